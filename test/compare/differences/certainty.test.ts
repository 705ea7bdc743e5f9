import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf, type Invented } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly (string | Invented)[],
  ...differences: readonly string[],
])[] = [
  [
    "One report asserts what another attributes",
    ["The flood in Verin killed 12 people.", "The flood in Verin killed 12 people, Ana Hamlin said."],
    "certainty compatible asserted-and-attributed: asserted | attributed to Ana Hamlin",
  ],
  [
    "One report asserts what another hedges",
    ["The flood in Verin killed 12 people.", "The flood in Verin reportedly killed 12 people."],
    "certainty compatible hedged: asserted | hedged",
  ],
  [
    "Reports that all assert it are alike",
    ["The flood in Verin killed 12 people.", "The flood in Verin killed 12 people."],
  ],
  [
    "So are reports that all attribute it",
    [
      "The flood in Verin killed 12 people, Ana Hamlin said.",
      "The flood in Verin killed 12 people, Boris Lind said.",
    ],
  ],
  [
    "Who claims it only says so, in the report's own words too",
    ["The rebels claimed responsibility.", "The rebels did it, the rebels said."],
  ],
  [
    "A body that puts a figure to it vouches for it",
    ["About 500 people stood on the square.", "Police put the crowd on the square at 500."],
    "certainty compatible asserted-and-attributed: asserted | attributed to Police",
  ],
  [
    "So does a court that rules it",
    [
      "The minister took three million from the builder.",
      "The judges ruled that the minister had taken three million from the builder.",
    ],
    "certainty compatible asserted-and-attributed: asserted | attributed to judges",
  ],
  [
    "Who is accused is accused by nobody named",
    ["The minister hid the money abroad.", "The minister is accused of hiding the money abroad."],
    "certainty compatible asserted-and-attributed: asserted | attributed to nobody named",
  ],
  [
    "What a report tells of the speaker is not what he says",
    [
      "Ana Hamlin, the head of the river board, spoke of it.",
      "The wall of the old dam had been rotten for years, Ana Hamlin said on Tuesday.",
    ],
  ],
  [
    "The verb of another sense gives it to nobody",
    ["The flood in Verin killed 12 people.", "Police found 12 people killed in the flood in Verin."],
  ],
  [
    "What is known is no doubt",
    ["The flood in Verin killed 12 people.", "The flood in Verin is known to have killed 12 people."],
  ],
  [
    "A headline asserts for short what its report attributes",
    [
      { text: "The flood in Verin killed 12 people.", blocks: ["headline"] },
      "The flood in Verin killed 12 people, Ana Hamlin said.",
    ],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "certainty"), differences));
}
