import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findSentences } from "../../../src/annotate/en/sentences.ts";

/** A text cut at the sentence ends that are found, the whole being one block. */
function cut(text: string): readonly string[] {
  return findSentences(text, [{ from: 0, to: text.length }]).map(({ from, to }) => text.slice(from, to));
}

test("a sentence ends at a full stop, a question mark, an exclamation mark, and dots before a capital", () => {
  for (const text of [
    "The dam broke.|Nobody was hurt.",
    "Who pays?|The county does!|So it is said.",
    "They waited...|Then the lights went out.",
    "It rose by 3.5 metres in 2019.|40 houses were lost.",
    "The bridge (built in 1902) fell.|(Nobody used it.)|It had been closed.",
    "Prices fell 4%.|$3m was lost.",
  ]) {
    assert.deepEqual(cut(text.replaceAll("|", " ")), text.split("|"));
  }
});

test("a point inside an abbreviation, an initial, a date, a time or an address ends nothing", () => {
  for (const text of [
    "Dr. Maria Lund and Gen. Otto Brandt met Sen. Paul Reyes in St. Albrun.",
    "U.S. Secretary of Energy Ada Holm met U.N. Special Envoy J. R. Marsh.",
    "The accord of Sept. 27 was signed at 4 p.m. Monday, not at 5 a.m. EST.",
    "John F. Mallory wrote to Acme Inc. Chairwoman Ines Vega.",
    "See www.example.org or mail desk@example.org for No. 5 of the list.",
    "He paid 1.5 million, vs. 2.5 million before.",
    "Node.Js and example.Com are names.",
  ]) {
    assert.deepEqual(cut(text), [text]);
  }
});

test("an abbreviation can end a sentence when what follows begins one", () => {
  for (const text of [
    "He moved to the U.S.|The family stayed.",
    "She works for Acme Inc.|It makes pumps.",
    "They met at 4 p.m.|Police came later.",
    "So did I.|Then we left.",
  ]) {
    assert.deepEqual(cut(text.replaceAll("|", " ")), text.split("|"));
  }
});

test("closing marks stay with their sentence and a quotation of two sentences is cut inside", () => {
  for (const text of [
    "“We lost the road.|We lost the bridge,” Lund said.",
    'He said: "It is over."|"Not for us," said she.',
    "(It rained.)|She left.",
    "“Why now?” he asked.|Nobody knew.",
    '" It is late. "|The room was empty.',
  ]) {
    assert.deepEqual(cut(text.replaceAll("|", " ")), text.split("|"));
  }
});

test("a page's lost space after a full stop is seen, the point in a file name is not", () => {
  assert.deepEqual(cut("The vote was over.The mayor left the hall."), [
    "The vote was over.",
    "The mayor left the hall.",
  ]);
  assert.deepEqual(cut("Read notes.Txt, please."), ["Read notes.Txt, please."]);
});

test("the end of a block ends a sentence, and text outside blocks is not read", () => {
  const text = "Dam breaks\nignored\nThe dam of Albrun broke";
  const found = findSentences(text, [
    { from: 0, to: 10 },
    { from: 19, to: text.length },
  ]);
  assert.deepEqual(
    found.map(({ from, to }) => text.slice(from, to)),
    ["Dam breaks", "The dam of Albrun broke"],
  );
});

test("sentences stand in order, never overlap, and hold every character but white space", () => {
  const piece = fc.constantFrom(
    "Aa",
    "b",
    ".",
    "!",
    "?",
    '"',
    "“",
    "”",
    "'",
    " ",
    "U.S.",
    "3",
    "\n",
    "…",
    "(",
    ")",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const marks = findSentences(text, [{ from: 0, to: text.length }]);
      let end = 0;
      for (const mark of marks) {
        assert.ok(mark.from >= end && mark.to > mark.from);
        assert.equal(text.slice(end, mark.from).trim(), "");
        end = mark.to;
      }
      assert.equal(text.slice(end).trim(), "");
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("a bracket behind an abbreviation does not end a sentence", () => {
  const text = "Former governor Ole Lisk Jr. (D-Verin) resigned on Monday. The council met.";
  assert.deepEqual(cut(text), [
    "Former governor Ole Lisk Jr. (D-Verin) resigned on Monday.",
    "The council met.",
  ]);
});
