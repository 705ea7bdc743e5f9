import assert from "node:assert/strict";
import { test } from "node:test";
import { adjustedRand, bcubed, pairs, storyMacroRecall } from "../../../eval/clusters/measures.ts";

const GOLD = ["a", "a", "a", "b", "b", "c"];
const ALL = [0, 1, 2, 3, 4, 5];

test("stories sorted as they are have the best score of every measure", () => {
  const sorted = [7, 7, 7, 3, 3, 1];
  assert.deepEqual(bcubed(sorted, GOLD, ALL), { precision: 1, recall: 1, f1: 1, n: 6 });
  assert.deepEqual(pairs(sorted, GOLD, ALL), { precision: 1, recall: 1, f1: 1, n: 4 });
  assert.deepEqual(storyMacroRecall(sorted, GOLD, ALL), { score: 1, n: 2 });
  assert.equal(adjustedRand(sorted, GOLD, ALL), 1);
});

test("a split story costs recall and a merged one precision", () => {
  const split = [0, 0, 1, 2, 2, 3];
  assert.equal(bcubed(split, GOLD, ALL).precision, 1);
  assert.ok(Math.abs(bcubed(split, GOLD, ALL).recall - (2 / 3 + 2 / 3 + 1 / 3 + 3) / 6) < 1e-12);
  assert.equal(pairs(split, GOLD, ALL).recall, 2 / 4);
  assert.equal(storyMacroRecall(split, GOLD, ALL).score, (1 / 3 + 1) / 2);
  const merged = [0, 0, 0, 1, 1, 1];
  assert.equal(bcubed(merged, GOLD, ALL).recall, 1);
  assert.ok(Math.abs(bcubed(merged, GOLD, ALL).precision - (3 + 2 / 3 + 2 / 3 + 1 / 3) / 6) < 1e-12);
  assert.equal(pairs(merged, GOLD, ALL).precision, 4 / 6);
});

test("a wrong pair across the border of two halves counts half in each", () => {
  const merged = [0, 0, 0, 1, 1, 1];
  assert.equal(pairs(merged, GOLD, [3, 4]).precision, 1 / 2);
  assert.equal(pairs(merged, GOLD, [5]).precision, 0);
  assert.equal(bcubed(merged, GOLD, [5]).precision, 1 / 3);
});

test("the adjusted Rand index is 0 where all is one story, and known for a known case", () => {
  assert.equal(adjustedRand([0, 0, 0, 0, 0, 0], GOLD, ALL), 0);
  const sorted = [0, 0, 1, 1, 2, 2];
  // One pair in common, three and four put together, fifteen in all.
  const byChance = (3 * 4) / 15;
  assert.ok(Math.abs(adjustedRand(sorted, GOLD, ALL) - (1 - byChance) / (3.5 - byChance)) < 1e-12);
});
