import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsFor } from "../../../src/stories/words/index.ts";

function read(text: string, language: string | null): { words: string[]; names: string[] } {
  const words: string[] = [];
  const names: string[] = [];
  wordsFor(language).read(text, (_term, from, to, inName) => {
    words.push(text.slice(from, to));
    if (inName) names.push(text.slice(from, to));
  });
  return { words, names };
}

test("A text is read word by word, parted at apostrophes and hyphens, without figures and single letters", () => {
  assert.deepEqual(read("The council's 30 half-built homes, F16s and a bus", "en").words, [
    "The",
    "council",
    "half",
    "built",
    "homes",
    "F16s",
    "and",
    "bus",
  ]);
});

test("Forms of a word have one key, and a word that opens a sentence has that of its small letters", () => {
  const words = wordsFor("en");
  assert.equal(words.term("Strikes").key, words.term("striking").key);
  assert.notEqual(words.term("strike").key, words.term("stroke").key);
  assert.equal(words.term("the").isFunction, true);
  assert.ok(words.term("police").commonness > words.term("embankment").commonness);
});

test("A name is told by its capital, but not where any word would have one", () => {
  const text = "Firemen in Velmora met Ines Carrow. Water had risen.";
  assert.deepEqual(read(text, "en").names, ["Velmora", "Ines", "Carrow"]);
  assert.deepEqual(read("Old Dam Near Velmora Breaks After Storm", "en").names, ["Velmora"]);
});

test("A letter that has no small form of one character is left as it is", () => {
  assert.deepEqual(read("Feuer in İzmir gelöscht", "en").words, ["Feuer", "in", "İzmir", "gelöscht"]);
});

test("German, Spanish and French words have stems, function words and a table of how common they are", () => {
  for (const [language, one, other] of [
    ["de", "Brände", "Bränden"],
    ["es", "heridos", "herida"],
    ["fr", "blessées", "blessé"],
  ] as const) {
    assert.equal(wordsFor(language).term(one).key, wordsFor(language).term(other).key);
    assert.equal(wordsFor(language).term(one).isKnown, true);
  }
  assert.equal(wordsFor("de").term("wurden").isFunction, true);
  assert.ok(wordsFor("fr").term("ville").commonness > wordsFor("fr").term("digue").commonness);
});

test("A German noun is no name for its capital", () => {
  const { names } = read("Am Montag hat die Feuerwehr in Hamburg einen Brand im Lager gelöscht.", "de");
  assert.deepEqual(names, ["Hamburg"]);
});

test("Other languages are read by their letters, and Chinese two characters at a time", () => {
  assert.deepEqual(read("Pożar w Łodzi", "pl").words, ["Pożar", "Łodzi"]);
  assert.deepEqual(read("水坝决口", "zh").words, ["水坝", "坝决", "决口"]);
});
