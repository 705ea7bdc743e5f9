import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  ["The same place is no difference", ["The train crashed near Lyon.", "The train crashed in Lyon."]],
  [
    "A place in a country that is named is a part of it",
    ["The train crashed near Lyon.", "The train crashed in France."],
    "place compatible part-of: Lyon | France",
  ],
  [
    "Places of two countries are other places",
    ["The train crashed near Lyon.", "The train crashed near Madrid."],
    "place unclear other-place: Lyon | Madrid",
  ],
  [
    "Two places of which nothing is known may lie near each other",
    ["The train crashed near Verin.", "The train crashed near Tarn."],
    "place compatible near: Verin | Tarn",
  ],
  [
    "One more place beside a shared one holds a part",
    ["The storm raged in Lyon.", "The storm raged in Lyon and in Marseille."],
    "place compatible part-of: Lyon | Lyon, Marseille",
  ],
  [
    "Where another thing happened says nothing",
    ["The train crashed near Lyon.", "The band played in Madrid."],
  ],
  [
    "A report without a place says nothing of it",
    ["The train crashed near Lyon.", "The train crashed on Monday."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "place"), differences));
}
