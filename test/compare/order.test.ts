import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inReadingOrder } from "../../src/compare/order.ts";
import type { Point, Verdict } from "../../src/model/comparison.ts";

interface Sketch {
  readonly id: string;
  readonly reports: number;
  readonly origins?: number;
  readonly verdict?: Verdict;
  readonly place?: number;
}

/** The ids of sketched points in reading order. */
function ordered(sketches: readonly Sketch[]): string {
  const placeOf = new Map(sketches.map(({ id, place = 0 }) => [id, place]));
  const points = sketches.map(
    ({ id, reports, origins = reports, verdict }) =>
      ({
        id,
        readings: Array.from({ length: reports }, () => ({})),
        origins: Array.from({ length: origins }, () => ({})),
        differences: verdict === undefined ? [] : [{ verdict }],
      }) as unknown as Point,
  );
  return inReadingOrder(points, ({ id }) => placeOf.get(id) ?? 0)
    .map(({ id }) => id)
    .join(" ");
}

const CASES: readonly (readonly [name: string, points: readonly Sketch[], order: string])[] = [
  [
    "Conflicts come first, then updates and other scopes, then what is agreed, then what one report says",
    [
      { id: "single", reports: 1 },
      { id: "agreed", reports: 4 },
      { id: "scope", reports: 2, verdict: "scope", place: 0.1 },
      { id: "update", reports: 2, verdict: "update" },
      { id: "conflict", reports: 2, verdict: "conflict", place: 0.9 },
    ],
    "conflict update scope agreed single",
  ],
  [
    "Many independent origins count more than many copies",
    [
      { id: "copied", reports: 9, origins: 1 },
      { id: "witnessed", reports: 3 },
    ],
    "witnessed copied",
  ],
  [
    "Of equal support the point with more reports comes first",
    [
      { id: "three", reports: 3, origins: 2 },
      { id: "four", reports: 4, origins: 2 },
    ],
    "four three",
  ],
  [
    "Then the earlier in the reports",
    [
      { id: "late", reports: 2, place: 0.8 },
      { id: "early", reports: 2, place: 0.2 },
    ],
    "early late",
  ],
  [
    "A difference that fits together is not put before a better-supported agreement",
    [
      { id: "rounded", reports: 2, verdict: "compatible" },
      { id: "agreed", reports: 3 },
    ],
    "agreed rounded",
  ],
];

for (const [name, points, order] of CASES) test(name, () => assert.equal(ordered(points), order));

test("The order does not depend on the order that points are given in", () => {
  const sketch = fc.record({
    reports: fc.integer({ min: 1, max: 3 }),
    verdict: fc.constantFrom<Verdict>("compatible", "update", "conflict"),
    place: fc.constantFrom(0, 0.5),
  });
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 12 }), (sketches) => {
      const points = sketches.map((each, index) => ({ ...each, id: `p${index}` }));
      assert.equal(ordered(points), ordered([...points].reverse()));
    }),
    { seed: 24, numRuns: 100 },
  );
});
