import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { names } from "../../src/annotate/en/names.ts";
import { sentences } from "../../src/annotate/en/sentences.ts";
import { words } from "../../src/annotate/en/words.ts";
import { storyEntities } from "../../src/compare/entities.ts";
import type { Entity } from "../../src/model/comparison.ts";
import type { CaptureId, ReportId } from "../../src/model/ids.ts";
import type { MarkedReport } from "../../src/model/mark.ts";
import { marksOf } from "../../src/model/mark.ts";
import { markedBy } from "../helpers/marked-by.ts";
import { reportOf } from "../helpers/one-paragraph.ts";

function marked(id: string, text: string): MarkedReport {
  const report = reportOf(text, { id: id as ReportId, capture: id as CaptureId, name: id, blocks: [] });
  return { report, reference: null, marks: markedBy([sentences, words, names], report, null) };
}

function entity(reports: readonly MarkedReport[], canonical: string): Entity {
  const all = storyEntities(reports).entities;
  const one = all.find((each) => each.canonical === canonical);
  assert.ok(one, `no ${canonical} among ${all.map((each) => each.canonical).join(", ")}`);
  return one;
}

function described(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    storyEntities([marked("a", text)]).entities.map(({ canonical, byReport }) => [
      canonical,
      byReport.flatMap(({ descriptions }) => descriptions.map(({ form }) => form)),
    ]),
  );
}

const STORY = [
  marked(
    "a",
    "Robert Halvorsen flew to Kiev. The U.S. welcomed Mr Halvorsen. Fighters of Hizbollah watched.",
  ),
  marked("b", "Halvorsen landed in Kyiv. The United States was glad. Hezbollah was not. Hezbollah said so."),
  marked("c", "Envoy Robert J. Halvorsen arrived in Kyiv, said America. Hezbollah kept silent."),
];

test("Spellings, short forms and listed equivalents of several reports are one entity", () => {
  const person = entity(STORY, "Robert J. Halvorsen");
  assert.equal(person.mentions, 4);
  assert.deepEqual(
    person.byReport.map(({ report, names: own }) => [
      report,
      own.map(({ form, count }) => `${form} ${count}`),
    ]),
    [
      ["a", ["Robert Halvorsen 1", "Halvorsen 1"]],
      ["b", ["Halvorsen 1"]],
      ["c", ["Robert J. Halvorsen 1"]],
    ],
  );
  assert.equal(entity(STORY, "Hezbollah").mentions, 4);
  assert.equal(entity(STORY, "Kyiv").mentions, 3);
  assert.equal(entity(STORY, "United States").mentions, 3);
});

test("A name mark of any report has the story's canonical form", () => {
  const { canonicalOf } = storyEntities(STORY);
  const forms = STORY.map(({ report, marks }) =>
    marksOf(marks, "name")
      .filter(({ from, to }) => /Hizbollah|Hezbollah/.test(report.text.slice(from, to)))
      .map((mark) => canonicalOf(report.id, mark)),
  );
  assert.deepEqual(forms, [["Hezbollah"], ["Hezbollah", "Hezbollah"], ["Hezbollah"]]);
});

test("Places whose names look alike, and two persons of one surname, stay apart", () => {
  const reports = [
    marked("a", "Iran and Iraq met in Oman. Robert Halvorsen came. Susan Halvorsen did not."),
    marked("b", "Iraq met Iran, not in Amman. Robert Halvorsen came. Susan Halvorsen did not."),
  ];
  const all = storyEntities(reports).entities.map(({ canonical, mentions }) => `${canonical} ${mentions}`);
  assert.deepEqual(all, ["Iran 2", "Iraq 2", "Robert Halvorsen 2", "Susan Halvorsen 2", "Amman 1", "Oman 1"]);
});

test("Descriptions before, behind and in place of a name are read", () => {
  assert.deepEqual(described("The top rebel commander Robert Halvorsen surrendered.")["Robert Halvorsen"], [
    "top rebel commander",
  ]);
  assert.deepEqual(described("Robert Halvorsen, a key figure in the talks, resigned.")["Robert Halvorsen"], [
    "key figure",
  ]);
  assert.deepEqual(
    described(
      "Hezbollah fired rockets on Monday. Most of the rockets of the Lebanese militant group fell short.",
    ).Hezbollah,
    ["Lebanese militant group"],
  );
  assert.deepEqual(
    described("Robert Halvorsen spoke. Halvorsen’s far-right government was pleased.")["Robert Halvorsen"],
    ["far-right government"],
  );
});

test("A list, a bare noun and a phrase that may mean two actors are no descriptions", () => {
  assert.deepEqual(described("Kenya, the army and the farmers agreed.").Kenya, []);
  assert.deepEqual(described("Hezbollah left. The group was tired.").Hezbollah, []);
  const source = described(
    "Hamas spoke. Hamas left. Hamas wept. Hamas came back. Reuters said the armed group was tired.",
  );
  assert.deepEqual(source.Reuters, []);
  const two = described("Hezbollah met Hamas. The armed group left.");
  assert.deepEqual([two.Hezbollah, two.Hamas], [[], []]);
});

test("The order of the reports changes nothing", () => {
  const expected = JSON.stringify(storyEntities(STORY).entities);
  fc.assert(
    fc.property(fc.shuffledSubarray(STORY, { minLength: STORY.length }), (order) => {
      assert.equal(JSON.stringify(storyEntities(order).entities), expected);
    }),
    { seed: 3, numRuns: 12 },
  );
});

test("A story of a thousand reports is joined in seconds", () => {
  const first = STORY[0];
  assert.ok(first);
  const many = Array.from({ length: 1000 }, (_, index): MarkedReport => {
    const id = `r${index}` as ReportId;
    const marks = first.marks.map((mark) =>
      mark.kind === "name"
        ? { ...mark, canonical: `${mark.canonical} ${String.fromCharCode(97 + (index % 26))}${index}` }
        : mark,
    );
    return { ...first, report: { ...first.report, id }, marks };
  });
  const began = process.cpuUsage().user;
  storyEntities(many);
  assert.ok((process.cpuUsage().user - began) / 1e6 < 10);
});
