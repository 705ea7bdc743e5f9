import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatePairs } from "../../../src/compare/points/candidates.ts";
import { storyTerms } from "../../../src/compare/points/story-terms.ts";
import { silent } from "../../../src/model/progress.ts";

/** The pairs of a story of so many statements in three reports, in turn; each has a term of its own and one of its kind. */
function pairsOf(statements: number): readonly string[] {
  const terms = Array.from(
    { length: statements },
    (_, at) => new Map([[`word own${at}`, 1] as const, [`word kind${Math.floor(at / 6)}`, 1] as const]),
  );
  const reportOf = terms.map((_, at) => at % 3);
  const { first, second } = candidatePairs(storyTerms(terms), reportOf, silent);
  return Array.from(first, (a, pair) => `${a} ${second[pair]}`);
}

test("In a short story all pairs of two reports are candidates, whether or not they share a term", () => {
  const pairs = pairsOf(30);
  assert.equal(pairs.length, (30 * 20) / 2);
  assert.ok(pairs.includes("0 29"));
  assert.ok(!pairs.includes("0 3"), "of one report");
});

test("In a long story those are that share a term, so that their number grows with that of the statements", () => {
  const [some, twice] = [pairsOf(300), pairsOf(600)];
  assert.equal(some.length, (300 / 6) * 12);
  assert.equal(twice.length, 2 * some.length);
  assert.ok(some.includes("0 1"));
  assert.ok(!some.includes("0 299"), "they share no term");
});
