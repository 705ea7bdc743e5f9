import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, reportOf } from "../helper.ts";

const STORY = [
  "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.",
  "Nobody on board was hurt, and the crew of nine swam to the pier before the ferry went down.",
  "The owner of the ferry said that the pump had been repaired twice since the spring.",
];
const titleOf = (...lines: string[]) => reportOf([...lines, ...STORY].join("\n")).title?.value;

test("the headline is the line that speaks of the article, not a slogan, a path or a menu above it", () => {
  const title = "Ferry sinks in Lake Orlin";
  assert.equal(titleOf("Orlin Echo", "Your lake, your voice since 1903", title), title);
  assert.equal(titleOf("Home › News › Lake › Ferry accident", "Sign in", title), title);
  assert.equal(titleOf("Orlin Press", "Politics | Economy | World | Culture", title), title);
  assert.equal(titleOf("The Orlin Ledger | Business", title), title);
});

test("a whole page's menu of many lines does not hide the headline below it", () => {
  const menu = Array.from({ length: 70 }, (_, at) => `Section number ${at}`);
  assert.equal(
    titleOf(...menu, "Five walks to take before winter", "Ferry sinks in Lake Orlin", "By Ann Lee"),
    "Ferry sinks in Lake Orlin",
  );
});

test("a headline that shares no word with its article is taken where nothing speaks against it", () => {
  assert.equal(titleOf("A bad day for captains and their boats"), "A bad day for captains and their boats");
});

test("a standfirst that says more of the article than its headline stays the standfirst", () => {
  const report = reportOf(
    [
      "A wet Monday in Lake Orlin",
      "Crew of nine swam to the pier before the ferry went down",
      "By Ann Lee",
      ...STORY,
    ].join("\n"),
  );
  assert.equal(report.title?.value, "A wet Monday in Lake Orlin");
  assert.deepEqual(blocksOf(report, "standfirst"), [
    "Crew of nine swam to the pier before the ferry went down",
  ]);
});

test("a headline that the page says again inside a longer line is read without the page's words", () => {
  assert.equal(
    titleOf("now reading: Ferry sinks in Lake Orlin", "Ferry sinks in Lake Orlin"),
    "Ferry sinks in Lake Orlin",
  );
});

test("paragraphs parted by many labels stay one article", () => {
  const labels = ["Rank 1", "Blue boat", "Buy", "Price", "Compare", "Rank 2"];
  const { text } = reportOf(
    ["Ferry sinks in Lake Orlin", ...STORY, ...labels, ...STORY.map((line) => `${line} Again so.`)].join(
      "\n",
    ),
  );
  for (const line of STORY) assert.ok(text.includes(line), line);
});

test("a page's own sentence above the headline does not hide it", () => {
  assert.equal(
    titleOf(
      "A gift that gets them talking all year.",
      "Ferry sinks in Lake Orlin",
      "By Ann Lee",
      "May 3, 2021",
    ),
    "Ferry sinks in Lake Orlin",
  );
});
