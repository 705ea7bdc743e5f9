import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { storyOf } from "../helpers/story-of.ts";

const WALL = "The northern wall of the Hallow dam fell into the river on Monday.";
const TOLL = "Twelve people were killed by the flood in the village of Tarn.";
const TENTS = "The government will send 400 tents to the valley of Tarn.";

/** The labels of the points to read first, with why. */
function firstOf({ points, digest }: Comparison): readonly string[] {
  return digest.map(({ point, because }) => {
    const label = points.find(({ id }) => id === point)?.label.exact;
    return `${label}: ${because.join(", ")}`;
  });
}

test("What many independent origins tell comes before what one outlet tells", () => {
  const story = storyOf([
    { text: `A bakery in Osk baked bread for three hundred guests. ${WALL}`, outlet: "Tarn Herald" },
    { text: "The northern wall of the old Hallow dam collapsed on Monday night.", outlet: "Velm Post" },
    { text: "On Monday the Hallow dam lost its northern wall to the river.", outlet: "Sorne Echo" },
  ]);
  assert.match(firstOf(story)[0] ?? "", /wall.*: .*origins/);
});

test("One agency's paragraph in four outlets does not come before what two outlets tell in their own words", () => {
  const wire = "The circus of Velm lost its white elephant near the old railway bridge on a cold morning.";
  const story = storyOf([
    { text: `${wire} ${WALL}`, outlet: "Tarn Herald", agency: "Kestrel News" },
    { text: wire, outlet: "Velm Post", agency: "Kestrel News" },
    { text: wire, outlet: "Sorne Echo", agency: "Kestrel News" },
    { text: "The northern wall of the Hallow dam collapsed on Monday.", outlet: "Hill Radio" },
    { text: "Into the river fell the northern wall of the Hallow dam.", outlet: "Osk Mail" },
  ]);
  assert.match(firstOf(story)[0] ?? "", /wall/);
});

test("Of points told alike a conflict comes first, and says so", () => {
  const story = storyOf([
    {
      text: `${TENTS} The fire burned 85 houses in the town of Velm.`,
      outlet: "Tarn Herald",
      day: "2031-03-05",
    },
    {
      text: `The government will send 400 tents to the valley. The fire burned 63 houses in the town of Velm.`,
      outlet: "Velm Post",
      day: "2031-03-05",
    },
  ]);
  const conflict = story.points.find(({ differences }) =>
    differences.some(({ verdict }) => verdict === "conflict"),
  );
  assert.ok(conflict);
  assert.equal(story.digest[0]?.point, conflict.id);
  assert.ok(story.digest[0].because.includes("conflict"));
});

test("No sentence is shown twice, and at most ten points are", () => {
  const facts = Array.from(
    { length: 14 },
    (_, at) =>
      `The ${["baker", "smith", "pilot", "mayor", "clerk", "judge", "nurse"][at % 7]} of ${["Velm", "Osk"][at % 2]} sold ${at + 20} ${["boats", "drums", "lamps", "tables", "clocks"][at % 5]} on a market.`,
  );
  const story = storyOf([
    facts.join(" "),
    facts.map((fact) => fact.replace("sold", "was selling")).join(" "),
  ]);
  assert.ok(story.points.length > 10);
  assert.ok(story.digest.length > 1 && story.digest.length <= 10);
  assert.equal(new Set(story.digest.map(({ point }) => point)).size, story.digest.length);
  const sentences = story.digest.map(({ point }) => {
    const found = story.points.find(({ id }) => id === point);
    return found?.readings[0]?.statements[0]?.sentence.from;
  });
  assert.equal(new Set(sentences).size, sentences.length);
});

test("Every entry has a reason and names a point, and the order of reports changes nothing", () => {
  const texts = [`${WALL} ${TOLL}`, `${TOLL} ${TENTS}`, `${TENTS} ${WALL}`];
  const story = storyOf(texts);
  for (const { point, because } of story.digest) {
    assert.ok(because.length > 0);
    assert.ok(story.points.some(({ id }) => id === point));
  }
  assert.deepEqual(storyOf([]).digest, []);
});
