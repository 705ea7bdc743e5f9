import { readFileSync } from "node:fs";
import { logOdds, readTrees, type Trees } from "../text/trees.ts";
import { EVIDENCE, measure } from "./evidence.ts";
import type { Measured } from "./measured.ts";

/** No pair speaks for or against more than this, so that one link does not decide over a group. */
const MOST_ODDS = 6;

/** What speaks for two reports that have too little in common to be held against one another. */
export const MISSING = -5;

/**
 * Taken off what was learnt. Groups are judged by the mean of all their pairs, so that the best mark for a pair is not
 * the best for a group: from 0.25 to 1.25 the scores of the sets that are learnt from are alike.
 */
const DOUBT = 0.75;

/** How much speaks for two reports being of one story: log odds, of the two alone. */
export function strengthOf(a: Measured, b: Measured): number {
  measure(a, b, row);
  return strengthOfRow(row);
}

/** How much evidence speaks for one story, in the order of `EVIDENCE`. */
export function strengthOfRow(evidence: Float32Array): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, logOdds(weights(), evidence, 0) - DOUBT));
}

const row = new Float32Array(EVIDENCE.length);

let loaded: Trees | null = null;

/** Learnt by `train/same-event.py`; read from the file beside this one when first asked for. */
function weights(): Trees {
  loaded ??= readTrees(readFileSync(new URL("./data/same-event.trees", import.meta.url), "utf8"));
  return loaded;
}
