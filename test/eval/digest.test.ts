import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreComparison } from "../../eval/stories/score.ts";
import type { Point } from "../../src/model/comparison.ts";
import { madeComparison, madePoint, madeReport, marked, withStory } from "./made-up.ts";

const FIRE = "A fire broke out in the Tarrow pottery on Monday.";
const ROAD = "Police closed the road to the harbour for a day.";
const CAT = "The owner's cat slept through all of it.";
const FLAMES = "On Monday the pottery of Tarrow went up in flames.";
const SHUT = "The harbour road was shut by police.";

const FILES = { "000.txt": [CAT, FIRE, ROAD].join("\n\n"), "001.txt": [FLAMES, SHUT].join("\n\n") };
const GOLD = {
  facts: {
    facts: [
      { id: "fire", claim: "a fire", support: { "000": "A fire broke out", "001": "went up in flames" } },
      {
        id: "road",
        claim: "a road",
        support: { "000": "closed the road", "001": "The harbour road was shut" },
      },
    ],
  },
};

const first = [CAT, FIRE, ROAD].reduce(
  (report, sentence) => marked(report, sentence, { kind: "sentence" }),
  madeReport("000.txt", [CAT, FIRE, ROAD]),
);
const second = [FLAMES, SHUT].reduce(
  (report, sentence) => marked(report, sentence, { kind: "sentence" }),
  madeReport("001.txt", [FLAMES, SHUT]),
);
const fire = madePoint([[first, FIRE]]);
const flames = madePoint([[second, FLAMES]]);
const road = madePoint([[first, ROAD]]);
const cat = madePoint([[first, CAT]]);

/** Precision and recall of a digest of these points, each with its baseline. */
function scores(digest: readonly Point[]): readonly (readonly [number, number | undefined])[] {
  return withStory(FILES, GOLD, (story) => {
    const made = madeComparison([first, second], [fire, flames, road, cat]);
    const comparison = {
      ...made,
      digest: digest.map(({ id }) => ({ point: id, because: ["early" as const] })),
    };
    return scoreComparison(story, comparison)
      .filter(({ metric }) => metric.startsWith("digest."))
      .map(({ score, baseline }) => [score, baseline] as const);
  });
}

test("A digest is right where each sentence tells a fact that none before it told", () => {
  assert.deepEqual(
    scores([fire, road]).map(([score]) => score),
    [1, 1],
  );
  assert.deepEqual(
    scores([fire, flames]).map(([score]) => score),
    [0.5, 0.5],
  );
  assert.deepEqual(
    scores([cat, road]).map(([score]) => score),
    [0.5, 0.5],
  );
});

test("The baseline is the first sentence of each report, then the second", () => {
  assert.deepEqual(
    scores([fire, road]).map(([, baseline]) => baseline),
    [0.5, 0.5],
  );
  assert.deepEqual(
    scores([fire, road, cat, flames]).map(([, baseline]) => baseline),
    [0.5, 1],
  );
});
