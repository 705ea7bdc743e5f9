import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editionsOf } from "../../../src/compare/editions/index.ts";
import { compare } from "../../../src/compare/index.ts";
import type { Comparison } from "../../../src/model/comparison.ts";
import { silent } from "../../../src/model/progress.ts";
import { type Invented, markedReports, storyOf } from "../../helpers/story-of.ts";

const WALL = "The northern wall of the Hallow dam fell into the river on Monday.";
const TOLL = "Nine people were killed by the flood in the village of Tarn.";
const NEW_TOLL = "Twelve people were killed by the flood in the village of Tarn.";
const SCHOOL = "The school of Velm took in sixty families for the night.";
const WIND = "A cold wind blew from the hills all through the afternoon.";

const FIRST: Invented = {
  text: `${WALL} ${TOLL} ${WIND}`,
  outlet: "Tarn Herald",
  url: "https://www.herald.example/dam?utm_source=mail",
  day: "2031-03-04",
};
const SECOND: Invented = {
  ...FIRST,
  text: `${WALL} ${NEW_TOLL} ${SCHOOL}`,
  url: "https://herald.example/dam/",
  day: "2031-03-05",
};
const OTHER: Invented = {
  text: `Twelve villagers of Tarn were killed when the flood came. ${WALL.replace("fell", "slid")}`,
  outlet: "Velm Post",
  day: "2031-03-05",
};

/** Which reports replace which, as "b for a (address)". */
function replacements(reports: readonly Invented[]): readonly string[] {
  return editionsOf(markedReports(reports)).replacements.map(
    ({ older, newer, because }) => `${newer.report.id} for ${older.report.id} (${because})`,
  );
}

test("Reports of one address are editions, and the newer replaces the older", () => {
  assert.deepEqual(replacements([FIRST, SECOND, OTHER]), ["b for a (address)"]);
  assert.deepEqual(replacements([SECOND, FIRST, OTHER]), ["a for b (address)"]);
});

test("Reports of one outlet with most of the text, or one title and much of it, are editions", () => {
  const text = [WALL, TOLL, WIND, SCHOOL].join(" ");
  const grown = `${text} The mayor of Tarn wept in front of the ruined mill.`;
  assert.deepEqual(
    replacements([
      { text, outlet: "Hill Radio" },
      { text: grown, outlet: "Hill Radio" },
    ]),
    ["b for a (text)"],
  );
  const title = "Dam falls at Tarn";
  const rewritten = `${WALL} ${NEW_TOLL} Nobody had slept in the valley since.`;
  assert.deepEqual(
    replacements([
      { text: `${WALL} ${TOLL} ${WIND}`, outlet: "Hill Radio", title },
      { text: rewritten, outlet: "Hill Radio", title, day: "2031-03-06" },
    ]),
    ["b for a (title)"],
  );
});

test("Two reports of one outlet, copies in two outlets and the start page of a site are no editions", () => {
  const other = `${SCHOOL} A baker gave away all of his bread before the sun rose. Trains to Osk stood still.`;
  assert.deepEqual(
    replacements([
      { text: `${WALL} ${TOLL}`, outlet: "Hill Radio" },
      { text: other, outlet: "Hill Radio" },
    ]),
    [],
  );
  assert.deepEqual(
    replacements([
      { text: `${WALL} ${TOLL}`, outlet: "Hill Radio" },
      { text: `${WALL} ${TOLL}`, outlet: "Velm Post" },
    ]),
    [],
  );
  assert.deepEqual(replacements([{ text: WALL }, { text: WALL }]), []);
  const url = "https://herald.example/";
  assert.deepEqual(
    replacements([
      { text: WALL, url },
      { text: other, url },
    ]),
    [],
  );
});

test("The age of an edition is the latest moment that it tells, across zones, then a clock time, then its length", () => {
  const url = "https://herald.example/dam";
  const at = (modified: string, text = WALL): Invented => ({ text, url, day: "2031-03-04", modified });
  assert.deepEqual(replacements([at("2031-03-04T10:00:00+02:00"), at("2031-03-04T09:00:00Z")]), [
    "b for a (address)",
  ]);
  assert.deepEqual(replacements([at("14:30"), at("09:05")]), ["a for b (address)"]);
  assert.deepEqual(replacements([at("14:30", `${WALL} ${TOLL}`), at("14:30")]), ["a for b (address)"]);
});

test("Of three editions each replaces the one before, and the newest is compared", () => {
  const third = { ...SECOND, text: `${WALL} ${NEW_TOLL} ${SCHOOL} ${WIND}`, day: "2031-03-06" };
  const story = storyOf([third, FIRST, OTHER, SECOND]);
  assert.deepEqual(
    story.revisions.map(({ report, replaces }) => `${report} for ${replaces}`),
    ["d for b", "a for d"],
  );
  assert.deepEqual(
    story.reports.map(({ id, edition }) => `${id} ${edition}`),
    ["c 1", "a 3"],
  );
  assert.deepEqual(
    story.replaced.map(({ id, edition }) => `${id} ${edition}`),
    ["b 1", "d 2"],
  );
});

const changes = ({ revisions }: Comparison) =>
  revisions.flatMap((revision) =>
    revision.changes.map(
      ({ kind, before, after }) => `${kind}: ${before?.exact ?? ""} > ${after?.exact ?? ""}`,
    ),
  );

test("Sentences are told as reworded, added or removed, and those that only moved or changed a sign are not", () => {
  assert.deepEqual(changes(storyOf([FIRST, SECOND, OTHER])), [
    `reworded: ${TOLL} > ${NEW_TOLL}`,
    `added:  > ${SCHOOL}`,
    `removed: ${WIND} > `,
  ]);
  const moved = { ...SECOND, text: `${WIND} ${WALL.replace(".", "!")} ${TOLL}` };
  assert.deepEqual(changes(storyOf([FIRST, moved])), []);
});

test("A difference that only the older edition had is closed, one that only the newer has is opened", () => {
  const told = ({ revisions }: Comparison) =>
    revisions.flatMap(({ differences }) =>
      differences.filter(({ before, after }) => (before ?? after)?.kind === "figure").map(({ kind }) => kind),
    );
  assert.deepEqual(told(storyOf([FIRST, SECOND, { ...OTHER, text: `${NEW_TOLL} The mayor wept.` }])), [
    "closed",
  ]);
  assert.deepEqual(told(storyOf([FIRST, SECOND, { ...OTHER, text: `${TOLL} The mayor wept.` }])), ["opened"]);
});

test("Nothing of an older edition is in the points, the passages or the names", () => {
  const story = storyOf([FIRST, SECOND, OTHER]);
  const rest = JSON.stringify({ ...story, revisions: [], replaced: [] });
  assert.ok(!rest.includes('"report":"a"'));
  assert.ok(!rest.includes(WIND));
});

test("Whatever the order of the reports, the comparison is the same", () => {
  const third = { ...SECOND, text: `${WALL} ${NEW_TOLL} ${SCHOOL} ${WIND}`, day: "2031-03-06" };
  const reports = markedReports([
    FIRST,
    SECOND,
    OTHER,
    third,
    { text: `${WALL} ${TOLL}`, outlet: "Hill Radio" },
  ]);
  const expected = JSON.stringify(compare(reports, [], silent));
  fc.assert(
    fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (turned) => {
      assert.equal(JSON.stringify(compare(turned, [], silent)), expected);
    }),
    { seed: 7, numRuns: 12 },
  );
});
