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
    "Other sources are told apart",
    [
      "The flood in Verin killed 12 people, Ana Hamlin said.",
      "The flood in Verin killed 12 people, Boris Lind said.",
    ],
    "attribution compatible other-source: Ana Hamlin | Boris Lind",
  ],
  [
    "The long and the short form of a name are one source",
    [
      "The flood in Verin killed 12 people, Ana Hamlin said.",
      "The flood in Verin killed 12 people, Hamlin said.",
    ],
  ],
  [
    "“Officials” may be anybody",
    [
      "The flood in Verin killed 12 people, Ana Hamlin said.",
      "The flood in Verin killed 12 people, officials said.",
    ],
  ],
  [
    "A report without a source has no other source",
    ["The flood in Verin killed 12 people, Ana Hamlin said.", "The flood in Verin killed 12 people."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "attribution"), differences));
}
