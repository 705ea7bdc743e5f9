import assert from "node:assert/strict";
import { test } from "node:test";
import { renderJson } from "../../../src/report/json.ts";
import { looksLikeStories, parseStories, renderStories } from "../../../src/report/stories/json.ts";
import { sampleComparison } from "../../helpers/sample-comparison.ts";
import { sampleStories } from "../../helpers/sample-stories.ts";

const text = renderStories(sampleStories());

test("A list of stories comes back from its JSON as it was, and gives the same bytes again", () => {
  const { list, misfits } = parseStories(text);
  assert.deepEqual(misfits, []);
  assert.deepEqual(list, sampleStories());
  assert.equal(renderStories(sampleStories()), text);
  assert.ok(text.endsWith("}\n"));
});

test("Every sort of change is part of the form", () => {
  const [first, second] = sampleStories().stories.map(({ id }) => id);
  assert.ok(first !== undefined && second !== undefined);
  const changes = [
    { kind: "new", story: first },
    { kind: "gone", story: first },
    { kind: "grown", story: first },
    { kind: "shrunk", story: first },
    { kind: "changed", story: first },
    { kind: "renamed", story: first, was: second },
    { kind: "merged", story: first, of: [first, second] },
    { kind: "split", story: first, into: [first, second] },
  ] as const;
  const list = { ...sampleStories(), changes };
  assert.deepEqual(parseStories(renderStories(list)).list, list);
});

test("What is no list of stories says where it departs", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", / *is empty/],
    [text.slice(0, 500), /is not JSON/],
    ["{}", /no result of crossread stories/],
    [renderJson(sampleComparison()), /no result of crossread stories/],
    [text.replace('"ground": "names"', '"ground": "hunch"'), /must be one of "names"/],
    [text.replaceAll('"id": "r_h"', '"id": "r_x"'), /names r_h, which is none of its reports/],
  ];
  for (const [wrong, message] of cases) {
    const { list, misfits } = parseStories(wrong);
    assert.equal(list, null);
    assert.match(misfits[0]?.message ?? "", message);
  }
});

test("A list of stories and a comparison are told apart by their beginning", () => {
  assert.ok(looksLikeStories(text));
  assert.ok(looksLikeStories(`\ufeff${JSON.stringify(JSON.parse(text))}`));
  assert.ok(!looksLikeStories(renderJson(sampleComparison())));
});
