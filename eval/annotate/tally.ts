import { f1, type Row } from "../row.ts";
import { isKeptApart } from "./halves.ts";

/** What one document gives to a metric, and its wrong cases in words. */
export interface Tally {
  /** The document's id, which decides its half. */
  readonly id: string;
  readonly right: number;
  readonly found: number;
  readonly gold: number;
  readonly wrong: readonly string[];
}

/**
 * Three rows of F1 over summed counts: all documents, the half that is seen, the half kept apart. Wrong cases are
 * told of the half that is seen alone, so that nobody tunes on the other.
 */
export function f1Rows(set: string, metric: string, tallies: readonly Tally[]): readonly Row[] {
  return halves(set, metric, tallies, ({ right, found, gold }) => f1(safe(right, found), safe(right, gold)));
}

/** The same three rows of right ones among gold's. */
export function accuracyRows(set: string, metric: string, tallies: readonly Tally[]): readonly Row[] {
  return halves(set, metric, tallies, ({ right, gold }) => safe(right, gold));
}

type Counts = Pick<Tally, "right" | "found" | "gold">;

function halves(
  set: string,
  metric: string,
  tallies: readonly Tally[],
  score: (counts: Counts) => number,
): readonly Row[] {
  const seen = tallies.filter(({ id }) => !isKeptApart(id));
  const apart = tallies.filter(({ id }) => isKeptApart(id));
  const parts = [
    { metric, of: tallies, wrong: [] },
    { metric: `${metric}.seen`, of: seen, wrong: seen.flatMap(({ wrong }) => wrong) },
    { metric: `${metric}.apart`, of: apart, wrong: [] },
  ];
  return parts.flatMap(({ metric: name, of, wrong }) => {
    const counts = sum(of);
    if (counts.gold === 0) return [];
    return [{ layer: "annotate" as const, set, metric: name, score: score(counts), n: counts.gold, wrong }];
  });
}

function sum(tallies: readonly Tally[]): Counts {
  let [right, found, gold] = [0, 0, 0];
  for (const each of tallies) {
    right += each.right;
    found += each.found;
    gold += each.gold;
  }
  return { right, found, gold };
}

function safe(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
