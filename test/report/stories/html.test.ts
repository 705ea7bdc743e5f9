import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoryId } from "../../../src/model/ids.ts";
import { renderStoriesHtml } from "../../../src/report/stories/html/index.ts";
import { changesBetween } from "../../../src/stories/changes.ts";
import { sampleStories } from "../../helpers/sample-stories.ts";

const sample = sampleStories();
const first = sample.stories[0]?.id ?? ("" as StoryId);
const page = renderStoriesHtml(sample);

test("The same list gives the same bytes, and nothing in the page is left undefined", () => {
  assert.equal(renderStoriesHtml(sampleStories()), page);
  assert.ok(!/undefined|NaN|\[object/.test(page));
});

test("The page has no script, and its policy allows none", () => {
  assert.ok(!page.includes("<script"));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$/,
  );
  assert.ok(!/\son[a-z]+=["']/.test(page));
});

test("Every address inside the page leads to something in it", () => {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  for (const [, target = ""] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), target);
  assert.equal([...page.matchAll(/\sid="/g)].length, ids.size);
});

test("A story with a page opens it; the others say how to compare them", () => {
  const opened = renderStoriesHtml(sample, {
    pages: new Map([[first, `${first}.html`]]),
    result: "out/s & t.json",
  });
  assert.ok(
    opened.includes(
      `<h3><a href="${first}.html"><bdi>Two die as fire sweeps ferry off Port Ellery</bdi></a></h3>`,
    ),
  );
  assert.equal(opened.match(/crossread compare --story s_[0-9a-f]+ out\/s &amp; t\.json/g)?.length, 1);
  assert.equal(page.match(/crossread compare --story s_[0-9a-f]+ stories\.json/g)?.length, 2);
});

test("Text of reports is escaped, and only addresses of the web are links", () => {
  assert.ok(page.includes("&lt;img src=x onerror=globalThis.owned=1&gt;"));
  assert.ok(page.includes('href="https://ellery-courier.example/fire?a=1&amp;b=2"'));
  assert.ok(!page.includes('href="javascript:'));
});

test("Stories by time have a disc for each day, as large as its reports are many", () => {
  const lanes = page.slice(page.indexOf('id="time"'), page.indexOf('id="stories"'));
  const discs = [...lanes.matchAll(/<circle cx="[\d.]+%" cy="50%" r="([\d.]+)"><title>([^<]+)<\/title>/g)];
  assert.deepEqual(
    discs.map(([, radius, title]) => `${title} ${radius}`),
    [
      "4 March 2031: 1 report 8.5",
      "5 March 2031: 2 reports 12.0",
      "6 March 2031: 1 report 8.5",
      "27 February 2031: 1 report 8.5",
      "28 February 2031: 1 report 8.5",
    ],
  );
});

test("A story of years, of one day or of no day at all is drawn", () => {
  const spread = (firstDay: string, lastDay: string) =>
    renderStoriesHtml({
      ...sample,
      stories: sample.stories.map((story) => ({ ...story, days: { first: firstDay, last: lastDay } })),
    });
  const ticks = (html: string) =>
    [...html.matchAll(/<text x="[\d.]+%" y="11" text-anchor="middle">([^<]+)</g)].map((one) => one[1]);
  assert.deepEqual(ticks(spread("2031-03-04", "2031-03-04")), ["4 Mar"]);
  assert.deepEqual(ticks(spread("2031-02-25", "2031-03-03")).length, 7);
  assert.deepEqual(ticks(spread("2030-12-20", "2031-05-02")), [
    "Jan 2031",
    "Feb 2031",
    "Mar 2031",
    "Apr 2031",
    "May 2031",
  ]);
  assert.ok(ticks(spread("1890-01-01", "2031-01-01")).length <= 7);
  const undated = renderStoriesHtml({
    ...sample,
    stories: sample.stories.map((story) => ({ ...story, days: null })),
  });
  assert.ok(!undated.includes('id="time"'));
});

test("What has changed stands first and leads to the stories", () => {
  const changed = renderStoriesHtml(
    { ...sample, changes: changesBetween(sample.stories.slice(1), sample.stories) },
    { before: sample },
  );
  assert.match(
    changed,
    /<section id="changes"[\s\S]*<span class="badge c-new">new<\/span> <a href="#story-1">/,
  );
  assert.ok(!page.includes('id="changes"'));
});

test("What is beyond the limits is counted", () => {
  const limits = {
    stories: 1,
    lanes: 1,
    single: 1,
    reportsOfStory: 2,
    outlets: 1,
    copies: 1,
    issues: 100,
    changes: 1,
  };
  const short = renderStoriesHtml(sample, { limits });
  for (const text of [
    "1 more story in the JSON.",
    "1 smaller story below.",
    "1 more report in the JSON.",
    "3 more reports in the JSON.",
    "1 more origin of copies in the JSON.",
  ]) {
    assert.ok(short.includes(text), text);
  }
});

test("A list of no reports, and one of no story, are pages too", () => {
  const none = renderStoriesHtml({
    ...sample,
    reports: [],
    stories: [],
    families: [],
    copies: [],
    issues: [],
  });
  assert.match(none, /<h1>No reports<\/h1>/);
  assert.match(
    renderStoriesHtml({ ...sample, stories: sample.stories.slice(2) }),
    /<h1>No two reports tell of one event<\/h1>/,
  );
});
