import type { Told } from "./statements.ts";

/** Two statements by index, `a` before `b`, and how likely they tell the same fact. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** How far below the mark the mean of the pairs between two groups may fall. */
const WEAKEST = 0.5;
/** A report that tells a fact twice tells it in like words: how near the mark such a pair must come. */
const AGAIN = 1;

/**
 * Groups statements greedily, best pair first. Two groups become one when the pairs between them score well on
 * average, counting pairs without a score as nothing, so that a chain of half-alike statements does not run
 * together; and when the statements that a report then has in the group are alike themselves, so that two facts
 * of one report stay apart. Ties fall by index: the result depends on the statements alone.
 */
export function groupPairs(
  told: readonly Told[],
  pairs: readonly ScoredPair[],
  least: number,
): readonly (readonly number[])[] {
  const scores = new Scores(pairs);
  const groupOf = new Map<number, readonly number[]>();
  const groupAt = (index: number): readonly number[] => groupOf.get(index) ?? [index];
  const report = (index: number): number => told[index]?.report ?? -1;
  const fits = (one: readonly number[], two: readonly number[]): boolean => {
    let total = 0;
    let count = 0;
    for (const a of one) {
      for (const b of two) {
        const score = scores.of(a, b);
        if (report(a) !== report(b)) {
          total += score;
          count += 1;
        } else if (score < least * AGAIN) return false;
      }
    }
    return total >= count * least * WEAKEST;
  };
  const strong = pairs
    .filter(({ a, b, score }) => score >= least && report(a) !== report(b))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of strong) {
    const [one, two] = [groupAt(a), groupAt(b)];
    if (one === two || !fits(one, two)) continue;
    const joined = [...one, ...two].sort((x, y) => x - y);
    for (const index of joined) groupOf.set(index, joined);
  }
  const groups = new Set<readonly number[]>();
  told.forEach((_, index) => {
    groups.add(groupAt(index));
  });
  return [...groups];
}

class Scores {
  readonly #rows = new Map<number, Map<number, number>>();
  constructor(pairs: readonly ScoredPair[]) {
    for (const { a, b, score } of pairs) {
      this.#set(a, b, score);
      this.#set(b, a, score);
    }
  }
  of(a: number, b: number): number {
    return this.#rows.get(a)?.get(b) ?? 0;
  }
  #set(a: number, b: number, score: number): void {
    const row = this.#rows.get(a) ?? new Map<number, number>();
    row.set(b, score);
    this.#rows.set(a, row);
  }
}
