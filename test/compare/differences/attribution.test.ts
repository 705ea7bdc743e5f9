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
    "They are hardly a body of another sort",
    [
      "More than 600 people left their homes, officials said.",
      "More than 600 people left their homes, the weather service said.",
    ],
    "attribution compatible other-source: officials | weather service",
  ],
  [
    "Who is described by his part may be the one who is named",
    [
      "The flood in Verin killed 12 people, Ana Hamlin said.",
      "The flood in Verin killed 12 people, the centre-left leader said.",
    ],
  ],
  [
    "A verb of saying names the source too",
    ["Police put the crowd at 500.", "The crowd was about 500 strong, Ana Hamlin said."],
    "attribution compatible other-source: Police | Ana Hamlin",
  ],
  [
    "Two bodies are two sources",
    [
      "More than 600 people left their homes, the governor's office said.",
      "More than 600 people left their homes, emergency services said.",
    ],
    "attribution compatible other-source: governor's office | emergency services",
  ],
  [
    "A body and who speaks for it are one source",
    [
      "More than 600 people left their homes, the harbour board said.",
      "More than 600 people left their homes, a spokesman for the harbour board said.",
    ],
  ],
  [
    "What was said of two things tells nothing of its sources",
    ["The wall fell at noon, Ana Hamlin said.", "The trial opened in Tarn, Boris Lind said."],
  ],
  [
    "A report without a source has no other source",
    ["The flood in Verin killed 12 people, Ana Hamlin said.", "The flood in Verin killed 12 people."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "attribution"), differences));
}
