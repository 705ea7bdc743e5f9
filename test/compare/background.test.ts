import assert from "node:assert/strict";
import { test } from "node:test";
import { toldIn } from "../helpers/story-of.ts";

/** The background statements of a report of 5 March 2031. */
function background(text: string): readonly string[] {
  return toldIn(text)
    .filter(({ statement }) => statement.background)
    .map(({ statement }) => statement.anchor.exact);
}

const EARLIER: readonly (readonly [text: string, ...background: readonly string[]])[] = [
  ["The old dam in Verin failed in 1968.", "The old dam in Verin failed in 1968"],
  ["Ana Hamlin left the river board last year.", "Ana Hamlin left the river board last year"],
  [
    "The council closed the bridge on Monday after the wall failed in January.",
    "after the wall failed in January",
  ],
  [
    "The council closed the bridge on Monday, following last year's flood in the lower town.",
    "following last year's flood in the lower town",
  ],
  ["Hamlin, who had led the river board, left the town on Monday.", "Hamlin, who had led the river board"],
  ["The board had earlier refused a new wall.", "The board had earlier refused a new wall"],
];

for (const [text, ...expected] of EARLIER) {
  test(`Tells of an earlier event: ${text}`, () => assert.deepEqual(background(text), expected));
}

const NOW: readonly string[] = [
  "The old dam in Verin failed on Monday.",
  "The council met last Thursday.",
  "Ana Hamlin has led the river board since 2019.",
  "The board met over the 2006 plan.",
  "The army will rebuild the northern wall in May.",
  "Ana Hamlin said the wall had fallen.",
  "The rebels had left the town by noon.",
  "The council still pays for the flood of 2019.",
];

for (const text of NOW) {
  test(`Tells of no earlier event: ${text}`, () => assert.deepEqual(background(text), []));
}

test("Without the day of the report a date tells nothing", () => {
  const told = toldIn({ text: "The old dam in Verin failed in 1968.", day: "" });
  assert.deepEqual(
    told.map(({ statement }) => statement.background),
    [false],
  );
});
