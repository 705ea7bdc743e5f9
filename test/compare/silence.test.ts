import assert from "node:assert/strict";
import { test } from "node:test";
import { silenceAmong, silentReports } from "../../src/compare/silence.ts";
import type { ReportId } from "../../src/model/ids.ts";
import { type Invented, markedReports, pointTelling, storyOf } from "../helpers/story-of.ts";

/** What the second report's silence is worth where the first tells something. */
function silence(second: Partial<Invented>, latestDay: string | null = "2031-03-05"): string {
  const reports = markedReports(["The wall fell on Monday.", { text: "Rain came.", ...second }]);
  const [only, ...others] = silentReports(reports, new Set(["a" as ReportId]), latestDay);
  assert.equal(others.length, 0);
  assert.equal(only?.report, "b");
  return `${only.reliability}: ${only.because}`;
}

const CASES: readonly (readonly [name: string, silent: Partial<Invented>, worth: string])[] = [
  ["A complete text that leaves it out can be trusted to", {}, "reliable: the text is complete"],
  ["A teaser cannot", { completeness: "stub" }, "doubtful: only a teaser of the report was read"],
  ["A text that breaks off cannot", { completeness: "truncated" }, "doubtful: the text breaks off"],
  [
    "A live blog cannot",
    { kind: "live blog" },
    "doubtful: a live blog, of which the page may show only a part",
  ],
  [
    "The page of a video cannot",
    { kind: "video" },
    "doubtful: the page of a video, which tells more than its text",
  ],
  ["An article of the web can", { kind: "article" }, "reliable: the text is complete"],
  [
    "A report from before the telling cannot",
    { day: "2031-03-04" },
    "doubtful: written on 2031-03-04, before a report that tells it",
  ],
  ["A later report can", { day: "2031-03-06" }, "reliable: the text is complete"],
  ["A report without a day can", { day: "" }, "reliable: the text is complete"],
  [
    "Of a text that may be whole nothing is known",
    { completeness: "unknown" },
    "unknown: it is not known whether the text is complete",
  ],
  [
    "A teaser from before the telling is first of all a teaser",
    { completeness: "stub", day: "2031-03-04" },
    "doubtful: only a teaser of the report was read",
  ],
];

for (const [name, silent, worth] of CASES) test(name, () => assert.equal(silence(silent), worth));

test("Where no telling has a day, no report is from before it", () => {
  assert.equal(silence({ day: "2031-01-01" }, null), "reliable: the text is complete");
});

test("A report that tells it is not silent", () => {
  const reports = markedReports(["The wall fell on Monday.", "The wall fell."]);
  assert.deepEqual(silentReports(reports, new Set(["a", "b"] as ReportId[]), null), []);
});

/** The silence of a point that the first so many of 120 reports tell. */
function silenceOfMany(telling: number): ReturnType<ReturnType<typeof silenceAmong>> {
  const reports = markedReports(
    Array.from(
      { length: 120 },
      (_, index): Invented => ({
        text: `The wall fell, said ${index}.`,
        completeness: index < 110 ? "whole" : "truncated",
      }),
    ),
  );
  const speaking = new Set(reports.slice(0, telling).map(({ report }) => report.id));
  return silenceAmong(reports)(speaking, "2031-03-05");
}

test("Silent reports are listed where they are few or no more than those that tell it, else counted by reason", () => {
  assert.equal(silenceOfMany(60).silent.length, 60);
  assert.equal(silenceOfMany(70).silent.length, 50);
  assert.equal(silenceOfMany(60).silentCounts, undefined);
  const { silent, silentCounts } = silenceOfMany(59);
  assert.deepEqual(silent, []);
  assert.deepEqual(
    silentCounts?.map(({ reports, reliability }) => [reports, reliability]),
    [
      [51, "reliable"],
      [10, "doubtful"],
    ],
  );
});

test("A report with a statement that comes near may tell it after all, whatever else its text is worth", () => {
  const near = new Set(["b" as ReportId]);
  const worth = (second: Partial<Invented>) => {
    const reports = markedReports(["The wall fell on Monday.", { text: "Rain came.", ...second }]);
    return silentReports(reports, new Set(["a" as ReportId]), "2031-03-05", near)[0]?.because;
  };
  assert.equal(worth({}), "a statement of it comes near, and may tell the same");
  assert.equal(worth({ completeness: "stub" }), "only a teaser of the report was read");
});

test("Where silent reports are counted, those that come near are counted apart", () => {
  const reports = markedReports(Array.from({ length: 80 }, () => "The wall fell on Monday."));
  const ids = reports.map(({ report }) => report.id);
  const silence = silenceAmong(reports)(new Set(ids.slice(0, 2)), "2031-03-05", new Set(ids.slice(1, 5)));
  assert.deepEqual(
    silence.silentCounts?.map(({ reports: count, reliability }) => `${count} ${reliability}`),
    ["75 reliable", "3 unknown"],
  );
});

test("A statement of like form that was not joined makes a silence unknown, not reliable", () => {
  const story = storyOf([
    "Police arrested two drivers in the harbour of Velm. Police arrested two bakers in the harbour of Osk.",
    "Two drivers were arrested by police in the harbour of Velm. The trains ran late.",
  ]);
  assert.deepEqual(
    pointTelling(story, "two bakers").silent.map(({ reliability }) => reliability),
    ["unknown"],
  );
});
