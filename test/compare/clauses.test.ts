import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Clause, splitClauses } from "../../src/compare/clauses.ts";
import { wordsOf } from "../helpers/story-of.ts";

/** Clauses of a sentence as "kind: words" with what they are lent: "relative: which fell <wall>". */
function clausesOf(sentence: string): readonly string[] {
  return splitClauses(sentence, wordsOf(sentence)).map((clause) => shown(sentence, clause));
}

function shown(text: string, { kind, from, to, lent }: Clause): string {
  const borrowed = lent.map((word) => text.slice(word.from, word.to)).join(" ");
  return `${kind}: ${text.slice(from, to)}${borrowed === "" ? "" : ` <${borrowed}>`}`;
}

const SPLIT: readonly (readonly [sentence: string, ...clauses: readonly string[]])[] = [
  [
    "Rescuers brought two boats from Hamlin, but thick fog stopped the search for survivors.",
    "main: Rescuers brought two boats from Hamlin",
    "coordinate: thick fog stopped the search for survivors",
  ],
  [
    "The council closed the old bridge and moved the weekly market to Verin.",
    "main: The council closed the old bridge",
    "coordinate: moved the weekly market to Verin <council>",
  ],
  [
    "The council closed the old bridge and the police moved the crowd.",
    "main: The council closed the old bridge",
    "coordinate: the police moved the crowd",
  ],
  [
    "The old mayor, who resigned in late May, used the money for a new boat.",
    "relative: The old mayor, who resigned in late May <old mayor>",
    "main: used the money for a new boat <old mayor>",
  ],
  [
    "Hamlin reached the dam on Monday to inspect the wall, which failed last week, killing 12 people and wounding 40.",
    "main: Hamlin reached the dam on Monday to inspect the wall",
    "relative: the wall, which failed last week <wall>",
    "participle: killing 12 people and wounding 40 <Hamlin>",
  ],
  [
    "After the northern wall failed on Monday, the council closed the old bridge.",
    "subordinate: After the northern wall failed on Monday",
    "main: the council closed the old bridge",
  ],
  [
    "The council closed the old bridge after the northern wall failed on Monday.",
    "main: The council closed the old bridge",
    "subordinate: after the northern wall failed on Monday",
  ],
  [
    "If the northern wall fails, the brown river will flood three small villages.",
    "subordinate: If the northern wall fails",
    "main: the brown river will flood three small villages",
  ],
  [
    "The wall - built last May by a local firm - fell into the river on Monday.",
    "aside: built last May by a local firm <wall>",
    "main: fell into the river on Monday <wall>",
  ],
  [
    "The northern wall fell on Monday; the old bridge held until noon.",
    "main: The northern wall fell on Monday",
    "main: the old bridge held until noon",
  ],
  [
    "Two boats sank off the coast, with 30 people thrown into the water.",
    "main: Two boats sank off the coast",
    "subordinate: with 30 people thrown into the water <Two boats>",
  ],
  [
    "The storm, which damaged the town and displaced many families, shows no sign of ending.",
    "relative: The storm, which damaged the town and displaced many families <storm>",
    "main: shows no sign of ending <storm>",
  ],
];

for (const [sentence, ...clauses] of SPLIT) {
  test(`Comes apart: ${sentence}`, () => assert.deepEqual(clausesOf(sentence), clauses));
}

const WHOLE: readonly string[] = [
  "The minister met the mayor and the governor",
  "The council closed the old bridge and the market",
  "Engineers drew up a plan to rebuild the wall",
  "The river flooded three villages, including Hamlin",
  "The council urged Hamlin to resign from the board",
  "Hamlin wants the old bridge to stay closed until May",
  "The police are investigating if a second northern wall failed on Monday",
  "The council closed the old bridge hours after the failure of the wall",
  "Lisk-led rebels took the northern town on Monday",
  "The court fined the firm, the owner and two wounded soldiers",
  "Prices of bread are rising as well as those of milk and butter",
  "The driver, a man of 40, died at the scene",
  "Three ministers visited the flooded town, according to a council spokesman",
  "No comment",
];

for (const sentence of WHOLE) {
  test(`Stays whole: ${sentence}`, () => assert.deepEqual(clausesOf(`${sentence}.`), [`main: ${sentence}`]));
}

test("The time that a clause is measured by is not cut in two", () => {
  assert.deepEqual(
    clausesOf("The council closed the old bridge just two hours after the northern wall failed."),
    ["main: The council closed the old bridge", "subordinate: just two hours after the northern wall failed"],
  );
});

test("Nothing comes of no words", () => assert.deepEqual(splitClauses("", []), []));

test("Clauses end in order and apart, begin and end with words, and only a relative goes back to what it describes", () => {
  const part = fc.constantFrom(
    ..."the old wall bridge mayor Hamlin fell met closed killing and but , ; - who which that after if to with 12 people on Monday resign".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
      const sentence = `${parts.join(" ")}.`;
      const words = wordsOf(sentence);
      const clauses = splitClauses(sentence, words);
      clauses.forEach((clause, index) => {
        assert.ok(clause.from < clause.to);
        assert.ok(words.some((word) => word.from === clause.from));
        assert.ok(words.some((word) => word.to === clause.to));
        const before = clauses[index - 1];
        const begins = clause.kind === "relative" ? clause.words[0]?.from : clause.from;
        assert.ok((begins ?? 0) >= (before?.to ?? 0), "in order and apart");
        assert.ok(clause.words.every((word) => words.includes(word)));
        assert.ok(clause.lent.every((word) => words.includes(word)));
      });
    }),
    { seed: 11, numRuns: 200 },
  );
});
