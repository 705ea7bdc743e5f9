import assert from "node:assert/strict";
import { test } from "node:test";
import { parseComparison, renderJson } from "../../src/report/json.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();
const json = renderJson(sample);

test("JSON is indented by two spaces, ends with a line feed and gives the comparison back", () => {
  assert.ok(json.startsWith('{\n  "schema": "crossread/comparison/1",\n  "reports": [\n'));
  assert.ok(json.endsWith("}\n"));
  assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(sample)));
  assert.deepEqual(parseComparison(json).comparison, JSON.parse(json));
});

test("The order of keys in memory does not change a byte", () => {
  const reversed = JSON.parse(json, (_key, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
  assert.equal(renderJson(reversed), json);
});

test("A text that is no result says what is wrong with it", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /is empty/],
    ["hello", /not JSON/],
    [json.slice(0, json.length / 2), /cut short/],
    ["[]", /no schema/],
    ['{"a": 1}', /no schema/],
    ['{"schema": "other/1"}', /must be "crossread\/comparison\/1"/],
  ];
  for (const [text, message] of cases) {
    const { comparison, misfits } = parseComparison(text);
    assert.equal(comparison, null);
    assert.match(misfits[0]?.message ?? "", message);
  }
});

test("A result with a wrong, missing or foreign key names the place", () => {
  const cases: readonly (readonly [(value: Loose) => void, string])[] = [
    [(value) => delete value.points[0].label, "points[0].label"],
    [(value) => (value.points[0].label.from = -1), "points[0].label.from"],
    [(value) => (value.points[0].standing = "perhaps"), "points[0].standing"],
    [(value) => (value.points[0].readings = []), "points[0].readings"],
    [(value) => (value.reports[0].extra = 1), "reports[0].extra"],
    [(value) => (value.timeline = {}), "timeline"],
    [(value) => (value.quotes = null), "quotes"],
  ];
  for (const [spoil, place] of cases) {
    const value: Loose = JSON.parse(json);
    spoil(value);
    const { misfits } = parseComparison(JSON.stringify(value));
    assert.ok(
      misfits.some(({ where }) => where === place),
      `${place}: ${JSON.stringify(misfits)}`,
    );
  }
});

test("However much is wrong, at most twenty places are named", () => {
  const value: Loose = JSON.parse(json);
  value.points = Array.from({ length: 500 }, () => 7);
  assert.equal(parseComparison(JSON.stringify(value)).misfits.length, 20);
});

test("Deep nesting in the wrong place does not exhaust the stack", () => {
  const deep = `{"schema":"crossread/comparison/1","reports":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  assert.equal(parseComparison(deep).comparison, null);
});

// biome-ignore lint/suspicious/noExplicitAny: a result is spoiled in ways that its type forbids
type Loose = any;
