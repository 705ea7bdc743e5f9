import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findSentences } from "../../../src/annotate/en/sentences.ts";
import { Shared } from "../../../src/annotate/en/shared.ts";
import { tokenise } from "../../../src/annotate/en/tokens.ts";
import { splitWords } from "../../../src/annotate/en/word-spans.ts";
import { findWords } from "../../../src/annotate/en/words.ts";

const BITS =
  "word|Lisk|a|don't|Lund’s|O'Brien|cannot|'|1|1,200|42\u00a0000|11th|10:30|9.30 pm|4x4|B2B|.|..|…|U.S.|p.m.|Gen.|@|" +
  "desk@mail.example|http://a.example/b?c|https:|www.|a_b|é|e\u0301|東|😀|-|–|“|”|$|€|%|+|/|n't|o'clock|\n|\t|\u2009|\u00a0";
const texts = fc
  .array(fc.tuple(fc.constantFrom(...BITS.split("|")), fc.constantFrom("", " ")), { maxLength: 20 })
  .map((pairs) => pairs.flat().join(""));

test("one pass cuts a report as its words and its tokens are cut each by themselves", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = findSentences(text, [{ from: 0, to: text.length }]);
      const shared = new Shared(text, () => sentences);
      assert.deepEqual(
        shared.pieces,
        sentences.map((sentence) => splitWords(text, sentence)),
      );
      assert.equal(
        shared.tokens.map((token) => token.text.replace(/\s/gu, "")).join(""),
        text.replace(/\s/gu, ""),
      );
    }),
    { seed: 21, numRuns: 1000 },
  );
});

test("plain words are cut as the patterns cut them, whatever stands beside them", () => {
  const cut = (text: string): string =>
    tokenise(text)
      .map((token) => token.text)
      .join(" ");
  assert.equal(
    cut("Mid-March: 11th of $1.5m, don’t (Oct. 7,2023)"),
    "Mid - March : 11 th of $ 1.5 m , don’t ( Oct . 7 , 2023 )",
  );
  const pieces = (text: string): string =>
    splitWords(text, { from: 0, to: text.length })
      .map(({ plain }) => plain)
      .join(" ");
  assert.equal(
    pieces("See www.lisk.example, ask a.b@lisk.example: he cannot."),
    "See www.lisk.example, ask a.b@lisk.example : he can not .",
  );
  assert.equal(pieces("café d'Or B2B a_b wait... U.S. no"), "café d'Or B2B a_b wait ... U.S. no");
});

test("a word is known by its place", () => {
  const text = "The dam failed.";
  const marks = findWords(text, [{ from: 0, to: text.length }]);
  const shared = new Shared(text, () => marks);
  assert.equal(shared.wordAt(4)?.lemma, "dam");
  assert.equal(shared.wordAt(5), null);
  assert.equal(shared.wordAt(99), null);
});
