import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** The quotations of a text: "+" before speech, "-" before what nobody says. */
function quotes(text: string): readonly string[] {
  const { marks } = readEnglish(text);
  return marksOf(marks, "quote").map((mark) => (mark.speech ? "+" : "-") + text.slice(mark.from, mark.to));
}

test("words between marks of every kind are found, without the marks", () => {
  for (const [open, close] of ["“”", '""', "‘’", "''", "«»"].map((pair) => [pair[0], pair[1]])) {
    assert.deepEqual(quotes(`${open}We lost the road,${close} said Lund.`), ["+We lost the road,"], open);
  }
  assert.deepEqual(quotes("''We lost the road,'' said Lund."), ["+We lost the road,"]);
  assert.deepEqual(quotes("``We lost the road,'' said Lund."), ["+We lost the road,"]);
});

test("a quotation inside a quotation is found and is not speech of its own", () => {
  assert.deepEqual(quotes("“He told us ‘go home’ and left,” Lund said."), [
    "+He told us ‘go home’ and left,",
    "-go home",
  ]);
});

test("apostrophes, plural possessives, elisions, feet and inches are no quotation marks", () => {
  for (const text of [
    "The farmers' union and the county's clerks don't agree.",
    "Rock 'n' roll of the '90s, he told 'em.",
    "The pipe is 12\" wide and 5' long.",
    "It’s the miners’ strike that hasn’t ended.",
  ]) {
    assert.deepEqual(quotes(text), [], text);
  }
  assert.deepEqual(quotes("Lund said 'the farmers' union lost it' and left."), [
    "+the farmers' union lost it",
  ]);
});

test("a quotation of several paragraphs has one mark a paragraph, open ends included", () => {
  assert.deepEqual(quotes("“We lost the road.\n“We lost the bridge,” Lund said."), [
    "+We lost the road.",
    "+We lost the bridge,",
  ]);
});

test("a mark that is never closed inside a sentence quotes nothing", () => {
  assert.deepEqual(quotes("The road “ was shut and nobody used it again."), []);
  assert.deepEqual(quotes("The road was shut” and nobody used it again."), []);
});

test("names, titles and scare quotes are not speech", () => {
  assert.deepEqual(quotes("The “Ring of Steel” pact was signed by Lund."), ["-Ring of Steel"]);
  assert.deepEqual(quotes("The singer, known as “Mo”, arrived."), ["-Mo"]);
  assert.deepEqual(quotes("A “revolt” of the clerks began on Monday."), ["-revolt"]);
});

test("fragments beside a word of saying are speech", () => {
  assert.deepEqual(quotes("Lund called the talks “friendly and useful”."), ["+friendly and useful"]);
  assert.deepEqual(quotes("The port said there was “no way” to reopen."), ["+no way"]);
});

test("a hundred thousand quotation marks are read in bounded time, without overlap of speech", () => {
  const began = performance.now();
  for (const sign of ["“", " '", "“a”"]) {
    const { marks } = readEnglish(sign.repeat(100_000));
    let end = 0;
    for (const mark of marksOf(marks, "quote").filter(({ speech }) => speech)) {
      assert.ok(mark.from >= end);
      end = mark.to;
    }
  }
  assert.ok(performance.now() - began < 60_000);
});

test("quotations lie inside the text, in order, and are never empty", () => {
  const piece = fc.constantFrom(
    "a",
    "B",
    " ",
    "\n",
    '"',
    "“",
    "”",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "``",
    "said",
    ".",
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      let from = 0;
      for (const mark of marksOf(readEnglish(text).marks, "quote")) {
        assert.ok(mark.from >= from && mark.to > mark.from && mark.to <= text.length);
        from = mark.from;
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});
