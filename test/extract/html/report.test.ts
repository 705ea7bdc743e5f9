import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../../../src/extract/index.ts";
import type { Capture } from "../../../src/model/capture.ts";
import type { Report } from "../../../src/model/report.ts";
import { captureOf } from "../helper.ts";
import { TONGUES } from "../language-texts.ts";
import { jsonLd } from "./metadata/helper.ts";

const ENGLISH = [
  "The old weir at Ostermark gave way on Monday evening after two days of rain, and the lower town was flooded within an hour.",
  "About 300 people spent the night in the school, where helpers of the parish had made up beds and cooked soup.",
  "“We had warned of this for years,” said Tilda Marrow, who keeps the mill above the weir and was the first to raise the alarm.",
  "The council said that it would cost four million crowns to build the weir again, and that work could begin in the spring.",
];
const DANISH = [
  "Den gamle dæmning ved Ostermark brød sammen mandag aften efter to dage med regn, og den nedre by blev oversvømmet på en time.",
  "Omkring 300 mennesker tilbragte natten på skolen, hvor frivillige fra sognet havde redt senge og kogt suppe til dem.",
  "Vi havde advaret om det i årevis, siger Tilda Marrow, som ejer møllen ved dæmningen og var den første, der slog alarm.",
  "Kommunen siger, at det vil koste fire millioner kroner at bygge dæmningen igen, og at arbejdet kan begynde til foråret.",
];
const GERMAN = [
  "Das alte Wehr von Ostermark ist am Montagabend nach zwei Tagen Regen gebrochen, und die Unterstadt wurde in einer Stunde überflutet.",
  "Etwa 300 Menschen verbrachten die Nacht in der Schule, wo die Helfer der Gemeinde Betten für sie gemacht und Suppe gekocht hatten.",
  "„Wir haben seit Jahren davor gewarnt“, sagte Tilda Marrow, der die Mühle über dem Wehr gehört und die als erste Alarm schlug.",
  "Die Gemeinde teilte mit, dass es vier Millionen Kronen kosten werde, das Wehr wieder zu bauen, und dass es im Frühjahr losgehe.",
];

/** The made-up text of a language in paragraphs of a sentence each. */
function inTongue(code: string): readonly string[] {
  return TONGUES.find((tongue) => tongue.code === code)?.text.split(/(?<=\.) /) ?? [];
}

interface Made {
  readonly lang?: string;
  readonly head?: string;
  readonly above?: string;
  readonly opening?: string;
  readonly title?: string;
}

