import assert from "node:assert/strict";
import { test } from "node:test";
import { clausesOf } from "../../../../src/annotate/en/syntax/clauses.ts";
import { parseWords } from "../../../../src/annotate/en/syntax/parse.ts";
import type { WordRange } from "../../../../src/annotate/en/syntax/tree.ts";
import { findWords } from "../../../../src/annotate/en/words.ts";

/** The clauses of a sentence, one a line: kind, verb group, and what was found of the rest. */
function clauseLines(text: string): readonly string[] {
  const words = findWords(text, [{ from: 0, to: text.length }]);
  const textOf = ({ first, end }: WordRange): string =>
    text.slice(words[first]?.from ?? 0, words[end - 1]?.to ?? 0);
  return clausesOf(words, parseWords(text, words)).map((clause) => {
    const parts = (["subject", "object", "agent", "complement"] as const).flatMap((part) => {
      const range = clause[part];
      return range === null ? [] : [`${part}: ${textOf(range)}`];
    });
    const flags = [clause.passive ? "passive" : "", clause.negated ? "negated" : ""].filter(
      (flag) => flag !== "",
    );
    return [`${clause.kind}: ${textOf(clause.group)}`, ...flags, ...parts].join(" | ");
  });
}

test("content before its verb of saying, a passive with its agent, and a reason behind", () => {
  assert.deepEqual(
    clauseLines(
      "The bridge was shut by the county, officials in Lisk said on Monday, because it had not been repaired.",
    ),
    [
      "content: was shut | passive | subject: The bridge | agent: the county",
      "main: said | subject: officials in Lisk | complement: The bridge was shut by the county",
      "adverbial: had not been repaired | passive | negated | subject: it",
    ],
  );
});

test("a relative clause has the words that it stands at as its subject; who refuses is who would leave", () => {
  assert.deepEqual(
    clauseLines(
      "Two farmers who saw the fire told reporters that the mayor, Ana Holm, had refused to leave.",
    ),
    [
      "relative: saw | subject: Two farmers | object: the fire",
      "main: told | subject: Two farmers who saw the fire | object: reporters | complement: that the mayor, Ana Holm, had refused to leave",
      "content: had refused | subject: the mayor, Ana Holm | complement: to leave",
      "open: to leave | subject: the mayor, Ana Holm",
    ],
  );
});

test("a speaker behind the verb, with a quotation before it and more content behind", () => {
  assert.deepEqual(
    clauseLines(
      "“We will not pay,” said Peter Brandt, a spokesman for the union, adding that talks had begun.",
    ),
    [
      "content: will not pay | negated | subject: We",
      "main: said | subject: Peter Brandt, a spokesman for the union | complement: We will not pay",
      "adverbial: adding | subject: Peter Brandt, a spokesman for the union | complement: that talks had begun",
      "content: had begun | subject: talks",
    ],
  );
});

test("joined verbs share their subject", () => {
  assert.deepEqual(clauseLines("The owner closed the shop and sold the house."), [
    "main: closed | subject: The owner | object: the shop",
    "main: sold | subject: The owner | object: the house",
  ]);
});

test("words without a verb make no clause", () => {
  assert.deepEqual(clauseLines("A quiet street in the old town"), []);
});
