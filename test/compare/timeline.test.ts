import assert from "node:assert/strict";
import { test } from "node:test";
import { type Invented, storyOf } from "../helpers/story-of.ts";

/** Entries as "days clock basis reports: words that date | statement". Reports are of Wednesday 5 March 2031. */
function timeline(...texts: readonly (string | Invented)[]): readonly string[] {
  return storyOf(texts).timeline.map(({ when, clock, basis, reports, time, statement }) => {
    const hours = clock === null ? "" : ` ${clock.from}-${clock.to}`;
    return `${when.from}/${when.to}${hours} ${basis} ${reports.join("")}: ${time.exact} | ${statement.exact}`;
  });
}

test("Dated statements stand in order of time, whatever their order in the reports", () => {
  assert.deepEqual(
    timeline(
      "The northern wall fell on Monday. Ana Hamlin will visit the town on Friday. The dam was built in 1987.",
      "A crack was seen last week.",
    ),
    [
      "1987-01-01/1988-01-01 stated a: 1987 | The dam was built in 1987",
      "2031-02-24/2031-03-03 implied b: last week | A crack was seen last week",
      "2031-03-03/2031-03-04 implied a: Monday | The northern wall fell on Monday",
      "2031-03-07/2031-03-08 implied a: Friday | Ana Hamlin will visit the town on Friday",
    ],
  );
});

test("Reports that date a point alike share an entry; those that date it otherwise have one each", () => {
  assert.deepEqual(
    timeline(
      "The northern wall of the dam fell on Monday.",
      "The northern wall of the dam fell on 3 March.",
      "The northern wall of the dam fell on Tuesday.",
    ),
    [
      "2031-03-03/2031-03-04 implied ab: Monday | The northern wall of the dam fell on Monday",
      "2031-03-04/2031-03-05 implied c: Tuesday | The northern wall of the dam fell on Tuesday",
    ],
  );
});

test("Within a day the clock decides", () => {
  const hours = timeline(
    "The wall of the dam fell at 6.40 pm on Monday. The town bridge was closed at 9 am on Monday. " +
      "Rescuers came from Velm at noon on Monday. Ana Hamlin saw the first crack at 7 am on Monday. " +
      "The last train left Osk at 10.15 pm on Monday.",
  ).map((entry) => entry.split(" ")[1]);
  assert.deepEqual(hours, ["420-421", "540-541", "720-721", "1120-1121", "1335-1336"]);
});

test("The finest of several times dates a statement", () => {
  assert.deepEqual(timeline("In 2030 the old wall of the dam fell on 4 June 2030."), [
    "2030-06-04/2030-06-05 stated a: 4 June 2030 | In 2030 the old wall of the dam fell on 4 June 2030",
  ]);
});

test("Lengths of time, vague times and weekdays of undated reports date nothing", () => {
  assert.deepEqual(timeline("The northern wall fell in recent weeks after two hours of rain."), []);
  assert.deepEqual(timeline({ text: "The northern wall fell on Monday.", day: "" }), []);
});

test("Every entry belongs to a point of the story that holds its statement", () => {
  const story = storyOf([
    "The northern wall fell on Monday. Ana Hamlin visited the town on Tuesday.",
    "The northern wall of the dam fell on Monday. The dam was built in 1987.",
  ]);
  assert.ok(story.timeline.length >= 3);
  for (const entry of story.timeline) {
    const point = story.points.find(({ id }) => id === entry.point);
    const anchors = point?.readings.flatMap(({ statements }) => statements.map(({ anchor }) => anchor)) ?? [];
    assert.ok(
      anchors.some(({ report, from }) => report === entry.statement.report && from === entry.statement.from),
    );
    assert.ok(entry.reports.length > 0 && entry.when.from < entry.when.to);
  }
});
