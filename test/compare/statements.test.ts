import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { statementsOf } from "../../src/compare/statements.ts";
import { collectCaptures } from "../../src/ingest/index.ts";
import type { MarkedReport } from "../../src/model/mark.ts";
import { inside } from "../../src/model/span.ts";
import { read } from "../../src/pipeline.ts";
import { filesOf, ROOT } from "../helpers/repository.ts";
import { markedReport, toldIn } from "../helpers/story-of.ts";

/** The statements of a text as "certainty stage {chain} words". */
function statements(text: string): readonly string[] {
  return toldIn(text).map(({ statement: { certainty, stage, negated, attribution, anchor } }) => {
    const chain = attribution.map(({ speaker, sense }) => `${speaker} ${sense}`).join(" > ");
    return `${certainty} ${negated ? "not " : ""}${stage}${chain === "" ? "" : ` {${chain}}`}: ${anchor.exact}`;
  });
}

const CASES: readonly (readonly [name: string, text: string, ...statements: readonly string[]])[] = [
  [
    "The report asserts what it tells in its own voice",
    "The northern wall fell on Monday.",
    "asserted done: The northern wall fell on Monday",
  ],
  [
    "What somebody is told to have said is attributed",
    "Ana Hamlin said the northern wall fell on Monday.",
    "attributed done {Ana Hamlin say}: the northern wall fell on Monday",
  ],
  [
    "Belief without a believer is a hedge",
    "It is believed that the northern wall fell on Monday.",
    "hedged done { believe}: the northern wall fell on Monday",
  ],
  [
    "So is a word of doubt",
    "The northern wall reportedly fell on Monday.",
    "hedged done: The northern wall reportedly fell on Monday",
  ],
  [
    "What may have happened is neither done nor sure",
    "The northern wall may have fallen on Monday.",
    "hedged hypothetical: The northern wall may have fallen on Monday",
  ],
  [
    "A denial stands around what is denied",
    "Ana Hamlin denied that the northern wall fell on Monday.",
    "attributed denied {Ana Hamlin deny}: the northern wall fell on Monday",
  ],
  [
    "A plan is no outcome",
    "The army will rebuild the northern wall in May.",
    "asserted planned: The army will rebuild the northern wall in May",
  ],
  [
    "What did not happen is told as not done",
    "The northern wall did not fall on Monday.",
    "asserted not done: The northern wall did not fall on Monday",
  ],
  [
    "A demand is the report's own statement about who makes it",
    "Hamlin called for a truce on Monday.",
    "asserted done {Hamlin say}: Hamlin called for a truce on Monday",
  ],
  [
    "A claim without a clause is the claimant's",
    "The rebels claimed the attack on the old bridge.",
    "attributed done {rebels claim}: The rebels claimed the attack on the old bridge",
  ],
  [
    "Each clause has its own voice",
    "The council voted on Monday and Ana Hamlin said that the northern wall had fallen.",
    "asserted done: The council voted on Monday",
    "attributed done {Ana Hamlin say}: the northern wall had fallen",
  ],
  [
    "What a report tells of who speaks is its own statement",
    "Ana Hamlin, head of the river board, said the northern wall was safe on Monday.",
    "asserted done: Ana Hamlin, head of the river board",
    "attributed done {Ana Hamlin say}: the northern wall was safe on Monday",
  ],
  [
    "A title before a name and an age tell nothing",
    "Ms Hamlin, 52, said the northern wall was safe on Monday.",
    "attributed done {Hamlin say}: the northern wall was safe on Monday",
  ],
  [
    "A list of figures of different things is a statement an item",
    "The council spent $4,200 on a cruise, over $300 at the toy shop and $5,600 on a retreat.",
    "asserted done: The council spent $4,200 on a cruise",
    "asserted done: over $300 at the toy shop",
    "asserted done: $5,600 on a retreat",
  ],
  [
    "A range of figures is one statement",
    "The flood hit three or four men.",
    "asserted done: The flood hit three or four men",
  ],
  [
    "A part of a figure is told by itself",
    "The flood killed 12 people, 3 of them children.",
    "asserted done: The flood killed 12 people",
    "asserted done: 3 of them children",
  ],
  [
    "What a denial is of may stand in two clauses",
    "Ana Hamlin said nobody had been hurt in Verin, and that the road was open again.",
    "attributed not done {Ana Hamlin say}: nobody had been hurt in Verin",
    "attributed done {Ana Hamlin say}: the road was open again",
  ],
  [
    "Words in quotation marks are shown with both marks",
    "All the guards of the mint were “safe and unhurt”, Ana Hamlin said.",
    "attributed done {Ana Hamlin say}: All the guards of the mint were “safe and unhurt”",
  ],
  ["An exclamation is a statement as it is", "Twelve dead!", "asserted done: Twelve dead"],
];

