import assert from "node:assert/strict";
import { test } from "node:test";
import { group, type ToGroup } from "../../src/stories/group.ts";

const NOTHING: Omit<ToGroup, "size" | "edges"> = {
  weakest: () => null,
  missing: -5,
  together: [],
  apart: [],
};

test("Three of which each is like the others are one group", () => {
  const edges = [
    { a: 0, b: 1, strength: 3 },
    { a: 0, b: 2, strength: 2 },
    { a: 1, b: 2, strength: 3 },
  ];
  assert.deepEqual([...group({ ...NOTHING, size: 3, edges })], [0, 0, 0]);
});

test("A chain of neighbours, each like the next alone, does not become one group", () => {
  const edges = Array.from({ length: 9 }, (_, at) => ({ a: at, b: at + 1, strength: 3 }));
  const groups = [...group({ ...NOTHING, size: 10, edges })];
  assert.ok(new Set(groups).size >= 4, groups.join());
});

test("Links that were not kept of two who have too many count as the weakest that were", () => {
  const edges = [
    { a: 0, b: 1, strength: 4 },
    { a: 2, b: 3, strength: 4 },
    { a: 1, b: 2, strength: 3 },
  ];
  assert.deepEqual([...group({ ...NOTHING, size: 4, edges })], [0, 0, 2, 2]);
  assert.deepEqual([...group({ ...NOTHING, size: 4, edges, weakest: () => 2 })], [0, 0, 0, 0]);
});

test("Pins win over links, and apart wins over together", () => {
  const edges = [
    { a: 0, b: 1, strength: 5 },
    { a: 1, b: 2, strength: -4 },
  ];
  const pinned = { ...NOTHING, size: 3, edges };
  assert.deepEqual([...group({ ...pinned, apart: [[0, 1]] })], [0, 1, 2]);
  assert.deepEqual([...group({ ...pinned, together: [[1, 2]], apart: [[0, 1]] })], [0, 1, 1]);
  const contrary = group({ ...pinned, together: [[0, 1]], apart: [[0, 1]] });
  assert.deepEqual([...contrary], [0, 1, 2]);
});
