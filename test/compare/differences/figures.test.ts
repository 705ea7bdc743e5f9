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
    "The same figure is no difference",
    ["The flood in Verin killed 12 people.", "The flood in Verin killed twelve people."],
  ],
  [
    "Two exact figures of one thing conflict",
    ["The flood in Verin killed 12 people.", "The flood in Verin killed 15 people."],
    "figure conflict exact-values-differ: 12 people | 15 people",
  ],
  [
    "A toll that a later report gives is an update",
    [
      { text: "The flood in Verin killed 12 people.", day: "2031-03-04" },
      "The flood in Verin killed 19 people.",
    ],
    "figure update later-report: 12 people | 19 people",
  ],
  [
    "The dead are not the wounded",
    ["The flood in Verin killed 12 people.", "The flood in Verin wounded 40 people."],
  ],
  [
    "People are not houses",
    ["The flood in Verin destroyed 12 houses.", "The flood in Verin killed 40 people."],
  ],
  [
    "Each figure of a statement is held against its own",
    [
      "The flood in Verin killed 12 people and wounded 40.",
      "The flood in Verin killed 12 people and wounded 45.",
    ],
    "figure conflict exact-values-differ: 40 person | 45 person",
  ],
  [
    "A bound that the other figure keeps to is compatible",
    ["The flood in Verin killed at least 12 people.", "The flood in Verin killed 12 people."],
    "figure compatible lower-bound: at least 12 people | 12 people",
  ],
  [
    "A share is not a count",
    ["The flood in Verin killed a third of the sheep.", "The flood in Verin killed 200 sheep."],
  ],
  [
    "Money of one currency is compared",
    ["The repair of the wall will cost $4 million.", "The repair of the wall will cost $5 million."],
    "figure conflict exact-values-differ: 4000000 $ | 5000000 $",
  ],
  [
    "Money of two currencies is not",
    ["The repair of the wall will cost $4 million.", "The repair of the wall will cost €5 million."],
  ],
  [
    "Ages are told of persons, not of what happened",
    ["Ana Hamlin, 54, opened the bridge.", "Ana Hamlin, 55, opened the bridge."],
  ],
  [
    "Lengths of time are compared",
    ["The siege of Verin lasted 12 days.", "The siege of Verin lasted 14 days."],
    "figure conflict exact-values-differ: 12 days | 14 days",
  ],
  ["A single report differs from nobody", ["The flood in Verin killed 12 people."]],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "figure"), differences));
}
