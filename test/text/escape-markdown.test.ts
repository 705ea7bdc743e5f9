import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeMarkdown } from "../../src/text/escape-markdown.ts";

test("Nothing in a text becomes markup", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["*so* _he_ said", "\\*so\\* \\_he\\_ said"],
    ["[here](https://a.example)", "\\[here\\](https\\://a.example)"],
    ["![x](y)", "!\\[x\\](y)"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["a | b", "a \\| b"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["see www.a.example", "see www\\.a.example"],
    ["to desk@a.example", "to desk\\@a.example"],
    ["&lt;", "\\&lt;"],
    ["a `b` ~c~ $d$", "a \\`b\\` \\~c\\~ \\$d\\$"],
  ];
  for (const [text, escaped] of cases) assert.equal(escapeMarkdown(text), escaped);
});

test("Plain prose stays as it is", () => {
  const prose = "At 9.30 on Tuesday, 42,718 people - most of them “stranded” - were told to wait (twice).";
  assert.equal(escapeMarkdown(prose), prose);
});

test("A text of several lines becomes one line", () => {
  assert.equal(escapeMarkdown("one\n# two"), "one # two");
});

test("Taking the backslashes away gives the text back", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(
        escapeMarkdown(text).replace(/\\([\\`*_[\]<>|~&$:.@#+=)-])/g, "$1"),
        text.replaceAll("\n", " "),
      );
    }),
    { seed: 11, numRuns: 500 },
  );
});
