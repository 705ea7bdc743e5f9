import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsOf } from "../../src/compare/timeline/events.ts";
import { type Invented, markedReport, storyOf } from "../helpers/story-of.ts";

/**
 * Entries as "days clock basis reports: words that date | statement", other times behind. Reports are of Wednesday
 * 5 March 2031.
 */
function timeline(...texts: readonly (string | Invented)[]): readonly string[] {
  return storyOf(texts).timeline.map(({ when, clock, basis, reports, time, statement, others }) => {
    const hours = clock === null ? "" : ` ${clock.from}-${clock.to}`;
    const beside = others.map((other) => ` or ${other.when.from} ${other.reports.join("")}`).join("");
    return `${when.from}/${when.to}${hours} ${basis} ${reports.join("")}: ${time?.exact ?? "(news)"} | ${statement.exact}${beside}`;
  });
}

/** Entries as "word that names the event, days, words that date". */
function happenings(...texts: readonly (string | Invented)[]): readonly string[] {
  return storyOf(texts).timeline.map(
    ({ event, when, time }) => `${event.exact} ${when.from}/${when.to} ${time?.exact ?? "(news)"}`,
  );
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

test("An event has one entry, by the time that most reports give; what others give stands beside it", () => {
  assert.deepEqual(
    timeline(
      "The northern wall of the dam fell on Monday.",
      "The northern wall of the dam fell on 3 March.",
      "The northern wall of the dam fell on Tuesday.",
    ),
    [
      "2031-03-03/2031-03-04 implied ab: 3 March | The northern wall of the dam fell on 3 March or 2031-03-04 c",
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

test("A time that is less close supports the closer one", () => {
  assert.deepEqual(
    timeline(
      "The northern wall of the dam was rebuilt in June 2029.",
      "The northern wall of the dam was rebuilt on 4 June 2029.",
    ),
    [
      "2029-06-04/2029-06-05 stated ab: 4 June 2029 | The northern wall of the dam was rebuilt on 4 June 2029",
    ],
  );
});

test("What was before has its own time, in the same sentence too", () => {
  assert.deepEqual(
    happenings(
      "The mayor, who was elected in 2027, left the town on Monday. Ana Hamlin recalled the 2024 floods at the dam.",
    ),
    [
      "floods 2024-01-01/2025-01-01 2024",
      "elected 2027-01-01/2028-01-01 2027",
      "left 2031-03-03/2031-03-04 Monday",
    ],
  );
});

test("The time of who says something is not that of what is said", () => {
  assert.deepEqual(
    happenings("Ana Hamlin said on Tuesday that the northern wall had cracked in January 2031."),
    ["cracked 2031-01-01/2031-02-01 January 2031"],
  );
});

test("What only bounds or compares dates nothing", () => {
  assert.deepEqual(
    happenings(
      "The old bridge stays closed until Friday. The mill sold more flour than in 2029. The wall had been mended before May.",
    ),
    [],
  );
});

test("Clauses that go on with an event are of its day", () => {
  const [entry, ...more] = storyOf([
    "On Monday the northern wall of the dam fell, killing 12 people and flooding the lower town.",
    "The collapse of the wall killed 12 people.",
  ]).timeline;
  assert.equal(entry?.when.from, "2031-03-03");
  assert.equal(entry.dated, "clause");
  for (const { when } of more) assert.equal(when.from, "2031-03-03");
});

test("What may be, or was denied, is on no day; a plan is on its own", () => {
  const { timeline: entries } = storyOf([
    "Ana Hamlin did not visit the town on Monday. The council denied that it met on Tuesday. The old bridge will close on Friday.",
  ]);
  assert.deepEqual(
    entries.map(({ event, stage, when }) => `${event.exact} ${stage} ${when.from}`),
    ["close planned 2031-03-07"],
  );
});

test("What two reports lead with and nothing dates is of the day of the news", () => {
  const told = timeline(
    {
      text: "The northern wall of the dam has collapsed above Velm.\nThe town was built of oak.",
      day: "2031-03-05",
    },
    { text: "The northern wall of the dam has collapsed above Velm, the board said.", day: "2031-03-06" },
  );
  assert.deepEqual(told, [
    "2031-03-05/2031-03-06 implied ab: (news) | The northern wall of the dam has collapsed above Velm",
  ]);
});

test("One statement may tell of two days", () => {
  assert.deepEqual(happenings("The mill opened in May 2029 and was sold in June 2030."), [
    "opened 2029-05-01/2029-06-01 May 2029",
    "sold 2030-06-01/2030-07-01 June 2030",
  ]);
});

test("Reading times grows in step with the text, in one sentence too", () => {
  const took = (length: number): number => {
    const marked = markedReport(`The wall ${"fell on Monday and ".repeat(length)}stood.`);
    const start = performance.now();
    eventsOf(marked);
    return performance.now() - start;
  };
  took(500);
  assert.ok(took(4000) < 20 * took(500) + 500);
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
