import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { terminalSafe } from "../../src/text/terminal-safe.ts";

test("What a terminal would obey is shown instead", () => {
  assert.equal(terminalSafe("\u001b[31mred\u001b[0m"), "␛[31mred␛[0m");
  assert.equal(terminalSafe("\u001b]0;title\u0007"), "␛]0;title␇");
  assert.equal(terminalSafe("a\rb\bc\u007f"), "a␍b␈c␡");
  assert.equal(terminalSafe("\u009b31m"), "\ufffd31m");
  assert.equal(terminalSafe("abc\u202egpj.exe"), "abc\ufffdgpj.exe");
});

test("Words of any language, accents and emoji stay as they are", () => {
  for (const text of ["Łódź, Žižkov", "東京の火事", "שלום עולם", "👩‍🚒 arrived", "e\u0301"]) {
    assert.equal(terminalSafe(text), text);
  }
});

test("Line ends and tabs become spaces, or line ends are kept where that is asked for", () => {
  assert.equal(terminalSafe("one\ntwo\tthree"), "one two three");
  assert.equal(terminalSafe("one\ntwo\tthree", true), "one\ntwo three");
});

test("No text leaves a control character or changes its length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = terminalSafe(text);
      assert.doesNotMatch(safe, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      assert.equal(safe.length, text.length);
    }),
    { seed: 7, numRuns: 500 },
  );
});
