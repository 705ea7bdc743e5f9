import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, reportOf } from "../helper.ts";

const LEAD = "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.";

test("a word cut in two by a blank line is one word again", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "Hours before the minister la",
      "nded, sirens were heard across the bay.",
      "the minister landed, sirens",
    ],
    ["The plan was dropped following t", "he vote in May, two people said.", "following the vote"],
    ["The crew had asked the gover", "nment for a second pump, the captain said.", "the government for"],
    ["They were wait", "ing on the pier when the boat came in.", "waiting on the pier"],
  ];
  for (const [head, tail, joined] of cases) {
    const report = reportOf(`Ferry sinks in lake\n\n${LEAD}\n\n${head}\n\n${tail}\n\nNobody was hurt.`);
    assert.ok(report.text.includes(joined), `${joined} in ${report.text}`);
  }
});

test("a sentence cut between words keeps its space", () => {
  const report = reportOf(
    `Ferry sinks in lake\n\n${LEAD}\n\nThe captain was set\n\nto meet the owners on Tuesday.\n\nThey would take\n\nseveral weeks to answer, he said.`,
  );
  assert.ok(report.text.includes("was set to meet"));
  assert.ok(report.text.includes("take several weeks"));
});

test("a heading above a paragraph is not joined to it", () => {
  const report = reportOf(
    `Ferry sinks in lake\n\n${LEAD}\n\nSIRENS ON THE SHORE\n\nPeople ran to the pier when they heard the bang.`,
  );
  assert.deepEqual(blocksOf(report, "heading"), ["SIRENS ON THE SHORE"]);
});

test("hard-wrapped text is unwrapped into its paragraphs", () => {
  const text = `Ferry sinks in lake

The old ferry sank in Lake Orlin on Monday after its pump failed, the
harbour office said. All nineteen passengers were brought ashore by the
fishing boats that had been waiting for the wind to drop.

Divers will look at the wreck when the weather is better, and the line
stays closed until then. The owners have been told to bring a second pump
to the pier.`;
  const report = reportOf(text);
  assert.equal(report.title?.value, "Ferry sinks in lake");
  assert.equal(blocksOf(report, "paragraph").length, 2);
  assert.ok(report.text.includes("failed, the harbour office"));
});

test("lines that are whole paragraphs stay apart without blank lines", () => {
  const report = reportOf(
    [
      "Ferry sinks in Lake Orlin",
      LEAD,
      "All nineteen passengers were brought ashore within the hour.",
      "Nobody was hurt, and the crew went home in the evening.",
    ].join("\n"),
  );
  assert.equal(blocksOf(report, "paragraph").length, 3);
});

test("a repeated paragraph is folded and remembers both places", () => {
  const report = reportOf(
    [
      "Ferry sinks in Lake Orlin",
      LEAD,
      "Boats at the pier, May 3, 2021. Press/Ann Lee",
      LEAD,
      "Nobody was hurt in the accident.",
    ].join("\n\n"),
  );
  assert.equal(report.text.split("pump failed").length, 2);
  const block = report.blocks.find(({ places }) => places.length > 1);
  assert.deepEqual(block?.places, [
    { first: 3, last: 3 },
    { first: 7, last: 7 },
  ]);
  assert.equal(report.residue.find(({ reason }) => reason === "repeat")?.lines.first, 7);
});

test("near-identical paragraphs fold, but not where a number differs", () => {
  const one = "Nineteen people were on board of the ferry when it sank, the harbour office said on Monday.";
  const near = "Nineteen people were on board of the ferry when it sank, the harbour office said Monday.";
  const other = (count: number) =>
    `There were ${count} people on board of the ferry when it sank, the harbour office said on Monday.`;
  assert.equal(blocksOf(reportOf([LEAD, one, near].join("\n\n")), "paragraph").length, 2);
  assert.equal(blocksOf(reportOf([LEAD, other(19), other(21)].join("\n\n")), "paragraph").length, 3);
});

test("headline and standfirst are told from the first paragraph", () => {
  const report = reportOf(
    `Ferry sinks in Lake Orlin\n\n4\n\nHarbour office under fire as owners fight over missing second pump\n\n${LEAD}`,
  );
  assert.equal(report.title?.value, "Ferry sinks in Lake Orlin");
  assert.equal(
    report.standfirst?.value,
    "Harbour office under fire as owners fight over missing second pump",
  );
  assert.deepEqual(blocksOf(report, "paragraph"), [LEAD]);
});

test("a text that begins with a paragraph has no title", () => {
  assert.equal(reportOf(`${LEAD}\n\nNobody was hurt in the accident.`).title, null);
});

test("headlines may end in a short form or a clipped full stop", () => {
  for (const title of [
    "Two boats lost off Orlin Co.",
    "Two boats lost in winter storm.",
    "Harbour chief leaves for the U.S.",
    "Will the ferry ever sail again?",
  ]) {
    assert.equal(reportOf(`${title}\n\n${LEAD}\n\nNobody was hurt in the accident.`).title?.value, title);
  }
});

test("Markdown gives the same blocks without its mark-up", () => {
  const report = reportOf(
    `# Ferry *sinks* in [Lake Orlin](https://orlin.example/a)\n\nThe old **ferry** sank on Monday after its\npump failed, the harbour office said.\n\n## What is known\n\n- nineteen people were on board\n- nobody was hurt\n\n> We heard a bang and then the floor was wet.\n\n---\n\n![The bow](bow.png)`,
    "page.md",
  );
  assert.equal(report.title?.value, "Ferry sinks in Lake Orlin");
  assert.deepEqual(
    blocksOf(report, "paragraph")[0],
    "The old ferry sank on Monday after its pump failed, the harbour office said.",
  );
  assert.deepEqual(blocksOf(report, "heading"), ["What is known"]);
  assert.deepEqual(blocksOf(report, "list item"), ["nineteen people were on board", "nobody was hurt"]);
  assert.deepEqual(blocksOf(report, "quotation"), ["We heard a bang and then the floor was wet."]);
});
