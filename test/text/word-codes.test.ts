import assert from "node:assert/strict";
import { test } from "node:test";
import { readWordCodes } from "../../src/text/word-codes.ts";

function wordsOf(text: string): readonly string[] {
  const { starts, lengths } = readWordCodes(text);
  return Array.from(starts, (start, at) => text.slice(start, start + (lengths[at] ?? 0)));
}

test("Words are told with their places, without the signs around them", () => {
  assert.deepEqual(wordsOf("“The dam,” she said – 1,200 people."), [
    "The",
    "dam",
    "she",
    "said",
    "1",
    "200",
    "people",
  ]);
});

test("Letter case, accents and apostrophes make no other word", () => {
  const same = [
    ["DON'T", "don’t", "dont"],
    ["Café", "cafe", "cafe\u0301"],
    ["co\u00adoperate", "cooperate"],
  ];
  for (const forms of same) {
    const codes = forms.map((form) => [...readWordCodes(form).codes]);
    for (const each of codes) assert.deepEqual(each, codes[0]);
    assert.equal(codes[0]?.length, 1);
  }
  assert.notDeepEqual(readWordCodes("dam").codes, readWordCodes("mad").codes);
});

test("Where no space stands between words each character is one", () => {
  assert.equal(wordsOf("东京塔 opens").length, 4);
  assert.deepEqual(wordsOf("𠮷野 x"), ["𠮷", "野", "x"]);
});

test("Only the given spans are read, and places are those of the whole text", () => {
  const { starts } = readWordCodes("Head line\nThe body", [{ from: 10, to: 18 }]);
  assert.deepEqual([...starts], [10, 14]);
});

test("A row of letters without end is parted", () => {
  const { lengths } = readWordCodes("a".repeat(1000));
  assert.equal(
    lengths.reduce((sum, length) => sum + length, 0),
    1000,
  );
});

test("Halves of characters and signs part words and break nothing", () => {
  assert.deepEqual(wordsOf("a\ud83d b 🚒 c\udc00d"), ["a", "b", "c", "d"]);
});
