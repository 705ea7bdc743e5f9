import { hasFile, jsonLines } from "../annotate/data.ts";
import { halfRows } from "../annotate/half-rows.ts";
import { isKeptApart } from "../annotate/halves.ts";
import { f1, type Row } from "../row.ts";
import type { RunnableSet } from "../sets.ts";
import { piecesOf, shown } from "./pieces.ts";

const SET = "superpal-multinews";

/** A span of a sentence that people aligned with a proposition of a summary; "..." where it leaves words out. */
interface Aligned {
  readonly topic: string;
  readonly documentFile: string;
  readonly docSentText: string;
  readonly docSpanText: string;
}

/** How near our statements come to the spans that people align. The set only measures. */
export function superpalSet(folder: string): readonly RunnableSet[] {
  if (!hasFile(folder, SET, "dev.jsonl.gz")) return [];
  return [{ name: SET, group: "statements", run: () => ({ rows: rowsOf(folder), failures: [] }) }];
}

function rowsOf(folder: string): readonly Row[] {
  const spans = new Map(
    jsonLines<Aligned>(folder, SET, "dev.jsonl.gz").map((each) => [
      `${each.docSentText}\n${each.docSpanText}`,
      each,
    ]),
  );
  const judged = [...spans.values()].map(({ topic, documentFile, docSentText: text, docSpanText: span }) => {
    const pieces = piecesOf(text);
    const scores = pieces.map((piece) => likeness(text.slice(piece.span.from, piece.span.to), span));
    return {
      document: `${topic} ${documentFile}`,
      score: Math.max(0, ...scores),
      told: `${span}\n${shown(text, pieces)}`,
    };
  });
  return halfRows(
    SET,
    "spans.f1",
    judged,
    ({ document }) => isKeptApart(document),
    (cases) => {
      if (cases.length === 0) return null;
      const worst = cases.filter(({ score }) => score < 0.7).sort((a, b) => a.score - b.score);
      return {
        score: cases.reduce((sum, { score }) => sum + score, 0) / cases.length,
        n: cases.length,
        wrong: worst.map(({ score, told }) => `${score.toFixed(2)} ${told}`),
      };
    },
  ).map((row) => ({ ...row, layer: "compare" as const }));
}

/** F1 of the words of two texts, each as often as it stands there. */
function likeness(a: string, b: string): number {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of wordsOf(b)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOf(a)) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  if (common === 0) return 0;
  return f1(common / wordsOf(a).length, common / wordsOf(b).length);
}
