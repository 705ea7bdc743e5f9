import { hasFile, jsonLines } from "../../annotate/data.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { readOutMetric } from "../metrics.ts";
import { alone } from "../pair.ts";
import { type PairSet, pairRows } from "../pair-set.ts";

interface Line {
  readonly label: number;
  readonly id1: string;
  readonly id2: string;
  readonly s1: string;
  readonly s2: string;
}

/** The paraphrase corpus of Microsoft Research: pairs of sentences of news that people call the same or not. */
export const mrpc: PairSet = {
  name: "mrpc",
  isIn: (folder) => hasFile(folder, "sentence-pairs", "mrpc.jsonl.gz"),
  score: (folder, peers) => {
    const pairs = jsonLines<Line>(folder, "sentence-pairs", "mrpc.jsonl.gz").map(
      ({ label, id1, id2, s1, s2 }) => {
        const id = `${id1} ${id2}`;
        return {
          id,
          source: "",
          story: "",
          apart: isKeptApart(id),
          a: alone(id1, s1),
          b: alone(id2, s2),
          gold: label,
        };
      },
    );
    const metrics = [readOutMetric("accuracy"), readOutMetric("f1")];
    return { rows: pairRows("mrpc", pairs, metrics, peers), failures: [] };
  },
};
