import { type Features, IN_LEAD, IN_NAME, IN_TITLE } from "./features.ts";

/**
 * A report as pairs of it are measured. All numbers lie in one piece of memory, seen as whole numbers, as 32-bit floats and
 * as bytes: hundreds of thousands of reports are held, and to fetch their numbers takes longer than to sum them up.
 */
export interface Measured extends Omit<Features, keyof Lists> {
  /** From `KEYS` on the keys, in ascending order; behind them of each how rare it is, its weight and its places. */
  readonly wholes: Uint32Array;
  readonly floats: Float32Array;
  readonly keyCount: number;
  /** Behind these pairs of name words, figures, and what each figure says. */
  readonly pairCount: number;
  readonly figureCount: number;
  /** The senses, first that of title and lead. */
  readonly senses: Int8Array;
  readonly leadDims: number;
}

type Lists = Pick<
  Features,
  "keys" | "rarity" | "weights" | "places" | "namePairs" | "figures" | "figureWeights" | "leadSense" | "sense"
>;

/** Words that a report is about: those that say most in it. */
const KEYWORDS = 12;

// Where in `floats` lies what is summed up once a report, so that a pair costs one walk over one of them.
/** Lengths of the words of the lead by how rare they are, of those of the title, and of the names by their weights. */
export const LEAD = 0;
export const TITLE = 1;
export const NAMES = 2;
/** Sums of how rare the words of title and lead are, and of the weights of names. */
export const TITLE_TOTAL = 3;
export const LEAD_TOTAL = 4;
export const NAME_TOTAL = 5;
/** The weight from which on a word is a keyword, and that of all keywords. */
export const KEYWORD = 6;
export const KEYWORD_TOTAL = 7;
/** Where the keys begin. */
export const KEYS = 8;

/** Where three numbers for each key begin: how rare it is, its weight, and its places as a whole number. */
export function rowsFrom({ keyCount }: Counts): number {
  return KEYS + keyCount;
}

/** Where the pairs of name words begin. */
export function pairsFrom({ keyCount }: Counts): number {
  return KEYS + 4 * keyCount;
}

/** Where the figures begin; what they say begins `figureCount` behind. */
export function figuresFrom(counts: Counts): number {
  return pairsFrom(counts) + counts.pairCount;
}

type Counts = Pick<Measured, "keyCount" | "pairCount" | "figureCount">;

/** Lays the numbers of a report side by side, and sums up what is of one report alone. */
export function measuredOf(features: Features): Measured {
  const { keys, rarity, weights, places, namePairs, figures, figureWeights, leadSense, sense, ...rest } =
    features;
  const counts = { keyCount: keys.length, pairCount: namePairs.length, figureCount: figures.length };
  const words = figuresFrom(counts) + 2 * counts.figureCount;
  const memory = new ArrayBuffer(4 * words + leadSense.length + sense.length);
  const wholes = new Uint32Array(memory, 0, words);
  const floats = new Float32Array(memory, 0, words);
  const senses = new Int8Array(memory, 4 * words);
  wholes.set(keys, KEYS);
  for (let at = 0; at < counts.keyCount; at++) {
    const row = rowsFrom(counts) + 3 * at;
    floats[row] = rarity[at] ?? 0;
    floats[row + 1] = weights[at] ?? 0;
    wholes[row + 2] = places[at] ?? 0;
  }
  wholes.set(namePairs, pairsFrom(counts));
  wholes.set(figures, figuresFrom(counts));
  floats.set(figureWeights, figuresFrom(counts) + counts.figureCount);
  senses.set(leadSense);
  senses.set(sense, leadSense.length);
  sumUp(features, floats);
  return { ...rest, ...counts, wholes, floats, senses, leadDims: leadSense.length };
}

function sumUp({ rarity, weights, places }: Features, into: Float32Array): void {
  let [lead, title, names, nameTotal, titleTotal, leadTotal] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < weights.length; at++) {
    const rare = rarity[at] ?? 0;
    const weight = weights[at] ?? 0;
    const bits = places[at] ?? 0;
    if (bits & IN_LEAD) {
      lead += rare * rare;
      leadTotal += rare;
    }
    if (bits & IN_TITLE) {
      title += rare * rare;
      titleTotal += rare;
    }
    if (bits & IN_NAME) {
      names += weight * weight;
      nameTotal += weight;
    }
  }
  const top = Float32Array.from(weights).sort().reverse().subarray(0, KEYWORDS);
  into[LEAD] = Math.sqrt(lead) || 1;
  into[TITLE] = Math.sqrt(title) || 1;
  into[NAMES] = Math.sqrt(names) || 1;
  into[TITLE_TOTAL] = titleTotal || 1;
  into[LEAD_TOTAL] = leadTotal || 1;
  into[NAME_TOTAL] = nameTotal || 1;
  into[KEYWORD] = top.at(-1) ?? 0;
  into[KEYWORD_TOTAL] = top.reduce((sum, weight) => sum + weight, 0) || 1;
}

/** A word that two reports share: where it stands in each, and how much it says in each. */
export interface SharedWord {
  /** Its number in the order of keys, which is that of `written`. */
  readonly at: number;
  readonly places: readonly [number, number];
  readonly weights: readonly [number, number];
}

/** The words that two reports share, as the first has them in order. */
export function sharedWords(a: Measured, b: Measured): readonly SharedWord[] {
  return sharedIn(keysOf(a), keysOf(b)).map(([i, j]) => {
    const [x, y] = [rowsFrom(a) + 3 * i, rowsFrom(b) + 3 * j];
    return {
      at: i,
      places: [a.wholes[x + 2] ?? 0, b.wholes[y + 2] ?? 0],
      weights: [a.floats[x + 1] ?? 0, b.floats[y + 1] ?? 0],
    };
  });
}

/** The figures that two reports share: their numbers in the order of the first, and how much each says. */
export function sharedFigures(
  a: Measured,
  b: Measured,
): readonly { readonly at: number; readonly weight: number }[] {
  const weights = a.floats.subarray(figuresFrom(a) + a.figureCount);
  return sharedIn(figuresOf(a), figuresOf(b)).map(([at]) => ({ at, weight: weights[at] ?? 0 }));
}

function keysOf({ wholes, keyCount }: Measured): Uint32Array {
  return wholes.subarray(KEYS, KEYS + keyCount);
}

function figuresOf(report: Measured): Uint32Array {
  const from = figuresFrom(report);
  return report.wholes.subarray(from, from + report.figureCount);
}

/** The places of what two lists in ascending order share. */
function sharedIn(a: Uint32Array, b: Uint32Array): readonly (readonly [number, number])[] {
  const shared: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i] ?? 0, b[j] ?? 0];
    if (one < two) i++;
    else if (two < one) j++;
    else shared.push([i++, j++]);
  }
  return shared;
}
