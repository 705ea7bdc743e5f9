import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { columnsOf, cut, padded, wrap } from "../../src/report/columns.ts";
import { makePaint } from "../../src/report/paint.ts";

test("Wide characters take two columns and combining accents none", () => {
  assert.equal(columnsOf("dam"), 3);
  assert.equal(columnsOf("東京"), 4);
  assert.equal(columnsOf("e\u0301"), 1);
});

test("Lines break at spaces and later lines are indented", () => {
  assert.deepEqual(wrap([{ text: "the river rose overnight" }], 14, "A ", "  "), [
    "A the river",
    "  rose",
    "  overnight",
  ]);
});

test("A style goes around the words of its piece on every line, and words may change style inside", () => {
  const { bold } = makePaint(true);
  const lines = wrap([{ text: "about " }, { text: "120 people", style: bold }, { text: "." }], 10);
  assert.deepEqual(lines, ["about \u001b[1m120\u001b[22m", "\u001b[1mpeople\u001b[22m."]);
});

test("A piece that is kept whole keeps its spaces", () => {
  assert.deepEqual(wrap([{ text: "a   ", whole: true }, { text: "b" }], 20), ["a   b"]);
});

test("A text is cut to its columns and says that it was", () => {
  assert.equal(cut("Northmere Courier", 10), "Northmere…");
  assert.equal(cut("short", 10), "short");
  assert.equal(columnsOf(cut("東京東京東京", 7)), 7);
  assert.equal(padded("東", 4), "東  ");
});

test("No line is wider than asked, and no word is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 12 }),
      fc.integer({ min: 10, max: 60 }),
      (texts, width) => {
        const pieces = texts.map((text) => ({ text: text.replaceAll(/\p{C}/gu, "x") }));
        const lines = wrap(pieces, width, "* ", "  ");
        for (const line of lines) assert.ok(columnsOf(line) <= width, `${columnsOf(line)}: ${line}`);
        const squeeze = (text: string) => text.replaceAll(/\s/g, "");
        assert.equal(squeeze(lines.join("")), `*${squeeze(pieces.map(({ text }) => text).join(""))}`);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

test("Without colour nothing is painted", () => {
  assert.equal(makePaint(false).red("x"), "x");
  assert.equal(stripVTControlCharacters(makePaint(true).red("x")), "x");
});
