import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../src/text/words-diff.ts";

function parted(a: string, b: string): readonly [readonly string[], readonly string[], number] {
  const found = diffWords(a, b);
  return [
    found.a.map((span) => a.slice(span.from, span.to)),
    found.b.map((span) => b.slice(span.from, span.to)),
    found.shared,
  ];
}

test("words that one text lacks are spans of the other, neighbours together", () => {
  assert.deepEqual(parted("The ferry sank at dawn off Strand.", "The old ferry sank off Strand"), [
    ["at dawn"],
    ["old"],
    5,
  ]);
});

test("case, punctuation and the shape of an apostrophe make no difference", () => {
  assert.deepEqual(parted("“We don’t know,” she said", "we don't know she said"), [[], [], 5]);
});

test("a number is one word with its separators", () => {
  assert.deepEqual(parted("some 42,718 boats", "some 42,719 boats"), [["42,718"], ["42,719"], 2]);
});

test("a text differs wholly from an empty one", () => {
  assert.deepEqual(parted("", "gone tomorrow"), [[], ["gone tomorrow"], 0]);
});

test("very long unlike texts end in bounded time, as wholly different", () => {
  const a = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(" ");
  const b = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(" ");
  assert.deepEqual(diffWords(a, b), {
    a: [{ from: 0, to: a.length }],
    b: [{ from: 0, to: b.length }],
    shared: 0,
  });
});

test("spans stand in order inside their text, and a text does not differ from itself", () => {
  const words = fc.array(fc.constantFrom("tug", "Boat", "sea", "42", "’twas", ",", "—"), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const [a, b] = [left.join(" "), right.join(" ")];
      const found = diffWords(a, b);
      for (const [text, spans] of [
        [a, found.a],
        [b, found.b],
      ] as const) {
        let at = 0;
        for (const span of spans) {
          assert.ok(span.from >= at && span.to > span.from && span.to <= text.length);
          at = span.to;
        }
      }
      assert.deepEqual(diffWords(a, a).a, []);
    }),
    { seed: 7, numRuns: 300 },
  );
});
