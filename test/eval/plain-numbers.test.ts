import assert from "node:assert/strict";
import { test } from "node:test";
import { plainNumbers } from "../../eval/annotate/plain-numbers.ts";
import { compareSpans, spanF1 } from "../../eval/annotate/span-counts.ts";

const READ: readonly (readonly [string, readonly number[]])[] = [
  ["about 1,250 lamps", [1250]],
  ["twenty-six of the 31 boats", [26, 31]],
  ["two hundred and forty thousand", [240_000]],
  ["$2.5 million", [2_500_000]],
  ["a dozen eggs", [12]],
  ["two-thirds of it", [2 / 3]],
  ["half of them", [0.5]],
  ["one and two", [1, 2]],
  ["several weeks", []],
];

for (const [words, numbers] of READ) {
  test(`gold's words hold these numbers: ${words}`, () =>
    assert.deepEqual(
      plainNumbers(words).map(({ value }) => value),
      numbers,
    ));
}

test("spans that share a character count once for gold and once for what was found", () => {
  const gold = [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
  ];
  const found = [
    { from: 0, to: 2 },
    { from: 8, to: 10 },
    { from: 40, to: 50 },
  ];
  const counts = compareSpans(gold, found);
  assert.deepEqual([counts.missed, counts.extra], [[gold[1]], [found[2]]]);
  assert.equal(spanF1([counts])?.score.toFixed(3), "0.571");
  assert.equal(spanF1([]), null);
});
