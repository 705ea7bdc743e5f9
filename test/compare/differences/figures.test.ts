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
    "A toll that is told over several days is brought up to date by slow and quick reports",
    [
      { text: "The flood in Verin killed 12 people.", day: "2031-03-04" },
      "The flood in Verin killed 16 people.",
      "The flood in Verin killed 17 people.",
    ],
    "figure update later-report: 12 people | 16 people | 17 people",
  ],
  [
    "What goes on is brought up to date by a later report",
    [
      { text: "Some 3,000 homes in Verin are without power.", day: "2031-03-04" },
      "4,100 homes in Verin are without power.",
    ],
    "figure update later-report: about 3000 homes | 4100 homes",
  ],
  [
    "What came of a forecast is an update, and no conflict",
    [
      { text: "The river in Verin was forecast to peak at 6.7 metres.", day: "2031-03-04" },
      "The river in Verin peaked at 6.4 metres.",
    ],
    "figure update later-report: 6.7 metres | 6.4 metres",
  ],
  [
    "What two reports tell as over conflicts",
    ["The river in Verin peaked at 6.7 metres.", "The river in Verin peaked at 6.4 metres."],
    "figure conflict exact-values-differ: 6.7 metres | 6.4 metres",
  ],
  [
    "Who was in a serious condition may be no more",
    [
      { text: "Eleven people were in a serious condition in Verin.", day: "2031-03-04" },
      "Nine people were in a serious condition in Verin.",
    ],
    "figure update later-report: 11 people | 9 people",
  ],
  [
    "Figures of one uncommon noun conflict",
    ["The courier came to Verin on 11 separate Sundays.", "The courier came to Verin on 12 Sundays."],
    "figure conflict exact-values-differ: 11 separate Sundays | 12 Sundays",
  ],
  [
    "A named part beside the whole is no conflict",
    ["Three helicopters searched the gorge in Verin.", "Two army helicopters searched the gorge in Verin."],
    "figure unclear exact-values-differ: 3 helicopters | 2 army helicopters",
  ],
  [
    "Figures of two places are no conflict",
    ["The flood killed 12 people in Verin.", "The flood killed 15 people in Osk."],
    "figure unclear exact-values-differ: 12 people | 15 people",
  ],
  [
    "Lives are told of as the dead are",
    [
      { text: "Fourteen people lost their lives in Verin.", day: "2031-03-04" },
      "The disaster in Verin took 17 lives.",
    ],
    "figure update later-report: 14 people | 17 lives",
  ],
  [
    "Who was hurt in one report may be in hospital in another",
    [
      { text: "The crash in Verin wounded 32 people.", day: "2031-03-04" },
      "After the crash in Verin 33 people are in hospital.",
    ],
    "figure update later-report: 32 people | 33 people",
  ],
  [
    "Of many wounded few may be in hospital",
    ["The crash in Verin wounded 120 people.", "After the crash in Verin 33 people are in hospital."],
  ],
  [
    "One large number is of one thing, whatever it is called",
    ["Police put the crowd in Verin at 5,000.", "Some 5,000 people were on the square in Verin."],
    "figure compatible rounding: 5000 | about 5000 people",
  ],
  [
    "Lives that are saved are no dead",
    [{ text: "The flood in Verin cost 14 lives.", day: "2031-03-04" }, "The boats in Verin saved 17 lives."],
  ],
  [
    "A time of the day is no count",
    [
      "The search in Verin ended after 3.40 on Monday.",
      "The search in Verin ended shortly before four on Monday.",
    ],
  ],
  [
    "What was counted at two times was counted twice",
    ["The river in Verin stood at 6.7 metres at 10 a.m.", "The river in Verin stood at 7.9 metres at 7 p.m."],
    "figure update later-report: 6.7 metres | 7.9 metres",
  ],
  [
    "Ships that are held up are nobody's captives",
    [
      { text: "The strike in Verin held up 41 ships.", day: "2031-03-04" },
      "The strike in Verin held up 48 ships.",
    ],
    "figure conflict exact-values-differ: 41 ships | 48 ships",
  ],
  [
    "People of two kinds are counted apart",
    ["They wait for 250 monitors of the truce.", "They wait for 180 sons in prison."],
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
    "Money of two currencies is told as such, and no rate is guessed",
    ["The repair of the wall will cost $4 million.", "The repair of the wall will cost €5 million."],
    "figure compatible other-unit: 4000000 $ | 5000000 €",
  ],
  [
    "Where two currencies are given, the common one is compared",
    [
      "The repair of the wall will cost €5 million ($4 million).",
      "The repair of the wall will cost €6 million (£7 million).",
    ],
    "figure conflict exact-values-differ: 5000000 € | 6000000 €",
  ],
  [
    "Lone amounts of which nothing else is alike are no conflict",
    ["Ana Hamlin was sentenced to seven years.", "No minister had been convicted for five years."],
    "figure unclear exact-values-differ: 7 years | 5 years",
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
  [
    "Lengths in two units are compared",
    ["The march to Verin was 30 miles long.", "The march to Verin was 48 kilometres long."],
    "figure compatible other-unit: 30 miles | 48 kilometres",
  ],
  [
    "Lengths in two units can conflict",
    ["The march to Verin was 30 miles long.", "The march to Verin was 90 kilometres long."],
    "figure conflict exact-values-differ: 30 miles | 90 kilometres",
  ],
  [
    "Weeks and days are compared",
    ["The siege of Verin lasted 19 days.", "The siege of Verin lasted nearly three weeks."],
    "figure compatible other-unit: 19 days | about 3 weeks",
  ],
  [
    "Who is told of among others is no other count of them",
    [
      "The flood in Verin wounded 120 people, including 10 children.",
      "The flood in Verin wounded 120 people.",
    ],
  ],
  [
    "Those who are missing are counted wherever the word stands",
    [
      { text: "Some 40 people were still missing in Verin by nightfall.", day: "2031-03-04" },
      "Police in Verin said the number of missing had fallen to 31.",
    ],
    "figure update later-report: about 40 people | 31 missing",
  ],
  ["A single report differs from nobody", ["The flood in Verin killed 12 people."]],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "figure"), differences));
}
