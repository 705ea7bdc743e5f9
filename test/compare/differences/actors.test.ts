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
    "Others are named in front of one noun",
    ["The village was hit by Norwegian air strikes.", "The village was hit by Swedish air strikes."],
    "name compatible other-actor: Norwegian | Swedish",
  ],
  [
    "Two peoples are more than one",
    ["They fought Norwegian troops.", "They fought Norwegian and Swedish soldiers."],
    "name compatible other-actor: Norwegian | Norwegian, Swedish",
  ],
  ["Those of whom nothing is said may be the same", ["They fought Norwegian troops.", "They fought troops."]],
  [
    "A country and its people are one",
    ["The village was hit by Norway's air strikes.", "The village was hit by Norwegian air strikes."],
  ],
  [
    "Two who do one thing are told apart",
    ["Ana Hamlin opened the northern bridge on Monday.", "Boris Lind opened the northern bridge on Monday."],
    "name unclear other-actor: Ana Hamlin | Boris Lind",
  ],
  [
    "Two bodies that do one thing are told apart",
    ["The council closed the northern bridge.", "The governor closed the northern bridge."],
    "name unclear other-actor: The council | The governor",
  ],
  [
    "The same who does two things is no other",
    ["Ana Hamlin opened the northern bridge.", "Boris Lind praised the old harbour."],
  ],
  [
    "A surname is no other than the full name",
    ["Ana Hamlin opened the northern bridge.", "Hamlin opened the northern bridge."],
  ],
  [
    "One who is told of in the passive is the same",
    [
      "Ana Hamlin opened the northern bridge on Monday.",
      "The northern bridge was opened by Ana Hamlin on Monday.",
    ],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "name"), differences));
}
