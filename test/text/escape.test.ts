import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeHtml } from "../../src/text/escape.ts";

const CASES: readonly (readonly [string, string, string])[] = [
  ["an element", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["the end of an attribute", `"><img onerror='x'>`, "&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;"],
  ["a reference", "&amp;", "&amp;amp;"],
  ["a null character", "a\0b", "a\ufffdb"],
  ["a carriage return, which a parser would drop", "a\r\nb", "a&#13;\nb"],
  ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
  ["a whole pair and accents", "naïve 😀", "naïve 😀"],
  ["plain words", "Nobody was hurt, 42 per cent said.", "Nobody was hurt, 42 per cent said."],
];

for (const [name, text, expected] of CASES) {
  test(`escaping keeps ${name} as text`, () => {
    assert.equal(escapeHtml(text), expected);
  });
}

test("escaped text holds no character that could open or close anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.doesNotMatch(escapeHtml(text), /[<>"'`\0\r]/);
    }),
    { seed: 7, numRuns: 200 },
  );
});
