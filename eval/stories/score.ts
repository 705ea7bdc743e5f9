import type { Comparison } from "../../src/model/comparison.ts";
import type { Row } from "../row.ts";
import { scoreDifferences } from "./differences.ts";
import { scoreDigest } from "./digest.ts";
import { scoreGivenPoints } from "./given-points.ts";
import type { GoldStory } from "./gold.ts";
import { scoreMarks } from "./marks.ts";
import { scorePage } from "./page.ts";
import { scorePoints } from "./points.ts";
import { type Publication, publicationOf } from "./publication.ts";
import { scoreSilence } from "./silence.ts";
import { scoreSpeech } from "./speech.ts";
import { unitsOf } from "./units.ts";

/** Scores a comparison that is there already. */
export function scoreComparison(story: GoldStory, comparison: Comparison): readonly Row[] {
  return scorePublication(story, publicationOf(story, comparison));
}

/** Scores what the program publishes of a story. */
export function scorePublication(story: GoldStory, publication: Publication): readonly Row[] {
  const units = unitsOf(story);
  return [
    ...scorePage(story, publication),
    ...scoreMarks(story, publication),
    ...scoreSpeech(story, publication),
    ...scorePoints(story, publication, units),
    ...scoreDigest(story, publication),
    ...scoreSilence(story, publication, units),
    ...scoreDifferences(story, publication, units),
    ...scoreGivenPoints(story, publication, units),
  ];
}
