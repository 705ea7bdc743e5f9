import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison, Evidence } from "../../src/model/comparison.ts";
import { pointTelling, storyOf } from "../helpers/story-of.ts";

const STORY = [
  "The northern wall of the Hallow dam fell on Monday. The flood killed 12 people in the village of Tarn. The government will send 400 tents to the valley.",
  "Twelve people died in Tarn when the flood came down the valley. The school in Velm took in sixty families.",
  "The northern wall of the Hallow dam collapsed on Monday night. At least 15 people were killed in the village of Tarn. The government has sent 400 tents to the valley.",
  "A bakery in Osk burned down in the night. The northern wall of the Hallow dam is gone.",
];

const story = storyOf(STORY);

/** Pairs of a point with the text of their parts: "a-c 0.41". */
function pairs(list: readonly Evidence[]): readonly string[] {
  return list.map(({ a, b }) => `${a.split(":")[0]}-${b.split(":")[0]}`);
}

test("The pairs that are kept of a point join all of its statements, each at or above the least score", () => {
  for (const { readings, evidence } of story.points) {
    const statements = readings.flatMap((reading) => reading.statements.map(({ id }) => id));
    assert.equal(evidence.length, statements.length - 1);
    const joined = new Set(statements.slice(0, 1));
    for (let more = true; more; ) {
      const found = evidence.find(({ a, b }) => joined.has(a) !== joined.has(b));
      more = found !== undefined;
      if (found !== undefined) joined.add(found.a).add(found.b);
    }
    assert.deepEqual([...joined].sort(), [...statements].sort());
    for (const { score } of evidence) assert.ok(score >= story.leastScore);
  }
});

test("The parts of a score add up to it", () => {
  const all = story.points.flatMap(({ evidence, near }) => [...evidence, ...near]);
  assert.ok(all.length > 5);
  for (const { score, parts } of all) {
    const sum = parts.reduce((total, { weight }) => total + weight, 0);
    assert.ok(Math.abs(sum - score) < 0.01, `${sum} and ${score}`);
    assert.ok(parts.length <= 9);
  }
});

test("Names, figures, days and tolls are told as such, in the words of both statements", () => {
  const kinds = (words: string) =>
    pointTelling(story, words).evidence.flatMap(({ parts }) =>
      parts.map(({ kind, words, other }) => `${kind} ${words}${other === undefined ? "" : ` | ${other}`}`),
    );
  assert.ok(kinds("400 tents").includes("figure 400"), kinds("400 tents").join());
  assert.ok(kinds("wall of the Hallow dam fell").some((kind) => kind.startsWith("day Monday")));
  assert.ok(
    kinds("15 people").some((kind) => kind.startsWith("toll killed")),
    kinds("15 people").join(),
  );
});

test("A statement of the same report that is nearer takes away from what shared words add", () => {
  const added = (texts: readonly string[]): number =>
    storyOf(texts)
      .points.flatMap(({ evidence, near }) => [...evidence, ...near])
      .flatMap(({ parts }) => parts.filter(({ words }) => words === "questioned"))
      .reduce((most, { weight }) => Math.max(most, weight), 0);
  const alone = "Two sailors were questioned by police in the harbour of Velm.";
  const rival = `${alone} Two sailors of the crew were questioned by police in the harbour of Velm at night.`;
  assert.ok(added([alone, alone.replace("Two sailors", "A pair")]) > 0);
  assert.ok(added([alone, alone]) >= added([alone, rival]));
});

test("What comes near is of another point, a statement of this one first, and at most two are kept", () => {
  const pointOf = (told: Comparison, id: string) =>
    told.points.find(({ readings }) =>
      readings.some(({ statements }) => statements.some((one) => one.id === id)),
    );
  for (const point of story.points) {
    assert.ok(point.near.length <= 2);
    for (const { a, b, score, because } of point.near) {
      assert.equal(pointOf(story, a), point);
      assert.notEqual(pointOf(story, b), point);
      assert.equal(because, score < story.aloneScore ? "weak" : "apart");
    }
  }
});

test("Statements that nothing is like have neither evidence nor a near miss", () => {
  const bakery = pointTelling(story, "bakery");
  assert.deepEqual([pairs(bakery.evidence), pairs(bakery.near)], [[], []]);
});
