import assert from "node:assert/strict";
import { test } from "node:test";
import { wordClass } from "../../src/text/word-classes.ts";

test("words of like meaning share a class, forms of one word too", () => {
  for (const [a, b] of [
    ["monday", "tuesday"],
    ["minister", "ministers"],
  ] as const) {
    assert.notEqual(wordClass(a, "fine"), 0);
    assert.equal(wordClass(a, "fine"), wordClass(b, "fine"), `${a}, ${b}`);
  }
  assert.notEqual(wordClass("monday", "coarse"), wordClass("river", "coarse"));
});

test("words that are not known have no class", () => {
  assert.equal(wordClass("skelmayish", "coarse"), 0);
  assert.equal(wordClass("", "fine"), 0);
});
