import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bond, kinship, tellsAction } from "../../src/text/word-families.ts";
import { commonness } from "../../src/text/word-rarity.ts";

const KIN: readonly (readonly [string, string, Bond])[] = [
  ["destroy", "destruction", "derived"],
  ["purchase", "buy", "synonym"],
  ["injure", "wound", "synonym"],
  ["destruction", "ruin", "cousin"],
  ["murder", "kill", "wider"],
  ["kill", "die", "effect"],
  ["rise", "fall", "opposite"],
];
for (const [one, two, bond] of KIN) {
  test(`${one} and ${two} are related, whichever comes first: ${bond}`, () => {
    assert.equal(kinship(one, two)?.bond, bond);
    assert.deepEqual(kinship(two, one), kinship(one, two));
  });
}

test("words of one class, and words that are not known, are not related", () => {
  assert.equal(kinship("monday", "friday"), null);
  assert.equal(kinship("apple", "bridge"), null);
  assert.equal(kinship("qwzx", "bridge"), null);
});

test("the more usual a shared sense is, the surer the words mean one thing", () => {
  assert.ok((kinship("purchase", "buy")?.strength ?? 0) > (kinship("sack", "fire")?.strength ?? 1));
});

test("verbs and nouns derived from them tell an action, other nouns do not", () => {
  for (const word of ["destroy", "destruction", "arrest", "collision"]) assert.ok(tellsAction(word), word);
  for (const word of ["teapot", "qwzx"]) assert.ok(!tellsAction(word), word);
});

test("common words are commoner than rare ones, and unknown ones rarest", () => {
  assert.ok(commonness("the") > commonness("arrest"));
  assert.ok(commonness("arrest") > commonness("rehab"));
  assert.ok(commonness("rehab") > commonness("qwzxv"));
});
