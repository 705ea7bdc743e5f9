import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { commonInOrder, plainWords, runWithin } from "../../src/text/overlap.ts";

test("Words are plain: lower case, without marks, an apostrophe inside taken out", () => {
  assert.deepEqual(plainWords("“We’ll stay,” she said – in Ålesund's port, 24 hours."), [
    ..."well stay she said in ålesunds port 24 hours".split(" "),
  ]);
  assert.deepEqual(plainWords(" – … !"), []);
});

test("Words in common are counted in order, not as a bag", () => {
  const count = (a: string, b: string): number => commonInOrder(a.split(" "), b.split(" "));
  assert.equal(count("the wall fell at night", "at night the old wall fell"), 3);
  assert.equal(count("the wall fell", "the wall fell"), 3);
  assert.equal(count("fell wall the", "the wall fell"), 1);
  assert.equal(count("one two", "three four"), 0);
  assert.equal(commonInOrder([], ["one"]), 0);
});

test("A part is one run of whole words", () => {
  const within = (part: string, whole: string): boolean => runWithin(plainWords(part), plainWords(whole));
  assert.ok(within("wall fell", "the wall fell at night"));
  assert.ok(within("the wall fell", "the wall fell"));
  assert.ok(!within("the fell", "the wall fell"));
  assert.ok(!within("all fell", "the wall fell"));
  assert.ok(!within("the wall fell at night", "the wall fell"));
});

test("Words in common are those of the best of all choices, the same from both sides", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const common = commonInOrder(a, b);
      assert.equal(common, commonInOrder(b, a));
      assert.equal(common, longestSubsequence(a, b));
      if (runWithin(a, b)) assert.equal(common, a.length);
    }),
    { seed: 21, numRuns: 300 },
  );
});

/** By trying every subset of `a`. */
function longestSubsequence(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (let set = 0; set < 2 ** a.length; set += 1) {
    const chosen = a.filter((_, index) => (set >> index) & 1);
    let at = 0;
    for (const word of b) if (word === chosen[at]) at += 1;
    if (at === chosen.length) best = Math.max(best, at);
  }
  return best;
}
