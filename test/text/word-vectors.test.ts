import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearness } from "../../src/text/word-vectors.ts";

test("Forms of one word are as near as can be", () => {
  assert.equal(nearness("kill", "killed"), 1);
  assert.equal(nearness("wall", "walls"), 1);
});

const NEARER: readonly (readonly [word: string, near: string, far: string])[] = [
  ["home", "residence", "banana"],
  ["car", "truck", "treaty"],
  ["travel", "visit", "wound"],
  ["fire", "blaze", "council"],
  ["ship", "vessel", "teacher"],
  ["kill", "dead", "window"],
];

for (const [word, near, far] of NEARER) {
  test(`“${word}” is nearer to “${near}” than to “${far}”`, () => {
    assert.ok(nearness(word, near) > nearness(word, far) + 0.1);
  });
}

test("Unknown words are near to nothing but themselves", () => {
  assert.equal(nearness("qqxzv", "home"), 0);
  assert.equal(nearness("qqxzv", "qqxzv"), 1);
});

test("Nearness lies between 0 and 1 and is the same from both sides", () => {
  const word = fc.constantFrom(..."home residence car wall Monday kill qqxzv fire river of 12".split(" "));
  fc.assert(
    fc.property(word, word, (a, b) => {
      const near = nearness(a, b);
      assert.ok(near >= 0 && near <= 1);
      assert.equal(near, nearness(b, a));
    }),
    { seed: 23, numRuns: 100 },
  );
});
