import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** "stage: words" of each verb group, "not " before a negated one. */
function stages(text: string): readonly string[] {
  return marksOf(readEnglish(text).marks, "stage").map(
    ({ stage, negated, from, to }) => `${negated ? "not " : ""}${stage}: ${text.slice(from, to)}`,
  );
}

test("what is still to come is planned", () => {
  for (const [text, ...expected] of [
    ["Lund is set to meet the mayor.", "planned: is set to meet"],
    ["Lund will visit the port.", "planned: will visit"],
    ["The port plans to reopen.", "planned: plans to reopen"],
    ["The port is expected to reopen in May.", "planned: is expected to reopen"],
    ["No new talks have been scheduled.", "not planned: have been scheduled"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("what goes on is under way", () => {
  for (const [text, ...expected] of [
    ["Lund was meeting the mayor.", "under-way: was meeting"],
    ["The port continues to burn.", "under-way: continues to burn"],
    ["The crew began unloading.", "under-way: began unloading"],
    ["Two men are believed to be alive.", "under-way: are believed to be"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("what happened is done, or not done", () => {
  for (const [text, ...expected] of [
    ["The bridge fell, killing two.", "done: fell", "done: killing"],
    ["The bridge was damaged last week.", "done: was damaged"],
    ["Lund has arrived.", "done: has arrived"],
    ["The hospital had not been targeted.", "not done: had not been targeted"],
    ["The port refused to release them.", "not done: refused to release"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("what is only possible is hypothetical and what is denied is denied", () => {
  for (const [text, ...expected] of [
    ["The strike could disrupt trade.", "hypothetical: could disrupt"],
    ["It may rain if the wind turns.", "hypothetical: may rain", "hypothetical: turns"],
    ["The port denied shutting the road.", "denied: denied shutting"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("participles and nouns inside a phrase are no verb groups", () => {
  assert.deepEqual(stages("The wounded man of the ruling party."), []);
  assert.deepEqual(stages("According to the clerk, Lisk-led crews left."), ["done: left"]);
});
