import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { embeddedBodies } from "../../../../src/extract/html/metadata/index.ts";
import { type DateHabit, dateValue, writtenDates } from "../../../../src/extract/html/metadata/written.ts";
import { parsePage } from "../../../../src/extract/html/parse.ts";
import { jsonLd, metadataOf, prose } from "./helper.ts";

const dayFirst: DateHabit = { monthFirst: false, language: null };
const monthFirst: DateHabit = { monthFirst: true, language: "en" };

describe("dates as people write them", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["May 3, 2021", "2021-05-03"],
    ["3rd of May 2021", "2021-05-03"],
    ["Montag, 3. Mai 2021, 10:15 Uhr", "2021-05-03"],
    ["9. März 2020", "2020-03-09"],
    ["1er août 2019", "2019-08-01"],
    ["3 de mayo de 2021", "2021-05-03"],
    ["14 Gennaio 2020", "2020-01-14"],
    ["7 de março de 2022", "2022-03-07"],
    ["12 augustus 2021", "2021-08-12"],
    ["5 października 2021", "2021-10-05"],
    ["3 Şubat 2021", "2021-02-03"],
    ["17 апреля 2023", "2023-04-17"],
    ["4. července 2020", "2020-07-04"],
    ["2021. május 3.", "2021-05-03"],
    ["3. toukokuuta 2021", "2021-05-03"],
    ["24 نيسان / أبريل 2020", "2020-04-24"],
    ["२ मई 2021", "2021-05-02"],
    ["2021年5月3日", "2021-05-03"],
    ["2021년 5월 3일", "2021-05-03"],
    ["ngày 3 tháng 5 năm 2021", "2021-05-03"],
    ["Mon May 03 10:15:00 CEST 2021", "2021-05-03"],
    ["03-May-2021", "2021-05-03"],
    ["3.5.2021", "2021-05-03"],
    ["03.05.21", "2021-05-03"],
    ["2021/5/3", "2021-05-03"],
  ];
  for (const [text, day] of cases) {
    it(`reads "${text}"`, () => assert.equal(writtenDates(text, dayFirst)[0]?.day, day));
  }

  it("reads plain numbers in the page's order, and the other way where it must", () => {
    assert.equal(writtenDates("03/05/2021", dayFirst)[0]?.day, "2021-05-03");
    assert.equal(writtenDates("03/05/2021", monthFirst)[0]?.day, "2021-03-05");
    assert.equal(writtenDates("25/12/2021", monthFirst)[0]?.day, "2021-12-25");
  });

  it("finds no day in versions, phone numbers, scores, prices and impossible days", () => {
    for (const text of [
      "Version 1.2.2021.4",
      "0171 2021-9999",
      "31 February 2021",
      "in 2021, 15 people",
      "12:30:21",
      "192.168.10.21",
    ])
      assert.deepEqual(writtenDates(text, dayFirst), [], text);
  });

  it("reads the time of day and the zone behind a date", () => {
    const [read] = writtenDates("3 May 2021 at 2:30 pm", dayFirst);
    assert.equal(read?.time, "14:30");
    assert.equal(dateValue("2021-05-03T10:15:00+0200", dayFirst)?.zone, "+02:00");
    assert.equal(dateValue("20210503T101500Z", dayFirst)?.time, "10:15:00");
    assert.equal(dateValue("1620036900", dayFirst)?.day, "2021-05-03");
    assert.equal(dateValue("1620036900000", dayFirst)?.day, "2021-05-03");
  });
});

