import type { AlignedUnits, Alignment } from "./aligner.ts";
import { coverOf, isOf, leftOf, NOTHING, sharedOf, shareOf, softShares } from "./cover.ts";
import { type Matrix, OPPOSITE } from "./matrix.ts";
import type { Group, Prepared } from "./prepared.ts";
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
  "triples",
  "letters",
  "letters-least",
  "cosine",
  "same-figures",
  "left-units-least",
  "left-units-most",
  "actions-left-least",
  "actions-left-most",
  "nouns-left-least",
  "nouns-left-most",
  "adjacent",
  "open",
  "countries-apart",
] as const;

/** A number for each of `FEATURES`, in order. */
export type Features = Float64Array;

/** The features of an alignment. */
export function featuresOf(a: Prepared, b: Prepared, alignment: Alignment, matrix: Matrix): Features {
  const { aligned, clashes } = alignment;
  const [inA, inB] = [coverOf(a, aligned, "a"), coverOf(b, aligned, "b")];
  const shared = sharedOf(a, b, aligned);
  const shares = (group: Group): readonly [least: number, most: number] =>
    inOrderOfSize(shareOf(inA, group), shareOf(inB, group));
  const left = (group: Group): readonly [least: number, most: number] =>
    inOrderOfSize(leftOf(inA, group), leftOf(inB, group));
  const clash = (group: Group): number => clashes.filter((pair) => isOf(a, pair.a, group)).length;
  const weight = Math.max(0.1, a.weight + b.weight);
  const roles = rolesAlike(a, b, aligned);
  const [short, long] = inOrderOfSize(a.units.length, b.units.length);
  return Float64Array.of(
    shared.all,
    (2 * shared.all) / weight,
    ...shares("all"),
    (2 * shared.same) / weight,
    shared.heaviest,
    shared.second,
    shared.names,
    shares("name")[0],
    left("name")[0],
    left("person")[0],
    left("place")[0],
    shared.figures,
    clash("figure"),
    left("figure")[0],
    shared.times,
    clash("time"),
    left("time")[0],
    shared.action,
    ...shares("action"),
    ...shares("noun"),
    clashes.filter(({ tie }) => tie === OPPOSITE).length,
    roles.same,
    roles.swapped,
    roles.apart,
    inOneOrder(aligned),
    a.negated === b.negated ? 0 : 1,
    ...left("all"),
    Math.max(inA.heaviest, inB.heaviest),
    cosine(a.vector, b.vector),
    ...inOrderOfSize(...softShares(matrix, a, b)),
    ...ofSurface(a, b),
    figuresAlike(a.figures, b.figures),
    short - aligned.length,
    long - aligned.length,
    ...left("action"),
    ...left("noun"),
    adjacent(aligned) / Math.max(1, short - 1),
    a.open === b.open ? 0 : 1,
    left("country")[0],
  );
}

/** The features of the words as they stand there, of the length to the cosine. */
function ofSurface({ surface: a }: Prepared, { surface: b }: Prepared): readonly number[] {
  const [short, long] = inOrderOfSize(a.stems.length, b.stems.length);
  const words = common(a.rarity, b.rarity);
  const letters = common(a.letters, b.letters);
  return [
    Math.log(Math.max(1, short)),
    short / Math.max(1, long),
    commonRun(a.stems, b.stems) / Math.max(1, short),
    dice(common(a.pairs, b.pairs), a.pairs, b.pairs),
    dice(words, a.rarity, b.rarity),
    words / Math.max(1, Math.min(a.rarity.size, b.rarity.size)),
    dice(common(a.triples, b.triples), a.triples, b.triples),
    dice(letters, a.letters, b.letters),
    letters / Math.max(1, Math.min(a.letters.size, b.letters.size)),
    rareCosine(a.rarity, b.rarity),
  ];
}

function inOrderOfSize(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** The share of neighbouring aligned units that stand in one order in both; half where there are none. */
function inOneOrder(aligned: readonly AlignedUnits[]): number {
  if (aligned.length < 2) return NOTHING;
  const forward = aligned.filter((pair, at) => at > 0 && pair.b > (aligned[at - 1]?.b ?? 0)).length;
  return forward / (aligned.length - 1);
}

/** How many aligned units follow right on aligned units in both. */
function adjacent(aligned: readonly AlignedUnits[]): number {
  return aligned.filter((pair, at) => {
    const before = aligned[at - 1];
    return before !== undefined && before.a === pair.a - 1 && before.b === pair.b - 1;
  }).length;
}

/** 1 for the same figures, a quarter where one telling has more, else 0; half where neither has any. */
function figuresAlike(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return NOTHING;
  const both = common(a, b);
  if (both === a.size && both === b.size) return 1;
  return both === Math.min(a.size, b.size) ? 0.25 : 0;
}

interface Numbers {
  readonly size: number;
  readonly keys: () => Iterable<number>;
  readonly has: (number: number) => boolean;
}

function common(a: Numbers, b: Numbers): number {
  let count = 0;
  for (const each of a.keys()) if (b.has(each)) count += 1;
  return count;
}

function dice(both: number, a: Numbers, b: Numbers): number {
  return (2 * both) / Math.max(1, a.size + b.size);
}

function rareCosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let [dot, ofA, ofB] = [0, 0, 0];
  for (const [stem, weight] of a) {
    ofA += weight * weight;
    dot += weight * (b.get(stem) ?? 0);
  }
  for (const weight of b.values()) ofB += weight * weight;
  return dot === 0 ? 0 : dot / Math.sqrt(ofA * ofB);
}

function cosine(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
