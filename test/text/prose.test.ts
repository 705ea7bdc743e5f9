import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countWords, isProse } from "../../src/text/prose.ts";

test("words are runs between white space that hold a letter or a digit", () => {
  assert.equal(countWords(""), 0);
  assert.equal(countWords("  a — b\u00a0c  “d” -- 4,5 é"), 6);
  assert.equal(countWords("… – *"), 0);
});

test("counting in one pass is counting the split parts", () => {
  const character = fc.constantFrom(
    "a",
    "Z",
    "7",
    "-",
    "“",
    "é",
    " ",
    "\n",
    "\u00a0",
    "\u2003",
    "\u{1d49c}",
    "\u{1f600}",
    "—",
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = characters.join("");
      const parts = text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
      assert.equal(countWords(text), parts.length);
    }),
    { seed: 7 },
  );
});

test("a sentence is prose, a label, a menu and a row of names are none", () => {
  assert.ok(isProse("The minister left the city on Monday."));
  assert.ok(isProse("The minister left the city on Monday and ".repeat(60)));
  assert.ok(!isProse("Most read in Politics"));
  assert.ok(!isProse("World Politics Culture Money Travel Cars Food ".repeat(60)));
});
