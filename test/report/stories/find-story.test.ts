import assert from "node:assert/strict";
import { test } from "node:test";
import { findStory } from "../../../src/report/stories/find-story.ts";
import { sampleStories } from "../../helpers/sample-stories.ts";

const sample = sampleStories();
const first = sample.stories[0]?.id ?? "";

test("A story goes by its number, its id, the beginning of its id, and the file or id of one of its reports", () => {
  for (const told of ["1", "#1", first, first.slice(0, 8), "c.txt", "saved/c.txt", "r_c"]) {
    assert.equal(findStory(sample, told).story?.number, 1, told);
  }
  assert.equal(findStory(sample, "h.txt").story?.number, 3);
});

test("A number that is none says which there are", () => {
  assert.equal(findStory(sample, "5").problem, "There is no story 5: the result has stories 1 to 4.");
  assert.equal(findStory(sample, "0").story, null);
});

test("What names no story comes with the nearest", () => {
  assert.match(
    findStory(sample, "Ostheim").problem ?? "",
    /Nearest comes story 2, “Zug entgleist bei Ostheim”/,
  );
  assert.match(findStory(sample, "ferry off Ellery").problem ?? "", /Nearest comes story 1, /);
  assert.equal(findStory(sample, "").story, null);
  assert.equal(findStory({ ...sample, stories: [] }, "1").problem, "The result has no stories.");
});

test("What names two stories asks for more", () => {
  assert.match(
    findStory(
      { ...sample, reports: sample.reports.map((report) => ({ ...report, name: `${report.id}/page.html` })) },
      "page.html",
    ).problem ?? "",
    /^"page\.html" names 4 stories \(1, /,
  );
});