describe("the day of publication", () => {
  it("is the article's of a graph, not the page's or a picture's", () => {
    const { published, publishedAt, modified } = metadataOf(
      jsonLd({
        "@graph": [
          { "@type": "WebPage", datePublished: "2019-01-01" },
          {
            "@type": "NewsArticle",
            datePublished: "2021-05-03T10:15:00+02:00",
            dateModified: "2021-05-04T08:00:00+02:00",
          },
          { "@type": "ImageObject", uploadDate: "2018-02-02" },
        ],
      }),
      `<h1>River over the quay</h1>${prose}`,
    );
    assert.equal(published?.value, "2021-05-03");
    assert.equal(published?.via, "JSON-LD");
    assert.equal(publishedAt?.value, "2021-05-03T10:15:00+02:00");
    assert.equal(modified?.value, "2021-05-04T08:00:00+02:00");
  });

  it("is read from JSON-LD that is broken", () => {
    const article = `"@type":"NewsArticle","headline":"River over
the quay","datePublished":"2021-05-03"`;
    for (const script of [
      `{${article},}`,
      `{${article}}}`,
      `{${article}`,
      `{${article}, "body": "say "no" twice"}`,
      `/*<![CDATA[*/{${article}}/*]]>*/`,
    ]) {
      const { published } = metadataOf(`<script type="application/ld+json">${script}</script>`, prose);
      assert.equal(published?.value, "2021-05-03", script);
    }
  });

  it("is read from meta elements of many dialects", () => {
    for (const name of [
      "article:published_time",
      "parsely-pub-date",
      "sailthru.date",
      "DC.date.issued",
      "cXenseParse:recs:publishtime",
      "datePublished",
      "pubdate",
    ]) {
      const { published } = metadataOf(`<meta name="${name}" content="2021-05-03T10:15:00Z">`, prose);
      assert.equal(published?.value, "2021-05-03", name);
    }
  });

  it("is the reader's day where the moment is told by the clock of another place", () => {
    const { published, publishedAt } = metadataOf(
      '<meta property="article:published_time" content="2021-05-04T02:10:00Z">',
      `<h1>River over the quay</h1><p>May 3, 2021</p>${prose}`,
    );
    assert.equal(published?.value, "2021-05-03");
    assert.equal(publishedAt?.value, "2021-05-04T02:10:00Z");
    assert.deepEqual(published?.others, [{ value: "2021-05-04", via: "meta article:published_time" }]);
  });

  it("is the date at the headline, not one of a teaser, a comment or the text", () => {
    const { published } = metadataOf(
      "<title>River over the quay</title>",
      `<aside><time datetime="2022-02-02">2 February 2022</time></aside>
       <h1>River over the quay</h1><div class="entry-date">3 May 2021</div>
       ${prose}<p>The quay was built on 1 April 1999 by the town.</p>
       <div class="comments"><time datetime="2021-06-06">6 June 2021</time></div>
       <ul class="related"><li><a href="/a">Other</a> <span class="date">7 July 2021</span></li></ul>`,
    );
    assert.equal(published?.value, "2021-05-03");
  });

  it("keeps another day that the article tells, not those of other articles that the page lists", () => {
    const head = '<meta property="article:published_time" content="2021-05-03T14:00:00Z">';
    const more = (day: string) => `<div><a href="/x"><h3>The mill</h3><span>${day}</span></a></div>`;
    const { published } = metadataOf(
      head,
      `<article><h1>River over the quay</h1><p>2 May 2021</p>${prose}</article>
      <section><h2>More</h2>${more("1 May 2021")}${more("28 April 2021")}</section>`,
    );
    assert.equal(published?.value, "2021-05-03");
    assert.deepEqual(
      published?.others?.map(({ value }) => value),
      ["2021-05-02"],
    );
  });

  it("is told with its time by the clock of the place where any source tells that", () => {
    const head = '<meta property="article:published_time" content="2021-05-03T17:05:00Z">';
    const local = jsonLd({ "@type": "NewsArticle", datePublished: "2021-05-03T19:05:00+02:00" });
    const { publishedAt } = metadataOf(head + local, prose);
    assert.deepEqual(publishedAt, { value: "2021-05-03T19:05:00+02:00", basis: "stated", via: "JSON-LD" });
  });

  it("is that of the first publication where a line of the text tells it, not where a word only ends so", () => {
    const dayOf = (line: string) =>
      metadataOf("", `<h1>River over the quay</h1>${prose}<p>${line}</p>`).published?.value;
    assert.equal(dayOf("This report was first published on 3 May 2021 in the Orlin Post."), "2021-05-03");
  });

  it("is not the day of an update that stands beside it", () => {
    const { published, modified } = metadataOf(
      "<title>River over the quay</title>",
      `<h1>River over the quay</h1><p>Updated: 5 May 2021</p><p>Published: 3 May 2021</p>${prose}`,
    );
    assert.equal(published?.value, "2021-05-03");
    assert.equal(modified?.value, "2021-05-05");
  });

  it("is read in the page's order of day and month", () => {
    const body = `<h1>River over the quay</h1><p class="date">03/05/2021</p>${prose}`;
    assert.equal(metadataOf("", body, { lang: "en-GB" }).published?.value, "2021-05-03");
    assert.equal(metadataOf("", body, { lang: "en-US" }).published?.value, "2021-03-05");
    const canonical = '<link rel="canonical" href="https://www.orlinpost.co.uk/river">';
    assert.equal(metadataOf(canonical, body, { lang: "en" }).published?.value, "2021-05-03");
  });

  it("is read off the address, and told from it only where the address is known", () => {
    assert.equal(
      metadataOf("", prose, { url: "https://orlin.example/2021/05/03/river" }).published?.value,
      "2021-05-03",
    );
    assert.equal(
      metadataOf("", prose, { url: "https://orlin.example/2021/may/03/river" }).published?.value,
      "2021-05-03",
    );
    assert.equal(metadataOf("", prose, { url: "https://orlin.example/20219999/river" }).published, null);
    assert.equal(metadataOf("", prose).published, null);
  });

  it("is counted back from the day of capture, and never lies after it", () => {
    const body = `<h1>River over the quay</h1><p>2 days ago</p>${prose}`;
    assert.equal(metadataOf("", body, { captured: "2021-05-05T09:00:00Z" }).published?.value, "2021-05-03");
    assert.equal(metadataOf("", body).published, null);
    const ahead = '<meta name="pubdate" content="2031-01-01">';
    assert.equal(metadataOf(ahead, prose, { captured: "2021-05-05T09:00:00Z" }).published, null);
  });

  it("is guessed from the rights line where nothing else tells", () => {
    const { published } = metadataOf("", `${prose}<footer>© 2019–2021 Orlin Post</footer>`);
    assert.deepEqual(published, { value: "2021-01-01", basis: "guessed", via: "rights line" });
  });
});

describe("texts in the data for scripts", () => {
  it("are read from a state that scripts would draw", () => {
    const paragraph =
      "The river rose over the quay of Teld on Monday night, and the lower streets were closed. ";
    const state = {
      page: { article: { id: 7, body: `<p>${paragraph.repeat(5)}</p><p>${paragraph.repeat(5)}</p>` } },
    };
    const page = parsePage(
      `<script>window.__STATE__ = ${JSON.stringify(state)};</script><div id="app"></div>`,
    );
    const [body] = embeddedBodies(page);
    assert.equal(body?.split("\n").length, 2);
    assert.ok(!body?.includes("<p>"));
  });

  it("are not code, nor settings", () => {
    const code = `var a = { content: "${"x=1;y=2;{z}".repeat(100)}" };`;
    assert.deepEqual(
      embeddedBodies(parsePage(`<script>${code}</script><script>function f() { return [1]; }</script>`)),
      [],
    );
  });
});
