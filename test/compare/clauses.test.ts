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
    "main: used the money for a new boat",
    "relative: The old mayor, who resigned in late May <old mayor>",
  ],
  [
    "Hamlin reached the dam on Monday to inspect the wall, which failed last week, killing 12 people and wounding 40.",
    "main: Hamlin reached the dam on Monday to inspect the wall",
    "relative: the wall, which failed last week <wall>",
    "participle: killing 12 people <Hamlin>",
    "coordinate: wounding 40 <Hamlin>",
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
    "main: fell into the river on Monday",
    "aside: built last May by a local firm <wall>",
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
    "main: shows no sign of ending",
    "relative: The storm, which damaged the town and displaced many families <storm>",
  ],
  [
    "The old northern dam, built in late May, failed on Monday night after two weeks of heavy rain.",
    "main: failed on Monday night",
    "participle: built in late May <old northern dam>",
    "phrase: after two weeks of heavy rain <old northern dam Monday night>",
  ],
  [
    "Ana Hamlin, the head of the northern water board, resigned on Monday.",
    "main: Ana Hamlin, the head of the northern water board, resigned on Monday",
    "apposition: Ana Hamlin, the head of the northern water board <Ana Hamlin>",
  ],
  [
    "The boat ran on to Teller Rock, 300 yards from the old lighthouse.",
    "main: The boat ran on to Teller Rock",
    "apposition: Teller Rock, 300 yards from the old lighthouse <Teller Rock>",
  ],
  [
    "The driver of the red lorry - a steel hauler from Osk - died at the scene.",
    "main: The driver of the red lorry - a steel hauler from Osk - died at the scene",
    "aside: a steel hauler from Osk <driver red lorry>",
  ],
  [
    "Forty men -- some dressed as guards -- took the silver from the old mint.",
    "main: Forty men -- some dressed as guards -- took the silver from the old mint",
    "part: some dressed as guards <Forty men>",
  ],
  [
    "The flood killed 12 people, 3 of them children.",
    "main: The flood killed 12 people",
    "part: 3 of them children <flood people>",
  ],
  [
    "The flood cost 300 homes, including at least 12 farms.",
    "main: The flood cost 300 homes",
    "part: including at least 12 farms <flood homes>",
  ],
  [
    "The vote takes place on Thursday, with a result on Saturday evening.",
    "main: The vote takes place on Thursday",
    "phrase: with a result on Saturday evening <vote place Thursday>",
  ],
  [
    "The dockers went back to work after a strike of nearly three weeks.",
    "main: The dockers went back to work",
    "phrase: after a strike of nearly three weeks <dockers>",
  ],
  [
    "The council raised the pay of all guards, particularly following last month's strike at the docks.",
    "main: The council raised the pay of all guards",
    "phrase: particularly following last month's strike at the docks <council pay guards>",
  ],
  [
    "The firm lost 40 boats in one of the worst storms of the century.",
    "main: The firm lost 40 boats",
    "phrase: in one of the worst storms of the century <firm boats>",
  ],
  [
    "The crew slept in an old barn, mostly responsible for the repair of nets.",
    "main: The crew slept in an old barn",
    "phrase: mostly responsible for the repair of nets <crew old barn>",
  ],
  [
    "The mayor opened the bridge on Monday, and the first train, a steam engine from Osk, crossed it at noon.",
    "main: The mayor opened the bridge on Monday",
    "coordinate: the first train, a steam engine from Osk, crossed it at noon",
    "apposition: the first train, a steam engine from Osk <first train>",
  ],
  [
    "Nobody had been hurt in Verin, and that the road was open again.",
    "main: Nobody had been hurt in Verin",
    "coordinate: the road was open again",
  ],
  [
    "The owners of the mill signed a deal in which the workers would leave the northern town.",
    "main: The owners of the mill signed a deal",
    "relative: a deal in which the workers would leave the northern town <deal>",
  ],
  [
    "The owners closed the old mill, in response to charges by the council of Osk.",
    "main: The owners closed the old mill",
    "phrase: in response to charges by the council of Osk <owners old mill>",
  ],
  [
    "The board raised the pay of all guards, particularly in the low towns of the valley.",
    "main: The board raised the pay of all guards",
    "phrase: particularly in the low towns of the valley <board pay guards>",
  ],
  [
    "VERIN –- The council closed the old bridge on Monday.",
    "aside: The council closed the old bridge on Monday <VERIN>",
  ],
  [
    "The far-right party left the council as its far-left rivals won the vote.",
    "main: The far-right party left the council",
    "subordinate: as its far-left rivals won the vote",
  ],
  [
    "The board voted 12 to 4, I was told by a friend.",
    "main: The board voted 12 to 4",
    "main: I was told by a friend",
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
  "The board met the owners in Verin, with Hamlin",
  "The dockers went back to work after the strike",
  "The dockers went back to work after two long weeks",
  "The police found the car, a red estate, and the driver, a man of 40, near Osk",
  "The flood hit Osk, Tarn and Velm, the last town on the river",
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

test("Clauses begin in order and stand apart but for what interrupts one, and begin and end with words", () => {
  const part = fc.constantFrom(
    ..."the old wall bridge mayor Hamlin fell met closed killing and but , , ; - -- who which that after if to with 12 people on Monday resign most of them".split(
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
        const begins = clause.words[0]?.from ?? 0;
        assert.ok(begins >= (clauses[index - 1]?.words[0]?.from ?? 0), "in order");
        for (const other of clauses.slice(0, index)) {
          assert.ok(!clause.words.some((word) => other.words.includes(word)), "apart");
        }
        assert.ok(clause.words.every((word) => words.includes(word)));
        assert.ok(clause.lent.every((word) => words.includes(word)));
      });
    }),
    { seed: 11, numRuns: 200 },
  );
});
