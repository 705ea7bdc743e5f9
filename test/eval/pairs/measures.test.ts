import assert from "node:assert/strict";
import { test } from "node:test";
import { accuracyAt, averagePrecision, bestMark, f1At, pearson } from "../../../eval/pairs/measures.ts";
import { linear, logistic } from "../../../eval/pairs/read-out.ts";
import { isTopicKeptApart } from "../../../eval/pairs/sets/ecbplus-pairs.ts";

test("average precision is the mean precision at the right cases, and equal scores are taken together", () => {
  assert.equal(averagePrecision([4, 3, 2, 1], [true, false, true, false]), (1 + 2 / 3) / 2);
  assert.equal(averagePrecision([1, 1], [false, true]), 0.5);
  assert.equal(averagePrecision([1, 1], [true, false]), 0.5);
  assert.equal(averagePrecision([1], [false]), 0);
});

test("the best mark is the lowest at which F1 is greatest", () => {
  const scores = [0.9, 0.8, 0.5, 0.4, 0.1];
  const gold = [true, true, false, true, false];
  assert.equal(bestMark(scores, gold), 0.4);
  assert.equal(f1At(scores, gold, 0.4), 6 / 7);
  assert.equal(accuracyAt(scores, gold, 0.4), 0.8);
});

test("Pearson's r is 1 for a line, -1 for a falling one and 0 where nothing varies", () => {
  assert.ok(Math.abs(pearson([1, 2, 3], [10, 20, 30]) - 1) < 1e-12);
  assert.ok(Math.abs(pearson([1, 2, 3], [3, 2, 1]) + 1) < 1e-12);
  assert.equal(pearson([1, 1], [0, 1]), 0);
});

test("a linear read-out finds the weights of evidence, and leaves out what does not vary", () => {
  const evidence = Array.from({ length: 400 }, (_, at) => [at % 7, at % 5, 1]);
  const gold = evidence.map(([a = 0, b = 0]) => 2 * a - b + 3);
  const read = linear(evidence, gold);
  assert.ok(Math.abs(read([3, 1, 1]) - 8) < 0.1);
});

test("a logistic read-out parts what can be parted", () => {
  const evidence = Array.from({ length: 200 }, (_, at) => [at / 200, (at * 37) % 11]);
  const gold = evidence.map(([a = 0]) => (a > 0.5 ? 1 : 0));
  const read = logistic(evidence, gold);
  assert.ok(read([0.9, 4]) > 0 && read([0.1, 4]) < 0);
});

test("the topic of ECB+ with the labelled story is kept apart, and others by their number", () => {
  assert.equal(isTopicKeptApart(24), true);
  const apart = Array.from({ length: 45 }, (_, at) => at + 1).filter(isTopicKeptApart);
  assert.ok(apart.length > 15 && apart.length < 30);
});
