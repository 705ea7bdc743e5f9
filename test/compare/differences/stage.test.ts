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
    "A plan and its outcome are an update",
    ["Ana Hamlin will meet the governor in Verin.", "Ana Hamlin met the governor in Verin."],
    "stage update plan-and-outcome: planned | done",
  ],
  [
    "What one says was done and another says was not is a conflict",
    ["The army destroyed the bridge.", "The army did not destroy the bridge."],
    "stage conflict denied: done | denied",
  ],
  [
    "So is a denial",
    ["The army destroyed the bridge.", "The army denied that it destroyed the bridge."],
    "stage conflict denied: done | denied",
  ],
  [
    "What a later report tells after a denial has come since",
    [
      { text: "The harbour board said that the tank did not leak.", day: "2031-03-04" },
      "The tank leaked into the harbour.",
    ],
    "stage update denied: denied | done",
  ],
  [
    "What came of a plan may be told in other words a day later",
    [
      { text: "Delegates from Verin and Tarn are to begin peace talks.", day: "2031-03-04" },
      "Delegates from Verin and Tarn met for two hours.",
    ],
    "stage update plan-and-outcome: planned | done",
  ],
  [
    "A state that a later report denies has ended",
    [{ text: "The northern bridge is leaking.", day: "2031-03-04" }, "The northern bridge is not leaking."],
    "stage update denied: done | denied",
  ],
  [
    "A denial and a statement that share but their verb need not be of one thing",
    ["They have never received it, the workers said.", "The port in Verin received the letter."],
    "stage unclear denied: denied | done",
  ],
  [
    "That no sign was seen denies nothing",
    ["There was no sign that the tank was leaking.", "The tank leaked into the harbour."],
    "stage unclear denied: denied | done",
  ],
  [
    "Who is to travel and is then told to have walked the streets has come",
    [
      { text: "Ana Hamlin will travel to Verin on Wednesday.", day: "2031-03-04" },
      "Ana Hamlin walked the streets of Verin.",
    ],
    "stage update plan-and-outcome: planned | done",
  ],
  [
    "What came of it may have another verb, and be that it was refused",
    [
      { text: "Ana Hamlin will ask the court to halt the count.", day: "2031-03-04" },
      "The court refused to halt the count.",
    ],
    "stage update plan-and-outcome: planned | denied",
  ],
  [
    "What is going on in an earlier report and over in a later one is an update",
    [
      { text: "The hospital in Verin is moving its patients.", day: "2031-03-04" },
      "All patients of the hospital were taken out of Verin.",
    ],
    "stage update later-report: under-way | done",
  ],
  [
    "What went on while something else happened is no earlier state of it",
    [
      { text: "The driver of the coach was sounding the horn.", day: "2031-03-04" },
      "The driver had sounded the horn of the coach.",
    ],
  ],
  [
    "What somebody tried to do is no plan",
    [
      { text: "The crowd tried to enter the palace.", day: "2031-03-04" },
      "The crowd was seen at the palace.",
    ],
  ],
  [
    "A statement that comes after silence is an update",
    [
      { text: "The canal company declined to comment on the wall.", day: "2031-03-04" },
      "The wall was safe, the canal company said.",
    ],
    "stage update later-report: denied | done",
  ],
  [
    "What silence after a statement means is open",
    [
      "The canal company declined to comment on the wall.",
      { text: "The wall was safe, the canal company said.", day: "2031-03-04" },
    ],
    "stage unclear denied: denied | done",
  ],
  [
    "Who is not in custody was arrested all the same",
    ["The police arrested 30 people at the rally.", "Of those arrested at the rally, none is in custody."],
  ],
  [
    "Not one shot was fired where no shots were",
    ["The guards fired no shots.", "Not one shot was fired by the guards."],
  ],
  [
    "A plan that is told after the outcome is another one",
    [{ text: "Ana Hamlin met the governor.", day: "2031-03-04" }, "Ana Hamlin will meet the governor."],
  ],
  [
    "What somebody is asked to do is no plan",
    ["The union asked its members to accept the offer.", "The members accepted the offer."],
  ],
  [
    "Two plans are no difference",
    ["Ana Hamlin will meet the governor.", "Ana Hamlin plans to meet the governor."],
  ],
  [
    "What is under way and what is done may be one look at one happening",
    ["The army is destroying the bridge.", "The army destroyed the bridge."],
  ],
  [
    "The plan of one happening and the outcome of another say nothing to each other",
    ["The army plans to rebuild the bridge.", "The army met the mayor."],
  ],
  [
    "What may happen is a matter of certainty, not of stage",
    ["The army could destroy the bridge.", "The army destroyed the bridge."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "stage"), differences));
}
