import { STORY } from "./story.ts";

/** The story of three invented reports as web pages, by name of file; of the sites' own furniture a little. */
export function webStory(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(STORY).map(([name, text], index) => [
      name.replace(/\.\w+$/, ".html"),
      pageOf(text, ["Courier", "Herald", "Gazette"][index] ?? "Post"),
    ]),
  );
}

function pageOf(text: string, site: string): string {
  const [title = "", ...paragraphs] = text
    .split("\n\n")
    .map((part) => part.trim().replace(/^# /, ""))
    .filter((part) => /^(?:Ferry|Pier|[^\n]{60,})/.test(part));
  return `<!doctype html><html lang="en-GB"><head><title>${title} | ${site}</title>
<meta property="og:site_name" content="${site} Online">
<meta property="article:published_time" content="2031-03-04T18:30:00+01:00">
<meta property="article:section" content="Harbour"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>${title}</h1><figure><img src="/pier.jpg" alt="The pier"><figcaption>The pier at Ostrava Point <span class="credit">Photo: Bo Lindqvist</span></figcaption></figure>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
</article></main><footer><p>© ${site}</p></footer></body></html>`;
}

/** A page as a browser saves it into one file. */
export function asMhtml(html: string, address: string): string {
  return [
    "MIME-Version: 1.0",
    `Snapshot-Content-Location: ${address}`,
    'Content-Type: multipart/related; type="text/html"; boundary="part"',
    "",
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    `Content-Location: ${address}`,
    "",
    Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--part--",
    "",
  ].join("\r\n");
}
