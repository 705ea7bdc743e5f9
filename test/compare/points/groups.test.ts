import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupStatements } from "../../../src/compare/points/groups.ts";

type Pair = readonly [a: number, b: number, score: number];

/** Groups as "0 2, 1"; scores are log-odds, and pairs that are not given are very unlikely. */
function grouped(reportOf: readonly number[], scored: readonly Pair[], least = 0, alone = least): string {
  const table = new Map(
    scored.flatMap(([a, b, score]) => [[`${a} ${b}`, score] as const, [`${b} ${a}`, score] as const]),
  );
  return groupStatements({
    reportOf,
    of: (a, b) => table.get(`${a} ${b}`) ?? -9,
    twice: (a, b) => (table.get(`${a} ${b}`) ?? -9) > 0,
    pairs: scored.filter(([a, b]) => reportOf[a] !== reportOf[b]).map(([a, b, score]) => ({ a, b, score })),
    least,
    alone,
  })
    .map((group) => group.join(" "))
    .join(", ");
}

const CASES: readonly (readonly [
  name: string,
  reportOf: readonly number[],
  pairs: readonly Pair[],
  groups: string,
])[] = [
  ["Statements that are likely enough are one point", [0, 1, 2], [[0, 1, 0.5]], "0 1, 2"],
  ["At the mark they are", [0, 1], [[0, 1, 0]], "0 1"],
  ["Below the mark they are not", [0, 1], [[0, 1, -0.1]], "0, 1"],
  [
    "Three that are likely in pairs are one",
    [0, 1, 2],
    [
      [0, 1, 2],
      [1, 2, 1],
      [0, 2, 1],
    ],
    "0 1 2",
  ],
  [
    "A statement that tells two facts is in the point of each",
    [0, 1, 1, 2, 2],
    [
      [0, 1, 2],
      [0, 2, 1.8],
      [0, 3, 1.9],
      [1, 3, 1.7],
      [0, 4, 1.6],
      [2, 4, 1.5],
    ],
    "0 1 3, 0 2 4",
  ],
  [
    "Two statements of one report do not come together for being like a third",
    [0, 0, 1],
    [
      [0, 2, 2],
      [1, 2, 1],
    ],
    "0 2, 1 2",
  ],
  [
    "They do where a report says a thing twice",
    [0, 0, 1],
    [
      [0, 2, 2],
      [1, 2, 1],
      [0, 1, 1],
    ],
    "0 1 2",
  ],
  [
    "Two groups with a weak pair between them, and nothing else in common, stay two",
    [0, 1, 2, 3],
    [
      [0, 1, 2],
      [2, 3, 2],
      [1, 2, 0.1],
    ],
    "0 1, 1 2, 2 3",
  ],
  [
    "Two groups that share all but what one report says in two ways are one",
    [0, 1, 2, 3, 0],
    [
      [0, 1, 4],
      [0, 2, 4],
      [0, 3, 4],
      [1, 2, 3],
      [1, 3, 3],
      [2, 3, 3],
      [4, 1, 2],
      [4, 2, 2],
      [4, 3, 2],
    ],
    "0 1 2 3 4",
  ],
  ["Statements without pairs are points of their own", [0, 1, 1], [], "0, 1, 2"],
];

for (const [name, reportOf, pairs, groups] of CASES) {
  test(name, () => assert.equal(grouped(reportOf, pairs), groups));
}

test("Two that are hardly likely are no group by themselves, but one that is joins others whom it fits", () => {
  const [least, alone] = [-1, 0.5];
  assert.equal(grouped([0, 1], [[0, 1, 0.2]], least, alone), "0, 1");
  const three: readonly Pair[] = [
    [0, 1, 2],
    [0, 2, 0.2],
    [1, 2, 0.1],
  ];
  assert.equal(grouped([0, 1, 2], three, least, alone), "0 1 2");
});

test("Every statement is in a group, no group lies within another, and the order of pairs does not matter", () => {
  const score = fc.constantFrom(-3, -1, 0, 1, 3);
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
          [...new Set(groups.flat())].sort((a, b) => a - b),
          reportOf.map((_, index) => index),
        );
        for (const one of groups) {
          for (const two of groups) {
            assert.ok(one === two || !one.every((index) => two.includes(index)), "one lies within another");
          }
        }
        assert.equal(grouped(reportOf, [...pairs].reverse()), grouped(reportOf, pairs), "order of pairs");
      },
    ),
    { seed: 41, numRuns: 300 },
  );
});
