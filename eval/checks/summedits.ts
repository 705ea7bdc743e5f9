import { annotate } from "../../src/annotate/index.ts";
import { checkText } from "../../src/compare/check/index.ts";
import type { CheckedSentence } from "../../src/model/check.ts";
import type { ReportId } from "../../src/model/ids.ts";
import { type MarkedReport, marksOf } from "../../src/model/mark.ts";
import { stem } from "../../src/text/stem.ts";
import { hasFile, jsonLines } from "../annotate/data.ts";
import { isKeptApart } from "../annotate/halves.ts";
import { reportOf } from "../annotate/read-text.ts";
import type { Row } from "../row.ts";

export const FOLDER = "summedits-news";

interface Item {
  readonly id: string;
  readonly isApart: boolean;
  readonly consistent: boolean;
  readonly ours: boolean;
  /** The share of its words that the text has: what the plain method goes by. */
  readonly share: number;
  readonly told: string;
}

/** Summaries that say what their text says, and others that were edited so that they do not. */
export function scoreSummEdits(folder: string): readonly Row[] {
  return ["news", "ectsum"].flatMap((part) => {
    if (!hasFile(folder, FOLDER, `${part}.jsonl.gz`)) return [];
    const items = itemsOf(folder, part);
    const metric = part === "news" ? "balanced-accuracy" : `balanced-accuracy-${part}`;
    const seen = items.filter(({ isApart }) => !isApart);
    const mark = bestMark(seen);
    return [
      row(metric, items, mark, []),
      row(
        `${metric}.seen`,
        seen,
        mark,
        seen.filter(({ consistent, ours }) => consistent !== ours).map(({ told }) => told),
      ),
      row(
        `${metric}.apart`,
        items.filter(({ isApart }) => isApart),
        mark,
        [],
      ),
    ];
  });
}

interface Line {
  readonly id: string;
  readonly doc_id: string;
  readonly summary: string;
  readonly consistent: number;
}

function itemsOf(folder: string, part: string): readonly Item[] {
  const texts = new Map(
    jsonLines<{ readonly doc_id: string; readonly text: string }>(
      folder,
      FOLDER,
      `${part}-docs.jsonl.gz`,
    ).map(({ doc_id: id, text }) => [id, marked(id, text)]),
  );
  return jsonLines<Line>(folder, FOLDER, `${part}.jsonl.gz`).flatMap(
    ({ id, doc_id: text, summary, consistent }) => {
      const source = texts.get(text);
      if (source === undefined) return [];
      const read = marked("summary", summary);
      const { sentences } = checkText(read, [source]);
      return [
        {
          id,
          isApart: isKeptApart(text),
          consistent: consistent === 1,
          ours: sentences.every(({ verdict }) => verdict === "supported"),
          share: sharedWords(read, source),
          told: `${text} ${consistent === 1 ? "consistent" : "inconsistent"}: ${summary} ${sentences.map(tellSentence).join(" ")}`,
        },
      ];
    },
  );
}

function tellSentence({ verdict, share, mismatches }: CheckedSentence): string {
  const found = mismatches.map(({ kind, said, told }) => `${kind} “${said.exact}”/“${told?.exact ?? ""}”`);
  return `[${verdict} ${share}${found.map((each) => ` ${each}`).join("")}]`;
}

/** A text as a report without a day: the sets do not tell it. */
function marked(id: string, text: string): MarkedReport {
  return annotate({ ...reportOf(text, false), id: id as ReportId }, null);
}

function sharedWords(text: MarkedReport, source: MarkedReport): number {
  const known = new Set(contentOf(source));
  const words = contentOf(text);
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}

function contentOf({ marks }: MarkedReport): readonly string[] {
  return marksOf(marks, "word")
    .filter(({ tag }) => /^(?:NN|VB|JJ|CD|RB)/.test(tag))
    .map(({ lemma }) => stem(lemma.toLowerCase()));
}

/** The share that tells consistent summaries best, on the half that is seen. */
function bestMark(items: readonly Item[]): number {
  let best = { mark: 0, score: 0 };
  for (const { share: mark } of items) {
    const score = balanced(items, ({ share }) => share >= mark);
    if (score > best.score) best = { mark, score };
  }
  return best.mark;
}

function row(metric: string, items: readonly Item[], mark: number, wrong: readonly string[]): Row {
  return {
    layer: "compare",
    set: FOLDER,
    metric,
    score: balanced(items, ({ ours }) => ours),
    n: items.length,
    wrong,
    baseline: balanced(items, ({ share }) => share >= mark),
  };
}

/** The mean of the shares of consistent and of inconsistent summaries that are called so. */
function balanced(items: readonly Item[], isConsistent: (item: Item) => boolean): number {
  const share = (all: readonly Item[]): number =>
    all.length === 0 ? 0 : all.filter((item) => isConsistent(item) === item.consistent).length / all.length;
  return (
    (share(items.filter(({ consistent }) => consistent)) +
      share(items.filter(({ consistent }) => !consistent))) /
    2
  );
}
