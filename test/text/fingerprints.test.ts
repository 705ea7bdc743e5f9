import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fingerprintsOf, SURELY_SHARED } from "../../src/text/fingerprints.ts";

const words = (least: number, most: number) =>
  fc
    .array(fc.nat(50), { minLength: least, maxLength: most })
    .map((codes) => Uint32Array.from(codes, (code) => code * 7919 + 1));

function joined(...parts: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(parts.flatMap((part) => [...part]));
}

test("Two texts with a passage of 23 words in common have a fingerprint in common, wherever it stands", () => {
  fc.assert(
    fc.property(
      words(SURELY_SHARED, 60),
      words(0, 60),
      words(0, 60),
      words(0, 60),
      words(0, 60),
      (passage, ...around) => {
        const [a = passage, b = passage, c = passage, d = passage] = around;
        const other = new Set(fingerprintsOf(joined(c, passage, d)));
        assert.ok(fingerprintsOf(joined(a, passage, b)).some((print) => other.has(print)));
      },
    ),
  );
});

test("Fingerprints are about one in eight words, each once and in order", () => {
  const codes = Uint32Array.from({ length: 4000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
  const prints = fingerprintsOf(codes);
  assert.ok(prints.length > 400 && prints.length < 550, String(prints.length));
  assert.deepEqual(
    [...prints],
    [...new Set(prints)].sort((a, b) => a - b),
  );
});

test("A text of few words has one fingerprint, one without words has none", () => {
  assert.equal(fingerprintsOf(Uint32Array.of(1, 2, 3)).length, 1);
  assert.equal(fingerprintsOf(new Uint32Array(0)).length, 0);
});
