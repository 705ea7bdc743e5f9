import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanNames } from "../../../../src/extract/html/metadata/names.ts";
import { nameSet } from "../../../../src/extract/html/metadata/same.ts";
import { jsonLd, metadataOf, prose } from "./helper.ts";

describe("names of a byline", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["By Ann Lee", ["Ann Lee"]],
    ["By Ann Lee, Bo Ek and Jan de Wit", ["Ann Lee", "Bo Ek", "Jan de Wit"]],
    ["Ann Lee, Staff Writer", ["Ann Lee"]],
    ["Von Jörg Müßig und Änne Öhm", ["Jörg Müßig", "Änne Öhm"]],
    ["Por Ana Ruiz y Luis Gil", ["Ana Ruiz", "Luis Gil"]],
    ["Ann Lee (Orlinwire)", ["Ann Lee"]],
    ["Ann Lee\nPolitical editor", ["Ann Lee"]],
    ["Posted on 3 May 2021 by Ann Lee", ["Ann Lee"]],
    ["3 May 2021 - Ann Lee", ["Ann Lee"]],
    ["Ann Lee, PhD", ["Ann Lee"]],
    ["Ann Lee Chefredakteurin", ["Ann Lee"]],
    ["Ann Lee @annlee ann.lee@orlin.example", ["Ann Lee"]],
  ];
  for (const [text, people] of cases) {
    it(`are ${people.join(" & ")} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(cleanNames(text, nameSet([]), "text").people, people));
  }

  it("hold no outlets, desks, roles, sections, addresses and dates", () => {
    const outlets = nameSet(["Orlin Post", "orlinpost.example"]);
    for (const text of [
      "Orlin Post",
      "By Orlin Post",
      "Orlinpost",
      "Sports Desk",
      "News Team",
      "Staff",
      "5 min read",
      "3 May 2021",
      "https://orlinpost.example/authors/al",
      "Editorial Staff",
    ])
      assert.deepEqual(cleanNames(text, outlets, "data").people, [], text);
  });

  it("may be one word where a source holds names only, not beside whole names", () => {
    assert.deepEqual(cleanNames("mira", nameSet([]), "data").people, ["mira"]);
    assert.deepEqual(cleanNames("mira", nameSet([]), "text").people, []);
    assert.deepEqual(cleanNames("Ann Lee, Teld, Bo Ek", nameSet([]), "data").people, ["Ann Lee", "Bo Ek"]);
  });
});

describe("who signs a page", () => {
  it("is read from JSON-LD, references followed", () => {
    const head = jsonLd({
      "@graph": [
        { "@type": "NewsArticle", author: [{ "@id": "#al" }, { "@type": "Person", name: "Bo Ek" }] },
        { "@type": "Person", "@id": "#al", name: "Ann Lee" },
      ],
    });
    assert.deepEqual(metadataOf(head, prose).authors, {
      value: ["Ann Lee", "Bo Ek"],
      basis: "stated",
      via: "JSON-LD",
    });
  });

  it("is the byline's person where the data names only the outlet", () => {
    const { authors, bodies } = metadataOf(
      `<meta property="og:site_name" content="Orlin Post">${jsonLd({ "@type": "NewsArticle", author: { name: "Orlin Post" } })}`,
      `<h1>River over the quay</h1><p class="byline">By <a rel="author" href="/al">Ann Lee</a></p>${prose}`,
    );
    assert.deepEqual(authors?.value, ["Ann Lee"]);
    assert.equal(bodies, null);
  });

  it("is the outlet, its desk or an agency as written where no person signs", () => {
    const bodiesOf = (author: string) =>
      metadataOf(
        `<meta property="og:site_name" content="Orlin Post">${jsonLd({ "@type": "NewsArticle", author: { name: author } })}`,
        `<h1>River over the quay</h1>${prose}`,
      );
    for (const name of ["Orlin Post", "Orlin Newsroom", "The Associated Press"]) {
      const { authors, bodies } = bodiesOf(name);
      assert.equal(authors, null);
      assert.deepEqual(bodies, { value: [name], basis: "stated", via: "JSON-LD" });
    }
  });

  it("is an agency beside people, not their own outlet's staff and not who edited their text", () => {
    const bodiesOf = (author: string) =>
      metadataOf(
        `<meta property="og:site_name" content="Orlin Post"><meta name="author" content="${author}">`,
        prose,
      ).bodies?.value;
    assert.deepEqual(bodiesOf("Ann Lee, dpa"), ["dpa"]);
    assert.equal(bodiesOf("Ann Lee, Orlin Post Staff"), undefined);
    assert.equal(bodiesOf("Ann Lee, updated by Bo Ek"), undefined);
  });

  it("keeps what other sources say, and nothing where they agree", () => {
    const { authors } = metadataOf(
      `<meta name="author" content="Bo Ek">${jsonLd({ "@type": "NewsArticle", author: "Ann Lee" })}`,
      prose,
    );
    assert.deepEqual(authors?.others, [{ value: ["Bo Ek"], via: "meta author" }]);
    const { authors: agreed } = metadataOf(
      '<meta name="author" content="ANN LEE"><meta name="byl" content="By Ann Lee">',
      prose,
    );
    assert.equal(agreed?.others, undefined);
  });

  it("keeps an agency apart from people", () => {
    const { authors, agency } = metadataOf('<meta name="author" content="Ann Lee, dpa">', prose);
    assert.deepEqual(authors?.value, ["Ann Lee"]);
    assert.equal(agency?.value, "dpa");
  });

  it("finds the agency of a dateline and of a credit that stands alone, not one that the text or a picture names", () => {
    const agencyOf = (text: string) => metadataOf("", `<h1>River over the quay</h1>${text}`).agency;
    assert.deepEqual(agencyOf(`<p>TELD (dpa) - ${"The river rose over the quay. ".repeat(5)}</p>`), {
      value: "dpa",
      basis: "stated",
      via: "dateline",
    });
    assert.equal(agencyOf(`${prose}<p>Source: Reuters</p>`)?.value, "Reuters");
    assert.equal(agencyOf(`${prose}<p>dpa/lno</p>`)?.value, "dpa");
    assert.equal(
      agencyOf(`${prose}<p>The mayor told Reuters that the bridge stays open, and went home.</p>`),
      null,
    );
    assert.equal(agencyOf(`<figure><figcaption>AFP</figcaption></figure>${prose}`), null);
  });

  it("is an agency of no list where both the dateline and the rights line name it, not the page's own outlet", () => {
    const body = `<h1>River over the quay</h1><p><b>TELD (Orlinwire) —</b> ${"The river rose over the quay. ".repeat(5)}</p>`;
    const rights = "<p>© Orlinwire 2029. No copy may be kept.</p>";
    assert.deepEqual(metadataOf("", body + rights).agency, {
      value: "Orlinwire",
      basis: "implied",
      via: "dateline and rights line",
    });
    assert.equal(metadataOf("", body).agency, null);
    const own = '<meta property="og:site_name" content="Orlinwire">';
    assert.equal(metadataOf(own, body + rights).agency, null);
  });

  it("is nobody in a picture's credit, a comment or a menu", () => {
    const { authors } = metadataOf(
      "",
      `<h1>River over the quay</h1><figure><img src="/a.jpg"><figcaption>Flood. <span class="author">Bo Ek</span></figcaption></figure>
       ${prose}<div class="comments"><span class="author">Cara Dunn</span></div><nav><a class="author">Dan Eld</a></nav>`,
    );
    assert.equal(authors, null);
  });
});
