import type { AlignedUnits } from "./aligner.ts";
import { type Matrix, SAME } from "./matrix.ts";
import { GROUPS, type Group, type Prepared } from "./prepared.ts";

/** A share of what is not there: neither found nor missed. */
export const NOTHING = 0.5;

/** By group: the weight of a telling's units, and how much of it is aligned; and its heaviest unit that is not. */
export interface Cover {
  readonly all: Float64Array;
  readonly found: Float64Array;
  readonly heaviest: number;
}

/** How much of one side of an alignment is covered by it. */
export function coverOf(
  { weights, groups }: Prepared,
  aligned: readonly AlignedUnits[],
  side: "a" | "b",
): Cover {
  const likeness = new Float64Array(weights.length);
  for (const pair of aligned) likeness[pair[side]] = pair.likeness;
  const [all, found] = [new Float64Array(GROUPS.length), new Float64Array(GROUPS.length)];
  let heaviest = 0;
  for (let unit = 0; unit < weights.length; unit += 1) {
    const [weight, like, bits] = [weights[unit] ?? 0, likeness[unit] ?? 0, groups[unit] ?? 0];
    if (like === 0 && weight > heaviest) heaviest = weight;
    for (let group = 0; group < GROUPS.length; group += 1) {
      if ((bits & (1 << group)) === 0) continue;
      all[group] = (all[group] ?? 0) + weight;
      found[group] = (found[group] ?? 0) + weight * like;
    }
  }
  return { all, found, heaviest };
}

/** The share of a group's weight that is aligned. */
export function shareOf({ all, found }: Cover, group: Group): number {
  const at = GROUPS.indexOf(group);
  const whole = all[at] ?? 0;
  return whole === 0 ? NOTHING : (found[at] ?? 0) / whole;
}

/** The weight of a group that is not aligned. */
export function leftOf({ all, found }: Cover, group: Group): number {
  const at = GROUPS.indexOf(group);
  return (all[at] ?? 0) - (found[at] ?? 0);
}

/** Whether a unit is of a group. */
export function isOf({ groups }: Prepared, unit: number, group: Group): boolean {
  return ((groups[unit] ?? 0) & (1 << GROUPS.indexOf(group))) !== 0;
}

/** The weight that is aligned: of all units, of those that are the same, of some groups, and the heaviest ones. */
export interface Shared {
  readonly all: number;
  readonly same: number;
  readonly names: number;
  readonly figures: number;
  readonly times: number;
  readonly action: number;
  readonly heaviest: number;
  readonly second: number;
}

/** Sums up what is aligned. */
export function sharedOf(a: Prepared, b: Prepared, aligned: readonly AlignedUnits[]): Shared {
  let [all, same, names, figures, times, action, heaviest, second] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const pair of aligned) {
    const weight = pair.likeness * Math.min(a.weights[pair.a] ?? 0, b.weights[pair.b] ?? 0);
    const inBoth = (group: Group): boolean => isOf(a, pair.a, group) && isOf(b, pair.b, group);
    all += weight;
    if (pair.tie === SAME) same += weight;
    if (inBoth("name")) names += weight;
    if (inBoth("figure")) figures += weight;
    if (inBoth("time")) times += weight;
    if (inBoth("action")) action = Math.max(action, weight);
    if (weight > heaviest) [heaviest, second] = [weight, heaviest];
    else if (weight > second) second = weight;
  }
  return { all, same, names, figures, times, action, heaviest, second };
}

/** The shares of weight of the two that have something alike at all in the other, one to one or not. */
export function softShares(
  { rows, columns, likeness }: Matrix,
  a: Prepared,
  b: Prepared,
): readonly [number, number] {
  const bestOfB = new Float64Array(columns);
  let [foundA, foundB] = [0, 0];
  for (let i = 0; i < rows; i += 1) {
    let best = 0;
    for (let j = 0; j < columns; j += 1) {
      const each = likeness[i * columns + j] ?? 0;
      if (each > best) best = each;
      if (each > (bestOfB[j] ?? 0)) bestOfB[j] = each;
    }
    foundA += (a.weights[i] ?? 0) * best;
  }
  for (let j = 0; j < columns; j += 1) foundB += (b.weights[j] ?? 0) * (bestOfB[j] ?? 0);
  return [foundA / Math.max(0.1, a.weight), foundB / Math.max(0.1, b.weight)];
}
