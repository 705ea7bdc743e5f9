import { hasFile, jsonLines } from "../../annotate/data.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { pearsonOf } from "../metrics.ts";
import { alone, type Pair } from "../pair.ts";
import { type PairSet, pairRows } from "../pair-set.ts";

interface Line {
  readonly sentence1: string;
  readonly sentence2: string;
  readonly union: string;
}

const FOLDER = "sentence-union";
const FILES = ["train.jsonl.gz", "eval.jsonl.gz"];

/**
 * Two sentences on one event and a third that people wrote to say all that both say and nothing twice: how much shorter it
 * is than the two is how much they share. The set only measures.
 */
export const sentenceUnion: PairSet = {
  name: "sentence-union",
  isIn: (folder) => FILES.every((file) => hasFile(folder, FOLDER, file)),
  score: (folder, peers) => {
    const lines = FILES.flatMap((file) => jsonLines<Line>(folder, FOLDER, file));
    const pairs = lines.map(pairOf);
    return { rows: pairRows("sentence-union", pairs, [pearsonOf("pearson", null)], peers), failures: [] };
  },
};

function pairOf({ sentence1, sentence2, union }: Line, at: number): Pair {
  const [one, two, both] = [sentence1, sentence2, union].map((text) => text.split(/\s+/).length) as [
    number,
    number,
    number,
  ];
  const shared = (one + two - both) / Math.min(one, two);
  return {
    id: `${at}`,
    source: "",
    story: "",
    apart: isKeptApart(`${sentence1}\n${sentence2}`),
    a: alone(sentence1, sentence1),
    b: alone(sentence2, sentence2),
    gold: Math.max(0, Math.min(1, shared)),
  };
}
