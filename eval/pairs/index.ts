import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import type { PairSet } from "./pair-set.ts";
import type { Peers } from "./peers.ts";
import { ecbplusPairs } from "./sets/ecbplus-pairs.ts";
import { mrpc } from "./sets/mrpc.ts";
import { qaAlignPairs } from "./sets/qa-align-pairs.ts";
import { sentenceUnion } from "./sets/sentence-union.ts";
import { stsNews } from "./sets/sts-news.ts";
import { superpalPairs } from "./sets/superpal-pairs.ts";

const PAIR_SETS: readonly PairSet[] = [
  ecbplusPairs,
  mrpc,
  stsNews,
  superpalPairs,
  sentenceUnion,
  qaAlignPairs,
];

/** The sets of pairs of sentences that a data folder holds. */
export function pairSets(dataDir: string, peers: Peers | null): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return PAIR_SETS.filter((set) => set.isIn(folder)).map((set) => ({
    name: set.name,
    group: "pairs",
    run: () => set.score(folder, peers),
  }));
}
