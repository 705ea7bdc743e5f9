import type { Span } from "../../../src/model/span.ts";
import type { Row } from "../../row.ts";
import { hasFile, jsonLines } from "../data.ts";
import { halfRows } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { type QuantityReader, type ReadQuantity, rowsBeside } from "../quantity-reader.ts";
import { compareSpans, type SpanCounts, spanF1 } from "../span-counts.ts";

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
  score: (folder, peers) => {
    const lines = jsonLines<Line>(folder, ...FILE);
    const texts = lines.map(({ text }) => text);
    return { rows: rowsBeside(SET, texts, peers, (read) => rowsOf(lines, read)), failures: [] };
  },
};

function rowsOf(lines: readonly Line[], read: QuantityReader): readonly Row[] {
  return halfRows(
    SET,
    "span-f1",
    lines,
    ({ doc }) => isKeptApart(doc),
    (part) => {
      const judged = part.map((line) => ({ line, ...judge(line, read) }));
      const scored = spanF1(judged);
      if (scored === null) return null;
      const told = (line: Line, { from, to }: Span): string =>
        line.text.slice(Math.max(0, from - 60), to + 60).replaceAll("\n", " ⏎ ");
      return {
        ...scored,
        wrong: judged.flatMap(({ line, missed, extra }) => [
          ...missed.map((span) => `missed “${line.text.slice(span.from, span.to)}” in: ${told(line, span)}`),
          ...extra.map((span) => `extra  “${line.text.slice(span.from, span.to)}” in: ${told(line, span)}`),
        ]),
      };
    },
  );
}

function judge({ text, sentences, mentions }: Line, read: QuantityReader): SpanCounts<Span, ReadQuantity> {
  const end = sentences[5]?.end ?? text.length;
  const gold = mentions
    .filter(({ tag, start }) => tag === "VALUE" && start < end)
    .map(({ start, end: to }) => ({ from: start, to }));
  const times = mentions.filter(({ tag }) => tag === "TIMEX3");
  const found = read(text).quantities.filter(
    ({ from, to, sort }) =>
      from < end &&
      sort !== "ordinal" &&
      sort !== "duration" &&
      !times.some((time) => time.start < to && from < time.end),
  );
  return compareSpans(gold, found);
}
