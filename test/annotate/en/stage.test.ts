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
    ["The hall is to be sold.", "planned: is to be sold"],
    ["The trial is set to begin.", "planned: is set to begin"],
    ["The clerk said the hall would close.", "done: said", "planned: would close"],
    ["The hall will open in May and close in June.", "planned: will open", "planned: close"],
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
    ["The road is being repaired.", "under-way: is being repaired"],
    ["The crew does not use the bridge.", "not under-way: does not use"],
    ["The firm is seeking buyers.", "under-way: is seeking"],
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
    ["The mayor has yet to decide.", "not done: has yet to decide"],
    ["The mayor was forced to close it.", "done: was forced to close"],
    ["They left without paying.", "done: left", "not done: paying"],
    ["The sides reached no agreement.", "not done: reached"],
    ["The hall was not only closed but sold.", "done: was not only closed", "done: sold"],
    ["The firm faced rising costs.", "done: faced"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("what is only possible is hypothetical and what is denied is denied", () => {
  for (const [text, ...expected] of [
    ["The strike could disrupt trade.", "hypothetical: could disrupt"],
    ["It may rain if the wind turns.", "hypothetical: may rain", "hypothetical: turns"],
    ["The port denied shutting the road.", "denied: denied shutting"],
    ["The port denied that the crew had left.", "denied: denied", "denied: had left"],
    ["Lund did not say whether the crew had left.", "not done: did not say", "hypothetical: had left"],
    ["I could no longer meet them.", "not hypothetical: could no longer meet"],
    ["The pact was to have been signed.", "hypothetical: was to have been signed"],
  ] as const) {
    assert.deepEqual(stages(text), expected, text);
  }
});

test("time grows with the length of hostile text", () => {
  for (const piece of [
    "said it would ",
    "denied that no would have been to ",
    "to be not will and ",
    "if no ",
  ]) {
    const text = piece.repeat(20_000);
    const before = process.cpuUsage();
    stages(text);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 8_000_000, `${piece}: ${user}`);
  }
});

test("participles and nouns inside a phrase are no verb groups", () => {
  assert.deepEqual(stages("The wounded man of the ruling party."), []);
  assert.deepEqual(stages("According to the clerk, Lisk-led crews left."), ["done: left"]);
});
