import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { IRREGULAR, tagSentence } from "../../../src/annotate/en/tagger.ts";
import { splitWords } from "../../../src/annotate/en/word-spans.ts";
import { filesOf, textOf } from "../../helpers/repository.ts";

interface PackageTagger {
  readonly updateLexicon: (tags: Readonly<Record<string, readonly string[]>>) => void;
  readonly tag: (
    tokens: readonly { value: string; tag: string }[],
  ) => readonly { readonly pos: string; readonly lemma?: string }[];
}

test("the engine gives every word the tag and the dictionary form that the package's own gives it", () => {
  const theirs = (createRequire(import.meta.url)("wink-pos-tagger") as () => PackageTagger)();
  theirs.updateLexicon(Object.fromEntries(IRREGULAR));
  const examples = filesOf("examples/**/*.txt").map(textOf);
  const odd =
    "Café NAÏVE $5 & co. 'Tis 5% Ai wo n't U.S. that's like While so 1990 __proto__ valueOf the American";
  for (const text of [...examples, odd]) {
    for (const line of text.split("\n")) {
      const pieces = splitWords(line, { from: 0, to: line.length });
      const expected = theirs.tag(pieces.map(({ plain, sort }) => ({ value: plain, tag: sort })));
      assert.deepEqual(
        tagSentence(pieces).map(({ tag, lemma }) => ({ tag, lemma })),
        expected.map(({ pos, lemma = "" }) => ({ tag: pos, lemma })),
        line,
      );
    }
  }
});
