import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findNames } from "../../../src/annotate/en/names.ts";
import { findSentences } from "../../../src/annotate/en/sentences.ts";
import type { NameMark } from "../../../src/model/mark.ts";

function read(text: string): readonly NameMark[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), (line) => ({
    from: line.index,
    to: line.index + line[0].length,
  }));
  return findNames(text, findSentences(text, lines));
}

/** "Ada Okafor/person" for every name found. */
function found(text: string): readonly string[] {
  return read(text).map((mark) => `${text.slice(mark.from, mark.to)}/${mark.sort}`);
}

function canonical(text: string): readonly string[] {
  return read(text).map((mark) => `${text.slice(mark.from, mark.to)}=${mark.canonical}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Secretary of State Robert Halvorsen landed in Lima on Monday.",
    ["Robert Halvorsen/person", "Lima/place"],
  ],
  ["The talks with Mr Lindqvist went on in Paris.", ["Lindqvist/person", "Paris/place"]],
  ["Kenya's government thanked Tanzania.", ["Kenya/place", "Tanzania/place"]],
  [
    "Iran-backed fighters and NATO-led troops met near Baghdad.",
    ["Iran/place", "NATO/organisation", "Baghdad/place"],
  ],
  ["The Peru-Chile border is long.", ["Peru/place", "Chile/place"]],
  [
    "Officers of the Bureau of Ports and Harbours (BPH) met David R. Halvorsen.",
    ["Bureau of Ports and Harbours/organisation", "BPH/organisation", "David R. Halvorsen/person"],
  ],
  ["The U.S. and the United Nations agreed.", ["U.S./place", "United Nations/organisation"]],
  [
    "Jonas Halvorsen Jr. met Rep. Cedric Lindqvist (D-Ohio) on Friday.",
    ["Jonas Halvorsen Jr./person", "Cedric Lindqvist/person", "Ohio/place"],
  ],
  ["Fighters came to the West Bank and to Mazar-i-Sharif.", ["West Bank/place", "Mazar-i-Sharif/place"]],
  ["The U.S. District Judge Robert Halvorsen agreed.", ["U.S./place", "Robert Halvorsen/person"]],
  ["President Maria Duarte spoke in Buenos Aires.", ["Maria Duarte/person", "Buenos Aires/place"]],
];

for (const [text, names] of CASES) {
  test(`Names are found without what surrounds them: ${text}`, () => {
    assert.deepEqual(found(text), names);
  });
}

const NO_NAMES = [
  "The Norwegian and Israeli ministers met on Monday.",
  "Hospitals ran out of beds, and the hospital closed.",
  "We all saw it in May, said the prime minister.",
  "The Prime Minister spoke.",
];

for (const text of NO_NAMES) {
  test(`Peoples, days, titles and first words are no names: ${text}`, () => {
    assert.deepEqual(found(text), []);
  });
}

test("A surname has its owner's full name, whichever comes first", () => {
  const text = "Halvorsen signs the treaty\nRobert Halvorsen signed on Monday. Mr Halvorsen smiled.";
  assert.deepEqual(canonical(text), [
    "Halvorsen=Robert Halvorsen",
    "Robert Halvorsen=Robert Halvorsen",
    "Halvorsen=Robert Halvorsen",
  ]);
});

test("Two persons with one surname stay two", () => {
  const text =
    "Robert Halvorsen pleaded guilty. Robert Halvorsen wept. His wife, Susan Halvorsen, wept too. Halvorsen may appeal.";
  assert.deepEqual(
    read(text).map((mark) => mark.canonical),
    ["Robert Halvorsen", "Robert Halvorsen", "Susan Halvorsen", "Robert Halvorsen"],
  );
});

test("A short form that the report explains has its long form", () => {
  const text = "The Bureau of Ports and Harbours (BPH) opened. The BPH said so on Monday.";
  assert.deepEqual([...new Set(read(text).map((mark) => mark.canonical))], ["Bureau of Ports and Harbours"]);
});

test("A heading in capitals has the form of the text", () => {
  const text = "SIRENS IN BUENOS AIRES\nPeople ran to shelters in Buenos Aires.";
  assert.deepEqual(canonical(text), ["BUENOS AIRES=Buenos Aires", "Buenos Aires=Buenos Aires"]);
});

test("Marks lie inside the text, in order, none over another, and every sort of text is read", () => {
  const piece = fc.constantFrom(
    "Ada Okafor",
    "the",
    "U.S.",
    "(BPH)",
    "-",
    "’s",
    "NATO",
    "\n",
    ".",
    "said",
    "Mr",
    "é",
    "😀",
    "12",
    "Sofia-Varna",
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ");
      let end = 0;
      for (const mark of read(text)) {
        assert.ok(mark.from >= end && mark.to > mark.from && mark.to <= text.length);
        assert.ok(mark.canonical.length > 0);
        end = mark.to;
      }
    }),
    { seed: 7, numRuns: 150 },
  );
});
