import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jsonLd, metadataOf, prose } from "./helper.ts";

describe("the title", () => {
  it("has no outlet's name at its end or its beginning", () => {
    for (const title of [
      "River over the quay | Orlin Post",
      "River over the quay - Orlin Post",
      "Orlin Post: River over the quay",
      "River over the quay – Weather – Orlin Post",
    ]) {
      const site = '<meta property="og:site_name" content="The Orlin Post">';
      const found = metadataOf(
        `<title>${title}</title>${site}`,
        `<h1>River over the quay</h1>${prose}`,
      ).title;
      assert.equal(found?.value, "River over the quay", title);
      assert.equal(found?.others, undefined);
    }
    const bare = metadataOf(
      '<title>River over the quay | Orlin Post</title><link rel="canonical" href="https://orlinpost.example/a">',
      prose,
    );
    assert.equal(bare.title?.value, "River over the quay");
  });

  it("keeps a dash or a colon that is its own", () => {
    const title = "River: the quay of Teld - and what is left";
    assert.equal(metadataOf(`<title>${title}</title>`, `<h1>${title}</h1>${prose}`).title?.value, title);
  });

  it("is what most places say, and the rest is kept", () => {
    const { title } = metadataOf(
      '<title>Flood in Teld | Orlin Post</title><meta property="og:title" content="River over the quay"><meta property="og:site_name" content="Orlin Post">',
      `<h1>River over the quay</h1>${prose}`,
    );
    assert.equal(title?.value, "River over the quay");
    assert.deepEqual(title?.others, [{ value: "Flood in Teld", via: "title element" }]);
  });

  it("is without a kicker that stands in the same heading", () => {
    const { title } = metadataOf(
      '<meta property="og:title" content="River over the quay">',
      `<h1><span>Weather</span> River over the quay</h1>${prose}`,
    );
    assert.equal(title?.value, "River over the quay");
  });

  it("is the headline that readers see where another heading is written for search engines", () => {
    const body = (below: string) =>
      `<h1>Teld dam: what we know of the night</h1><h2><span>Orla valley</span> ${below}</h2>${prose}`;
    const head = "<title>Teld dam: what we know of the night</title>";
    const shared = '<meta property="og:title" content="How the dam at Teld gave way">';
    assert.equal(
      metadataOf(head + shared, body("How the dam at Teld gave way")).title?.value,
      "How the dam at Teld gave way",
    );
    const data = jsonLd({ "@type": "NewsArticle", headline: "How the dam at Teld gave way" });
    assert.equal(
      metadataOf(head + data, body("How the dam at Teld gave way")).title?.value,
      "How the dam at Teld gave way",
    );
    assert.equal(
      metadataOf(head, body("How the water came")).title?.value,
      "Teld dam: what we know of the night",
    );
  });

  it("is the bold line above the text where the title names the outlet and a section only", () => {
    const page = (title: string, line: string) =>
      metadataOf(
        `<title>${title}</title>`,
        `<table><tr><td><font size="6"><b>The Orlin Herald</b></font></td></tr><tr><td><span>${line}</span><br>
        <font size="2">by Ann Lee<br>3 May 2029</font><br>${"The river rose over the quay of Teld on Monday. ".repeat(4)}<br>
        <b>What the mayor says now</b><br>${"Helpers carried sandbags to the old mill. ".repeat(4)}</td></tr></table>`,
        { url: "http://www.orlinherald.example/0503.htm" },
      ).title;
    assert.deepEqual(page("Orlin Herald - News", "<b>A night on the quay of Teld</b>"), {
      value: "A night on the quay of Teld",
      basis: "stated",
      via: "headline",
    });
    assert.equal(page("Orlin Herald - News", "A night on the quay of Teld")?.value, "Orlin Herald - News");
    assert.equal(
      page("Orlin Herald - Teld floods again", "<b>A night on the quay of Teld</b>")?.value,
      "Teld floods again",
    );
  });

  it("is not the site's name in the page's first heading", () => {
    const { title } = metadataOf(
      "<title>River over the quay | Orlin Post</title>",
      `<header><h1>Orlin Post</h1></header><h1>River over the quay</h1>${prose}`,
    );
    assert.equal(title?.value, "River over the quay");
  });
});

describe("the standfirst", () => {
  it("is the teaser seen below the headline", () => {
    const { standfirst } = metadataOf(
      "",
      `<h1>River over the quay</h1><p class="article__lead">The lower town of Teld is closed until Friday.</p>${prose}`,
    );
    assert.deepEqual(standfirst, {
      value: "The lower town of Teld is closed until Friday.",
      basis: "stated",
      via: "standfirst",
    });
  });

  it("is implied by a whole sentence made for sharing, not by one that breaks off or begins the text", () => {
    const head = (text: string) => `<meta property="og:description" content="${text}">`;
    const body = `<h1>River over the quay</h1><div>${prose}</div>`;
    assert.equal(
      metadataOf(head("The lower town of Teld is closed until Friday."), body).standfirst?.basis,
      "implied",
    );
    assert.equal(metadataOf(head("The lower town of Teld is closed unt…"), body).standfirst, null);
    const opening = "The river rose over the quay of Teld on Monday night and the lower streets were closed. "
      .repeat(3)
      .trim();
    assert.equal(metadataOf(head(opening), body).standfirst, null);
  });
});

