import assert from "node:assert/strict";
import { test } from "node:test";
import { rougeLsum } from "../../../eval/extract/rouge.ts";

const told = (text: string) => ({ text, optional: false });
const maybe = (text: string) => ({ text, optional: true });

test("the same paragraphs score 1 whatever case and punctuation, and nothing scores 0", () => {
  assert.equal(rougeLsum([told("The mill burned."), told("Four hurt!")], "the mill burned\nfour hurt"), 1);
  assert.equal(rougeLsum([told("The mill burned.")], ""), 0);
});

test("words count that lie on a common subsequence with any line", () => {
  // "a b" from the one line and "d" from the other: 3 of 4 words of gold, 3 of 4 of the text.
  assert.equal(rougeLsum([told("a b c d")], "a b\nd x"), 0.75);
  // In another order only one of the two is on a common subsequence.
  assert.equal(rougeLsum([told("a b")], "b a"), 0.5);
});

test("a word is hit at most as often as the text has it", () => {
  // Both paragraphs meet the one "a": precision 1, recall 1 of 2.
  assert.ok(Math.abs(rougeLsum([told("a"), told("a")], "a") - 2 / 3) < 1e-12);
});

test("an optional paragraph may be told or not, each by itself", () => {
  const gold = [maybe("first note"), told("the old mill burned"), maybe("second note here")];
  assert.equal(rougeLsum(gold, "the old mill burned"), 1);
  assert.equal(rougeLsum(gold, "the old mill burned\nsecond note here"), 1);
  assert.equal(rougeLsum(gold, "first note\nthe old mill burned\nsecond note here"), 1);
});

test("of many optional paragraphs all are told or none", () => {
  const many = Array.from({ length: 12 }, (_, index) => maybe(`note${index} word${index}`));
  const gold = [told("the old mill burned"), ...many];
  assert.equal(rougeLsum(gold, "the old mill burned"), 1);
  assert.equal(rougeLsum(gold, gold.map(({ text }) => text).join("\n")), 1);
  assert.ok(rougeLsum(gold, "the old mill burned\nnote3 word3") < 1);
});
