import { readFileSync } from "node:fs";
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
}

/**
 * How likely it is that two statements tell the same fact: a logistic regression over their evidence, learnt by
 * `train/points.ts` from labelled stories. In log-odds: 0 is even, each whole number above it is 2.7 times likelier.
 */
export function sameFact(evidence: readonly number[]): number {
  const { start, weights, means } = table();
  let score = start;
  for (let at = 0; at < weights.length; at += 1) {
    score += (weights[at] ?? 0) * ((evidence[at] ?? 0) - (means[at] ?? 0));
  }
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

/** What each of `MEASURED` adds to `sameFact`, and what it starts from. */
export function shareOfEach(evidence: readonly number[]): {
  readonly start: number;
  readonly shares: readonly number[];
} {
  const { start, weights, means } = table();
  return {
    start,
    shares: evidence.map((value, at) => (weights[at] ?? 0) * (value - (means[at] ?? 0))),
  };
}

interface Table {
  readonly start: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
}

let loaded: Table | null = null;

/** Read from the file beside this one when first asked for. */
function table(): Table {
  if (loaded !== null) return loaded;
  const text = readFileSync(new URL("./data/same-fact.json", import.meta.url), "utf8");
  const { start, evidence } = JSON.parse(text) as SameFactWeights;
  loaded = {
    start,
    weights: Float64Array.from(MEASURED, (measured) => evidence[measured]?.weight ?? 0),
    means: Float64Array.from(MEASURED, (measured) => evidence[measured]?.mean ?? 0),
  };
  return loaded;
}
