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
    "The same quotation is no difference",
    [
      "“The wall was rotten for years,” Ana Hamlin said.",
      "Ana Hamlin said: “The wall was rotten for years.”",
    ],
  ],
  [
    "A part of it is trimmed",
    [
      "“The wall was rotten for years and nobody cared,” Ana Hamlin said.",
      "“The wall was rotten for years,” Ana Hamlin said.",
    ],
    "quote compatible trimmed: quoted | quoted",
  ],
  [
    "Other words for it are reworded",
    [
      "“The wall was rotten for years,” Ana Hamlin said.",
      "“That wall was rotten for many years,” Ana Hamlin said.",
    ],
    "quote compatible reworded: quoted | quoted",
  ],
  [
    "One report quotes what another tells",
    [
      "“The wall was rotten for years,” Ana Hamlin said.",
      "Ana Hamlin said the wall had been rotten for years.",
    ],
    "quote compatible quoted-and-reported: quoted | reported",
  ],
  [
    "One report tells in words of its own what the speaker is quoted with",
    [
      "“Not one crate was lost in the harbour fire,” Ana Hamlin said.",
      "Ana Hamlin said no crates had been lost in the fire at the harbour.",
    ],
    "quote compatible quoted-and-reported: quoted | reported",
  ],
  [
    "What another person is reported to have said is not what is quoted",
    [
      "“Not one crate was lost in the harbour fire,” Ana Hamlin said.",
      "Boris Lind said no crates had been lost in the fire at the harbour.",
    ],
  ],
  [
    "The same words from two persons conflict",
    [
      "“The wall was rotten for years,” Ana Hamlin said.",
      "“The wall was rotten for years,” Boris Lind said.",
    ],
    "quote conflict other-speaker: Ana Hamlin | Boris Lind",
  ],
  [
    "Like words from two persons may be of both",
    [
      "“The wall was rotten for years,” Ana Hamlin said.",
      "“That wall was rotten for many years,” Boris Lind said.",
    ],
    "quote unclear other-speaker: Ana Hamlin | Boris Lind",
    "quote compatible reworded: quoted | quoted",
  ],
  [
    "The mayor may be the one who is named",
    ["“The wall was rotten for years,” Ana Hamlin said.", "“The wall was rotten for years,” the mayor said."],
  ],
  [
    "Another utterance of the same speaker is no difference",
    ["“The wall was rotten for years,” Ana Hamlin said.", "“We opened the bridge in May,” Ana Hamlin said."],
  ],
  [
    "Reports that tell it in their own words have no quotation",
    ["Ana Hamlin said the wall had been rotten for years.", "Ana Hamlin said the wall was rotten for years."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "quote"), differences));
}
