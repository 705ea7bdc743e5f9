import type { PeerMark, PeerReading } from "../../bench/annotate/reading.ts";
import type { Measure, QuantityMark, QuantitySort, TimeMark } from "../../src/model/mark.ts";
import type { Span } from "../../src/model/span.ts";
import type { Row } from "../row.ts";
import { markText } from "./marked-text.ts";
import type { Peers } from "./peers.ts";

/** A quantity as any reader gives it. */
export interface ReadQuantity extends Span {
  /** Span of the quantity with its hedge and unit, where the reader gives one. */
  readonly phrase: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the reader does not tell sorts apart. */
  readonly sort: QuantitySort | null;
  /** Dictionary form or currency code; "" where the reader gives none. */
  readonly unit: string;
  readonly measure: Measure | null;
}

/** What a reader finds in a text: quantities, and where times stand. */
export interface QuantityReading {
  readonly quantities: readonly ReadQuantity[];
  readonly times: readonly Span[];
}

/** Reads a text of a set; a peer only those that it was given beforehand. */
export type QuantityReader = (text: string) => QuantityReading;

/** Rows of ours with what the peers score on the same texts. */
export function rowsBeside(
  set: string,
  texts: readonly string[],
  peers: Peers | null,
  rowsOf: (read: QuantityReader) => readonly Row[],
): readonly Row[] {
  const ours = rowsOf(readOurs);
  const ids = new Map([...new Set(texts)].map((text, at) => [text, `${at} ${text.slice(0, 40)}`]));
  const asked = Array.from(ids, ([text, id]) => ({ id, text, reference: null }));
  const beside = (peers?.read(set, "quantities", asked) ?? []).map(({ peer, readings }) => ({
    peer,
    rows: rowsOf((text) => readingOf(readings.get(ids.get(text) ?? ""))),
  }));
  return ours.map((row) => {
    const scores = beside.flatMap(({ peer, rows }) => {
      const score = rows.find(({ metric }) => metric === row.metric)?.score;
      return score === undefined ? [] : [{ peer, score }];
    });
    return scores.length === 0 ? row : { ...row, peers: scores };
  });
}

/** Our quantities and times in a text. */
export function readOurs(text: string): QuantityReading {
  const { quantities, times } = markText(text);
  return { quantities: quantities.map(quantityOf), times: times.map((time: TimeMark) => time) };
}

function quantityOf(mark: QuantityMark): ReadQuantity {
  const { from, to, phrase, value, low, high, sort, counted, measure } = mark;
  return { from, to, phrase, value, low, high, sort, unit: counted, measure };
}

function readingOf(reading: PeerReading | undefined): QuantityReading {
  return { quantities: (reading?.quantities ?? []).map(peerQuantity), times: reading?.times ?? [] };
}

function peerQuantity({ from, to, type, value, unit = "" }: PeerMark): ReadQuantity {
  const number = value === null || value === "" ? null : Number(value.replace("%", ""));
  const by = /^(?:Cent|Pence)$/.test(unit) ? 0.01 : 1;
  const read = number === null || Number.isNaN(number) ? null : number * by;
  const sort = SORTS.get(type) ?? null;
  return { from, to, phrase: { from, to }, value: read, low: read, high: read, sort, unit, measure: null };
}

const SORTS: ReadonlyMap<string, QuantitySort> = new Map([
  ["percent", "percent"],
  ["money", "money"],
  ["measure", "measure"],
  ["temperature", "measure"],
  ["age", "age"],
  ["ordinal", "ordinal"],
  ["number", "count"],
]);
