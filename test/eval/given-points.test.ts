import assert from "node:assert/strict";
import { test } from "node:test";
import { publish } from "../../eval/stories/publish.ts";
import { scorePublication } from "../../eval/stories/score.ts";
import { withStory } from "./made-up.ts";

const FILES = {
  "000.txt": [
    "Kiln fire closes the Tarrow pottery",
    "The fire at the pottery injured seven workers on Monday.",
    "Its owner had praised the roof.",
  ].join("\n\n"),
  "001.txt": [
    "Nine hurt as kiln burns",
    "Nine workers were hurt, a spokesman of the county said.",
    "A road was shut until noon.",
  ].join("\n\n"),
};
const GOLD = {
  facts: {
    facts: [
      {
        id: "hurt",
        claim: "workers were hurt",
        support: { "000": "injured seven workers on Monday", "001": "Nine workers were hurt" },
      },
    ],
  },
  differences: {
    differences: [
      {
        fact: "hurt",
        kind: "figure",
        verdict: "conflict",
        values: {
          "000": { text: "seven workers", relation: "exactly", value: 7 },
          "001": { text: "Nine workers", relation: "exactly", value: 9 },
        },
      },
    ],
  },
};

test("Differences are scored on gold's own points too, whatever statements the program joins", () => {
  withStory(FILES, GOLD, (story) => {
    const rows = new Map(scorePublication(story, publish(story)).map((row) => [row.metric, row]));
    assert.equal(rows.get("differences.given-points.recall")?.score, 1);
    assert.equal(rows.get("differences.given-points.recall")?.n, 1);
    assert.ok(rows.has("differences.given-points.precision"));
    assert.ok(rows.has("conflicts.given-points.recall"));
  });
});

test("A result that was made elsewhere has no scores on given points", () => {
  withStory(FILES, GOLD, (story) => {
    const { compared: _, ...elsewhere } = publish(story);
    const metrics = scorePublication(story, elsewhere).map(({ metric }) => metric);
    assert.ok(!metrics.some((metric) => metric.includes("given-points")));
  });
});
