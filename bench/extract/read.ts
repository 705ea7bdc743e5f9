import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodePage } from "./pages.ts";

// Reads pages with one of the peers that run on Node: `read.ts --list` says which are installed; `read.ts NAME`
// takes lines {"id", "url", "path"} from standard input and writes a line a page; `read.ts NAME 20` warms up on the
// first 20. The time of a line is of the extraction alone, from the page as a string to its text and metadata.

/** The part of jsdom that is used. */
interface Dom {
  readonly window: { readonly document: object; readonly close: () => void };
}
interface Jsdom {
  readonly JSDOM: {
    new (html: string, options?: object): Dom;
    fragment: (html: string) => Node;
  };
  readonly VirtualConsole: new () => object;
}
/** The part of a node that is used. */
interface Node {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<Node>;
}

interface Taken {
  /** HTML of the article. */
  readonly content: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

interface Peer {
  readonly package: string;
  readonly gives: readonly string[];
  /** Loads what it needs and gives its function; every page is taken alone. */
  readonly load: (jsdom: Jsdom) => Promise<(html: string, url: string) => Taken | Promise<Taken>>;
}

const ALL = ["text", "title", "authors", "date"];
const NO_ADDRESS = "https://page.invalid/";

const PEERS: Readonly<Record<string, Peer>> = {
  readability: { package: "@mozilla/readability", gives: ALL, load: loadReadability },
  defuddle: { package: "defuddle", gives: ALL, load: loadDefuddle },
};

async function main(name: string, warm: number): Promise<void> {
  if (name === "--list") {
    const found = Object.entries(PEERS).flatMap(([peer, { package: of, gives }]) => {
      const version = versionOf(of);
      return version === null ? [] : [[peer, { version, gives }]];
    });
    console.log(JSON.stringify(Object.fromEntries(found)));
    return;
  }
  const peer = PEERS[name];
  if (peer === undefined) throw new Error(`no peer is called ${name}`);
  const jsdom = await load<Jsdom>("jsdom");
  const take = await peer.load(jsdom);
  const pages: { id: string; url: string | null; path: string }[] = readFileSync(0, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  // What is compiled on the first pages is not counted: they are read once more.
  for (const { path, url } of pages.slice(0, warm)) await timed(take, readPage(path), url);
  for (const { id, url, path } of pages) {
    const { taken, ms } = await timed(take, readPage(path), url);
    const text = taken === null ? "" : textOf(jsdom.JSDOM.fragment(taken.content));
    const line = {
      id,
      text,
      title: taken?.title || null,
      authors: namesOf(taken?.author ?? ""),
      date: taken?.date || null,
      ms: Math.round(ms * 1000) / 1000,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

async function timed(
  take: (html: string, url: string) => Taken | Promise<Taken>,
  html: string,
  url: string | null,
): Promise<{ readonly taken: Taken | null; readonly ms: number }> {
  const began = performance.now();
  let taken: Taken | null = null;
  try {
    taken = await take(html, url ?? NO_ADDRESS);
  } catch {
    // A page that a peer fails on is read as empty.
  }
  return { taken, ms: performance.now() - began };
}

async function loadReadability(jsdom: Jsdom): Promise<(html: string, url: string) => Taken> {
  const { Readability } = await load<{
    Readability: new (
      document: object,
    ) => {
      parse: () => {
        content: string;
        title: string;
        byline: string | null;
        publishedTime: string | null;
      } | null;
    };
  }>("@mozilla/readability");
  return (html, url) => {
    const { window } = new jsdom.JSDOM(html, { url, virtualConsole: new jsdom.VirtualConsole() });
    const article = new Readability(window.document).parse();
    window.close();
    return {
      content: article?.content ?? "",
      title: article?.title ?? null,
      author: article?.byline ?? null,
      date: article?.publishedTime ?? null,
    };
  };
}

async function loadDefuddle(): Promise<(html: string, url: string) => Promise<Taken>> {
  const { Defuddle } = await load<{
    Defuddle: (
      html: string,
      url: string,
      options: object,
    ) => Promise<{ content: string; title: string; author: string; published: string }>;
  }>("defuddle/node");
  return async (html, url) => {
    // Given a string it parses with linkedom, as its own command does: on jsdom it takes many times as long. And
    // it would ask services on the network about some pages.
    const { content, title, author, published } = await Defuddle(html, url, { useAsync: false });
    return { content, title, author, date: published };
  };
}

/** The text of a piece of HTML; ends of blocks are line ends. */
function textOf(root: Node): string {
  const parts: string[] = [];
  // What is left to do: a node to enter, or text to write.
  const left: (Node | string)[] = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (next.nodeType === 3) parts.push((next.nodeValue ?? "").replace(/\s+/g, " "));
    else if (next.nodeName === "BR") parts.push("\n");
    else if (!/^(?:SCRIPT|STYLE|TEMPLATE|#comment)$/i.test(next.nodeName)) {
      const end = BLOCKS.has(next.nodeName)
        ? ["\n"]
        : next.nodeName === "TD" || next.nodeName === "TH"
          ? [" "]
          : [];
      left.push(...end, ...[...next.childNodes].reverse());
      if (BLOCKS.has(next.nodeName)) left.push("\n");
    }
  }
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL".split(
    " ",
  ),
);

/** The names in a byline: both peers give one string. */
function namesOf(byline: string): readonly string[] {
  return byline
    .replace(/\s+/g, " ")
    .replace(/^\s*by:?\s+/i, "")
    .split(/\s*[,;|&]\s*|\s+and\s+/i)
    .map((name) => name.replace(/^and\s+/i, "").trim())
    .filter((name) => name !== "");
}

function readPage(path: string): string {
  return decodePage(gunzipSync(readFileSync(path)));
}

/** The installed version of a package, or null. */
function versionOf(name: string): string | null {
  try {
    const manifest = readFileSync(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8");
    return (JSON.parse(manifest) as { version: string }).version;
  } catch {
    return null;
  }
}

/** Loads a package of this folder, which the program itself does without. */
async function load<Package>(name: string): Promise<Package> {
  const path: string = name === "defuddle/node" ? name : createRequire(import.meta.url).resolve(name);
  return (await import(path)) as Package;
}

await main(process.argv[2] ?? "--list", Number(process.argv[3] ?? 5));
