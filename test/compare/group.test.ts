import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupPairs } from "../../src/compare/group.ts";

type Pair = readonly [a: number, b: number, score: number];

/** Groups as "0 2, 1", where statements stand one a report unless `reportOf` says otherwise. */
function grouped(reportOf: readonly number[], scored: readonly Pair[], least = 0.5): string {
  const table = new Map(
    scored.flatMap(([a, b, score]) => [[`${a} ${b}`, score] as const, [`${b} ${a}`, score] as const]),
  );
  const of = (a: number, b: number): number => table.get(`${a} ${b}`) ?? 0;
  const pairs = scored
    .filter(([a, b]) => reportOf[a] !== reportOf[b])
    .map(([a, b, score]) => ({ a, b, score }));
  return groupPairs(reportOf, { of, pairs }, least)
    .map((group) => group.join(" "))
    .join(", ");
}

const CASES: readonly (readonly [
  name: string,
  reportOf: readonly number[],
  pairs: readonly Pair[],
  groups: string,
])[] = [
  ["Statements that are alike enough are one point", [0, 1, 2], [[0, 1, 0.6]], "0 1, 2"],
  ["At the mark they are", [0, 1], [[0, 1, 0.5]], "0 1"],
  ["Below the mark they are not", [0, 1], [[0, 1, 0.49]], "0, 1"],
  [
    "Three that are alike in pairs are one",
    [0, 1, 2],
    [
      [0, 1, 0.8],
      [1, 2, 0.7],
      [0, 2, 0.6],
    ],
    "0 1 2",
  ],
  [
    "A chain whose ends have nothing in common does not run together",
    [0, 1, 2],
    [
      [0, 1, 0.6],
      [1, 2, 0.55],
    ],
    "0 1, 2",
  ],
  [
    "Two statements of one report do not come together for being like a third",
    [0, 0, 1],
    [
      [0, 2, 0.9],
      [1, 2, 0.8],
    ],
    "0 2, 1",
  ],
  [
    "They do where a report says a thing twice",
    [0, 0, 1],
    [
      [0, 2, 0.9],
      [1, 2, 0.8],
      [0, 1, 0.7],
    ],
    "0 1 2",
  ],
  [
    "The best pair is joined first",
    [0, 1, 1],
    [
      [0, 1, 0.6],
      [0, 2, 0.9],
    ],
    "0 2, 1",
  ],
  ["Statements without pairs are points of their own", [0, 1, 1], [], "0, 1, 2"],
];

for (const [name, reportOf, pairs, groups] of CASES) {
  test(name, () => assert.equal(grouped(reportOf, pairs), groups));
}

test("Every statement is in exactly one group, and groups are in order of their first", () => {
  const score = fc.constantFrom(0, 0.3, 0.5, 0.7, 0.9);
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 }),
      fc.array(score, { minLength: 36, maxLength: 36 }),
      (reportOf, scores) => {
        const pairs: Pair[] = [];
        for (let a = 0; a < reportOf.length; a += 1) {
          for (let b = a + 1; b < reportOf.length; b += 1) pairs.push([a, b, scores[(a * 7 + b) % 36] ?? 0]);
        }
        const groups = grouped(reportOf, pairs)
          .split(", ")
          .map((group) => group.split(" ").map(Number));
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          reportOf.map((_, index) => index),
        );
        const firsts = groups.map(([first]) => first ?? -1);
        assert.deepEqual(
          firsts,
          [...firsts].sort((a, b) => a - b),
        );
        assert.equal(grouped(reportOf, [...pairs].reverse()), grouped(reportOf, pairs), "order of pairs");
      },
    ),
    { seed: 41, numRuns: 300 },
  );
});
