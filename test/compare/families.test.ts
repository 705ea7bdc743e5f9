import assert from "node:assert/strict";
import { test } from "node:test";
import { type Invented, pointTelling, storyOf } from "../helpers/story-of.ts";

const WALL =
  "The northern wall of the old dam fell into the river on Monday night and flooded three small villages below it.";
const MAYOR =
  "The mayor of Verin spent the whole night in the town hall and called every family that had not been heard of.";
const RAIN =
  "Rain had fallen on the hills for eleven days before the keeper of the dam first wrote to the governor about it.";
const OWN = "A baker in Osk gave away all of his bread before the sun rose.";

/** Families as "abc fullest b, agency Kestrel News". */
function families(reports: readonly Invented[]): readonly string[] {
  return storyOf(reports).families.map(
    ({ origin, fullest, members }) =>
      `${members.map(({ report }) => report).join("")} fullest ${fullest}, ${origin.kind} ${origin.name}`,
  );
}

test("A copy, and a copy that was cut, are of the family of the full text", () => {
  const story = storyOf([
    { text: `${WALL} ${MAYOR}`, outlet: "Velm Post" },
    { text: `${WALL} ${MAYOR} ${RAIN}`, outlet: "Tarn Herald", agency: "Kestrel News" },
    { text: OWN, outlet: "Hill Radio" },
    { text: WALL, outlet: "Sorne Echo" },
  ]);
  const [family, ...others] = story.families;
  assert.equal(others.length, 0);
  assert.equal(family?.fullest, "b");
  assert.equal(family.origin.name, "Kestrel News");
  assert.deepEqual(
    family.members.map(({ report, shared }) => `${report} ${shared > 0.6}`),
    ["a true", "b true", "d true"],
  );
});

test("Reports that only print one statement in common are no family", () => {
  const one = `${WALL} ${OWN} ${MAYOR.replace("mayor", "governor").replace("spent the whole night in", "never came to")}`;
  const two = `Nobody slept. ${WALL} Trains between Velm and Osk stood still until noon. ${RAIN.replace("eleven days", "a week").replace("keeper", "owner")}`;
  assert.deepEqual(
    families([
      { text: one, outlet: "Velm Post" },
      { text: two, outlet: "Tarn Herald" },
    ]),
    [],
  );
});

test("What members of one family tell in words of their own is of one origin too, and says why", () => {
  const point = pointTelling(
    storyOf([
      { text: `${WALL} ${MAYOR} ${RAIN} The school of Velm took in sixty families.`, outlet: "Velm Post" },
      {
        text: `${WALL} ${MAYOR} ${RAIN} Sixty families found a bed in the school of Velm.`,
        outlet: "Tarn Herald",
      },
    ]),
    "Sixty families",
  );
  assert.equal(point.readings.length, 2);
  assert.equal(point.origins.length, 1);
  assert.deepEqual(point.origins[0]?.because, [{ kind: "text", name: "", reports: ["a", "b"] }]);
});

test("A report without credit that is an agency's text has the agency as its origin", () => {
  const story = storyOf([
    { text: `${WALL} ${MAYOR} ${RAIN}`, outlet: "Velm Post", agency: "Kestrel News" },
    { text: `${WALL} ${MAYOR} ${RAIN} ${OWN}`, outlet: "Tarn Herald" },
  ]);
  assert.deepEqual(
    pointTelling(story, "bread").origins.map(({ kind, name }) => `${kind} ${name}`),
    ["agency Kestrel News"],
  );
});
