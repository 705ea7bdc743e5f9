import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { merged } from "../../../src/annotate/en/marking.ts";
import type { Mark } from "../../../src/model/mark.ts";
import { byPlace } from "../../../src/model/span.ts";

const spans = fc.array(
  fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 4 })).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 12 },
);

test("merged marks stand as if all were sorted by place, the known before the found", () => {
  fc.assert(
    fc.property(spans, spans, (some, others) => {
      const known = some.map((span): Mark => ({ kind: "sentence", ...span })).sort(byPlace);
      const found = others.map((span): Mark => ({ kind: "hedge", strength: "weak", ...span }));
      assert.deepEqual(merged(known, found), [...known, ...found].sort(byPlace));
    }),
    { seed: 7 },
  );
});
