import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  [
    "Another word for the same thing is a term",
    ["The thieves robbed her holiday home in Tarn.", "The thieves robbed her holiday residence in Tarn."],
    "term compatible synonym: home | residence",
  ],
  [
    "So is one that a dictionary knows to mean the same",
    ["The mayor proclaimed an emergency in Tarn.", "The mayor declared an emergency in Tarn."],
    "term compatible synonym: proclaim | declare",
  ],
  [
    "Opposites are no two words for one thing",
    ["The guards took the keys of the tower.", "The guards gave the keys of the tower."],
  ],
  [
    "The same words are no difference",
    ["The thieves robbed her home in Tarn.", "The thieves robbed her home in Tarn."],
  ],
  [
    "Words that have nothing to do with each other are no terms for one thing",
    ["The thieves robbed her home in Tarn.", "The council met the governor in Tarn."],
  ],
  [
    "Two forms of one word are no two terms",
    ["The thieves robbed the jeweller in Tarn.", "The thieves robbed the jewels in Tarn."],
  ],
  [
    "A term is told in every reading that chooses one",
    [
      "It sent photographs of the cracks in the wall.",
      "It sent pictures of the cracks in the wall.",
      "It sent photographs of the cracks in the wall.",
    ],
    "term compatible synonym: photograph | picture | photograph",
  ],
  ["Units are part of figures", ["The wave was 12 metres high.", "The wave was 40 feet high."]],
  [
    "Who says so is not what is said",
    ["It was reported that the wall fell.", "It is known that the wall fell."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "term"), differences));
}
