import type { Span } from "../../../src/model/span.ts";
import { hasFile, jsonLines } from "../data.ts";
import { halfRows } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { markText } from "../marked-text.ts";
import { compareSpans, spanF1 } from "../span-counts.ts";

const SET = "meantime-values";
const FILE = ["meantime", "annotations.jsonl.gz"] as const;

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly { readonly tag: string; readonly start: number; readonly end: number }[];
}

/** Sums, shares and counts of news: spans. The annotation covers each document's first sentences, and so does this. */
export const meantimeValues: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, ...FILE),
  score: (folder) => ({
    rows: halfRows(
      SET,
      "span-f1",
      jsonLines<Line>(folder, ...FILE),
      ({ doc }) => isKeptApart(doc),
      (lines) => {
        const judged = lines.map((line) => ({ line, ...judge(line) }));
        const scored = spanF1(judged);
        if (scored === null) return null;
        const told = (line: Line, { from, to }: Span): string =>
          line.text.slice(Math.max(0, from - 60), to + 60).replaceAll("\n", " ⏎ ");
        return {
          ...scored,
          wrong: judged.flatMap(({ line, missed, extra }) => [
            ...missed.map(
              (span) => `missed “${line.text.slice(span.from, span.to)}” in: ${told(line, span)}`,
            ),
            ...extra.map((span) => `extra  “${line.text.slice(span.from, span.to)}” in: ${told(line, span)}`),
          ]),
        };
      },
    ),
    failures: [],
  }),
};

function judge({ text, sentences, mentions }: Line) {
  const end = sentences[5]?.end ?? text.length;
  const gold = mentions
    .filter(({ tag, start }) => tag === "VALUE" && start < end)
    .map(({ start, end: to }) => ({ from: start, to }));
  const times = mentions.filter(({ tag }) => tag === "TIMEX3");
  const found = markText(text).quantities.filter(
    ({ from, to, sort }) =>
      from < end &&
      sort !== "ordinal" &&
      sort !== "duration" &&
      !times.some((time) => time.start < to && from < time.end),
  );
  return compareSpans(gold, found);
}
