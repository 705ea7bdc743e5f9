import assert from "node:assert/strict";
import { test } from "node:test";
import { group, type ToGroup } from "../../src/stories/group.ts";

/** Groups so many reports; gives by report the first one of its group. */
function grouped(size: number, given: Partial<ToGroup>): readonly number[] {
  const trees = group({
    slots: Array.from({ length: size }, (_, at) => at),
    isSaturated: () => false,
    edges: [],
    unlinked: { missing: -5, leftOut: -0.125 },
    together: [],
    apart: [],
    ...given,
  });
  const firsts: number[] = [];
  for (const { slots } of trees) for (const slot of slots) firsts[slot] = slots[0] ?? 0;
  return firsts;
}

test("Three of which each is like the others are one group", () => {
  const edges = [
    { a: 0, b: 1, strength: 3 },
    { a: 0, b: 2, strength: 2 },
    { a: 1, b: 2, strength: 3 },
  ];
  assert.deepEqual(grouped(3, { edges }), [0, 0, 0]);
});

test("A chain of neighbours, each like the next alone, does not become one group", () => {
  const edges = Array.from({ length: 9 }, (_, at) => ({ a: at, b: at + 1, strength: 3 }));
  const groups = grouped(10, { edges });
  assert.ok(new Set(groups).size >= 4, groups.join());
});

test("Of two who have too many links to keep them all, one that is missing hardly counts", () => {
  const edges = [
    { a: 0, b: 1, strength: 4 },
    { a: 2, b: 3, strength: 4 },
    { a: 1, b: 2, strength: 3 },
  ];
  assert.deepEqual(grouped(4, { edges }), [0, 0, 2, 2]);
  assert.deepEqual(grouped(4, { edges, isSaturated: () => true }), [0, 0, 0, 0]);
});

test("Pins win over links, and apart wins over together", () => {
  const edges = [
    { a: 0, b: 1, strength: 5 },
    { a: 1, b: 2, strength: -4 },
  ];
  assert.deepEqual(grouped(3, { edges, apart: [[0, 1]] }), [0, 1, 2]);
  assert.deepEqual(grouped(3, { edges, together: [[1, 2]], apart: [[0, 1]] }), [0, 1, 1]);
  const contrary = grouped(3, { edges, together: [[0, 1]], apart: [[0, 1]] });
  assert.deepEqual([...contrary], [0, 1, 2]);
});
