import assert from "node:assert/strict";
import { test } from "node:test";
import { revisionsOf } from "../../src/report/editions.ts";
import { renderHtml } from "../../src/report/html/index.ts";
import { parseComparison, renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { verifyComparison } from "../../src/report/verify.ts";
import { storyOf } from "../helpers/story-of.ts";

const WALL = "The northern wall of the Hallow dam fell into the river on Monday.";
const TOLL = "Nine people were killed by the flood in the village of Tarn.";
const url = "https://herald.example/dam";

const story = storyOf([
  {
    text: `${WALL} ${TOLL} A cold <wind> blew from the hills.`,
    outlet: "Tarn Herald",
    url,
    day: "2031-03-04",
  },
  {
    text: `${WALL} ${TOLL.replace("Nine", "Twelve")} The school of Velm took in sixty families.`,
    outlet: "Tarn Herald",
    url,
    day: "2031-03-05",
  },
  { text: `${TOLL.replace("Nine", "Twelve")} The mayor wept.`, outlet: "Velm Post", day: "2031-03-05" },
]);
const squeeze = (text: string) => text.replaceAll(/\s+/g, " ");

test("The terminal shows which edition replaces which, what changed, and what that closes", () => {
  const view = squeeze(renderTerminal(story, { width: 200, colour: false }));
  assert.match(
    view,
    /What changed between editions ─+ [AB] Tarn Herald: edition 2 of 5 March 2031 replaces edition 1 of 4 March 2031 \(the same address\)/,
  );
  assert.match(
    view,
    /~ Nine people were .* > Twelve people were .* \+ The school of Velm .* - A cold <wind> blew/,
  );
  assert.match(
    view,
    /= closes LATER UPDATE figure \(people killed\): at least|= closes [A-Z ]+ figure \(people killed\):/,
  );
});

test("Markdown has the same, the changed words in bold", () => {
  const text = renderMarkdown(story);
  assert.match(text, /## What changed between editions/);
  assert.match(text, /reworded: \*\*Nine\*\* people .* → \*\*Twelve\*\* people/);
  assert.match(text, /removed: A cold \\?<wind\\?>/);
});

test("The page marks the changed words and opens those of the newest edition alone", () => {
  const page = renderHtml(story);
  assert.match(page, /id="editions"/);
  assert.match(page, /<s class="pale"><bdi><mark>Nine<\/mark> people/);
  assert.match(page, /A cold &lt;wind&gt; blew/);
  assert.doesNotMatch(renderHtml(storyOf([WALL, TOLL])), /id="editions"/);
});

test("The result reads back, and is verified against the texts of all editions, the older too", () => {
  const { comparison } = parseComparison(renderJson(story));
  assert.ok(comparison);
  const texts = [...story.reports, ...story.replaced];
  assert.deepEqual(verifyComparison(comparison, texts).problems, []);
  const without = verifyComparison(comparison, story.reports).problems;
  assert.deepEqual(
    without.map(({ code, where }) => `${code} ${where}`),
    ["REPORT_NOT_GIVEN replaced[0]"],
  );
  const [revision] = comparison.revisions;
  assert.ok(revision);
  const turned = { ...comparison, revisions: [{ ...revision, replaces: revision.report }] };
  assert.ok(verifyComparison(turned, texts).problems.some(({ where }) => where === "revisions[0]"));
});

test("A ring of replacements in a result that others made does not hang", () => {
  const [revision] = story.revisions;
  assert.ok(revision);
  const back = { ...revision, report: revision.replaces, replaces: revision.report };
  assert.equal(revisionsOf({ ...story, revisions: [revision, back] }).length, 2);
});
