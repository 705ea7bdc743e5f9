import { hasFile, jsonLines } from "../../annotate/data.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { meanPearson, pearsonOf } from "../metrics.ts";
import { alone, type Pair } from "../pair.ts";
import { type PairSet, pairRows } from "../pair-set.ts";

interface Line {
  readonly score: number;
  readonly s1: string;
  readonly s2: string;
  readonly source: string;
}

/** The news of the yearly tasks on semantic textual similarity: pairs of sentences, alike by degrees from 0 to 5. */
export const stsNews: PairSet = {
  name: "sts-news",
  isIn: (folder) => hasFile(folder, "sentence-pairs", "sts-news.jsonl.gz"),
  score: (folder, peers) => {
    const pairs = jsonLines<Line>(folder, "sentence-pairs", "sts-news.jsonl.gz").map(pairOf);
    const sources = [...new Set(pairs.map(({ source }) => source))].sort();
    const metrics = [
      meanPearson("pearson", sources),
      pearsonOf("pearson-pooled", null),
      ...sources.map((source) => pearsonOf(`pearson.${source}`, source)),
    ];
    return { rows: pairRows("sts-news", pairs, metrics, peers), failures: [] };
  },
};

function pairOf({ score, s1, s2, source }: Line, at: number): Pair {
  const apart = isKeptApart(`${s1}\n${s2}`);
  return { id: `${at}`, source, story: "", apart, a: alone(s1, s1), b: alone(s2, s2), gold: score };
}
