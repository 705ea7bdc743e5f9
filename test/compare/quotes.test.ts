import assert from "node:assert/strict";
import { test } from "node:test";
import { quoteGroups } from "../../src/compare/quotes.ts";
import { markedReports } from "../helpers/story-of.ts";

/** Groups as "relation (speaker): a / b", with the speaker of each quotation. */
function groups(...texts: readonly string[]): readonly string[] {
  return quoteGroups(markedReports(texts)).map(
    ({ relation, speaker, quotes }) =>
      `${relation} (${speaker}): ${quotes.map((quote) => `${quote.report} ${quote.speaker || "nobody"}`).join(" / ")}`,
  );
}

const ROTTEN = "“The wall was rotten for years,” Ana Hamlin said.";

const CASES: readonly (readonly [name: string, texts: readonly string[], ...groups: readonly string[]])[] = [
  [
    "The same words of the same speaker are the same, whatever the stops",
    [ROTTEN, "Ana Hamlin said: “The wall was rotten for years.”"],
    "same (Ana Hamlin): a Ana Hamlin / b Ana Hamlin",
  ],
  [
    "A part of the words is trimmed",
    [
      "“The wall was rotten for years and nobody cared,” Ana Hamlin said.",
      "“The wall was rotten for years,” said Hamlin.",
    ],
    "trimmed (Ana Hamlin): a Ana Hamlin / b Hamlin",
  ],
  [
    "Other words in like order are reworded",
    [ROTTEN, "“That wall was rotten for many years,” said Hamlin."],
    "reworded (Ana Hamlin): a Ana Hamlin / b Hamlin",
  ],
  [
    "The same words from two persons are given to another speaker",
    [ROTTEN, "“The wall was rotten for years,” said Boris Lind."],
    "other-speaker (Ana Hamlin): a Ana Hamlin / b Boris Lind",
  ],
  [
    "Who is only described may be the one who is named elsewhere",
    ["“The wall was rotten for years,” said the mayor.", ROTTEN],
    "same (Ana Hamlin): a mayor / b Ana Hamlin",
  ],
  [
    "So may nobody",
    [ROTTEN, "“The wall was rotten for years.”"],
    "same (Ana Hamlin): a Ana Hamlin / b nobody",
  ],
  [
    "A body may speak through a person",
    [ROTTEN, "“The wall was rotten for years,” the Tarn Council said."],
    "same (Ana Hamlin): a Ana Hamlin / b Tarn Council",
  ],
  [
    "What one quotes another may put in its own words",
    [ROTTEN, "Ana Hamlin said the wall had been rotten for years."],
    "quoted-and-reported (Ana Hamlin): a Ana Hamlin / b Ana Hamlin",
  ],
  [
    "Reported speech about something else is not put beside a quotation",
    [ROTTEN, "Ana Hamlin said the bridge had been closed since May."],
    "single (Ana Hamlin): a Ana Hamlin",
  ],
  [
    "A few words in common make no common utterance",
    [
      "“The northern wall altogether,” Ana Hamlin said.",
      "“The northern wall must be built anew from the ground,” Ana Hamlin said.",
    ],
    "single (Ana Hamlin): a Ana Hamlin",
    "single (Ana Hamlin): b Ana Hamlin",
  ],
  [
    "A long sentence in which the words of a quotation return is not it",
    [
      "“Had begun crossing into the harbour,” Ana Hamlin said.",
      "Boris Lind said he had seen men at noon who had begun to run and others who were crossing from the old town into what was left of the harbour.",
    ],
    "single (Ana Hamlin): a Ana Hamlin",
  ],
  [
    "Reported speech alone is no quotation",
    [
      "Ana Hamlin said the wall had been rotten for years.",
      "Ana Hamlin said the wall had been rotten for years.",
    ],
  ],
  [
    "A few words are anybody's",
    ["“No comment,” Ana Hamlin said.", "“No comment,” said Boris Lind."],
    "single (Ana Hamlin): a Ana Hamlin",
    "single (Boris Lind): b Boris Lind",
  ],
  [
    "A report that quotes the same words twice has two quotations",
    [`${ROTTEN} ${ROTTEN}`],
    "single (Ana Hamlin): a Ana Hamlin",
    "single (Ana Hamlin): a Ana Hamlin",
  ],
  ["Words between marks that nobody says are no quotation", ["The so-called “iron wall” fell on Monday."]],
];

for (const [name, texts, ...expected] of CASES) {
  test(name, () => assert.deepEqual(groups(...texts), expected));
}

test("A quotation comes with its words, its source and its cue as they are printed", () => {
  const [group] = quoteGroups(markedReports([ROTTEN]));
  const [quote] = group?.quotes ?? [];
  assert.equal(quote?.anchor.exact, "The wall was rotten for years,");
  assert.equal(quote?.source?.exact, "Ana Hamlin");
  assert.equal(quote?.cue?.exact, "said");
  assert.equal(quote?.manner, "direct");
});
