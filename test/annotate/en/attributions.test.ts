import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** Each attribution as "speaker | cue | content". */
function said(text: string): readonly string[] {
  const marks = [...marksOf(readEnglish(text).marks, "attribution")].sort(
    (a, b) => a.content.from - b.content.from,
  );
  return marks.map(
    ({ speaker, cue, content }) =>
      `${speaker} | ${text.slice(cue.from, cue.to)} | ${text.slice(content.from, content.to)}`,
  );
}

test("direct speech has its speaker before or behind the verb", () => {
  for (const [text, ...expected] of [
    ["“We lost the road,” Ada Lund said.", "Ada Lund | said | We lost the road,"],
    ["“We lost the road,” said Ada Lund, head of the port.", "Ada Lund | said | We lost the road,"],
    ["The port said: “We lost the road.”", "port | said | We lost the road."],
    [
      "“We lost the road,” said Ada Lund. “We lost the bridge.”",
      "Ada Lund | said | We lost the road,",
      "Ada Lund | said | We lost the bridge.",
    ],
    [
      "“We lost the road,” said Ada Lund on Monday.\n“The bridge is next.”",
      "Ada Lund | said | We lost the road,",
      "Ada Lund | said | The bridge is next.",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("reported speech has its clause, whatever side it stands on", () => {
  for (const [text, ...expected] of [
    ["The harbour police said the road was shut.", "harbour police | said | the road was shut"],
    ["The mayor said on Monday that the road was shut.", "mayor | said | the road was shut"],
    ["The road was shut, officials said.", "officials | said | The road was shut"],
    [
      "The road was shut, according to the harbour police.",
      "harbour police | according to | The road was shut",
    ],
    [
      "According to the harbour police, the road was shut.",
      "harbour police | According to | the road was shut",
    ],
    [
      "The director of the port, who lives nearby, said the road was shut.",
      "director of the port | said | the road was shut",
    ],
    ["The port denied that it shut the road.", "port | denied | it shut the road"],
    ["The union accused the port of shutting the road.", "union | accused | the port of shutting the road"],
    ["The union called for a new road.", "union | called for | a new road"],
    ["The port ruled out new talks.", "port | ruled out | new talks"],
    [
      "The mayor's office acknowledged that the road was shut.",
      "mayor's office | acknowledged | the road was shut",
    ],
    [
      "The port said the road was shut, adding that the bridge would follow.",
      "port | said | the road was shut",
      "port | adding | the bridge would follow",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("nobody says anything where nothing is reported", () => {
  for (const text of [
    "The United States and the port signed a treaty.",
    "The port, which did not say how many boats sank, is shut.",
    "They called off the search and the firm added 200 jobs.",
    "The road is open.",
  ]) {
    assert.deepEqual(said(text), [], text);
  }
});
