import type { AlignedUnits, Alignment } from "./aligner.ts";
import { type Matrix, OPPOSITE, SAME } from "./matrix.ts";
import { GROUPS, type Group, type Prepared } from "./prepared.ts";
import { rolesAlike } from "./roles-alike.ts";
import { commonRun } from "./runs.ts";

/**
 * What is weighed of two tellings, by name; the order is that of the weights. None depends on which of the two comes
 * first. "least" and "most" are of the two tellings.
 */
export const FEATURES = [
  "shared",
  "shared-share",
  "shared-least",
  "shared-most",
  "same-share",
  "heaviest",
  "second",
  "names",
  "names-least",
  "names-apart",
  "people-apart",
  "places-apart",
  "figures",
  "figures-clash",
  "figures-apart",
  "times",
  "times-clash",
  "times-apart",
  "action",
  "actions-least",
  "actions-most",
  "nouns-least",
  "nouns-most",
  "opposites",
  "roles",
  "roles-swapped",
  "roles-apart",
  "order",
  "negation",
  "left-least",
  "left-most",
  "left-heaviest",
  "vectors",
  "soft-least",
  "soft-most",
  "length",
  "length-share",
  "run",
  "pairs",
  "words",
  "words-least",
] as const;

/** A number for each of `FEATURES`, in order. */
export type Features = Float64Array;

/** A share of what is not there: neither found nor missed. */
const NOTHING = 0.5;

/** The features of an alignment. */
export function featuresOf(a: Prepared, b: Prepared, alignment: Alignment, matrix: Matrix): Features {
  const { aligned, clashes } = alignment;
  const [inA, inB] = [coverOf(a, aligned, "a"), coverOf(b, aligned, "b")];
  const both = sums(a, b, aligned);
  const share = (group: Group): readonly [number, number] => {
    const [x, y] = [shareOf(inA, group), shareOf(inB, group)];
    return x < y ? [x, y] : [y, x];
  };
  const apart = (group: Group): number => Math.min(leftOf(inA, group), leftOf(inB, group));
  const [least, most] = share("all");
  const [actionsLeast, actionsMost] = share("action");
  const [nounsLeast, nounsMost] = share("noun");
  const [leftA, leftB] = [leftOf(inA, "all"), leftOf(inB, "all")];
  const [softA, softB] = softShares(matrix, a, b);
  const roles = rolesAlike(a, b, aligned);
  const weight = Math.max(0.1, a.weight + b.weight);
  const short = Math.min(a.stems.length, b.stems.length);
  const words = common(a.stemSet, b.stemSet);
  const opposites = clashes.filter(({ tie }) => tie === OPPOSITE).length;
  const clash = (group: Group): number => clashes.filter((pair) => isOf(a, pair.a, group)).length;
  return Float64Array.of(
    both.all,
    (2 * both.all) / weight,
    least,
    most,
    (2 * both.same) / weight,
    both.heaviest,
    both.second,
    both.names,
    share("name")[0],
    apart("name"),
    apart("person"),
    apart("place"),
    both.figures,
    clash("figure"),
    apart("figure"),
    both.times,
    clash("time"),
    apart("time"),
    both.action,
    actionsLeast,
    actionsMost,
    nounsLeast,
    nounsMost,
    opposites,
    roles.same,
    roles.swapped,
    roles.apart,
    inOrder(aligned),
    a.negated === b.negated ? 0 : 1,
    Math.min(leftA, leftB),
    Math.max(leftA, leftB),
    Math.max(inA.heaviest, inB.heaviest),
    cosine(a.vector, b.vector),
    Math.min(softA, softB),
    Math.max(softA, softB),
    Math.log(Math.max(1, short)),
    short / Math.max(1, a.stems.length, b.stems.length),
    short === 0 ? 0 : commonRun(a.stems, b.stems) / short,
    (2 * common(a.pairSet, b.pairSet)) / Math.max(1, a.pairSet.size + b.pairSet.size),
    (2 * words) / Math.max(1, a.stemSet.size + b.stemSet.size),
    words / Math.max(1, Math.min(a.stemSet.size, b.stemSet.size)),
  );
}

/** By group: the weight of a telling's units, and how much of it is aligned; and its heaviest unit that is not. */
interface Cover {
  readonly all: Float64Array;
  readonly found: Float64Array;
  readonly heaviest: number;
}

function coverOf({ weights, groups }: Prepared, aligned: readonly AlignedUnits[], side: "a" | "b"): Cover {
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

function shareOf({ all, found }: Cover, group: Group): number {
  const at = GROUPS.indexOf(group);
  const whole = all[at] ?? 0;
  return whole === 0 ? NOTHING : (found[at] ?? 0) / whole;
}

function leftOf({ all, found }: Cover, group: Group): number {
  const at = GROUPS.indexOf(group);
  return (all[at] ?? 0) - (found[at] ?? 0);
}

function isOf({ groups }: Prepared, unit: number, group: Group): boolean {
  return ((groups[unit] ?? 0) & (1 << GROUPS.indexOf(group))) !== 0;
}

/** The weight that is aligned: of all units, of those that are the same, of some groups, and the heaviest ones. */
function sums(a: Prepared, b: Prepared, aligned: readonly AlignedUnits[]) {
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

/** The shares of weight that have something alike at all in the other telling, one to one or not. */
function softShares(
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

/** The share of neighbouring aligned units that stand in one order in both; half where there are none. */
function inOrder(aligned: readonly AlignedUnits[]): number {
  if (aligned.length < 2) return NOTHING;
  const forward = aligned.slice(1).filter((pair, at) => pair.b > (aligned[at]?.b ?? 0)).length;
  return forward / (aligned.length - 1);
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

function cosine(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
