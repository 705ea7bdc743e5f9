import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** Each attribution that is told as said as "speaker | cue | content". */
function said(text: string): readonly string[] {
  const marks = marksOf(readEnglish(text).marks, "attribution").filter(({ told }) => told);
  const sorted = [...marks].sort((a, b) => a.content.from - b.content.from);
  return sorted.map(
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
    ["The road was shut, officials told reporters.", "officials | told | The road was shut"],
    [
      "The road was shut and a crew was called, a spokesman, Jon Orr, told reporters on Monday.",
      "Jon Orr | told | The road was shut and a crew was called",
    ],
    ["When the road was shut, the mayor told reporters."],
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

test("an apposition, an aside or a circumstance does not part speaker and speech", () => {
  for (const [text, ...expected] of [
    ["A port spokesman, Otto Brandt, said the road was shut.", "Otto Brandt | said | the road was shut"],
    ["Ada Lund, a clerk who runs the yard, said the road was shut.", "Ada Lund | said | the road was shut"],
    ["Ada Lund (left) said the road was shut.", "Ada Lund | said | the road was shut"],
    ["The union - founded in May - has said that the road was shut.", "union | has said | the road was shut"],
    ["The mayor told reporters on Monday that the road was shut.", "mayor | told | the road was shut"],
    ["When the mayor said it was safe, the crew went in.", "mayor | said | it was safe"],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("a statement that its reporting clause parts has both halves", () => {
  assert.deepEqual(said("The boats, the mayor said, were lost."), [
    "mayor | said | The boats",
    "mayor | said | were lost",
  ]);
  assert.deepEqual(said("In May, the drivers say, the road was shut."), [
    "drivers | say | the road was shut",
  ]);
});

test("pronouns speak for the last fitting person, body or crowd", () => {
  for (const [text, last] of [
    ["Ada Lund visited the port. She said the road was shut.", "Ada Lund | said | the road was shut"],
    [
      "Dock workers said it was late. The road was shut, they said.",
      "Dock workers | said | The road was shut",
    ],
  ] as const) {
    assert.equal(said(text).at(-1), last, text);
  }
});

test("a quotation that runs through paragraphs without a closing mark takes the speaker behind it", () => {
  assert.deepEqual(said("“We lost the road.\n“We lost the bridge,” Ada Lund said."), [
    "Ada Lund | said | We lost the road.",
    "Ada Lund | said | We lost the bridge,",
  ]);
});

test("what nobody named believes has no speaker", () => {
  assert.deepEqual(said("It is believed that the road was shut."), [" | is believed | the road was shut"]);
});

test("denials, claims, warnings, requests and confirmations are told apart", () => {
  const sense = (text: string): string | undefined =>
    marksOf(readEnglish(text).marks, "attribution")[0]?.sense;
  assert.equal(sense("The port denied that it shut the road."), "deny");
  assert.equal(sense("The port claimed that it shut the road."), "claim");
  assert.equal(sense("The port warned that the road was shut."), "warn");
  assert.equal(sense("The port urged drivers to turn back."), "ask");
  assert.equal(sense("The port confirmed that the road was shut."), "confirm");
  assert.equal(sense("The port believes that the road was shut."), "believe");
  assert.equal(sense("The port vowed to reopen the road."), "intend");
  assert.equal(sense("The port said that the road was shut."), "say");
});

test("content, cue and source lie inside the mark, in texts made of anything", () => {
  const piece = fc.constantFrom(
    "Ada Lund",
    "he",
    "said",
    "that",
    "the road",
    "was",
    "shut",
    ",",
    ".",
    "“",
    "”",
    "according to",
    "and",
    "who",
    "told",
    "-",
    "(",
    ")",
    "\n",
    "saying",
    "called for",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ");
      for (const mark of marksOf(readEnglish(text).marks, "attribution")) {
        assert.ok(mark.content.to > mark.content.from && mark.cue.to > mark.cue.from);
        assert.ok(mark.from <= mark.content.from && mark.to >= mark.content.to && mark.to <= text.length);
      }
    }),
    { seed: 5, numRuns: 400 },
  );
});

test("half a million characters in one sentence end in bounded time", () => {
  const began = performance.now();
  const text = "the mayor said the road was shut and ".repeat(15_000);
  const { length } = marksOf(readEnglish(text).marks, "attribution");
  assert.ok(length < 2_000);
  assert.ok(performance.now() - began < 60_000);
});

test("what a thing shows, and a noun that looks like a verb of saying, is nobody's speech", () => {
  for (const text of [
    "The flood, which ruined the port, shows no immediate signs of ending.",
    "Ada Lund met the mayor on Monday in the first big Ostrel push for a truce since the flood.",
  ]) {
    assert.deepEqual(said(text), [], text);
  }
});

test("a plural with a phrase behind it still speaks", () => {
  assert.deepEqual(said("Critics of the plan say it failed."), ["Critics of the plan | say | it failed"]);
});

test("a clause that lacks its subject or object ends before the verb of the sentence", () => {
  for (const [text, ...expected] of [
    ["What the mayor says the tax would do is unknown.", "mayor | says | the tax would do"],
    ["The road, as the crew said, is shut.", "crew | said | The road", "crew | said | is shut"],
    [
      "It was calm, Ada Lund said, until the wall fell.",
      "Ada Lund | said | It was calm",
      "Ada Lund | said | until the wall fell",
    ],
    [
      "The mayor said at a rally in Lisk, Ostland, that the road was shut.",
      "mayor | said | the road was shut",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("a quotation has its speaker in the sentence after it, or before a colon", () => {
  for (const [text, ...expected] of [
    ["“Are you there?” Ada Lund asked. He was not.", "Ada Lund | asked | Are you there?"],
    ["The plan fails - Ada Lund: “It costs too much.”", "Ada Lund | : | It costs too much."],
    ["“We lost the road,” read the email.", "email | read | We lost the road,"],
    ["Said Ada Lund: “We lost the road.”", "Ada Lund | Said | We lost the road."],
    ["Ada Lund: The road is shut and stays so.", "Ada Lund | : | The road is shut and stays so"],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("a cue holds its adverbs and its statement, and what is asked holds who is to do it", () => {
  for (const [text, ...expected] of [
    ["The mayor also said that the road was shut.", "mayor | also said | the road was shut"],
    ["“It is shut,” the mayor said in a statement.", "mayor | said in a statement | It is shut,"],
    ["The mayor urged the county to shut the road.", "mayor | urged | the county to shut the road"],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("a pronoun stands for nobody inside a quotation, and a relative clause stays with its source", () => {
  for (const [text, ...expected] of [
    [
      "Ada Lund met the crew. “Otto Brandt has said that he is leaving,” she said.",
      "Ada Lund | said | Otto Brandt has said that he is leaving,",
    ],
    [
      "Clerks who saw the flood said the road was shut.",
      "Clerks who saw the flood | said | the road was shut",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("who is called by a title is the one whom the report gave it to", () => {
  for (const [text, ...expected] of [
    ["Sen. Ada Lund came. “It is shut,” the senator said.", "Ada Lund | said | It is shut,"],
    [
      "Ada Lund, a clerk at the port, came. The clerk said the road was shut.",
      "Ada Lund | said | the road was shut",
    ],
    [
      "Ada Lund met the mayor. The mayor of Corve said the road was shut.",
      "mayor of Corve | said | the road was shut",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});

test("what is said lies inside what another says", () => {
  for (const [text, ...expected] of [
    [
      "According to a statement that said the dam was safe, the crew went home.",
      "statement | said | the dam was safe",
      "statement | According to | the crew went home",
    ],
    [
      "The mayor said the port had told her that the dam was safe, according to the Lisk Herald.",
      "Lisk Herald | according to | The mayor said the port had told her that the dam was safe",
      "mayor | said | the port had told her that the dam was safe",
      "port | had told | the dam was safe",
    ],
  ] as const) {
    assert.deepEqual(said(text), expected, text);
  }
});