/** A page of the made-up Ostermark Herald. */
function pageOf(texts: readonly string[], made: Made = {}): string {
  const {
    lang = "en",
    head = "",
    above = "",
    opening = "",
    title = "Weir breaks and floods Ostermark",
  } = made;
  const paragraphs = texts.map((text, index) => `<p>${index === 0 ? opening : ""}${text}</p>`).join("\n");
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li></ul></nav></header>
<main><article><h1>${title}</h1>${above}<div class="article-body">${paragraphs}</div></article></main>
<footer><p>© The Ostermark Herald</p></footer></body></html>`;
}

function outcomeOf(html: string, more: Partial<Capture> = {}) {
  return extract(captureOf(html, "page.html", { mediaType: "text/html", ...more }));
}

function reportOf(html: string, more: Partial<Capture> = {}): Report {
  const { value, issues } = outcomeOf(html, more);
  assert.ok(value, JSON.stringify(issues));
  return value;
}

function codesOf(html: string, more: Partial<Capture> = {}): readonly string[] {
  return outcomeOf(html, more).issues.map(({ code }) => code);
}

const FIGURE = `<figure><img src="/weir.jpg" alt="Water at the weir"><figcaption>Water over the weir on Monday <span class="credit">Photo: Bo Lindqvist</span></figcaption></figure>`;

const FULL = pageOf(ENGLISH, {
  head: `<meta property="og:site_name" content="Ostermark Herald Online">
<meta property="article:published_time" content="2031-03-04T21:40:00Z">
<meta property="article:section" content="Town &amp; Valley">
<meta name="author" content="Jonna Vell">
<link rel="canonical" href="https://ostermark-herald.example/town/weir">
<link rel="amphtml" href="https://ostermark-herald.example/amp/town/weir">
<link rel="alternate" media="print" href="/town/weir?print=1">
${jsonLd({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Weir breaks and floods Ostermark",
  datePublished: "2031-03-05T06:40:00+09:00",
  dateModified: "2031-03-05T09:15:00+09:00",
  author: [{ "@type": "Person", name: "Piet Oldroyd" }],
  publisher: { "@type": "Organization", name: "The Ostermark Herald" },
})}`,
  above: `<figure><img src="/weir.jpg" alt="Water at the weir"><figcaption>Water over the broken weir on Monday night <span class="credit">Photo: Bo Lindqvist</span></figcaption></figure>
<figure><img src="/school.jpg" alt=""><figcaption>Beds in the school <span class="credit">Photo: Bo Lindqvist</span></figcaption></figure>`,
});

test("What a page says of itself is in the report, each with where it was read", () => {
  const report = reportOf(FULL, { url: "https://ostermark-herald.example/town/weir?from=home" });
  assert.equal(report.kind, "article");
  assert.equal(report.siteName?.value, "Ostermark Herald Online");
  assert.deepEqual(report.section, {
    value: "Town & Valley",
    basis: "stated",
    via: "meta article:section",
  });
  assert.equal(report.url?.value, "https://ostermark-herald.example/town/weir");
  assert.equal(report.alternates.amp?.value, "https://ostermark-herald.example/amp/town/weir");
  assert.equal(report.alternates.print?.value, "https://ostermark-herald.example/town/weir?print=1");
  assert.equal(report.modified?.value, "2031-03-05T09:15:00+09:00");
});

test("The time of publication keeps its zone, and the day is that of the place", () => {
  const report = reportOf(FULL);
  assert.equal(report.publishedAt?.value, "2031-03-05T06:40:00+09:00");
  assert.equal(report.published?.value, "2031-03-05");
});

test("What other places of the page say instead is kept", () => {
  const report = reportOf(FULL);
  assert.deepEqual(report.byline, {
    value: ["Piet Oldroyd"],
    basis: "stated",
    via: "JSON-LD",
    others: [{ value: ["Jonna Vell"], via: "meta author" }],
  });
  assert.deepEqual(report.published?.others, [{ value: "2031-03-04", via: "meta article:published_time" }]);
});

test("Pictures are kept with their words, and each credit once", () => {
  const report = reportOf(FULL, { url: "https://ostermark-herald.example/town/weir" });
  assert.deepEqual(
    report.pictures.map(({ address, alt, credit }) => [address, alt, credit]),
    [
      ["https://ostermark-herald.example/weir.jpg", "Water at the weir", "Bo Lindqvist"],
      ["https://ostermark-herald.example/school.jpg", null, "Bo Lindqvist"],
    ],
  );
  assert.deepEqual(report.photoCredits, ["Bo Lindqvist"]);
  const nowhere = reportOf(pageOf(ENGLISH, { above: FIGURE }));
  assert.deepEqual(nowhere.pictures, [
    {
      address: null,
      alt: "Water at the weir",
      caption: "Water over the weir on Monday",
      credit: "Bo Lindqvist",
      via: "figure",
    },
  ]);
});

test("A plain text has none of what only pages have", () => {
  const { value } = extract(captureOf(ENGLISH.join("\n\n")));
  assert.ok(value);
  assert.deepEqual(
    [value.siteName, value.section, value.publishedAt, value.pictures, value.alternates],
    [null, null, null, [], { amp: null, print: null }],
  );
});

test("The language is the one that the text says; a declaration that differs is kept beside it", () => {
  assert.deepEqual(reportOf(pageOf(ENGLISH)).language, { value: "en", basis: "stated", via: "html lang" });
  assert.deepEqual(reportOf(pageOf(GERMAN)).language, {
    value: "de",
    basis: "guessed",
    via: "letter groups",
    others: [{ value: "en", via: "html lang" }],
  });
  assert.deepEqual(codesOf(pageOf(GERMAN)).includes("OTHER_LANGUAGE"), true);
  assert.deepEqual(codesOf(pageOf(ENGLISH, { lang: "de" })).includes("OTHER_LANGUAGE"), false);
});

test("Of two declarations the one that the text bears out is believed", () => {
  const html = pageOf(GERMAN, { head: '<meta property="og:locale" content="de_DE">' });
  assert.deepEqual(reportOf(html).language, {
    value: "de",
    basis: "stated",
    via: "meta og:locale",
    others: [{ value: "en", via: "html lang" }],
  });
});

test("A page that says English everywhere is in the language of its text", () => {
  assert.deepEqual(reportOf(pageOf(inTongue("uk"))).language, {
    value: "uk",
    basis: "guessed",
    via: "letters",
    others: [{ value: "en", via: "html lang" }],
  });
});

test("Where the text hardly tells kin languages apart the page is believed, and its region is left out", () => {
  const declared = (lang: string, text: readonly string[]) => {
    const { value, basis, via } = reportOf(pageOf(text, { lang })).language ?? {};
    return [value, basis, via];
  };
  assert.deepEqual(declared("da-DK", DANISH), ["da", "stated", "html lang"]);
  assert.deepEqual(declared("bs-BA", inTongue("hr")), ["bs", "stated", "html lang"]);
  assert.deepEqual(declared("nb-NO", inTongue("no")), ["no", "stated", "html lang"]);
  assert.deepEqual(declared("fo", inTongue("is")), ["fo", "stated", "html lang"]);
  assert.deepEqual(declared("ru", inTongue("bg")), ["bg", "guessed", "letter groups"]);
  assert.deepEqual(declared("da-DK", ENGLISH), ["en", "guessed", "function words"]);
});

test("A dateline of the article tells its agency and its day where the page tells none", () => {
  const report = reportOf(pageOf(ENGLISH, { opening: "OSTERMARK, March 4, 2031 (Orlinwire) - " }));
  assert.deepEqual(report.agency, { value: "Orlinwire", basis: "guessed", via: "dateline" });
  assert.equal(report.published?.value, "2031-03-04");
  const known = reportOf(pageOf(ENGLISH, { opening: "OSTERMARK, March 4 (Reuters) - " }));
  assert.deepEqual(known.agency, { value: "Reuters", basis: "stated", via: "dateline" });
  assert.equal(reportOf(pageOf(ENGLISH, { opening: "OSTERMARK (KXYZ) - " })).agency, null);
});

test("A line that names an agency's part in the report gives it as a guess, people do not", () => {
  const below = (line: string) => reportOf(pageOf([...ENGLISH, line])).agency;
  assert.deepEqual(below("Additional reporting by Orlinwire"), {
    value: "Orlinwire",
    basis: "guessed",
    via: "contribution line",
  });
  assert.equal(below("Additional reporting by Piet Oldroyd and Jonna Vell"), null);
});

test("Damaged characters are told of where they stand in the article, and not elsewhere", () => {
  const damaged = pageOf([...ENGLISH.slice(0, 3), `${ENGLISH[3]} The caf\ufffd stayed dry.`]);
  const { value, issues } = outcomeOf(damaged);
  assert.ok(value?.text.includes("caf\ufffd"));
  const issue = issues.find(({ code }) => code === "DAMAGED_CHARACTERS");
  assert.equal(issue?.severity, "warning");
  assert.match(issue?.message ?? "", /^page\.html: 1 character could not be read; /);
  const elsewhere = pageOf(ENGLISH).replace("© The", "\ufffd The");
  assert.equal(codesOf(elsewhere).includes("DAMAGED_CHARACTERS"), false);
});
