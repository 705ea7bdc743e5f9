import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { columnsOf } from "../../src/report/columns.ts";
import { explain } from "../../src/report/explain/explanation.ts";
import { renderExplanation } from "../../src/report/explain/index.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";
import { storyOf } from "../helpers/story-of.ts";

const sample = sampleComparison();
const plain = (comparison: Comparison, number: number, width = 100) =>
  renderExplanation(comparison, explain(comparison, number), { width, colour: false });
const squeeze = (text: string) => text.replaceAll(/\s+/g, " ");

test("Every pair is shown with its score, what each part adds to it, and what is taken away", () => {
  const view = squeeze(plain(sample, 1));
  assert.match(view, /A Two engineers died B At least two members of the crew were killed score 0\.310/);
  assert.match(
    view,
    /a figure “Two” \| “two” \+0\.210, what is counted “killed” \+0\.170, all else \+0\.020/,
  );
  assert.match(view, /where in their reports they stand −0\.090/);
});

test("Figures are told with the bounds that they were read with, and which two no number fits", () => {
  const view = squeeze(plain(sample, 1));
  assert.match(view, /“Two” read as exactly 2 crew/);
  assert.match(view, /“At least two” read as at least 2 crew: 2 and more/);
  assert.match(view, /Both are exact, and they differ\. No number is allowed by both A \(2\) and D \(3\)\./);
  assert.match(view, /These cannot both be true as they are written\./);
  assert.match(squeeze(plain(sample, 2)), /“about 220” read as about 220 people: 210 to 230/);
});

test("An origin says who credits whom and which passage they share", () => {
  assert.match(
    squeeze(plain(sample, 2)),
    /Kestrel News \(B,E\): E credits Kestrel News\. B and E have it in one passage of 30 words, credited to Kestrel News\./,
  );
});

test("Silent reports are told with how far their silence can be trusted, and why", () => {
  assert.match(
    squeeze(plain(sample, 1)),
    /says nothing of it, which may mean little \(the text is a stub\): C/,
  );
});

test("Days are told with what the words state and what they were read against", () => {
  const story = storyOf([
    { text: "The old bridge of Velm was closed to all heavy trucks on Monday.", day: "2031-03-05" },
    { text: "The old bridge of Velm was closed to all heavy trucks on 4 March 2031.", day: "2031-03-05" },
  ]);
  const [first] = story.points;
  assert.deepEqual(
    first?.differences.map(({ kind, verdict }) => `${kind} ${verdict}`),
    ["time unclear"],
  );
  const view = squeeze(plain(story, 1));
  assert.match(
    view,
    /“Monday” read as 3 March 2031 \(the words state the weekday; read against the report's day, 5 March 2031, stated\)/,
  );
  assert.match(view, /4 March 2031 \(the words state the [^;]*\)/);
  assert.match(view, /The days are different\. The reports are of one day, 5 March 2031\./);
});

test("What was left out is shown with its own point and why", () => {
  const story = storyOf([
    "Police arrested two drivers in the harbour of Velm. Police arrested two bakers in the harbour of Osk.",
    "Two drivers were arrested by police in the harbour of Velm. The trains ran late.",
  ]);
  assert.match(
    squeeze(plain(story, 1)),
    /What came near and was left out .*\(point 2\) score -?\d+\.\d+, the/,
  );
});

test("Every point of the sample fits the width, and an unknown number is an error of the caller", () => {
  sample.points.forEach((_, index) => {
    for (const line of plain(sample, index + 1, 60).split("\n")) assert.ok(columnsOf(line) <= 60, line);
  });
  assert.throws(() => explain(sample, sample.points.length + 1), RangeError);
});
