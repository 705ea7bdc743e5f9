import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pageSets } from "../../../eval/extract/index.ts";
import type { Measure } from "../../../eval/extract/measure.ts";
import { pageSet } from "../../../eval/extract/page-set.ts";
import { type GoldLine, readPages } from "../../../eval/extract/pages.ts";
import type { Peers } from "../../../eval/extract/peers.ts";
import { bodyOf, NOTHING } from "../../../eval/extract/reading.ts";
import { madeReport } from "../made-up.ts";

interface Gold extends GoldLine {
  readonly body: string;
}

// Sites named by their ids: the last bits of their FNV-1a are 0 for "a" and "foobar", 1 for "b".
const GOLD: readonly Gold[] = [
  { id: "a", html: "html/a.html.gz", body: "mill" },
  { id: "foobar", html: "html/foobar.html.gz", body: "road" },
  { id: "b", html: "html/b.html.gz", body: "weir" },
];
let data = "";

before(() => {
  data = mkdtempSync(join(tmpdir(), "pages-"));
  const folder = join(data, "eval", "extract-aeb");
  mkdirSync(join(folder, "html"), { recursive: true });
  writeFileSync(
    join(folder, "gold.jsonl.gz"),
    gzipSync(GOLD.map((line) => `${JSON.stringify(line)}\n`).join("")),
  );
  for (const { html, body } of GOLD) writeFileSync(join(folder, html), gzipSync(`<p>${body}`));
});
after(() => rmSync(data, { recursive: true }));

/** Right where the peer below read gold's word. */
const MEASURE: Measure<Gold> = {
  metric: "word",
  of: "text",
  judge: ({ body }, { text }) => {
    const right = text === body ? 1 : 0;
    return { score: right, right, extra: 0, missing: 1 - right };
  },
  total: (pages) => pages.reduce((sum, { score }) => sum + score, 0) / pages.length,
  explain: ({ body }) => `no ${body}`,
};

const reads = (texts: Readonly<Record<string, string>>): Peers => ({
  all: [{ name: "reader", version: "1", gives: ["text"], runner: [] }],
  read: () => new Map(Object.entries(texts).map(([id, text]) => [id, { ...NOTHING, text, milliseconds: 2 }])),
});

test("each metric has a row for all pages, for the half that is seen and for the half kept apart", () => {
  const set = pageSet<Gold>("extract-aeb", [MEASURE]);
  const { rows, speeds } = set.score(join(data, "eval"), reads({ a: "mill", foobar: "x", b: "weir" }));
  assert.deepEqual(
    rows.map(({ metric, n, peers }) => [metric, n, peers?.[0]?.score]),
    [
      ["word", 3, 2 / 3],
      ["word.seen", 2, 0.5],
      ["word.apart", 1, 1],
    ],
  );
  assert.deepEqual(
    speeds?.map(({ reader, pages }) => [reader, pages]),
    [
      ["ours", 3],
      ["reader", 3],
    ],
  );
});

test("wrong cases are told of the half that is seen alone", () => {
  const never: Measure<Gold> = {
    ...MEASURE,
    judge: () => ({ score: 0, right: 0, extra: 0, missing: 1 }),
  };
  const { rows } = pageSet<Gold>("extract-aeb", [never]).score(join(data, "eval"), null);
  assert.deepEqual(
    rows.map(({ wrong }) => wrong),
    [[], ["a 0.000\nno mill", "foobar 0.000\nno road"], []],
  );
});

test("a peer that gives no such part, and one that broke off, has no score", () => {
  const dates: Peers = {
    all: [{ name: "dates", version: "1", gives: ["date"], runner: [] }],
    read: () => new Map(),
  };
  const broken: Peers = { ...reads({}), read: () => null };
  for (const peers of [dates, broken]) {
    const { rows } = pageSet<Gold>("extract-aeb", [MEASURE]).score(join(data, "eval"), peers);
    assert.ok(rows.every((row) => row.peers?.length === 0));
  }
});

test("the sets of a data folder run by their own name or together", () => {
  assert.deepEqual(
    pageSets(data, null).map(({ name, group }) => [name, group]),
    [["extract-aeb", "extract"]],
  );
  assert.deepEqual(pageSets(join(data, "eval"), null), []);
});

test("addresses are told to readers unless they are held back or are none", () => {
  const folder = join(data, "eval", "extract-htmldate");
  mkdirSync(folder, { recursive: true });
  const lines = [
    { id: "1", html: "1", url: "https://orlo.example/2031/05/04/mill" },
    { id: "2", html: "2", url: "hard::orlo.example-mill.html" },
  ];
  writeFileSync(
    join(folder, "gold.jsonl.gz"),
    gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join("")),
  );
  assert.deepEqual(
    readPages(folder).map(({ url }) => url),
    ["https://orlo.example/2031/05/04/mill", null],
  );
  assert.deepEqual(
    readPages(folder, false).map(({ url }) => url),
    [null, null],
  );
  rmSync(folder, { recursive: true });
});

test("the body leaves out headline and captions", () => {
  const kinds = [
    "headline",
    "standfirst",
    "paragraph",
    "caption",
    "heading",
    "list item",
    "quotation",
    "table row",
  ] as const;
  const report = madeReport(
    "page",
    kinds.map((kind) => `The ${kind}.`),
  );
  const typed = {
    ...report,
    blocks: report.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? "paragraph" })),
  };
  assert.equal(
    bodyOf(typed),
    "The standfirst.\nThe paragraph.\nThe heading.\nThe list item.\nThe quotation.\nThe table row.",
  );
});
