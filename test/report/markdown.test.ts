import assert from "node:assert/strict";
import { test } from "node:test";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { escapeMarkdown } from "../../src/text/escape-markdown.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();
const document = renderMarkdown(sample);
const words = document.replaceAll("**", "");

test("Every reading that differs, every agreed point and every point of one report is in the document", () => {
  for (const point of sample.points) {
    const readings = point.standing === "differs" ? point.readings : point.readings.slice(0, 1);
    for (const { statements } of readings) {
      const sentence = escapeMarkdown(statements[0]?.sentence.exact ?? "?");
      if (point.standing === "differs") assert.ok(words.includes(sentence), sentence);
    }
    assert.ok(
      words.includes(escapeMarkdown(point.label.exact)) || point.standing === "differs",
      point.label.exact,
    );
  }
});

test("Differing words are bold in their sentence", () => {
  const value = sample.points[0]?.differences[0]?.values[0];
  assert.ok(value);
  assert.ok(document.includes(`**${escapeMarkdown(value.anchor.exact)}**`), value.anchor.exact);
});

test("A report's name or title cannot break the table or begin a heading", () => {
  const hostile = renderMarkdown({
    ...sample,
    reports: sample.reports.map((report) => ({
      ...report,
      outlet: { value: "| a | b |\n# c <b>", basis: "stated" as const, via: "masthead" },
    })),
  });
  const table = hostile.split("\n").filter((line) => line.startsWith("| "));
  assert.equal(table.length, sample.reports.length + 1);
  for (const line of table) assert.equal(line.replaceAll("\\|", "").split("|").length, 7);
  assert.doesNotMatch(hostile, /^# c/m);
  assert.doesNotMatch(hostile, /[^\\]<b>/);
});

test("Asterisks are set only where Markdown reads them as bold", () => {
  for (const line of document.split("\n")) {
    const marks = line.replaceAll("\\*", "").split("**");
    assert.equal(marks.length % 2, 1, line);
    marks.forEach((part, index) => {
      if (index % 2 === 1) assert.equal(part, part.trim(), line);
    });
  }
});
