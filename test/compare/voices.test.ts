import assert from "node:assert/strict";
import { test } from "node:test";
import { runsByVoice } from "../../src/compare/voices.ts";
import { marksOf } from "../../src/model/mark.ts";
import { markedReport } from "../helpers/story-of.ts";

/** The runs of a text that hold letters, as "voice: words"; "report" is the report's own voice. */
function voicesIn(text: string): readonly string[] {
  const { marks } = markedReport(text);
  return runsByVoice(text, marksOf(marks, "word"), marksOf(marks, "attribution"))
    .map(({ voice, words }) => {
      const said = text
        .slice(words[0]?.from, words.at(-1)?.to)
        .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      return { voice: voice === null ? "report" : voice.speaker, said };
    })
    .filter(({ said }) => said !== "" && said !== "that" && said !== "It")
    .map(({ voice, said }) => `${voice}: ${said}`);
}

const CASES: readonly (readonly [name: string, text: string, ...runs: readonly string[]])[] = [
  [
    "What is said goes to the speaker, and who says it to nobody",
    "Ana Hamlin said the northern wall fell on Monday.",
    "Ana Hamlin: the northern wall fell on Monday",
  ],
  [
    "A speaker may stand behind what he says",
    "The northern wall fell on Monday, Ana Hamlin said.",
    "Ana Hamlin: The northern wall fell on Monday",
  ],
  [
    "So may “according to”",
    "The northern wall fell on Monday, according to the harbour police.",
    "harbour police: The northern wall fell on Monday",
  ],
  [
    "What is told of a speaker is the report's",
    "“The northern wall fell on Monday,” said Ana Hamlin, who leads the town council.",
    "Ana Hamlin: The northern wall fell on Monday",
    "report: who leads the town council",
  ],
  [
    "Beside what is said the report tells on in its own voice",
    "The council voted on Monday and Ana Hamlin said that the northern wall had fallen.",
    "report: The council voted on Monday and",
    "Ana Hamlin: the northern wall had fallen",
  ],
  [
    "A belief without a believer has a voice without a name",
    "It is believed that the northern wall fell on Monday.",
    ": the northern wall fell on Monday",
  ],
  [
    "A quotation goes on in the next sentence",
    "“We heard a bang,” Mara Lind said. “Then the northern wall fell into the river.”",
    "Mara Lind: We heard a bang",
    "Mara Lind: Then the northern wall fell into the river",
  ],
  [
    "A demand without a verb stays with who makes it",
    "Hamlin called for a truce on Monday.",
    "report: Hamlin called for a truce on Monday",
  ],
  [
    "So does a quoted word",
    "Hamlin called the talks “friendly” on Monday.",
    "report: Hamlin called the talks “friendly” on Monday",
  ],
  [
    "Where nobody says anything all is the report's",
    "The northern wall fell into the river on Monday.",
    "report: The northern wall fell into the river on Monday",
  ],
];

for (const [name, text, ...runs] of CASES) test(name, () => assert.deepEqual(voicesIn(text), runs));

test("What is said may hold a relative clause before its verb", () => {
  const [first] = voicesIn("The police said the driver, who had fled the scene, was arrested in Verin.");
  assert.ok(first?.startsWith("police: the driver"), first);
});

test("No word is said by two voices, and words stay in order", () => {
  for (const [, text] of CASES) {
    const { marks } = markedReport(text);
    const words = marksOf(marks, "word");
    const said = runsByVoice(text, words, marksOf(marks, "attribution")).flatMap((run) => run.words);
    assert.equal(new Set(said).size, said.length);
    assert.deepEqual(
      said.map(({ from }) => from),
      [...said].sort((a, b) => a.from - b.from).map(({ from }) => from),
    );
  }
});
