import assert from "node:assert/strict";
import { test } from "node:test";
import { Context, IN_CONTEXT, type Standing } from "../../../src/compare/points/context.ts";

type Measure = (typeof IN_CONTEXT)[number];

/** Three reports of three sentences; the second sentence of each has two statements. */
const STANDING: readonly Standing[] = [0, 1, 2].flatMap((report) =>
  [0, 1, 1, 2].map((sentence) => ({ report, sentence })),
);
/** The statement of a report by its place there. */
const at = (report: number, place: number): number => 4 * report + place;

const LIKELY = 3;
const UNLIKELY = -9;

function measured(pairs: readonly (readonly [number, number, number])[], a: number, b: number) {
  const context = new Context(
    STANDING,
    pairs.map(([a, b, score]) => ({ a, b, score })),
  );
  const values = context.of(a, b);
  assert.deepEqual(context.of(b, a), values, "the same in either order");
  return (measure: Measure): number => values[IN_CONTEXT.indexOf(measure)] ?? Number.NaN;
}

test("A third report's statement that is like both speaks for a pair, one that is like only one of them does not", () => {
  const pair = [at(0, 0), at(1, 0)] as const;
  const bridge = measured(
    [
      [at(0, 0), at(2, 0), LIKELY],
      [at(1, 0), at(2, 0), LIKELY],
    ],
    ...pair,
  );
  assert.ok(bridge("like a third") > 0.9);
  const other = measured(
    [
      [at(0, 0), at(2, 0), LIKELY],
      [at(1, 0), at(2, 3), LIKELY],
    ],
    ...pair,
  );
  assert.equal(other("like a third"), 0);
  assert.ok(other("told elsewhere, of the seldomer") > 0.9, "both are told in the third report");
});

test("What a pair says of itself is no news of others", () => {
  const own = measured([[at(0, 0), at(1, 0), LIKELY]], at(0, 0), at(1, 0));
  for (const measure of IN_CONTEXT) assert.equal(own(measure), 0, measure);
});

test("Of two statements that one report tells too and the other does not the seldomer is told nowhere", () => {
  const one = measured([[at(0, 0), at(2, 0), LIKELY]], at(0, 0), at(1, 0));
  assert.equal(one("told elsewhere, of the seldomer"), 0);
  assert.ok(one("told elsewhere, of the commoner") > 0.9);
});

test("Other clauses of the two sentences, and the sentences beside them, are told apart", () => {
  const clauses = measured([[at(0, 1), at(1, 1), LIKELY]], at(0, 2), at(1, 2));
  assert.ok(clauses("rest of the sentences") > 0.9);
  assert.equal(clauses("sentences beside both"), 0);
  const before = measured([[at(0, 0), at(1, 0), LIKELY]], at(0, 1), at(1, 1));
  assert.ok(before("sentences beside both") > 0.9);
  assert.equal(before("sentence beside one"), 0);
  const across = measured([[at(0, 0), at(1, 1), LIKELY]], at(0, 1), at(1, 2));
  assert.ok(across("sentence beside one") > 0.9);
});

test("The last sentence of a report does not stand beside the first of the next", () => {
  const apart = measured([[at(1, 0), at(2, 0), LIKELY]], at(0, 3), at(1, 3));
  assert.equal(apart("sentences beside both"), 0);
  assert.equal(apart("sentence beside one"), 0);
});

test("Pairs that are hardly likely say nothing", () => {
  const none = measured(
    [
      [at(0, 0), at(2, 0), UNLIKELY],
      [at(1, 0), at(2, 0), UNLIKELY],
    ],
    at(0, 0),
    at(1, 0),
  );
  for (const measure of IN_CONTEXT) assert.equal(none(measure), 0, measure);
});
