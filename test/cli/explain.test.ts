import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { EXPLANATION } from "../../src/report/explain/shape.ts";
import { misfits } from "../../src/report/shape.ts";
import { crossread } from "../helpers/crossread.ts";
import { storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const result = file("result.json");
let comparison: Comparison;

before(async () => {
  assert.equal((await crossread(["compare", "-q", "--json", result, file("story")])).status, 0);
  comparison = JSON.parse(readFileSync(result, "utf8"));
});

test("A point is explained by its number, its id or the beginning of its id, all alike", async () => {
  const [first] = comparison.points;
  assert.ok(first);
  const shown = await crossread(["explain", result, "1"]);
  assert.equal(shown.status, 0, shown.stderr);
  assert.match(shown.stdout, /^Point 1: /);
  for (const name of [first.id, first.id.slice(0, 12), first.id.slice(2), "#1"]) {
    assert.deepEqual(await crossread(["explain", result, name]), shown);
  }
});

test("Every point can be explained, from a file or standard input, and as JSON of the documented form", async () => {
  for (const [index, point] of comparison.points.entries()) {
    const { status, stdout } = await crossread(["explain", result, String(index + 1), "--json"]);
    assert.equal(status, 0);
    const explanation = JSON.parse(stdout);
    assert.deepEqual(misfits(explanation, EXPLANATION), []);
    assert.deepEqual(explanation.point, point);
  }
  const piped = await crossread(["explain", "-", "1"], { stdin: readFileSync(result) });
  assert.equal(piped.stdout, (await crossread(["explain", result, "1"])).stdout);
});

test("A point that is not there is refused with what to name instead", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["0", /no point 0: the result has points 1 to \d+\.$/m],
    ["9999", /no point 9999/],
    [
      "p_zzz",
      /No point is called "p_zzz": name one by its number, 1 to \d+, or by its id .*p_[0-9a-f]{16}\.$/m,
    ],
    ["p_", /No point is called "p_"/],
  ];
  for (const [name, message] of cases) {
    const { status, stdout, stderr } = await crossread(["explain", result, name]);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, message);
  }
});

test("The beginning of several ids is refused with these", async () => {
  const starts = Map.groupBy(comparison.points, ({ id }) => id.slice(0, 3));
  const several = [...starts].find(([start, points]) => points.length > 1 && !/^p_\d$/.test(start));
  assert.ok(several);
  const { status, stderr } = await crossread(["explain", result, several[0]]);
  assert.equal(status, 1);
  assert.match(stderr, /begins the ids of \d+ points \(p_.*\): give more of it\./);
});

test("A missing word, a file that is not there and one that is no result are refused plainly", async () => {
  assert.equal((await crossread(["explain", result])).status, 2);
  assert.equal((await crossread(["explain", result, "1", "2"])).status, 2);
  const gone = await crossread(["explain", file("gone.json"), "1"]);
  assert.deepEqual([gone.status, /cannot be read: it is not there/.test(gone.stderr)], [1, true]);
  const other = await crossread(["explain", file("story/herald.txt"), "1"]);
  assert.equal(other.status, 1);
  assert.match(other.stderr, /is no result of "crossread compare --json"/);
});
