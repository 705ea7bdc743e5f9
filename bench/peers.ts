import { findSentences } from "../src/annotate/en/sentences.ts";
import { splitWords } from "../src/annotate/en/word-spans.ts";
import { extract } from "../src/extract/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { compareCaptures } from "../src/pipeline.ts";
import { renderJson } from "../src/report/json.ts";

/** One of our pieces of work beside a peer that does about the same, on the same texts in the same process. */
export interface Beside {
  readonly what: string;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  /** Characters that both read. */
  readonly characters: number;
}

/** Measures the pieces that have a peer in the platform. */
export function peers(captures: readonly Capture[]): readonly Beside[] {
  const reports = captures.flatMap((capture) => extract(capture).value ?? []);
  const texts = reports.map(({ text }) => text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  const words = new Intl.Segmenter("en", { granularity: "word" });
  const comparison = compareCaptures(captures.slice(0, 10));
  return [
    {
      what: "sentences",
      peer: "Intl.Segmenter",
      characters,
      ours: quickest(() => reports.map(({ text, blocks }) => findSentences(text, blocks))),
      theirs: quickest(() => texts.map((text) => [...sentences.segment(text)])),
    },
    {
      what: "words",
      peer: "Intl.Segmenter",
      characters,
      ours: quickest(() => texts.map((text) => splitWords(text, { from: 0, to: text.length }))),
      theirs: quickest(() => texts.map((text) => [...words.segment(text)])),
    },
    {
      what: "json",
      peer: "JSON.stringify",
      characters: JSON.stringify(comparison).length,
      ours: quickest(() => renderJson(comparison)),
      theirs: quickest(() => JSON.stringify(comparison)),
    },
  ];
}

/** Milliseconds of the quickest of five runs. */
function quickest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