for (const [name, text, ...expected] of CASES) {
  test(name, () => assert.deepEqual(statements(text), expected));
}

test("The chain of who says so runs from the outermost in", () => {
  const [told] = toldIn("Ana Hamlin said the harbour police had told her the northern wall fell on Monday.");
  assert.deepEqual(
    told?.statement.attribution.map(({ speaker }) => speaker),
    ["Ana Hamlin", "harbour police"],
  );
});

test("A heading is no statement, and a caption is one only with a verb", () => {
  const told = statementsOf(
    markedReport({
      text: "Wall falls\nThe night of the flood\nThe old wall in Verin\nAna Hamlin visits the wall",
      blocks: ["headline", "heading", "caption", "caption"],
    }),
    0,
  );
  assert.deepEqual(
    told.map(({ statement, block }) => `${block}: ${statement.anchor.exact}`),
    ["headline: Wall falls", "caption: Ana Hamlin visits the wall"],
  );
});

test("A statement holds the names, times and figures that stand in it", () => {
  const [first, second] = toldIn("Ana Hamlin met 12 miners in Verin on Monday and left the town on Tuesday.");
  assert.deepEqual(
    first?.statement.names.map(({ canonical }) => canonical),
    ["Ana Hamlin", "Verin"],
  );
  assert.deepEqual(
    first?.statement.quantities.map(({ value }) => value),
    [12],
  );
  assert.deepEqual(
    first?.statement.times.map(({ when }) => when?.from),
    ["2031-03-03"],
  );
  assert.deepEqual(
    second?.statement.times.map(({ when }) => when?.from),
    ["2031-03-04"],
  );
  assert.deepEqual(second?.statement.quantities, []);
});

/** What holds of the statements of any report. */
function lawful(marked: MarkedReport): void {
  const { text } = marked.report;
  const told = statementsOf(marked, 0);
  told.forEach(({ statement }, index) => {
    const { anchor, sentence, attribution } = statement;
    for (const each of [
      anchor,
      sentence,
      ...attribution.flatMap(({ cue, source }) => [cue, source ?? cue]),
    ]) {
      assert.equal(text.slice(each.from, each.to), each.exact);
    }
    assert.ok(inside(anchor, sentence), `“${anchor.exact}” is not inside “${sentence.exact}”`);
    assert.ok(sentence.exact.trim() !== "" && anchor.exact.trim() === anchor.exact);
    for (const mark of [...statement.names, ...statement.times, ...statement.quantities]) {
      assert.ok(inside(mark, anchor));
    }
    const before = told[index - 1]?.statement.anchor;
    // A relative clause begins with what it describes, and who speaks may be described in a statement of its own.
    assert.ok(
      anchor.from >= (before?.from ?? 0),
      `“${before?.exact}” and “${anchor.exact}” are not in order`,
    );
  });
  assert.equal(new Set(told.map(({ statement }) => statement.id)).size, told.length, "ids are unique");
}

test("Statements of the examples lie in their sentences, word for word, in order", async () => {
  let count = 0;
  for (const file of filesOf("examples/*/*.{txt,md}")) {
    const { captures } = await collectCaptures([path.join(ROOT, file)]);
    for (const marked of read(captures).reports) {
      lawful(marked);
      count += statementsOf(marked, 0).length;
    }
  }
  assert.ok(count > 200);
});

test("So do statements of texts made of anything", () => {
  const piece = fc.constantFrom(
    ..."Ana Hamlin|said|that|the wall|fell|on Monday|.|, who|was told|“|”|and|12 people|were killed|according to the police|denied|, killing|;|$300|\n|if|reportedly".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      lawful(markedReport(pieces.join(" ")));
    }),
    { seed: 5, numRuns: 150 },
  );
});
