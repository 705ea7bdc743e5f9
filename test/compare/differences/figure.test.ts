import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  figureOf,
  judgeAll,
  judgeFigures,
  lastDigit,
  rounds,
  type Told,
} from "../../../src/compare/differences/figure.ts";
import type { Hedge } from "../../../src/model/mark.ts";
import { marksOf } from "../../../src/model/mark.ts";
import { markedReport } from "../../helpers/story-of.ts";

/** The first figure of a text, as told on a day; `growing` for tolls. */
function told(text: string, day: string | null = "2031-03-05", growing = false): Told {
  const [mark] = marksOf(markedReport(text).marks, "quantity");
  if (mark === undefined) throw new RangeError(`no figure in “${text}”`);
  return { figure: figureOf(mark), day, growing };
}

function judged(a: Told, b: Told): string {
  const judgement = judgeFigures(a, b);
  return judgement === null ? "the same" : `${judgement.verdict} ${judgement.because}`;
}

const CASES: readonly (readonly [one: string, two: string, judgement: string])[] = [
  ["12 boats sank", "12 boats sank", "the same"],
  ["Twelve boats sank", "12 boats sank", "the same"],
  ["a third of voters", "a third of voters", "the same"],
  ["85 million people", "80 million people", "conflict exact-values-differ"],
  ["12 boats sank", "15 boats sank", "conflict exact-values-differ"],
  ["12 boats sank", "62 boats sank", "scope other-scope"],
  ["40 boats sank", "42 boats sank", "compatible rounding"],
  ["43,000 people", "43,350 people", "compatible rounding"],
  ["$4.2 billion", "$4.23 billion", "compatible rounding"],
  ["about 43,000 people", "43,350 people", "compatible rounding"],
  ["about 1,200 people", "1,200 people", "compatible rounding"],
  ["more than 42,000 people", "42,718 people", "compatible lower-bound"],
  ["at least 12 boats sank", "12 boats sank", "compatible lower-bound"],
  ["at least 12 boats sank", "15 boats sank", "compatible lower-bound"],
  ["up to 500 boats", "450 boats", "compatible upper-bound"],
  ["fewer than 500 boats", "450 boats", "compatible upper-bound"],
  ["more than 500 boats", "450 boats", "conflict bound-broken"],
  ["up to 300 boats", "450 boats", "conflict bound-broken"],
  ["more than 500 boats", "more than 400 boats", "compatible overlapping-ranges"],
  ["between 10 and 20 boats", "between 15 and 30 boats", "compatible overlapping-ranges"],
  ["between 10 and 20 boats", "15 boats", "compatible overlapping-ranges"],
  ["between 10 and 20 boats", "between 25 and 30 boats", "conflict bound-broken"],
  ["dozens of boats", "36 boats", "compatible vague-amount"],
  ["dozens of boats", "5,000 boats", "unclear vague-amount"],
  ["about 100 boats", "about 120 boats", "unclear overlapping-ranges"],
  ["about 100 boats", "about 180 boats", "conflict ranges-apart"],
  ["about 40 boats", "31 boats", "unclear overlapping-ranges"],
  ["about 40 boats", "38 boats", "compatible rounding"],
  ["a third of voters", "33% of voters", "compatible rounding"],
  ["20 percent of voters", "30 percent of voters", "conflict exact-values-differ"],
];

for (const [one, two, judgement] of CASES) {
  test(`${one}, ${two}: ${judgement}`, () => assert.equal(judged(told(one), told(two)), judgement));
}

const TOLLS: readonly (readonly [
  one: string,
  two: string,
  days: readonly [string | null, string | null],
  judgement: string,
])[] = [
  ["12 people died", "19 people died", ["2031-03-04", "2031-03-05"], "update later-report"],
  ["12 people died", "19 people died", ["2031-03-05", "2031-03-05"], "conflict exact-values-differ"],
  ["12 people died", "19 people died", [null, "2031-03-05"], "conflict exact-values-differ"],
  ["at least 4 people died", "at least 6 people died", ["2031-03-05", "2031-03-05"], "update later-report"],
  ["at least 4 people died", "6 people died", ["2031-03-04", "2031-03-05"], "update later-report"],
  ["more than 50 people died", "40 people died", ["2031-03-04", "2031-03-05"], "update later-report"],
  ["dozens of people died", "5,000 people died", ["2031-03-04", "2031-03-05"], "update later-report"],
];

for (const [one, two, [first, second], judgement] of TOLLS) {
  test(`A toll: ${one} (${first}), ${two} (${second}): ${judgement}`, () => {
    assert.equal(judged(told(one, first, true), told(two, second, true)), judgement);
  });
}

test("The same figures of what does not grow are no update", () => {
  assert.equal(
    judged(told("12 boats", "2031-03-04"), told("19 boats", "2031-03-05")),
    "conflict exact-values-differ",
  );
});

test("Of many figures the gravest judgement of any two stands for all", () => {
  const all = (...texts: readonly string[]) => judgeAll(texts.map((text) => told(text)));
  assert.deepEqual(all("43,000 people", "43,350 people", "36,000 people"), {
    verdict: "conflict",
    because: "exact-values-differ",
  });
  assert.deepEqual(all("about 43,000 people", "43,350 people"), {
    verdict: "compatible",
    because: "rounding",
  });
  assert.equal(all("43,350 people", "43,350 people", "43,350 people"), null);
  assert.equal(all("43,350 people"), null);
});

test("The last digit that is not zero has a value", () => {
  const digits: readonly (readonly [number, number])[] = [
    [43_000, 1000],
    [250, 10],
    [7, 1],
    [0, 1],
    [2.3, 0.1],
    [0.25, 0.01],
  ];
  for (const [value, unit] of digits) assert.ok(Math.abs(lastDigit(value) - unit) < 1e-9, `${value}`);
});

test("A rounded figure is what is left of an exact one, not its neighbour", () => {
  assert.ok(rounds(43_000, 43_350));
  assert.ok(rounds(42_000, 42_718));
  assert.ok(rounds(2.3, 2.34));
  assert.ok(!rounds(43_350, 43_000));
  assert.ok(!rounds(43_000, 44_350));
  assert.ok(!rounds(12, 13));
  assert.ok(!rounds(0, 0.2));
});

const hedge = fc.constantFrom<Hedge>(
  "",
  "approx",
  "more",
  "less",
  "at-least",
  "at-most",
  "between",
  "vague",
  "most-of",
);
const number = fc.option(fc.constantFrom(0, 1, 4, 10, 12, 40, 99, 100, 1000, 1234, 0.5), { nil: null });
test("A toll below another's lower bound was told earlier, be it of one day", () => {
  const day = "2031-03-05";
  const toll = (text: string): Told => told(text, day, true);
  assert.equal(judged(toll("2 people died"), toll("At least 4 people died")), "update later-report");
  assert.equal(judged(told("2 boats sank"), told("At least 4 boats sank")), "conflict bound-broken");
});

const anyTold: fc.Arbitrary<Told> = fc.record({
  figure: fc.record({ value: number, low: number, high: number, hedge, unit: fc.constant("person") }),
  day: fc.constantFrom(null, "2031-03-04", "2031-03-05"),
  growing: fc.boolean(),
});

test("Two figures are judged the same from both sides, and a figure agrees with itself", () => {
  fc.assert(
    fc.property(anyTold, anyTold, (a, b) => {
      assert.deepEqual(judgeFigures(a, b), judgeFigures(b, a));
      assert.equal(judgeFigures(a, { ...a, day: b.day }), null);
    }),
    { seed: 31, numRuns: 3000 },
  );
});
