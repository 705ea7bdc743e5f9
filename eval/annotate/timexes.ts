import type { PeerTime } from "../../bench/annotate/reading.ts";
import { marksOf } from "../../src/model/mark.ts";
import { overlaps, type Span } from "../../src/model/span.ts";
import type { Row } from "../row.ts";
import type { Peers } from "./peers.ts";
import { readText } from "./read-text.ts";
import { f1Rows } from "./tally.ts";

/** A time expression with its TIMEX3 type and value. */
export interface TimexSpan extends Span {
  readonly type: string;
  readonly value: string | null;
}

/** A text whose time expressions people marked. */
export interface TimexText {
  readonly id: string;
  readonly text: string;
  /** The day of writing. */
  readonly reference: string | null;
  readonly gold: readonly TimexSpan[];
  /** Where gold is complete; null for the whole text. What is found elsewhere does not count. */
  readonly covered: Span | null;
}

/** A text with what was found in it: each gold expression beside what overlaps it, or null. */
interface Aligned {
  readonly text: TimexText;
  readonly pairs: readonly { readonly gold: TimexSpan; readonly found: TimexSpan | null }[];
  readonly extra: readonly TimexSpan[];
}

/** A pair counts as right, for one metric. */
interface Metric {
  readonly name: string;
  readonly isRight: (gold: TimexSpan, found: TimexSpan) => boolean;
  /** Whether expressions found beside gold's count against it. */
  readonly tells: "spans" | "values";
}

const METRICS: readonly Metric[] = [
  { name: "span-f1", isRight: () => true, tells: "spans" },
  {
    name: "span-strict-f1",
    isRight: (gold, found) => gold.from === found.from && gold.to === found.to,
    tells: "values",
  },
  { name: "type-f1", isRight: (gold, found) => gold.type === found.type, tells: "values" },
  { name: "value-f1", isRight: (gold, found) => gold.value === found.value, tells: "values" },
];

/** The rows of TempEval-3's task A for a set of texts, ours and the peers'. */
export function timexRows(set: string, texts: readonly TimexText[], peers: Peers | null): readonly Row[] {
  const rows = rowsOf(
    set,
    texts.map((text) => aligned(text, ourTimes(text))),
  );
  const plain = texts.map(({ id, text, reference }) => ({ id, text, reference }));
  const beside = (peers?.read(set, "times", plain) ?? []).map(({ peer, readings }) => ({
    peer,
    rows: rowsOf(
      set,
      texts.map((text) => aligned(text, readings.get(text.id)?.times ?? [])),
    ),
    values: [...readings.values()].some(({ times = [] }) => times.some(({ value }) => value !== null)),
  }));
  return rows.map((row) => ({
    ...row,
    peers: beside.flatMap(({ peer, rows: theirs, values }) => {
      const score = theirs.find(({ metric }) => metric === row.metric)?.score;
      return score === undefined || (row.metric.startsWith("value") && !values) ? [] : [{ peer, score }];
    }),
  }));
}

function ourTimes({ text, reference }: TimexText): readonly TimexSpan[] {
  return marksOf(readText(text, { reference }), "time").flatMap(({ from, to, timex, ends }) =>
    // TIMEX3 has no ranges: their two ends are expressions of their own.
    (ends ?? [{ from, to, value: timex.value }]).map((each) => ({ ...each, type: timex.type })),
  );
}

/** One to one, in order of the text. */
function aligned(text: TimexText, found: readonly (TimexSpan | PeerTime)[]): Aligned {
  const { covered } = text;
  const left = new Set(covered === null ? found : found.filter((each) => overlaps(each, covered)));
  const pairs = text.gold.map((gold) => {
    let best: TimexSpan | null = null;
    for (const each of left) {
      if (overlaps(each, gold) && (best === null || shared(each, gold) > shared(best, gold))) best = each;
    }
    if (best !== null) left.delete(best);
    return { gold, found: best };
  });
  return { text, pairs, extra: [...left] };
}

function shared(a: Span, b: Span): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

function rowsOf(set: string, texts: readonly Aligned[]): readonly Row[] {
  return METRICS.flatMap(({ name, isRight, tells }) =>
    f1Rows(
      set,
      name,
      texts.map((aligned) => {
        const { text, pairs, extra } = aligned;
        return {
          id: text.id,
          right: pairs.filter(({ gold, found }) => found !== null && isRight(gold, found)).length,
          found: extra.length + pairs.filter(({ found }) => found !== null).length,
          gold: pairs.length,
          wrong: wrongIn(aligned, isRight, tells),
        };
      }),
    ),
  );
}

function wrongIn(
  { text, pairs, extra }: Aligned,
  isRight: Metric["isRight"],
  tells: Metric["tells"],
): readonly string[] {
  const said = (span: Span): string => {
    const before = text.text.slice(Math.max(0, span.from - 60), span.from).replace(/\s+/g, " ");
    const after = text.text.slice(span.to, span.to + 40).replace(/\s+/g, " ");
    return `${text.id} ${text.reference}: ${before}[${text.text.slice(span.from, span.to)}]${after}`;
  };
  const wrong = pairs.flatMap(({ gold, found }) => {
    if (found === null) return tells === "spans" ? [`missed ${gold.type} ${gold.value} ${said(gold)}`] : [];
    if (isRight(gold, found)) return [];
    return [`${found.type} ${found.value} instead of ${gold.type} ${gold.value} ${said(found)}`];
  });
  const more = tells === "spans" ? extra.map((each) => `extra ${each.type} ${each.value} ${said(each)}`) : [];
  return [...wrong, ...more];
}