describe("the rest of a page's metadata", () => {
  it("names outlet, section, language and addresses with where they were read", () => {
    const page = metadataOf(
      `<meta property="og:site_name" content="Orlin Post"><meta property="article:section" content="Weather">
       <link rel="canonical" href="/weather/river"><link rel="amphtml" href="https://orlin.example/amp/river">
       <link rel="alternate" media="print" href="/print/river">`,
      prose,
      { url: "https://orlin.example/weather/river?from=feed", lang: "de-AT" },
    );
    assert.equal(page.outlet?.value, "Orlin Post");
    assert.equal(page.section?.value, "Weather");
    assert.deepEqual(page.language, { value: "de", basis: "stated", via: "html lang" });
    assert.equal(page.url?.value, "https://orlin.example/weather/river");
    assert.equal(page.alternates.amp?.value, "https://orlin.example/amp/river");
    assert.equal(page.alternates.print?.value, "https://orlin.example/print/river");
  });

  it("takes no address that is not of the web", () => {
    const { url, alternates } = metadataOf(
      '<link rel="canonical" href="javascript:alert(1)"><link rel="amphtml" href="file:///etc/passwd">',
      prose,
    );
    assert.equal(url, null);
    assert.equal(alternates.amp, null);
  });

  it("gives pictures with caption and credit apart", () => {
    const { images } = metadataOf(
      '<meta property="og:image" content="https://orlin.example/i/quay-1200x600.jpg">',
      `<h1>River over the quay</h1><figure><img src="https://orlin.example/i/quay.jpg" alt="The quay">
       <figcaption>Water at the old mill. Photo: Ann Lee/Orlinwire</figcaption></figure>${prose}`,
    );
    assert.deepEqual(images, [
      {
        address: "https://orlin.example/i/quay.jpg",
        alt: "The quay",
        caption: "Water at the old mill.",
        credit: "Ann Lee/Orlinwire",
        via: "figure",
      },
    ]);
  });

  it("gives the article's text in the data as plain paragraphs, what the page is and whether it is free", () => {
    const sentence = "The river rose over the quay &amp; the mill of Teld on Monday night. ";
    const page = metadataOf(
      `<meta property="og:type" content="article">${jsonLd({ "@type": "NewsArticle", isAccessibleForFree: "False", articleBody: `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>` })}`,
      "",
    );
    assert.equal(page.articleBody[0]?.split("\n").length, 2);
    assert.ok(page.articleBody[0]?.startsWith("The river rose over the quay & the mill"));
    assert.deepEqual(page.types, ["NewsArticle", "article"]);
    assert.equal(page.free?.value, false);
  });

  it("is empty for an empty page", () => {
    const page = metadataOf("", "", { lang: "" });
    for (const value of [
      page.title,
      page.authors,
      page.published,
      page.modified,
      page.outlet,
      page.language,
      page.url,
    ])
      assert.equal(value, null);
    assert.deepEqual(page.images, []);
  });
});

describe("hostile pages", () => {
  const times = (text: string, count: number) => text.repeat(count);
  const pages: readonly (readonly [string, string, string])[] = [
    ["nested writers", "", `${times('<div class="author byline date">', 20_000)}Ann Lee 3 May 2021`],
    [
      "many writers",
      "",
      `<h1>River</h1>${times('<span itemprop="author" class="author">By Ann Lee</span>', 20_000)}`,
    ],
    [
      "many dates",
      "",
      `<h1>River</h1>${times('<p class="sidebar"><time datetime="2021-05-03">3 May 2021</time></p>', 20_000)}`,
    ],
    ["a line of dates", "", `<h1>River</h1><p class="date">${times("3 May 2021 ", 100_000)}</p>`],
    ["a long title", `<title>${times("a | ", 100_000)}</title>`, ""],
    ["white space in a title", `<title>a${times(" ", 500_000)}b</title>`, ""],
    ["deep JSON-LD", `<script type="application/ld+json">${times("[", 500_000)}</script>`, ""],
    ["broken JSON-LD", `<script type="application/ld+json">{${times('"a":"\\', 100_000)}</script>`, ""],
    [
      "many objects",
      `<script type="application/ld+json">[${times('{"@type":"NewsArticle","headline":"River","author":{"@id":"x"}},', 20_000)}{}]</script>`,
      "<h1>River</h1>",
    ],
    [
      "many meta elements",
      times('<meta name="author" content="By Ann Lee, Bo Ek"><meta property="a b c" content="d">', 20_000),
      "",
    ],
    ["a writer of many names", `<meta name="author" content="${times("Ann Lee and ", 50_000)}">`, ""],
    ["long class names", "", times(`<div class="${times("a-", 5_000)}">`, 50)],
    [
      "markup in a description",
      `<meta name="description" content="${times("&lt;script&gt;", 50_000)}">`,
      "<h1>River</h1>",
    ],
  ];
  for (const [name, head, body] of pages) {
    it(`are read in bounded time: ${name}`, { timeout: 5_000 }, () => {
      assert.ok(Array.isArray(metadataOf(head, body).types));
    });
  }
});
