import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison, Point } from "../../src/model/comparison.ts";
import type { PointId, ReportId } from "../../src/model/ids.ts";
import { renderHtml } from "../../src/report/html/index.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();

/** The sample's reports and points, repeated under ids of their own. */
function repeated(reports: number, points: number): Comparison {
  const size = sample.reports.length;
  const copies = Math.ceil(reports / size);
  const idOf = (id: ReportId, copy: number) => `${id}-${copy}` as ReportId;
  const moved = (point: Point, copy: number): Point =>
    JSON.parse(
      JSON.stringify({ ...point, id: `${point.id}-${copy}` as PointId }).replaceAll(
        /"(r_[0-9a-f]{16})"/g,
        `"$1-${copy % copies}"`,
      ),
    );
  return {
    ...sample,
    reports: Array.from({ length: reports }, (_, index) => {
      const report = sample.reports[index % size];
      if (report === undefined) throw new RangeError("the sample has no reports");
      return { ...report, id: idOf(report.id, Math.floor(index / size)) };
    }),
    points: Array.from({ length: points }, (_, index) => {
      const point = sample.points[index % sample.points.length];
      if (point === undefined) throw new RangeError("the sample has no points");
      return moved(point, Math.floor(index / sample.points.length));
    }),
    passages: [],
    quotes: [],
    entities: [],
    timeline: [],
    issues: [],
  };
}

test("a story of 1,000 reports and 20,000 points stays a page that opens, and says what it leaves out", () => {
  const page = renderHtml(repeated(1002, 20_000));
  assert.ok(page.length < 8_000_000, `${page.length} characters`);
  assert.match(page, /942 more reports in the JSON/);
  const listed = (page.match(/<article class="point/g) ?? []).length;
  const more = Array.from(page.matchAll(/([\d,]+) more points? with this verdict in the JSON/g), (match) =>
    Number(match[1]?.replaceAll(",", "")),
  );
  assert.equal(listed + more.reduce((sum, one) => sum + one, 0), Math.ceil(20_000 / 13) * 5);
  assert.match(page, /19,750 more points in the JSON/);
});

test("a report whose text would make the page too large keeps its statements, without links", () => {
  const page = renderHtml(sample, { limits: { characters: 900 } });
  assert.match(page, /The texts of \d more reports are in the JSON/);
  assert.match(page, /Three<\/mark> crew died in the inferno/);
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), (match) => match[1]));
  for (const [, link] of page.matchAll(/ href="#([^"]+)"/g))
    assert.ok(ids.has(link), `#${link} leads nowhere`);
});

test("links to points that are not listed are not made", () => {
  const page = renderHtml(sample, { limits: { differing: 1, agreed: 1, singles: 1, readings: 2 } });
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), (match) => match[1]));
  for (const [, link] of page.matchAll(/ href="#([^"]+)"/g))
    assert.ok(ids.has(link), `#${link} leads nowhere`);
});
