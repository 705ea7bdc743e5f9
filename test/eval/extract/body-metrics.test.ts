import assert from "node:assert/strict";
import { test } from "node:test";
import {
  judgeSegments,
  judgeShingles,
  judgeWords,
  shareOfSnippets,
  shinglesOf,
  totalCounts,
  totalMean,
  totalShingles,
} from "../../../eval/extract/body-metrics.ts";

test("shingles are runs of four words with their case, and a short text is one shingle", () => {
  assert.deepEqual(shinglesOf("The old mill burned\n\ndown."), [
    "The old mill burned",
    "old mill burned down",
  ]);
  assert.deepEqual(shinglesOf("It's shut"), ["It s shut"]);
  assert.deepEqual(shinglesOf(" … "), []);
});

test("shingles of a page are shares of all its shingles, each as often as it stands there", () => {
  const judged = judgeShingles("a b c d e", "a b c d a b c d");
  // Of the prediction's five shingles one is gold's; gold has another.
  assert.deepEqual([judged.right, judged.extra, judged.missing], [1 / 6, 4 / 6, 1 / 6]);
});

test("shingle F1 is of the means, and an empty prediction has no precision but a recall of nothing", () => {
  const whole = judgeShingles("a b c d", "a b c d");
  const empty = judgeShingles("a b c d", "");
  const half = judgeShingles("a b c d e f g h", "a b c d e");
  assert.equal(totalShingles([whole]), 1);
  // Precision 1 of one page, recall (1 + 0) / 2.
  assert.equal(totalShingles([whole, empty]), (2 * 0.5) / 1.5);
  // Precision 1, recall (1 + 2/5) / 2.
  assert.ok(Math.abs(totalShingles([whole, half]) - (2 * 0.7) / 1.7) < 1e-12);
  assert.equal(totalShingles([judgeShingles("", "a b c d"), whole]), (2 * 0.5) / 1.5);
  assert.equal(totalShingles([empty]), 0);
});

test("word F1 knows no order and no case, and an empty gold wants an empty text", () => {
  assert.equal(judgeWords("The Mill burned", "burned the mill").score, 1);
  assert.equal(judgeWords("a a b", "a b c").score, 2 / 3);
  assert.equal(judgeWords("", "").score, 1);
  assert.equal(judgeWords("", "a").score, 0);
  assert.equal(judgeWords("a", "").score, 0);
  assert.equal(totalMean([judgeWords("a", "a"), judgeWords("a", "b")]), 0.5);
});

test("segments are found whatever the white space, and counted over all pages together", () => {
  const first = judgeSegments(["old mill", "the road"], ["Share this"], "The old\n  mill. Share this!");
  assert.deepEqual([first.right, first.missing, first.extra], [1, 1, 1]);
  const second = judgeSegments(["a", "b", "c"], ["z"], "a b c");
  assert.equal(totalCounts([first, second]), (2 * 4) / (2 * 4 + 1 + 1));
  assert.equal(judgeSegments(["Old mill"], [], "old mill").right, 0);
});

test("snippets are found whatever the case", () => {
  assert.equal(shareOfSnippets(["OLD mill", "new mill"], "An old  mill"), 0.5);
});
