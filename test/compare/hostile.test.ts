import assert from "node:assert/strict";
import { test } from "node:test";
import { storyOf } from "../helpers/story-of.ts";

const TIMES = 4000;
/** Milliseconds that a comparison of two such reports may take on a slow machine; it takes about 1,000. */
const LIMIT = 15_000;

/** Texts made to be slow: one sentence of thousands of words, figures, names or speakers. */
const HOSTILE: readonly string[] = [
  "wall ",
  "Ana said, ",
  '"yes" he said, ',
  "the wall fell and ",
  "to go ",
  "Ana Hamlin, ",
  "$300 on a toy, ",
  "the wall, which fell, ",
  "in 2019 and ",
];

for (const piece of HOSTILE) {
  test(`“${piece}” again and again is compared in bounded time`, () => {
    const began = performance.now();
    const lead = "The wall in Verin fell on Monday.\n\n";
    const story = storyOf([
      lead + piece.repeat(TIMES),
      `${lead}Nobody was hurt.\n\n${piece.repeat(TIMES - 9)}`,
    ]);
    assert.ok(story.points.length > 0);
    assert.ok(performance.now() - began < LIMIT);
  });
}
