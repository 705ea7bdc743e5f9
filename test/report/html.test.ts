import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { renderHtml } from "../../src/report/html/index.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();
const page = renderHtml(sample);

test("the same comparison gives the same page, byte for byte", () => {
  assert.equal(renderHtml(sampleComparison()), page);
});

test("the content policy names the page's own style and script by their hashes and nothing else", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  const inline = (name: string) =>
    page.slice(page.indexOf(`<${name}>`) + name.length + 2, page.indexOf(`</${name}>`));
  const hash = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  assert.equal(
    policy,
    `default-src 'none'; style-src ${hash(inline("style"))}; script-src ${hash(inline("script"))}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  assert.equal(page.split("<style").length, 2);
  assert.equal(page.split("<script").length, 2);
});

test("no element carries a style or an event handler of its own", () => {
  const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
  assert.ok(tags.length > 500);
  for (const tag of tags) assert.doesNotMatch(tag, /\s(?:style|on[a-z]+)\s*=/i);
});

test("every link inside the page has its target, and no id stands twice", () => {
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), (match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
  const links = Array.from(page.matchAll(/ href="#([^"]+)"/g), (match) => match[1]);
  assert.ok(links.length > 100);
  const known = new Set(ids);
  for (const link of links) assert.ok(known.has(link), `#${link} leads nowhere`);
});

test("every reading, quotation, name and dated statement opens its place", () => {
  const anchors = [
    ...sample.points.flatMap((point) =>
      point.readings.flatMap((reading) => reading.statements.map((one) => one.anchor)),
    ),
    ...sample.points.flatMap((point) =>
      point.differences.flatMap((difference) => difference.values.map((one) => one.anchor)),
    ),
    ...sample.quotes.flatMap((group) => group.quotes.map((quote) => quote.anchor)),
    ...sample.timeline.map((entry) => entry.statement),
    ...sample.passages.flatMap((passage) => passage.anchors),
  ];
  for (const anchor of anchors)
    assert.ok(page.includes(` data-at="${anchor.from}-${anchor.to}"`), anchor.exact);
});

test("a page without points, dates or issues still says what it is", () => {
  const bare = renderHtml({
    ...sample,
    points: [],
    passages: [],
    quotes: [],
    entities: [],
    timeline: [],
    issues: [],
  });
  assert.match(bare, /On no point told by two reports or more was a difference found/);
  assert.doesNotMatch(bare.slice(0, bare.indexOf("<script>")), /NaN|undefined|Infinity/);
  const none = renderHtml({
    ...sample,
    reports: [],
    points: [],
    passages: [],
    quotes: [],
    entities: [],
    timeline: [],
    issues: [],
  });
  assert.match(none, /0 reports/);
});

test("what a web page says of itself stands with its report, and what it says otherwise in a line below", () => {
  const facts = page.slice(
    page.indexOf('<ol class="reports">'),
    page.indexOf("</li>", page.indexOf('<ol class="reports">')),
  );
  for (const part of [
    "<dt>At</dt><dd><bdi>5 March 2031, 07:10, UTC+01:00</bdi> <small>(stated: JSON-LD)</small>",
    "<dt>Section</dt><dd><bdi>Harbour &amp; Sea</bdi>",
    '<bdi>Maud Tennick</bdi><small class="other">other: <bdi>Maud Tennick and Ian &lt;Orr&gt;</bdi> (JSON-LD)</small>',
    "<dt>Photos</dt><dd><bdi>Ida Fenn/Kestrel; Bo &lt;Lund&gt;</bdi>",
  ])
    assert.ok(facts.includes(part), part);
});

test("only web addresses become links out of the page", () => {
  assert.doesNotMatch(page, /href="javascript:/i);
  assert.match(page, /<bdi>javascript:alert\(1\)<\/bdi>/);
  assert.match(page, /href="https:\/\/ellery-courier\.example\/[^"]*" rel="noopener noreferrer nofollow"/);
});
