import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** "strength: words" of each hedge. */
function hedges(text: string): readonly string[] {
  return marksOf(readEnglish(text).marks, "hedge").map(
    ({ strength, from, to }) => `${strength}: ${text.slice(from, to)}`,
  );
}

test("words that leave a statement open are hedges", () => {
  for (const [text, ...expected] of [
    ["The bridge reportedly fell.", "strong: reportedly"],
    ["The bridge may fall and the road could flood.", "weak: may", "weak: could"],
    ["Two men are believed to be dead.", "strong: believed to"],
    ["The crew appeared to leave.", "weak: appeared to"],
    ["It was an apparent attack by suspected thieves.", "weak: apparent", "weak: suspected"],
    ["There were no immediate reports of injuries.", "weak: no immediate reports"],
    ["It was not immediately clear who did it.", "weak: It was not immediately clear"],
    ["A man believed to be the driver fled.", "strong: believed to"],
    ["It is widely believed that he left.", "strong: It is widely believed that"],
    ["Two sailors are feared dead.", "weak: feared dead"],
    ["It is not yet known whether he left.", "weak: It is not yet known whether"],
    ["The toll has yet to be confirmed.", "strong: yet to be confirmed"],
    ["It appears that the bridge fell.", "weak: It appears that"],
    ["The video could not be independently verified.", "strong: could not be independently verified"],
  ] as const) {
    assert.deepEqual(hedges(text), expected, text);
  }
});

test("the month, a person in court, a plain negation and a plain report hedge nothing", () => {
  for (const text of [
    "The bridge fell in May.",
    "Lund appeared in court.",
    "The sides could not agree.",
    "The crew said the bridge fell.",
    "They believe in work.",
    "He was known for it and reported to the clerk.",
    "The clerk said the reports were early.",
  ]) {
    assert.deepEqual(hedges(text), [], text);
  }
});
