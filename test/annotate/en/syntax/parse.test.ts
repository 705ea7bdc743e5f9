import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseWords } from "../../../../src/annotate/en/syntax/parse.ts";
import type { Tree } from "../../../../src/annotate/en/syntax/tree.ts";
import { findWords } from "../../../../src/annotate/en/words.ts";
import type { WordMark } from "../../../../src/model/mark.ts";

const PIECES =
  "the a mayor mayors said that which who to of in and but had been was not shut road bridge , . ; : “ ” ( ) – 's n't Lisk Holm 30 1.5 % quickly red when because if officials told reporters by from his they it U.S. \u{1F600} ﷽ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".split(
    " ",
  );
const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(" "));

function parse(text: string): { words: readonly WordMark[]; tree: Tree } {
  const words = findWords(text, [{ from: 0, to: text.length }]);
  return { words, tree: parseWords(text, words) };
}

/** Fails unless a tree has one root, no circles and no arcs that cross. */
function assertSound({ heads, relations }: Tree, count: number): void {
  assert.equal(heads.length, count);
  assert.equal(relations.length, count);
  const roots = [...heads.keys()].filter((word) => heads[word] === -1);
  assert.equal(roots.length, 1);
  assert.equal(relations[roots[0] ?? 0], "root");
  // Sweeping over the words, arcs close in the order in which they last opened.
  const arcs = [...heads].flatMap((head, word) => {
    assert.ok(head >= -1 && head < count && head !== word);
    assert.ok(head === -1 || relations[word] !== "root");
    return head < 0 ? [] : [{ from: Math.min(head, word), to: Math.max(head, word) }];
  });
  arcs.sort((a, b) => a.from - b.from || b.to - a.to);
  const open: number[] = [];
  for (const { from, to } of arcs) {
    while ((open.at(-1) ?? count) <= from) open.pop();
    assert.ok(to <= (open.at(-1) ?? count), "two arcs cross");
    open.push(to);
  }
  // Every word leads to the root: a tree of `count` words with one root and no circles.
  const reached = new Uint8Array(count);
  for (const start of heads.keys()) {
    let word = start;
    for (let steps = 0; word >= 0 && reached[word] === 0; steps += 1) {
      assert.ok(steps <= count, "a circle");
      word = heads[word] ?? -1;
    }
    for (word = start; word >= 0 && reached[word] === 0; word = heads[word] ?? -1) reached[word] = 1;
  }
}

test("any words make one tree: one root, no circles, no arcs that cross, and the same again", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { words, tree } = parse(text);
      assertSound(tree, words.length);
      assert.deepEqual(parseWords(text, words), tree);
    }),
    { numRuns: 200 },
  );
});

test("no words make an empty tree", () => {
  assert.deepEqual(parseWords("", []), { heads: new Int16Array(0), relations: [] });
});

test("a tree of a sentence does not depend on what was parsed before it", () => {
  const { words, tree } = parse("The bridge was shut, the mayor said.");
  parse("Nobody knew why the road to Lisk, which had been shut for days, was open when they came.");
  assert.deepEqual(parseWords("The bridge was shut, the mayor said.", words), tree);
});

test("sentences of thousands of words are parsed in parts that hang together, in linear time", () => {
  for (const piece of ["the ", "said , ", "“ ( ", "that which who ", "road of ", "and "]) {
    const text = piece.repeat(Math.ceil(30_000 / piece.length));
    const words = findWords(text, [{ from: 0, to: text.length }]);
    const began = process.cpuUsage().user;
    const tree = parseWords(text, words);
    assert.ok((process.cpuUsage().user - began) / 1e6 < 3);
    assertSound(tree, words.length);
  }
});
