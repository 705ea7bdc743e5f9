import { f1 } from "../row.ts";

/** Precision and recall, and how many things they are of. */
export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
}

/** By report: the number or name of its story. */
export type Sorted = readonly (number | string)[];

/**
 * B-cubed of some of the reports: of each, the share of its story as sorted, or of its true story, that both have in
 * common with it; averaged over the chosen reports. Stories are always whole: a story that holds a report which was
 * not chosen is no purer for that.
 */
export function bcubed(sorted: Sorted, gold: Sorted, chosen: readonly number[]): Measured {
  const { found, real, both } = sizesOf(sorted, gold);
  let [precision, recall] = [0, 0];
  for (const at of chosen) {
    const common = both.get(pairKey(sorted[at], gold[at])) ?? 0;
    precision += common / (found.get(sorted[at]) ?? 1);
    recall += common / (real.get(gold[at]) ?? 1);
  }
  return measured(precision, recall, chosen.length, chosen.length, chosen.length);
}

/**
 * Pairs of reports put into one story, of which one at least is chosen. A pair across the border of the choice counts
 * half: each half of a set gets its share of such a wrong pair.
 */
export function pairs(sorted: Sorted, gold: Sorted, chosen: readonly number[]): Measured {
  const { found, real, both } = sizesOf(sorted, gold);
  let [right, put, true_] = [0, 0, 0];
  for (const at of chosen) {
    right += ((both.get(pairKey(sorted[at], gold[at])) ?? 1) - 1) / 2;
    put += ((found.get(sorted[at]) ?? 1) - 1) / 2;
    true_ += ((real.get(gold[at]) ?? 1) - 1) / 2;
  }
  return measured(right, right, put, true_, Math.round(true_));
}

/** Of each true story of two reports or more the share of its pairs that are in one story; averaged over stories. */
export function storyMacroRecall(
  sorted: Sorted,
  gold: Sorted,
  chosen: readonly number[],
): { readonly score: number; readonly n: number } {
  const stories = [...Map.groupBy(chosen, (at) => gold[at]).values()].filter(({ length }) => length > 1);
  const shares = stories.map((own) => {
    const parts = Map.groupBy(own, (at) => sorted[at]);
    const together = [...parts.values()].reduce((sum, { length }) => sum + twoOf(length), 0);
    return together / twoOf(own.length);
  });
  return {
    score: shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length),
    n: shares.length,
  };
}

/** The adjusted Rand index of the chosen reports among themselves: 0 by chance, 1 where the two agree. */
export function adjustedRand(sorted: Sorted, gold: Sorted, chosen: readonly number[]): number {
  const pick = (list: Sorted): Sorted => chosen.map((at) => list[at] ?? "");
  const { found, real, both } = sizesOf(pick(sorted), pick(gold));
  const sum = (sizes: ReadonlyMap<unknown, number>): number =>
    [...sizes.values()].reduce((all, size) => all + twoOf(size), 0);
  const [ofFound, ofReal, ofBoth] = [sum(found), sum(real), sum(both)];
  const byChance = (ofFound * ofReal) / Math.max(1, twoOf(chosen.length));
  const most = (ofFound + ofReal) / 2;
  return most === byChance ? 1 : (ofBoth - byChance) / (most - byChance);
}

/** How many reports each story has: as sorted, in truth, and of each pair of the two in common. */
function sizesOf(sorted: Sorted, gold: Sorted) {
  const found = new Map<number | string | undefined, number>();
  const real = new Map<number | string | undefined, number>();
  const both = new Map<string, number>();
  sorted.forEach((story, at) => {
    found.set(story, (found.get(story) ?? 0) + 1);
    real.set(gold[at], (real.get(gold[at]) ?? 0) + 1);
    const key = pairKey(story, gold[at]);
    both.set(key, (both.get(key) ?? 0) + 1);
  });
  return { found, real, both };
}

function pairKey(story: number | string | undefined, gold: number | string | undefined): string {
  return `${story}\n${gold}`;
}

function twoOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function measured(right: number, rightOfGold: number, found: number, gold: number, n: number): Measured {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : rightOfGold / gold;
  return { precision, recall, f1: f1(precision, recall), n };
}
