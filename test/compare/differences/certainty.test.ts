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
