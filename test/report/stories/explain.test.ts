import assert from "node:assert/strict";
import { test } from "node:test";
import { misfits } from "../../../src/report/shape.ts";
import {
  explainStory,
  renderStoryExplanation,
  STORY_EXPLANATION,
} from "../../../src/report/stories/explain.ts";
import { findStory } from "../../../src/report/stories/find-story.ts";
import { sampleStories } from "../../helpers/sample-stories.ts";

const sample = sampleStories();
const explained = (told: string, width = 300) => {
  const { story } = findStory(sample, told);
  assert.ok(story);
  const explanation = explainStory(sample, story);
  return { explanation, text: renderStoryExplanation(explanation, story, { width, colour: false }) };
};

test("Every link of a story is there with all its grounds and their weights", () => {
  const { text, explanation } = explained("1");
  assert.equal(explanation.story.links.length, 4);
  assert.match(text, /A and C, \+7\.60|C and A|A and C/);
  assert.match(
    text,
    /names Sanna Brae, Port Ellery \+3\.10; figures 214 passengers \+1\.40; days close together \+0\.60/,
  );
  assert.match(text, /other figures 200 −0\.80/);
  assert.match(text, /: a correction by hand\n/);
});

test("Who has the text from whom is told with the share, the owner and why the origin is taken for it", () => {
  const { text } = explained("1");
  assert.match(
    text,
    /A is the origin as far as the reports tell: it credits an agency for the text; the text is credited to Kestrel News/,
  );
  assert.match(text, /reprint of A: 97% of its 280 words, of Lantern Group/);
  assert.match(text, /based on A: 41% of its 500 words, of The Daily Lantern/);
  assert.match(text, /A and C near: 270 words in 2 runs, the longest of 120/);
});

test("A report that stands alone has no links and no copies", () => {
  const { text } = explained("3");
  assert.match(text, /^Story 3: Council puts off vote on tolls, 1 report, 1 March 2031 /);
  assert.ok(!text.includes("Why these"));
  assert.ok(!text.includes("from whom"));
});

test("An explanation has the documented form, and no line is wider than the terminal", () => {
  for (const told of ["1", "2", "3", "4"]) {
    const { explanation, text } = explained(told, 60);
    assert.deepEqual(misfits(JSON.parse(JSON.stringify(explanation)), STORY_EXPLANATION), []);
    for (const line of text.split("\n")) assert.ok(line.length <= 60, line);
    assert.ok(!text.includes("\u001b"));
  }
});
