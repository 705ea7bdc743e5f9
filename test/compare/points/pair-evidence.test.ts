import assert from "node:assert/strict";
import { test } from "node:test";
import { IN_CONTEXT } from "../../../src/compare/points/context.ts";
import { KINDS, KINDS_IN_CONTEXT, MEASURED } from "../../../src/compare/points/measured.ts";
import { PairEvidence } from "../../../src/compare/points/pair-evidence.ts";
import { sameFact, sameFactInContext, shareOfEach } from "../../../src/compare/points/same-fact.ts";
import type { Told } from "../../../src/compare/statements.ts";
import { silent } from "../../../src/model/progress.ts";
import { toldOf } from "../../helpers/story-of.ts";

const STORY = [
  "A gas explosion killed four people in a bakery in Velm on Monday. The mayor of Velm promised help for the families. In 1998 a fire in Osk killed 31 people.",
  "Four people died on Monday when gas blew up in a bakery in Velm. Families will get help, the town's mayor promised. The trains to Osk ran late.",
  "At least three were killed as a bakery exploded in Velm. A cat was found alive in the cellar. Trains to Osk were delayed for hours.",
];

const told = toldOf(STORY);
const evidence = new PairEvidence(told, silent);

function find(words: string): number {
  const at = told.findIndex(({ statement }) => statement.anchor.exact.includes(words));
  assert.notEqual(at, -1, words);
  return at;
}

function likely(one: string, two: string): number {
  return sameFact(evidence.of(find(one), find(two)));
}

test("The same happening in other words is likelier one fact than another happening in like words", () => {
  assert.ok(
    likely("killed four people", "Four people died") > likely("killed 31 people", "Four people died"),
  );
  assert.ok(likely("killed four people", "bakery exploded") > likely("killed 31 people", "bakery exploded"));
  assert.ok(likely("ran late", "were delayed") > likely("ran late", "A cat was found"));
});

test("Statements of other things are unlikely to be one fact", () => {
  assert.ok(likely("A cat was found", "promised help") < -2);
  assert.ok(likely("ran late", "killed four people") < -2);
});

test("The evidence of two statements is the same in either order, and whether or not they are candidates", () => {
  const { first, second } = evidence.pairs;
  assert.ok(first.length > 3);
  first.forEach((a, pair) => {
    const b = second[pair] ?? 0;
    const near = (x: readonly number[], y: readonly number[]) =>
      x.every((value, at) => Math.abs(value - (y[at] ?? 0)) < 1e-5);
    assert.ok(near(evidence.of(a, b), evidence.of(b, a)), "order");
    assert.ok(near(evidence.of(a, b), evidence.ofPair(pair)), "candidates");
  });
});

test("Everything that is measured has a value, a kind and a weight, and what each adds makes the score", () => {
  const values = evidence.of(find("killed four people"), find("Four people died"));
  assert.equal(values.length, MEASURED.length);
  assert.equal(KINDS.length, MEASURED.length);
  assert.equal(new Set(MEASURED).size, MEASURED.length);
  assert.ok(values.every(Number.isFinite));
  assert.equal(KINDS_IN_CONTEXT.length, IN_CONTEXT.length);
  const context = IN_CONTEXT.map((_, at) => at / IN_CONTEXT.length);
  const { start, shares, inContext } = shareOfEach(values, context);
  assert.equal(inContext.length, IN_CONTEXT.length);
  const sum = [...shares, ...inContext].reduce((total, share) => total + share, start);
  assert.ok(Math.abs(sum - sameFactInContext(sameFact(values), context)) < 1e-9);
});

test("Candidates are of two reports, each pair once", () => {
  const { first, second } = evidence.pairs;
  const keys = Array.from(first, (a, pair) => `${a} ${second[pair]}`);
  assert.equal(new Set(keys).size, keys.length);
  const reportOf = (index: number): Told["report"] | undefined => told[index]?.report;
  first.forEach((a, pair) => {
    assert.ok(a < (second[pair] ?? 0));
    assert.notEqual(reportOf(a), reportOf(second[pair] ?? 0));
  });
});
