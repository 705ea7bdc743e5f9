const SENTENCE =
  "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said. ";
const SHORT = "Boats came home over Lake Orlin last night again.";

/** A page made to hurt, as large as it is told: some number of the elements or characters that it is made of. */
export interface Bomb {
  readonly name: string;
  readonly size: number;
  readonly page: (size: number) => string;
}

const bomb = (name: string, size: number, page: (size: number) => string): Bomb => ({ name, size, page });

/** The same piece with another number each time. */
function pieces(size: number, piece: (at: number) => string): string {
  return Array.from({ length: size }, (_, at) => piece(at)).join("");
}

function dataScript(json: string): string {
  return `<title>Ferry sinks</title><script type="application/ld+json">${json}</script><p>${SENTENCE}</p>`;
}

/** Everything that grows without an end: depth, elements, attributes, text, data, broken markup. */
export const BOMBS: readonly Bomb[] = [
  // Depth.
  bomb("nested divs", 1_000_000, (size) => `${"<div>".repeat(size)}${SENTENCE}`),
  bomb("nested divs with words", 100_000, (size) => `<div>${SENTENCE}`.repeat(size)),
  bomb("unclosed bold type with an id", 200_000, (size) => pieces(size, (at) => `<b id=i${at}>a`)),
  bomb("unclosed links", 100_000, (size) => pieces(size, (at) => `<a href=/${at}>Boat ${at}`)),
  bomb("tables in tables", 50_000, (size) => `<table><tr><td>${SENTENCE}`.repeat(size)),
  bomb("tables that hold what no table may", 30_000, (size) => `<table>${"<b>boat<p>lake".repeat(size)}`),
  bomb("lists in lists", 100_000, (size) => `<ul><li>${SENTENCE}`.repeat(size)),
  bomb("bold and italic type closed crosswise", 20_000, (size) => "<b><p><i>boat</b></p>".repeat(size)),
  bomb("forms, buttons and selects", 50_000, (size) => "<form><button><select><option>boat".repeat(size)),
  bomb("pictures drawn in text", 50_000, (size) => `<svg><g><foreignObject><p>boat</p>`.repeat(size)),
  bomb("formulas", 50_000, (size) => "<math><mi><mtext><p>boat".repeat(size)),
  bomb("templates", 50_000, (size) => `<template><p>${SENTENCE}`.repeat(size)),
  bomb("frames", 100_000, (size) => `<frameset>${"<frame src=a><frameset>".repeat(size)}`),
  bomb(
    "much in bold type that a paragraph closes",
    200_000,
    (size) => `<b><p>${"<br>".repeat(size)}</b>${SENTENCE}`,
  ),
  bomb("much before a table", 100_000, (size) => `<table>${"<br>boat".repeat(size)}<tr><td>${SENTENCE}`),
  bomb("much in many letters of a type", 20_000, (size) =>
    `<b><i><u><s><p>${"<br>".repeat(size)}</b></i></u></s>${SENTENCE}`.repeat(4),
  ),
  bomb("boxes in links in boxes", 50_000, (size) => "<a href=/a><div>boat".repeat(size)),
  bomb(
    "closed tags that were never opened",
    500_000,
    (size) => `<div>${"</p></b></i></li>".repeat(size / 17)}`,
  ),
  // Many elements.
  bomb("empty paragraphs", 600_000, (size) => "<p>".repeat(size)),
  bomb("different paragraphs", 40_000, (size) => pieces(size, (at) => `<p>Boat ${at}. ${SENTENCE}</p>`)),
  bomb("the same paragraph", 200_000, (size) => `<p>${SHORT}</p>`.repeat(size)),
  bomb("links", 200_000, (size) => pieces(size, (at) => `<a href="/${at}">Boat ${at} comes home</a> `)),
  bomb("linked headings", 50_000, (size) =>
    pieces(size, (at) => `<h2><a href=/${at}>Boat ${at} is home</a></h2>`),
  ),
  bomb("the same list item", 100_000, (size) => `<ul>${"<li>Boats come home</li>".repeat(size)}</ul>`),
  bomb("headlines", 100_000, (size) => `<title>Ferry sinks</title>${"<h1>Ferry sinks</h1>".repeat(size)}`),
  bomb("line breaks", 200_000, (size) => `<p>${"boat<br><br>".repeat(size)}`),
  bomb("times", 100_000, (size) =>
    pieces(size, (at) => `<time datetime="2024-05-0${1 + (at % 9)}">day ${at}</time>`),
  ),
  bomb("dates", 50_000, (size) =>
    pieces(size, (at) => `<p class="date">${1 + (at % 28)} May 2024, 10:${10 + (at % 50)}</p>`),
  ),
  bomb("bylines", 50_000, (size) => pieces(size, (at) => `<p class="byline">By Ann Lee and Bo Ek ${at}</p>`)),
  bomb("comments by people", 30_000, (size) =>
    pieces(
      size,
      (at) => `<div class="comment" id="c${at}"><b class="author">Ann ${at}</b><p>${SENTENCE}</p></div>`,
    ),
  ),
  bomb(
    "properties",
    50_000,
    (size) => `<div itemscope>${'<i itemprop="author name">Ann Lee</i>'.repeat(size)}</div>`,
  ),
  bomb("pictures with captions", 30_000, (size) =>
    pieces(
      size,
      (at) => `<figure><img src=/${at}.jpg alt="Boat ${at}"><figcaption>Boat ${at}</figcaption></figure>`,
    ),
  ),
  bomb("articles in a page", 30_000, (size) =>
    pieces(size, (at) => `<article><h2>Boat ${at}</h2><p>${SENTENCE}</p></article>`),
  ),
  bomb(
    "page properties",
    100_000,
    (size) => `<head>${pieces(size, (at) => `<meta name="a${at}" content="b">`)}</head>${SENTENCE}`,
  ),
  bomb(
    "the same page property",
    100_000,
    (size) => `<head>${'<meta name="author" content="Ann Lee">'.repeat(size)}</head>${SENTENCE}`,
  ),
  bomb(
    "canonical links",
    100_000,
    (size) => pieces(size, (at) => `<link rel=canonical href=/${at}>`) + SENTENCE,
  ),
  bomb("beginnings of pages", 100_000, (size) => pieces(size, (at) => `<html a${at}=1><body b${at}=2>`)),
  bomb("hidden text", 50_000, (size) => `<div style="display:none">${SENTENCE}</div>`.repeat(size)),
  bomb("comments in the markup", 200_000, (size) => `<p>${SENTENCE}${"<!-- boat -->".repeat(size)}</p>`),
  bomb(
    "scripts",
    100_000,
    (size) => `${"<script>var secretName = 1;</script>".repeat(size)}<p>${SENTENCE}</p>`,
  ),
  // Attributes.
  bomb(
    "attributes of one element",
    300_000,
    (size) => `<p ${pieces(size, (at) => `a${at}=b `)}>${SENTENCE}</p>`,
  ),
  bomb(
    "class names of one element",
    500_000,
    (size) => `<p class="${pieces(size, (at) => `c${at} `)}">${SENTENCE}</p>`,
  ),
  bomb(
    "a long attribute",
    5_000_000,
    (size) => `<p id="${"a".repeat(size)}" style="${" ".repeat(size)}x">${SENTENCE}</p>`,
  ),
  bomb("a long style on every element", 5_000, (size) =>
    `<p style="${"display : ".repeat(100)}">${SENTENCE}</p>`.repeat(size),
  ),
  bomb("a long class on every element", 5_000, (size) =>
    pieces(size, (at) => `<p class="${"aB-".repeat(300)}${at}">boat`),
  ),
  bomb(
    "a long address",
    1_000_000,
    (size) => `<link rel=canonical href="/${"a/".repeat(size)}"><p>${SENTENCE}</p>`,
  ),
  bomb(
    "a long page property",
    3_000_000,
    (size) =>
      `<meta name=author content="${"Ann Lee, ".repeat(size / 9)}"><meta property=og:title content="${"a - ".repeat(size / 4)}"><p>${SENTENCE}`,
  ),
  bomb(
    "a long date",
    2_000_000,
    (size) =>
      `<meta name=date content="${"1/2/".repeat(size / 4)}"><time datetime="${"2024-".repeat(size / 5)}">${"3 May ".repeat(size / 6)}</time><p>${SENTENCE}`,
  ),
  // Text.
  bomb("one long paragraph", 5_000_000, (size) => `<p>${SENTENCE.repeat(size / SENTENCE.length)}</p>`),
  bomb("one long word", 5_000_000, (size) => `<p>${"a".repeat(size)}</p>`),
  bomb("white space", 5_000_000, (size) => `<p>${" \n\t".repeat(size / 3)}x</p>`),
  bomb("entities", 1_000_000, (size) => `<p>${"&amp;&#x41;&notit;&#0;".repeat(size / 4)}</p>`),
  bomb(
    "marks set on one letter",
    1_000_000,
    (size) => `<p>a${"\u0301\u0323".repeat(size / 2)} ${SENTENCE}</p>`,
  ),
  bomb(
    "marks in the title",
    1_000_000,
    (size) =>
      `<title>a${"\u0301\u0323".repeat(size / 2)}</title><meta name=author content="a${"\u0301\u0323".repeat(size / 2)}"><p>${SENTENCE}</p>`,
  ),
  bomb("zero bytes", 1_000_000, (size) => `<p>${`a\0`.repeat(size / 2)}${SENTENCE}</p>`),
  bomb(
    "a long title",
    3_000_000,
    (size) =>
      `<title>${"Ferry - ".repeat(size / 8)}</title><h1>${"Ferry | ".repeat(size / 8)}</h1><p>${SENTENCE}`,
  ),
  bomb(
    "a long byline",
    3_000_000,
    (size) => `<p class=author>By ${"Ann Lee, ".repeat(size / 9)}</p><p>${SENTENCE}`,
  ),
  bomb("unclosed tags", 2_000_000, (size) => `${SENTENCE}${"<".repeat(size / 2)}${"<p ".repeat(size / 6)}`),
  bomb(
    "unclosed script",
    3_000_000,
    (size) => `<p>${SENTENCE}</p><script>${"<!-- <script> ".repeat(size / 14)}`,
  ),
  bomb(
    "unclosed text area",
    3_000_000,
    (size) => `<p>${SENTENCE}</p><textarea>${"</textare ".repeat(size / 10)}`,
  ),
  bomb("unclosed style", 3_000_000, (size) => `<p>${SENTENCE}</p><style>${"</styl ".repeat(size / 7)}`),
  bomb("unclosed comment", 3_000_000, (size) => `<p>${SENTENCE}</p><!--[if IE]>${"--!-- ".repeat(size / 6)}`),
  bomb(
    "unclosed sections of characters",
    3_000_000,
    (size) => `<p>${SENTENCE}</p>${"<![CDATA[ boat ]] >".repeat(size / 19)}`,
  ),
  // Data for machines.
  bomb("long data", 1_900_000, (size) =>
    dataScript(`{"@type":"NewsArticle","articleBody":"${SENTENCE.repeat(size / SENTENCE.length)}"}`),
  ),
  bomb("too long data", 10_000_000, (size) =>
    dataScript(`{"@type":"NewsArticle","articleBody":"${SENTENCE.repeat(size / SENTENCE.length)}"}`),
  ),
  bomb("nested data", 1_000_000, (size) => dataScript(`${'{"a":['.repeat(size / 6)}`)),
  bomb("nested lists of data", 1_000_000, (size) =>
    dataScript(`${"[".repeat(size / 2)}${"]".repeat(size / 2)}`),
  ),
  bomb("broken data", 1_500_000, (size) =>
    dataScript(`{"@type":"NewsArticle",${'"headline":"Ferry",\n'.repeat(size / 20)}`),
  ),
  bomb("data of quotes", 1_500_000, (size) => dataScript(`{"a":${'"\\"'.repeat(size / 3)}`)),
  bomb("data of white space", 1_500_000, (size) => dataScript(`{"a":1,${" ".repeat(size)}`)),
  bomb("data of commas", 1_500_000, (size) => dataScript(`[${", ".repeat(size / 2)}`)),
  bomb("data with many names", 1_500_000, (size) =>
    dataScript(`{${pieces(size / 15, (at) => `"k${at}":"v",`)}"@type":"Article"}`),
  ),
  bomb("many authors in data", 1_500_000, (size) =>
    dataScript(`{"@type":"NewsArticle","author":[${'{"name":"Ann Lee"},'.repeat(size / 19)}{}]}`),
  ),
  bomb(
    "data scripts",
    50_000,
    (size) =>
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@id":"a"}}</script>'.repeat(
        size,
      ) + SENTENCE,
  ),
  bomb("texts in data", 500, (size) =>
    dataScript(
      `[${pieces(size, (at) => `{"@type":"NewsArticle","articleBody":"${at} ${SENTENCE.repeat(30)}"},`)}{}]`,
    ),
  ),
  bomb(
    "data for scripts",
    3_000_000,
    (size) => `<script>window.a={${'"datePublished":"2024-05-03",'.repeat(size / 29)}</script><p>${SENTENCE}`,
  ),
];
