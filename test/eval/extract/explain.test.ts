import assert from "node:assert/strict";
import { test } from "node:test";
import { explainBody, explainPieces, explainValue } from "../../../eval/extract/explain.ts";

test("a body is explained by what is missing and what is too much, in its own words", () => {
  const gold = "The old mill at Orlo burned down.\nThe road stays shut for a week.";
  const read = "The old mill at Orlo burned down.\nShare this story with all your friends";
  assert.equal(
    explainBody(gold, read),
    "missing: The road stays shut for a week\ntoo much: Share this story with all your friends",
  );
  assert.equal(explainBody(gold, gold), "missing: nothing\ntoo much: nothing");
});

test("long pieces are shown by their beginning", () => {
  const said = explainPieces(["mill ".repeat(60)], []);
  assert.equal(said, `missing: ${"mill ".repeat(24)}… (299 characters)\ntoo much: nothing`);
});

test("a value is shown beside the right one", () => {
  assert.equal(explainValue("2031-05-04", null), 'null instead of "2031-05-04"');
});
