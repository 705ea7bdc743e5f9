import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isKeptApart, siteOf } from "../eval/extract/halves.ts";
import type { Page } from "../src/extract/html/document.ts";
import { describeSegments, type Evidence, type Odds, wordsOf } from "../src/extract/html/features.ts";
import { readMetadata } from "../src/extract/html/metadata/index.ts";
import { parsePage } from "../src/extract/html/parse.ts";
import { type Layout, layOut } from "../src/extract/html/segments.ts";
import { decodeHtml } from "../src/text/decode-html.ts";
import { labelSegments } from "./body/labels.ts";
import { readSet, SETS } from "./body/pages.ts";

// Describes the segments of the labelled pages for `train/body.py`, which learns the trees that find an article's
// text: `node train/body.ts DIR OUT`. Odds of labels and words come from the development half alone; for its own
// pages they are taken from the other folds, so that no page tells its own answer.
const [from, out] = process.argv.slice(2);
if (from === undefined || out === undefined) throw new Error("node train/body.ts DIR OUT");
mkdirSync(out, { recursive: true });
const FOLDS = 5;

interface Prepared {
  readonly set: string;
  readonly id: string;
  readonly site: string;
  readonly apart: boolean;
  readonly fold: number;
  readonly layout: Layout;
  readonly labels: readonly number[];
  readonly evidence: Evidence;
}

const pages: Prepared[] = [];
for (const set of SETS) {
  for (const page of readSet(from, set)) {
    const text = decodeHtml(page.bytes, null).text ?? "";
    const parsed = parsePage(text);
    const layout = layOut(parsed);
    const site = siteOf(page.url, page.id);
    pages.push({
      set: page.set,
      id: page.id,
      site,
      apart: isKeptApart(page.url, page.id),
      fold: hash(site) % FOLDS,
      layout,
      labels: labelSegments(layout.segments, page),
      evidence: evidenceOf(parsed, page.url),
    });
  }
  console.log(set, pages.length);
}

const develop = pages.filter(({ apart }) => !apart);
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  learnOdds(develop.filter((page) => page.fold !== fold)),
);
const shipped = learnOdds(develop);
writeFileSync(
  path.join(out, "odds.json"),
  JSON.stringify({ labels: [...shipped.labels], words: [...shipped.words] }),
);
console.log("labels", shipped.labels.size, "words", shipped.words.size);

const tables: Float32Array[] = [];
const meta: object[] = [];
let width = 0;
for (const page of pages) {
  const odds = page.apart ? shipped : (byFold[page.fold] as Odds);
  const table = describeSegments(page.layout, odds, page.evidence);
  if (page.layout.segments.length === 0) continue;
  width = table.width;
  tables.push(table.rows);
  meta.push({
    set: page.set,
    id: page.id,
    site: page.site,
    apart: page.apart,
    fold: page.fold,
    labels: page.labels.map((label) => (Number.isNaN(label) ? -1 : label)),
    words: page.layout.segments.map(({ text }) => Math.max(1, wordsOf(text).length)),
  });
}
writeFileSync(path.join(out, "rows.f32"), Buffer.concat(tables.map((rows) => Buffer.from(rows.buffer))));
writeFileSync(path.join(out, "pages.json"), JSON.stringify({ width, pages: meta }));

/** Log odds that a label's boxes, or a short segment's word, stand for text of the article, every site once. */
function learnOdds(from: readonly Prepared[]): Odds {
  const labels = new Map<string, Map<string, [number, number]>>();
  const words = new Map<string, Map<string, [number, number]>>();
  const count = (map: typeof labels, key: string, site: string, label: number, weight: number) => {
    const sites = map.get(key) ?? new Map<string, [number, number]>();
    map.set(key, sites);
    const pair = sites.get(site) ?? [0, 0];
    pair[label === 1 ? 0 : 1] += weight;
    sites.set(site, pair);
  };
  for (const { site, layout, labels: gold } of from) {
    layout.segments.forEach((segment, index) => {
      const label = gold[index] as number;
      if (Number.isNaN(label)) return;
      for (let box = segment.box; box.parent !== null; box = box.parent)
        for (const word of box.labels) count(labels, word, site, label, segment.text.length);
      const list = wordsOf(segment.text);
      if (list.length < 16) for (const word of new Set(list)) count(words, word, site, label, 1);
    });
  }
  const names = namesIn(from);
  for (const word of words.keys()) if (names.has(word)) words.delete(word);
  return { labels: toOdds(labels, 4), words: toOdds(words, 5) };
}

/**
 * Words that running text writes with a capital inside its sentences: names of people, places and outlets, which
 * tell of a year's news and nothing of pages.
 */
function namesIn(from: readonly Prepared[]): ReadonlySet<string> {
  const counts = new Map<string, { capital: number; all: number }>();
  for (const { layout } of from) {
    for (const { text } of layout.segments) {
      if (text.length < 120) continue;
      for (const [, word] of text.matchAll(/[\p{Ll},;] (\p{L}{2,30})/gu)) {
        const key = (word ?? "").toLowerCase();
        const count = counts.get(key) ?? { capital: 0, all: 0 };
        count.all++;
        if (/^\p{Lu}/u.test(word ?? "")) count.capital++;
        counts.set(key, count);
      }
    }
  }
  return new Set([...counts].filter(([, { capital, all }]) => capital > 0.5 * all).map(([word]) => word));
}

function toOdds(map: ReadonlyMap<string, ReadonlyMap<string, readonly [number, number]>>, sites: number) {
  const odds = new Map<string, number>();
  for (const [key, each] of map) {
    if (each.size < sites) continue;
    let yes = 0.5;
    let no = 0.5;
    for (const [a, b] of each.values()) {
      yes += a / (a + b);
      no += b / (a + b);
    }
    odds.set(key, Math.round(100 * Math.log(yes / no)) / 100);
  }
  return odds;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value >>> 3;
}

/** What the page says of its text, for machines. */
function evidenceOf(page: Page, url: string): Evidence {
  const { articleBody, title, standfirst } = readMetadata(page, {
    url: /^https?:/.test(url) ? url : null,
    captured: null,
  });
  return { bodies: articleBody, title: title?.value ?? null, description: standfirst?.value ?? null };
}
