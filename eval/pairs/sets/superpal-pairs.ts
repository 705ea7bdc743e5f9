import { hasFile, jsonLines } from "../../annotate/data.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { ap } from "../metrics.ts";
import { alone, type Pair } from "../pair.ts";
import { type PairSet, pairRows } from "../pair-set.ts";

interface Line {
  readonly topic: string;
  readonly scuSentence: string;
  readonly docSentText: string;
}

const FOLDER = "superpal-multinews";

/**
 * Sentences of summaries and of their sources: alike are those in which people aligned a proposition. Asked for are all
 * pairs of a topic of which both sentences have a partner. The set only measures.
 */
export const superpalPairs: PairSet = {
  name: "superpal-pairs",
  isIn: (folder) => hasFile(folder, FOLDER, "dev.jsonl.gz"),
  score: (folder, peers) => {
    const topics = Map.groupBy(jsonLines<Line>(folder, FOLDER, "dev.jsonl.gz"), ({ topic }) => topic);
    const pairs = [...topics].flatMap(([topic, lines]) => pairsOf(topic, lines));
    return { rows: pairRows("superpal-pairs", pairs, [ap], peers), failures: [] };
  },
};

function pairsOf(topic: string, lines: readonly Line[]): readonly Pair[] {
  const aligned = new Set(lines.map(({ scuSentence, docSentText }) => `${scuSentence}\n${docSentText}`));
  const summaries = [...new Set(lines.map(({ scuSentence }) => scuSentence))];
  const sources = [...new Set(lines.map(({ docSentText }) => docSentText))];
  return summaries.flatMap((summary, i) =>
    sources.map((source, j) => ({
      id: `${topic} ${i} ${j}`,
      source: "",
      story: topic,
      apart: isKeptApart(topic),
      a: alone(`${topic} summary ${i}`, summary),
      b: alone(`${topic} source ${j}`, source),
      gold: aligned.has(`${summary}\n${source}`) ? 1 : 0,
    })),
  );
}
