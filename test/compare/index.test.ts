import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compare } from "../../src/compare/index.ts";
import { statementsOf } from "../../src/compare/statements.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import { silent } from "../../src/model/progress.ts";
import { markedReports, pointTelling, readingsOf, storyOf } from "../helpers/story-of.ts";

const STORY = [
  "The northern wall of the Hallow dam fell on Monday. The flood killed 12 people in the village of Tarn. “The wall was rotten for years,” Ana Hamlin said. The government will send 400 tents to the valley.",
  "Twelve people died in Tarn when the flood came down the valley. Ana Hamlin, head of the river board, said: “The wall was rotten for years and nobody cared.” The school in Velm took in sixty families.",
  "The northern wall of the Hallow dam collapsed on Monday night. At least 15 people were killed in the village of Tarn, the police said. The government has sent 400 tents to the valley. Trains between Velm and Osk stood still.",
];

test("Reports that tell the same fact in other words have one point", () => {
  const story = storyOf(STORY);
  assert.deepEqual(
    pointTelling(story, "northern wall of the Hallow dam fell").readings.map(({ report }) => report),
    ["a", "c"],
  );
  assert.deepEqual(
    pointTelling(story, "400 tents to the valley").readings.map(({ report }) => report),
    ["a", "c"],
  );
});

// Without a place in common: one shared name is evidence, and in three short texts it can be enough to mislead.
test("What one report alone tells is a point of its own, with the others silent", () => {
  const point = pointTelling(storyOf(STORY.map((text) => text.replace("in Velm ", ""))), "Trains between");
  assert.equal(point.standing, "single");
  assert.deepEqual(readingsOf(point).length, 1);
  assert.deepEqual(
    point.silent.map(({ report }) => report),
    ["a", "b"],
  );
});

test("A point that reports tell with other figures differs", () => {
  const point = pointTelling(storyOf(STORY), "15 people were killed");
  assert.equal(point.standing, "differs");
  assert.ok(point.readings.length >= 2);
  assert.ok(point.differences.some(({ kind }) => kind === "figure"));
});

test("Different facts of one form stay apart", () => {
  const story = storyOf([
    "The storm destroyed the harbour of Velm on Monday. The mayor of Osk opened a school for 300 children.",
    "The fire destroyed the theatre of Ruun in May. The governor of Tarn opened a bridge for heavy trucks.",
  ]);
  assert.ok(
    story.points.every(({ standing }) => standing === "single"),
    JSON.stringify(story.points.map(readingsOf)),
  );
});

test("Two facts of one report stay two points though another report tells them in one sentence form", () => {
  const story = storyOf([
    "Police arrested two drivers in the harbour of Velm. Police arrested a baker near the theatre of Osk.",
    "Two drivers were arrested by police in the harbour of Velm. A baker was arrested by police near the theatre of Osk.",
  ]);
  assert.deepEqual(
    story.points.map((point) => readingsOf(point).length),
    [2, 2],
  );
  assert.notEqual(pointTelling(story, "arrested two drivers").id, pointTelling(story, "arrested a baker").id);
  assert.equal(pointTelling(story, "arrested two drivers").id, pointTelling(story, "Two drivers were").id);
});

test("A difference of spelling is told once, and leaves points agreed", () => {
  const story = storyOf([
    "Boris Fayez opened the bridge of Tarn on Monday. Boris Fayez praised the engineers from Velm.",
    "Boris Faiz opened the bridge of Tarn on Monday. Boris Faiz praised the engineers from Velm.",
  ]);
  const told = story.points.flatMap(({ differences }) => differences.filter(({ kind }) => kind === "name"));
  assert.equal(told.length, 1);
  assert.ok(story.points.every(({ standing }) => standing === "agreed"));
});

test("No reports give an empty comparison, and one report has points of its own only", () => {
  assert.deepEqual(storyOf([]).points, []);
  const [first = ""] = STORY;
  assert.ok(
    storyOf([first]).points.every(
      ({ standing, differences }) => standing === "single" && differences.length === 0,
    ),
  );
});

/** What holds of any comparison. */
function lawful(story: Comparison): void {
  const texts = new Map(story.reports.map(({ id, text }) => [id, text]));
  for (const point of story.points) {
    assert.ok(point.readings.length > 0 && point.readings.every(({ statements }) => statements.length > 0));
    const speaking = point.readings.map(({ report }) => report);
    assert.equal(new Set(speaking).size, speaking.length, "one reading a report");
    assert.deepEqual(
      [...speaking, ...point.silent.map(({ report }) => report)].sort(),
      story.reports.map(({ id }) => id).sort(),
      "a report tells a point or is silent",
    );
    for (const { values } of point.differences) {
      assert.ok(values.length > 0);
      for (const { report, anchor } of values) {
        assert.ok(speaking.includes(report), "who differs has a reading");
        assert.equal(texts.get(report)?.slice(anchor.from, anchor.to), anchor.exact);
      }
    }
  }
  for (const { anchors, words } of story.passages) {
    assert.ok(anchors.length >= 2 && words >= 10);
    assert.equal(new Set(anchors.map(({ report }) => report)).size, anchors.length);
    for (const { report, from, to, exact } of anchors)
      assert.equal(texts.get(report)?.slice(from, to), exact);
  }
}

const SENTENCES = STORY.flatMap((text) => text.split(/(?<=[.”]) /u));

test("Of reports made of any sentences every statement is in a point, in any order of reports", () => {
  fc.assert(
    fc.property(
      fc.array(fc.subarray(SENTENCES, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (plans, turn) => {
        const reports = markedReports(plans.map((sentences) => sentences.join(" ")));
        const story = compare(reports, [], silent);
        lawful(story);
        const told = reports.flatMap((marked, index) =>
          statementsOf(marked, index).map(({ statement }) => statement.id),
        );
        const placed = story.points.flatMap(({ readings }) =>
          readings.flatMap(({ statements }) => statements.map(({ id }) => id)),
        );
        assert.deepEqual([...new Set(placed)].sort(), [...told].sort());
        const at = turn % reports.length;
        const turned = [...reports.slice(at), ...reports.slice(0, at)].reverse();
        assert.equal(JSON.stringify(compare(turned, [], silent)), JSON.stringify(story));
      },
    ),
    { seed: 43, numRuns: 40 },
  );
});
