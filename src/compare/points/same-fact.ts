import { readFileSync } from "node:fs";
import { IN_CONTEXT } from "./context.ts";
import { MEASURED } from "./measured.ts";

/** What was learnt of one kind of evidence: how much it counts, and what it is of most pairs. */
export interface Learnt {
  readonly weight: number;
  readonly mean: number;
}

export interface SameFactWeights {
  /** The log-odds of a pair of which all evidence is as of most pairs. */
  readonly start: number;
  readonly evidence: Readonly<Record<string, Learnt>>;
  /** What becomes of them when the other pairs of the story are known. */
  readonly context: {
    readonly start: number;
    /** What the score of the two by themselves counts. */
    readonly alone: number;
    readonly weights: Readonly<Record<string, number>>;
  };
}

/**
 * How likely it is that two statements tell the same fact, by themselves: a logistic regression over their evidence,
 * learnt by `train/points.ts` from labelled stories. In log-odds: 0 is even, each whole number above it is 2.7 times
 * likelier.
 */
export function sameFact(evidence: readonly number[]): number {
  const { start, weights, means } = table();
  let score = start;
  for (let at = 0; at < weights.length; at += 1) {
    score += (weights[at] ?? 0) * ((evidence[at] ?? 0) - (means[at] ?? 0));
  }
  return score;
}

/**
 * How likely it is that two statements tell the same fact when the other pairs of their story are known too (stacked
 * learning; Cohen and Carvalho, "Stacked sequential learning", 2005). `alone`: as `sameFact` gives it; `context`: one
 * value for each of `IN_CONTEXT`. In log-odds.
 */
export function sameFactInContext(alone: number, context: readonly number[]): number {
  const { beside } = table();
  let score = beside.start + beside.alone * alone;
  for (let at = 0; at < context.length; at += 1) score += (beside.weights[at] ?? 0) * (context[at] ?? 0);
  return score;
}

/** Share of the words of the shorter from which a report may say a thing twice, and their likelihood in log-odds. */
const TWICE = { share: 0.6, score: 0 };
const [LEAST, NAMES_APART, CLASHES] = ["shared-least", "names-apart", "figures-clash"].map((feature) =>
  MEASURED.indexOf(`aligned ${feature}`),
) as [number, number, number];

/**
 * Whether two statements of one report say the same thing twice: a headline and the sentence that it sums up, but
 * not [arrested two drivers in Velm] and [arrested two bakers in Osk], which are of one form.
 */
export function saysTwice(evidence: readonly number[]): boolean {
  return (
    sameFact(evidence) >= TWICE.score &&
    (evidence[LEAST] ?? 0) >= TWICE.share &&
    (evidence[NAMES_APART] ?? 0) === 0 &&
    (evidence[CLASHES] ?? 0) === 0
  );
}

const [OWN, NAMES, NAMES_LEFT, NEARER] = [
  "own words in common",
  "names in common",
  "names left on both sides",
  "shared, of the nearer rival",
].map((measured) => MEASURED.indexOf(measured)) as [number, number, number, number];

/**
 * Whether two statements may be of one form only: names of their own on both sides and none in common, and but one
 * word in common [the storm destroyed the harbour of Velm] [the fire destroyed the theatre of Ruun], or a statement
 * of the other's report that is nearer to one of them [arrested two drivers in Velm] [arrested two bakers in Osk].
 */
export function ofOneForm(evidence: readonly number[]): boolean {
  return (
    (evidence[NAMES] ?? 0) === 0 &&
    (evidence[NAMES_LEFT] ?? 0) >= 1 &&
    ((evidence[OWN] ?? 0) <= 1 || (evidence[NEARER] ?? 0) < 1)
  );
}

/** What each of `MEASURED` and each of `IN_CONTEXT` adds to `sameFactInContext`, and what it starts from. */
export function shareOfEach(
  evidence: readonly number[],
  context: readonly number[],
): {
  readonly start: number;
  readonly shares: readonly number[];
  readonly inContext: readonly number[];
} {
  const { start, weights, means, beside } = table();
  return {
    start: beside.start + beside.alone * start,
    shares: evidence.map((value, at) => beside.alone * (weights[at] ?? 0) * (value - (means[at] ?? 0))),
    inContext: context.map((value, at) => (beside.weights[at] ?? 0) * value),
  };
}

interface Table {
  readonly start: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly beside: { readonly start: number; readonly alone: number; readonly weights: Float64Array };
}

let loaded: Table | null = null;

/** Read from the file beside this one when first asked for. */
function table(): Table {
  if (loaded !== null) return loaded;
  const text = readFileSync(new URL("./data/same-fact.json", import.meta.url), "utf8");
  const { start, evidence, context } = JSON.parse(text) as SameFactWeights;
  loaded = {
    start,
    weights: Float64Array.from(MEASURED, (measured) => evidence[measured]?.weight ?? 0),
    means: Float64Array.from(MEASURED, (measured) => evidence[measured]?.mean ?? 0),
    beside: {
      start: context.start,
      alone: context.alone,
      weights: Float64Array.from(IN_CONTEXT, (measured) => context.weights[measured] ?? 0),
    },
  };
  return loaded;
}
