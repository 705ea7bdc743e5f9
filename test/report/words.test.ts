import assert from "node:assert/strict";
import { test } from "node:test";
import { gravestVerdict, reportKey, sayBecause, sayVerdict, VERDICT_ORDER } from "../../src/report/words.ts";

test("Reports are keyed A to Z, then AA, AB and so on, and no two places share a key", () => {
  assert.deepEqual([0, 1, 25, 26, 27, 51, 52, 701, 702].map(reportKey), [
    "A",
    "B",
    "Z",
    "AA",
    "AB",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
  assert.equal(new Set(Array.from({ length: 2000 }, (_, index) => reportKey(index))).size, 2000);
});

test("Verdicts and reasons are said in words, without code names", () => {
  assert.equal(sayVerdict("update"), "later update");
  assert.doesNotMatch(sayBecause("asserted-and-attributed"), /-and-/);
});

test("Conflicts come first and compatible differences last", () => {
  assert.deepEqual(VERDICT_ORDER, ["conflict", "update", "scope", "unclear", "compatible"]);
});

test("A point's gravest verdict is that of its worst difference, and null where it has none", () => {
  const difference = { kind: "figure", because: "rounding", about: "people", values: [] } as const;
  const point = { differences: [] } as unknown as Parameters<typeof gravestVerdict>[0];
  assert.equal(gravestVerdict(point), null);
  const two = [
    { ...difference, verdict: "compatible" },
    { ...difference, verdict: "update" },
  ] as const;
  assert.equal(gravestVerdict({ ...point, differences: two }), "update");
});
