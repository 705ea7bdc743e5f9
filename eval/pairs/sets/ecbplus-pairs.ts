import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasFile, jsonLines } from "../../annotate/data.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { ap, f1OfScore } from "../metrics.ts";
import type { Pair, Side } from "../pair.ts";
import { type PairSet, pairRows } from "../pair-set.ts";

interface Line {
  readonly topic: number;
  readonly a: readonly [doc: string, sentence: number];
  readonly b: readonly [doc: string, sentence: number];
  readonly shared_events: readonly string[];
}

interface Document {
  readonly doc: string;
  readonly subtopic: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** Its first story is scored as a labelled story, so that nothing is learnt from the topic. */
const LABELLED = 24;

/** Whether a topic of ECB+ is only measured: halves are of topics, so that no document is in both. */
export function isTopicKeptApart(topic: number): boolean {
  return topic === LABELLED || isKeptApart(`${topic}`);
}

/** Pairs of sentences of two reports of ECB+; alike are those that tell an event in common. */
export const ecbplusPairs: PairSet = {
  name: "ecbplus-pairs",
  isIn: (folder) => hasFile(folder, "ecbplus", "sentence-pairs.jsonl.gz"),
  score: (folder, peers) => ({
    rows: pairRows("ecbplus-pairs", pairsIn(folder), [ap, f1OfScore], peers),
    failures: [],
  }),
};

/** The pairs, each sentence with the whole of its report around it. */
export function pairsIn(folder: string): readonly Pair[] {
  const sides = new Map<string, readonly Side[]>();
  for (const { doc, subtopic, sentences } of jsonLines<Document>(folder, "ecbplus", "annotations.jsonl.gz")) {
    const text = readFileSync(join(folder, "ecbplus", "stories", subtopic, `${doc}.txt`), "utf8");
    sides.set(
      doc,
      sentences.map(({ start, end }, at) => ({ id: `${doc} ${at}`, text, from: start, to: end })),
    );
  }
  return jsonLines<Line>(folder, "ecbplus", "sentence-pairs.jsonl.gz").flatMap((line) => {
    const a = sides.get(line.a[0])?.[line.a[1]];
    const b = sides.get(line.b[0])?.[line.b[1]];
    if (a === undefined || b === undefined) return [];
    const gold = line.shared_events.length > 0 ? 1 : 0;
    return [
      {
        id: `${a.id} ${b.id}`,
        source: "",
        story: `${line.topic}`,
        apart: isTopicKeptApart(line.topic),
        a,
        b,
        gold,
      },
    ];
  });
}
