import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { StoryId } from "../../../src/model/ids.ts";
import type { StoryList } from "../../../src/model/story-list.ts";
import { columnsOf } from "../../../src/report/columns.ts";
import { renderStoryList } from "../../../src/report/stories/terminal.ts";
import { changesBetween } from "../../../src/stories/changes.ts";
import { sampleStories } from "../../helpers/sample-stories.ts";

const sample = sampleStories();
const plain = (list: StoryList, width = 100) => renderStoryList(list, { width, colour: false });
const squeeze = (text: string) => text.replaceAll(/\s+/g, " ");

test("The list says how many reports and stories there are, and over which days", () => {
  assert.match(
    squeeze(plain(sample)),
    /^9 reports, 27 February to 6 March 2031: 2 stories and 2 reports that stand alone\. /,
  );
});

test("A story has its headline, size, origins, days, outlets, reasons and copies", () => {
  const [story = ""] = plain(sample).split("[1] ").slice(1, 2);
  const lines = squeeze(story.split("[2] ")[0] ?? "");
  assert.match(
    lines,
    /^Two die as fire sweeps ferry off Port Ellery 5 reports, 2 origins, 4 to 6 March 2031 /,
  );
  assert.match(lines, /Ellery Courier \(2\), Kestrel News, Dunmar Herald and The Daily Lantern/);
  assert.match(
    lines,
    /one story by a correction by hand; names Sanna Brae, Port Ellery, Dunmar; shared passages /,
  );
  assert.match(lines, /reprint of Kestrel News: Dunmar Herald \(97%\)/);
  assert.match(lines, /based on Kestrel News: The Daily Lantern \(41%\)/);
});

test("A story in another language says so, an English one does not", () => {
  const text = squeeze(plain(sample));
  assert.match(text, /2 reports, 2 origins, 27 to 28 February 2031, in de /);
  assert.ok(!text.includes("in en"));
});

test("What one report alone tells comes last, latest first, undated last", () => {
  const text = plain(sample);
  const alone = text.slice(text.indexOf("Told by one report"));
  assert.ok(alone.indexOf("[3]") < alone.indexOf("[4]"));
  assert.match(alone, /\[3\] 1 March 2031 +Dunmar Herald +Council puts off vote on tolls/);
  assert.match(alone, /\[4\] no date/);
});

test("No line is wider than the terminal, and no text of a report steers it", () => {
  for (const width of [40, 60, 80, 132]) {
    for (const line of plain(sample, width).split("\n"))
      assert.ok(columnsOf(line) <= width, `${width}: ${line}`);
  }
  assert.ok(!plain(sample).includes("\u001b"));
  assert.ok(!plain(sample).includes("\u202e"));
});

test("With colour the words are the same", () => {
  const coloured = renderStoryList(sample, { width: 100, colour: true });
  assert.ok(coloured.includes("\u001b[1m"));
  assert.equal(stripVTControlCharacters(coloured), plain(sample));
});

test("What is beyond the limits is counted", () => {
  const limits = { stories: 1, single: 1, outlets: 2, copies: 1 };
  const text = renderStoryList(sample, { width: 100, colour: false, limits });
  assert.equal(text.match(/1 more: --json/g)?.length, 3);
  assert.match(squeeze(text), /Ellery Courier \(2\), Kestrel News and 2 more/);
});

test("What has changed is told with the headlines of both lists", () => {
  const [first, german, ...rest] = sample.stories;
  assert.ok(first !== undefined && german !== undefined);
  const half = (from: number, to: number, id: string) => ({
    ...first,
    id: id as StoryId,
    reports: first.reports.slice(from, to),
    central: first.reports[from] ?? first.central,
    links: [],
  });
  const before: StoryList = { ...sample, stories: [half(0, 2, "s_1"), half(2, 5, "s_2"), ...rest] };
  const told = (now: StoryList, was: StoryList) =>
    squeeze(
      renderStoryList(
        { ...now, changes: changesBetween(was.stories, now.stories) },
        { width: 300, colour: false, before: was },
      ),
    );
  assert.match(
    told(sample, before),
    /merged \[1\] Two die .*: of “Ferry burns, two dead” and “More than 200 saved” new \[2\] Zug entgleist bei Ostheim: 2 reports/,
  );
  assert.match(
    told(before, sample),
    /split Two die as fire sweeps ferry off Port Ellery: into \[1\] “Ferry burns, two dead” and \[2\] “More than 200 saved” gone Zug entgleist/,
  );
  const fewer: StoryList = {
    ...sample,
    stories: [{ ...first, reports: first.reports.slice(0, 4), links: [] }, german, ...rest],
  };
  assert.match(told(sample, fewer), /grown \[1\] Two die .*: 5 reports, of 4 before/);
  assert.match(told(sample, sample), /nothing: the stories are as they were/);
});

test("A list of one report has no stories to open", () => {
  const [h] = sample.stories.slice(2, 3);
  assert.ok(h);
  const text = plain({
    ...sample,
    reports: sample.reports.filter(({ id }) => id === h.central),
    stories: [h],
    families: [],
    copies: [],
  });
  assert.match(
    text,
    /^1 report, 1 March 2031: no story of two reports or more and 1 report that stands alone\.\n/,
  );
  assert.ok(!text.includes("--story"));
});
