import assert from "node:assert/strict";
import { test } from "node:test";
import { type CaptureId, type ReportId, storyId } from "../../../src/model/ids.ts";
import type { Report } from "../../../src/model/report.ts";
import type { ListedReport, StoryList } from "../../../src/model/story-list.ts";
import { verifyStories } from "../../../src/report/stories/verify.ts";

const listed = (letter: string): ListedReport => ({
  id: `r_${letter}` as ReportId,
  capture: `c_${letter}` as CaptureId,
  name: `${letter}.txt`,
  title: { value: "A fire", basis: "stated", via: "headline" },
  outlet: null,
  agency: null,
  published: null,
  language: null,
  url: null,
  completeness: "whole",
  words: 6,
});

const read = (letter: string, text: string): Report => ({
  ...listed(letter),
  edition: 1,
  text,
  blocks: [],
  residue: [],
  standfirst: null,
  siteName: null,
  section: null,
  byline: null,
  photoCredits: [],
  pictures: [],
  publishedAt: null,
  modified: null,
  alternates: { amp: null, print: null },
});

const texts = [
  read("a", "The mill burned down, police said."),
  read("b", "THE MILL BURNED DOWN – police said so."),
];
const [a, b] = ["r_a" as ReportId, "r_b" as ReportId];
const list: StoryList = {
  schema: "crossread/stories/1",
  reports: [listed("a"), listed("b")],
  stories: [
    {
      id: storyId(a),
      reports: [a, b],
      central: a,
      days: null,
      language: "en",
      links: [{ a, b, strength: 3, because: [] }],
    },
  ],
  families: [],
  copies: [
    {
      a,
      b,
      kind: "near",
      inA: 1,
      inB: 0.8,
      longest: 6,
      runs: [{ a: { from: 0, to: 33 }, b: { from: 0, to: 34 }, words: 6 }],
    },
  ],
  changes: null,
  pins: { together: [], apart: [] },
  issues: [],
};

const problemsOf = (spoiled: Partial<StoryList>, reports: readonly Report[] = texts) =>
  verifyStories({ ...list, ...spoiled }, reports).problems.map(({ code, where }) => `${code} ${where}`);

test("A list of the files that it was made from has no problems; case and punctuation of a run may differ", () => {
  assert.deepEqual(verifyStories(list, texts), {
    problems: [],
    checked: { reports: 2, stories: 1, runs: 1 },
  });
});

test("A report that is not given, or reads otherwise, is a problem", () => {
  assert.deepEqual(problemsOf({}, texts.slice(0, 1)), ["REPORT_NOT_GIVEN reports[1]"]);
  const [first, second] = texts;
  assert.ok(first !== undefined && second !== undefined);
  const renamed = { ...second, outlet: { value: "The Echo", basis: "stated" as const, via: "masthead" } };
  assert.deepEqual(problemsOf({}, [first, renamed]), ["REPORT_CHANGED reports[1].outlet"]);
});

test("A run of words that stands in one report alone is a problem", () => {
  const [copy] = list.copies;
  assert.ok(copy);
  for (const span of [
    { from: 1, to: 34 },
    { from: 0, to: 400 },
    { from: 5, to: 5 },
  ]) {
    const copies: StoryList["copies"] = [{ ...copy, runs: [{ a: { from: 0, to: 33 }, b: span, words: 6 }] }];
    assert.deepEqual(problemsOf({ copies }), ["WORDS_NOT_THERE copies[0].runs[0]"]);
  }
});

test("A report in two stories or in none, a wrong id and a link to a stranger are problems", () => {
  const [story] = list.stories;
  assert.ok(story);
  assert.deepEqual(problemsOf({ stories: [{ ...story, reports: [a], links: [] }] }), [
    "WRONG_REFERENCE reports[1]",
  ]);
  assert.deepEqual(problemsOf({ stories: [{ ...story, reports: [b, a] }] }), [
    "WRONG_REFERENCE stories[0].id",
  ]);
  assert.deepEqual(
    problemsOf({ stories: [story, { ...story, id: storyId(b), reports: [b], central: b, links: [] }] }),
    ["WRONG_REFERENCE stories[1].reports"],
  );
  assert.deepEqual(
    problemsOf({
      stories: [
        { ...story, reports: [a] },
        { ...story, id: storyId(b), reports: [b], central: b, links: [] },
      ],
    }),
    ["WRONG_REFERENCE stories[0]"],
  );
});
