import type { EvidencePart } from "../model/comparison.ts";
import type { Progress } from "../model/progress.ts";
import { groupPairs } from "./group.ts";
import { type ScoredPair, Scores } from "./scores.ts";
import type { Told } from "./statements.ts";
import { partOf } from "./term-words.ts";
import { termsOf } from "./terms.ts";

/**
 * Score at which two statements are one point. Measured on the labelled stories: lower, more is found (at 0.14
 * pairwise F1 is 0.02 higher); higher, fewer statements that only one report makes are joined with others.
 */
const SAME_POINT = 0.16;

/** How the statements of a story come together, and what by. Statements go by their index. */
export interface Alignment {
  /** Every statement is in exactly one group; groups are in order of their first statement. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of two reports that were looked at, each once. */
  readonly pairs: readonly ScoredPair[];
  /** The score from which a pair can be of one group. */
  readonly least: number;
  /** What the score of a pair is made of, in any order: the weights add up to the score. */
  readonly parts: (a: number, b: number) => readonly EvidencePart[];
}

/**
 * Groups the statements of a story into points: statements of several reports that tell the same fact.
 *
 * Weights are those of the story: what every report says again and again tells nothing apart. Sentence encoders
 * and word vectors were tried in place of shared terms: see `docs/model.md`.
 */
export function alignStatements(told: readonly Told[], progress: Progress): Alignment {
  const reportOf = told.map(({ report }) => report);
  const scores = new Scores(told.map(termsOf), reportOf, progress);
  return {
    groups: groupPairs(reportOf, scores, SAME_POINT),
    pairs: scores.pairs,
    least: SAME_POINT,
    parts: (a, b) => {
      const [one, two] = [told[a], told[b]];
      if (one === undefined || two === undefined) return [];
      return scores.parts(a, b).map(({ term, weight }) => partOf(one, two, term, weight));
    },
  };
}
