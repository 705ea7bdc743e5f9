import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stem } from "../../src/text/stem.ts";

const ONE_WORD = [
  "strike strikes striking",
  "attack attacks attacked attacking attacker attackers",
  "stop stops stopped stopping",
  "city cities",
  "carry carries carried",
  "move moves moved moving",
  "govern government governments",
  "explosion explosions",
  "evacuate evacuated evacuation evacuations",
  "glass glasses",
  "house houses",
  "report reported reportedly",
  "box boxes",
  "happy happily",
];

for (const forms of ONE_WORD) {
  test(`One stem: ${forms}`, () => assert.equal(new Set(forms.split(" ").map(stem)).size, 1));
}

const APART = ["war warning", "miss mist", "bus bush", "wall wallet", "red rest", "king kin", "bed be"];

for (const words of APART) {
  test(`Two stems: ${words}`, () => assert.equal(new Set(words.split(" ").map(stem)).size, 2));
}

test("Short words stay as they are", () => {
  for (const word of ["", "a", "as", "was", "ing", "ed"]) assert.equal(stem(word), word);
});

test("A stem is never empty nor longer than its word, and begins as it does", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const cut = stem(word);
      assert.ok(cut.length > 0 && cut.length <= word.length);
      assert.equal(cut.slice(0, 2), word.slice(0, Math.min(2, cut.length)));
    }),
    { seed: 22, numRuns: 500 },
  );
});
