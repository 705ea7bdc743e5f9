import type { PeerReading } from "../../../bench/annotate/reading.ts";
import { SORTS } from "../../../src/annotate/en/names/model.ts";
import { findNames } from "../../../src/annotate/en/names.ts";
import { findSentences } from "../../../src/annotate/en/sentences.ts";
import type { NameSort } from "../../../src/model/mark.ts";
import type { Span } from "../../../src/model/span.ts";
import { f1, type Row, type Scored } from "../../row.ts";
import type { Peers } from "../peers.ts";
import { byConvention, type GoldName, type NamedText } from "./gold.ts";

/** Finds names in a text: ours, or a peer. */
export type Reader = (text: NamedText) => readonly GoldName[];

/** Our names of a text, read as one report. */
export const ours: Reader = ({ text }) => {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
  }));
  return findNames(text, findSentences(text, lines));
};

/** A peer's names of texts, brought to the convention of gold. */
function readerOf(readings: ReadonlyMap<string, PeerReading>): Reader {
  return ({ id, text }) => {
    const marked = (readings.get(id)?.names ?? []).flatMap(({ from, to, type }) => {
      const sort = SORTS.find((each) => each === type);
      return sort === undefined ? [] : [{ from, to, sort }];
    });
    return byConvention(text, marked).names;
  };
}

/** Precision, recall and F1 of exact spans and sorts over texts, peers' beside ours; what is wrong, in words. */
export function scoreNames(set: string, texts: readonly NamedText[], peers: Peers | null): Scored {
  const asked = texts.map(({ id, text }) => ({ id, text, reference: null }));
  const beside = (peers?.read(set, "names", asked) ?? []).map(({ peer, readings }) => ({
    peer,
    rows: rowsOf(set, texts, readerOf(readings)),
  }));
  const rows = rowsOf(set, texts, ours).map((own, at) => ({
    ...own,
    peers: beside.map(({ peer, rows: theirs }) => ({ peer, score: theirs[at]?.score ?? 0 })),
  }));
  return { rows: rows.filter(({ n }) => n > 0), failures: [] };
}

function rowsOf(set: string, texts: readonly NamedText[], read: Reader): readonly Row[] {
  const counted = texts.map((text) => ({ apart: text.apart, ...countNames(text, read(text)) }));
  const halves = [
    ["", counted],
    [".seen", counted.filter(({ apart }) => !apart)],
    [".apart", counted.filter(({ apart }) => apart)],
  ] as const;
  return halves.flatMap(([half, part]) => [
    row(
      set,
      `names.f1${half}`,
      part.map(({ main }) => main),
      half === ".seen",
    ),
    row(
      set,
      `names.f1-all${half}`,
      part.map(({ all }) => all),
      half === ".seen",
    ),
  ]);
}

/** How many names of a text are right, found and marked. */
interface Count {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
  readonly wrong: readonly string[];
}

function row(set: string, metric: string, counts: readonly Count[], told: boolean): Row {
  const sum = (of: (count: Count) => number): number => counts.reduce((all, each) => all + of(each), 0);
  const n = sum(({ gold }) => gold);
  const right = sum((count) => count.right);
  return {
    layer: "annotate",
    set,
    metric,
    score: f1(
      right /
        Math.max(
          1,
          sum(({ found }) => found),
        ),
      right / Math.max(1, n),
    ),
    n,
    wrong: told ? counts.flatMap(({ wrong }) => wrong) : [],
  };
}

/** Persons, bodies and places by themselves, and with the other names. */
export function countNames(
  text: NamedText,
  found: readonly GoldName[],
): { readonly main: Count; readonly all: Count } {
  const inside = found.filter(
    (name) =>
      text.sentences.some((sentence) => sentence.from <= name.from && name.to <= sentence.to) &&
      !text.neutral.some((span) => touches(span, name) && !text.names.some((gold) => touches(gold, name))),
  );
  const of = (isCounted: (sort: NameSort) => boolean): Count =>
    count(
      text,
      text.names.filter(({ sort }) => isCounted(sort)),
      inside.filter(({ sort }) => isCounted(sort)),
    );
  return { main: of((sort) => sort !== "other"), all: of(() => true) };
}

function count(text: NamedText, gold: readonly GoldName[], found: readonly GoldName[]): Count {
  const keyOf = keyIn(text.text);
  const keys = new Set(gold.map(keyOf));
  const called = new Set(found.map(keyOf));
  const right = [...called].filter((key) => keys.has(key)).length;
  const words = ({ from, to, sort }: GoldName): string => `“${text.text.slice(from, to)}” ${sort}`;
  const around = ({ from, to }: GoldName): string =>
    text.text.slice(Math.max(0, from - 40), to + 40).replace(/\s+/g, " ");
  const missed = gold
    .filter((name) => !called.has(keyOf(name)))
    .map((name) => {
      const near = found.filter((other) => touches(other, name)).map(words);
      return `${text.id}: missed ${words(name)}; read ${near.join(", ") || "nothing"} in …${around(name)}…`;
    });
  const extra = found
    .filter((name) => !keys.has(keyOf(name)) && !gold.some((other) => touches(other, name)))
    .map((name) => `${text.id}: too much ${words(name)} in …${around(name)}…`);
  return { right, found: called.size, gold: keys.size, wrong: [...missed, ...extra] };
}

/** A name's span and sort; the point of an abbreviation at its end ["Brellin Inc."] counts neither way. */
function keyIn(text: string): (name: GoldName) => string {
  return ({ from, to, sort }) => `${from}-${text.charAt(to - 1) === "." ? to - 1 : to}-${sort}`;
}

function touches(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
