import { readFileSync } from "node:fs";
import { FEATURES, type Features } from "./features.ts";

interface Weights {
  readonly constant: number;
  readonly means: Float64Array;
  /** Weight over spread, by feature. */
  readonly slopes: Float64Array;
}

/**
 * The chance that two statements tell an event in common, by logistic regression over their features: `train/likeness.ts`
 * learns the weights.
 */
export function chanceOf(features: Features): number {
  const { constant, means, slopes } = weights();
  let sum = constant;
  for (let at = 0; at < FEATURES.length; at += 1) {
    sum += ((features[at] ?? 0) - (means[at] ?? 0)) * (slopes[at] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

let loaded: Weights | null = null;

/** Read from the file beside this one when first asked for. */
function weights(): Weights {
  loaded ??= readWeights(readFileSync(new URL("./data/likeness.weights", import.meta.url), "utf8"));
  return loaded;
}

/** Reads a line a feature: name, mean, spread, weight. Throws on anything else, for weights are part of the program. */
function readWeights(text: string): Weights {
  const [first = [], ...lines] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" "));
  if (lines.map(([name]) => name).join() !== FEATURES.join()) throw new Error("weights of other features");
  const numbers = lines.map(([, ...values]) => values.map(Number));
  return {
    constant: Number(first[1]),
    means: Float64Array.from(numbers, ([mean = 0]) => mean),
    slopes: Float64Array.from(numbers, ([, spread = 1, weight = 0]) => weight / spread),
  };
}
