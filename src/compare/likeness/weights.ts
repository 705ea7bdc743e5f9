import { readFileSync } from "node:fs";
import { logOdds, readTrees, type Trees } from "../../text/trees.ts";
import { FEATURES, type Features } from "./features.ts";

/**
 * The chance that two statements tell an event in common, by their features: small boosted trees, in which what is shared
 * only ever speaks for it and what clashes or is left over against it. `train/likeness.ts` and `train/likeness.py` make them.
 */
export function chanceOf(features: Features): number {
  return 1 / (1 + Math.exp(-logOdds(trees(), features, 0)));
}

let loaded: Trees | null = null;

/** Read from the file beside this one when first asked for; its first line names the features. */
function trees(): Trees {
  if (loaded !== null) return loaded;
  const text = readFileSync(new URL("./data/likeness.trees", import.meta.url), "utf8");
  if (!text.startsWith(`# ${FEATURES.join(" ")}\n`)) throw new Error("trees of other features");
  loaded = readTrees(text);
  return loaded;
}
