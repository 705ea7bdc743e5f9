import type { Copy } from "../../src/model/copy.ts";
import { f1 } from "../row.ts";
import type { CopyDoc, CopySet } from "./copy-set.ts";

/** Words in a row that both texts have are copied. */
const ROW = 5;

/** Words of variants: called copied and copied, called so, copied. */
export interface SpanCounts {
  readonly right: number;
  readonly called: number;
  readonly real: number;
}

/**
 * Holds the spans of found copies against an exact search that knows no index: a word of the second report is copied
 * where a row of five words around it stands in the first, headlines aside. Texts are read with another tokeniser.
 */
export function spanCounts({ docs }: CopySet, copies: readonly Copy[]): SpanCounts {
  const byId = new Map<string, CopyDoc>(docs.map((doc) => [doc.id, doc]));
  let [right, called, real] = [0, 0, 0];
  for (const { a, b, runs } of copies) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined) continue;
    const words = wordsOf(other);
    const rows = new Set(wordsOf(one).map((_, at, all) => rowAt(all, at)));
    const copied = new Uint8Array(words.length);
    for (const at of words.keys())
      if (at + ROW <= words.length && rows.has(rowAt(words, at))) copied.fill(1, at, at + ROW);
    let run = 0;
    for (const [at, { from, to }] of words.entries()) {
      while (run < runs.length && (runs[run]?.b.to ?? 0) <= from) run += 1;
      const span = runs[run]?.b;
      const isCalled = span !== undefined && span.from <= from && to <= span.to;
      called += isCalled ? 1 : 0;
      real += copied[at] ?? 0;
      right += isCalled ? (copied[at] ?? 0) : 0;
    }
  }
  return { right, called, real };
}

/** Precision, recall and their mean. */
export function spanScores({ right, called, real }: SpanCounts) {
  const [precision, recall] = [right / Math.max(1, called), right / Math.max(1, real)];
  return { precision, recall, f1: f1(precision, recall) };
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf({ report: { text, blocks } }: CopyDoc): readonly Word[] {
  const headline = blocks.find(({ kind }) => kind === "headline")?.to ?? 0;
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)]
    .filter(({ index }) => index >= headline)
    .map(({ 0: word, index }) => ({
      word: word
        .toLowerCase()
        .normalize("NFKD")
        .replaceAll(/['’\p{M}]/gu, ""),
      from: index,
      to: index + word.replace(/['’]+$/u, "").length,
    }));
}

function rowAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + ROW)
    .map(({ word }) => word)
    .join(" ");
}
