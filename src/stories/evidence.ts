import { type Features, IN_LEAD, IN_NAME, IN_TITLE } from "./features.ts";
import { sameToldDay } from "./told-days.ts";

/** What is measured of two reports, in this order. */
export const EVIDENCE = [
  "words",
  "lead words",
  "title in text",
  "title words",
  "names",
  "name pairs",
  "figures",
  "least share of names",
  "greatest share of names",
  "least share of keywords",
  "greatest share of keywords",
  "weight of names",
  "least share of title",
  "greatest share of title",
  "least share of lead",
  "greatest share of lead",
  "rare words",
  "lead sense",
  "sense",
  "days apart",
  "days known",
  "day told",
  "shorter",
  "longer",
] as const;

/** Words that a report is about: those that say most in it. */
const KEYWORDS = 12;

/** Words rarer than this stand in fewer than one in a hundred and fifty reports. */
const RARE = 5;

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

// What is summed up once a report, so that a pair costs one walk over one of them; then its words.
const LEAD = 0;
const TITLE = 1;
const NAMES = 2;
/** Sums of how rare the words of title and lead are, and of the weights of names. */
const TITLE_TOTAL = 3;
const LEAD_TOTAL = 4;
const NAME_TOTAL = 5;
/** The weight from which on a word is a keyword, and that of all keywords. */
const KEYWORD = 6;
const KEYWORD_TOTAL = 7;
const KEYS = 8;

/** Lays the numbers of a report side by side, and sums up what is of one report alone. */
export function measuredOf(features: Features): Measured {
  const { keys, rarity, weights, places, namePairs, figures, figureWeights, leadSense, sense, ...rest } =
    features;
  const keyCount = keys.length;
  const pairCount = namePairs.length;
  const figureCount = figures.length;
  const words = KEYS + 4 * keyCount + pairCount + 2 * figureCount;
  const memory = new ArrayBuffer(4 * words + leadSense.length + sense.length);
  const wholes = new Uint32Array(memory, 0, words);
  const floats = new Float32Array(memory, 0, words);
  const senses = new Int8Array(memory, 4 * words);
  wholes.set(keys, KEYS);
  for (let at = 0; at < keyCount; at++) {
    const row = KEYS + keyCount + 3 * at;
    floats[row] = rarity[at] ?? 0;
    floats[row + 1] = weights[at] ?? 0;
    wholes[row + 2] = places[at] ?? 0;
  }
  wholes.set(namePairs, KEYS + 4 * keyCount);
  wholes.set(figures, KEYS + 4 * keyCount + pairCount);
  floats.set(figureWeights, KEYS + 4 * keyCount + pairCount + figureCount);
  senses.set(leadSense);
  senses.set(sense, leadSense.length);
  sumUp(features, floats);
  return { ...rest, wholes, floats, keyCount, pairCount, figureCount, senses, leadDims: leadSense.length };
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
  const row = ({ keyCount }: Measured, at: number): number => KEYS + keyCount + 3 * at;
  return sharedIn(keysOf(a), keysOf(b)).map(([i, j]) => {
    const [x, y] = [row(a, i), row(b, j)];
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
  const figures = ({ wholes, keyCount, pairCount, figureCount }: Measured): Uint32Array => {
    const from = KEYS + 4 * keyCount + pairCount;
    return wholes.subarray(from, from + figureCount);
  };
  const weightsFrom = KEYS + 4 * a.keyCount + a.pairCount + a.figureCount;
  return sharedIn(figures(a), figures(b)).map(([at]) => ({ at, weight: a.floats[weightsFrom + at] ?? 0 }));
}

function keysOf({ wholes, keyCount }: Measured): Uint32Array {
  return wholes.subarray(KEYS, KEYS + keyCount);
}

function sharedIn(a: Uint32Array, b: Uint32Array): readonly (readonly [number, number])[] {
  const places = new Map([...b].map((key, at) => [key, at]));
  return [...a].flatMap((key, at) => {
    const place = places.get(key);
    return place === undefined ? [] : [[at, place] as const];
  });
}

/**
 * Measures what two reports have in common into `into`. The same whichever is named first; quicker where the first is the
 * one of the call before.
 */
export function measure(a: Measured, b: Measured, into: Float32Array): void {
  const places = placesIn(a);
  const x = a.floats;
  const y = b.floats;
  const firstRows = KEYS + a.keyCount;
  const secondRows = KEYS + b.keyCount;
  const firstKeyword = x[KEYWORD] as number;
  const secondKeyword = y[KEYWORD] as number;
  let words = 0;
  let lead = 0;
  let title = 0;
  let firstTitle = 0;
  let secondTitle = 0;
  let names = 0;
  let firstNames = 0;
  let secondNames = 0;
  let firstKeys = 0;
  let secondKeys = 0;
  let rareNames = 0;
  let firstTitles = 0;
  let secondTitles = 0;
  let firstLeads = 0;
  let secondLeads = 0;
  let rares = 0;
  const twos = b.wholes;
  for (let j = 0; j < b.keyCount; j++) {
    const i = places.of(twos[KEYS + j] as number);
    if (i < 0) continue;
    const rare = x[firstRows + 3 * i] as number;
    const v = x[firstRows + 3 * i + 1] as number;
    const w = y[secondRows + 3 * j + 1] as number;
    const p = a.wholes[firstRows + 3 * i + 2] as number;
    const q = twos[secondRows + 3 * j + 2] as number;
    words += v * w;
    if (p & q & IN_LEAD) lead += rare * rare;
    if (p & q & IN_TITLE) title += rare * rare;
    if (p & IN_TITLE) {
      firstTitle += rare * w;
      firstTitles += rare;
    }
    if (q & IN_TITLE) {
      secondTitle += rare * v;
      secondTitles += rare;
    }
    if (p & IN_LEAD) firstLeads += rare;
    if (q & IN_LEAD) secondLeads += rare;
    if (rare > RARE) rares += rare - RARE;
    if ((p | q) & IN_NAME) {
      if (p & q & IN_NAME) names += v * w;
      if (p & IN_NAME) firstNames += v;
      if (q & IN_NAME) secondNames += w;
      rareNames += rare;
    }
    if (v >= firstKeyword) firstKeys += v;
    if (w >= secondKeyword) secondKeys += w;
  }
  const [firstShare, secondShare] = [
    firstNames / (x[NAME_TOTAL] as number),
    secondNames / (y[NAME_TOTAL] as number),
  ];
  const [firstKey, secondKey] = [
    firstKeys / (x[KEYWORD_TOTAL] as number),
    secondKeys / (y[KEYWORD_TOTAL] as number),
  ];
  const daysKnown = a.day !== null && b.day !== null;
  // In the order of `EVIDENCE`; written one by one, since this runs for every pair of candidates.
  let at = 0;
  into[at++] = words;
  into[at++] = lead / ((x[LEAD] as number) * (y[LEAD] as number));
  into[at++] = (firstTitle / (x[TITLE] as number) + secondTitle / (y[TITLE] as number)) / 2;
  into[at++] = title / ((x[TITLE] as number) * (y[TITLE] as number));
  into[at++] = names / ((x[NAMES] as number) * (y[NAMES] as number));
  into[at++] = Math.log1p(pairsInCommon(a, b));
  into[at++] = Math.log1p(figuresInCommon(a, b));
  into[at++] = Math.min(firstShare, secondShare);
  into[at++] = Math.max(firstShare, secondShare);
  into[at++] = Math.min(firstKey, secondKey);
  into[at++] = Math.max(firstKey, secondKey);
  into[at++] = Math.log1p(rareNames);
  const [firstHead, secondHead] = [
    firstTitles / (x[TITLE_TOTAL] as number),
    secondTitles / (y[TITLE_TOTAL] as number),
  ];
  const [firstLead, secondLead] = [
    firstLeads / (x[LEAD_TOTAL] as number),
    secondLeads / (y[LEAD_TOTAL] as number),
  ];
  into[at++] = Math.min(firstHead, secondHead);
  into[at++] = Math.max(firstHead, secondHead);
  into[at++] = Math.min(firstLead, secondLead);
  into[at++] = Math.max(firstLead, secondLead);
  into[at++] = Math.log1p(rares);
  into[at++] = nearness(a.senses, b.senses, 0, 0, Math.min(a.leadDims, b.leadDims));
  const dims = Math.min(a.senses.length - a.leadDims, b.senses.length - b.leadDims);
  into[at++] = nearness(a.senses, b.senses, a.leadDims, b.leadDims, dims);
  into[at++] = daysKnown ? Math.log1p(Math.abs((a.day ?? 0) - (b.day ?? 0))) : 0;
  into[at++] = daysKnown ? 1 : 0;
  into[at++] = sameToldDay(a.told, b.told);
  into[at++] = Math.log1p(Math.min(a.length, b.length));
  into[at++] = Math.log1p(Math.max(a.length, b.length));
}

/** Where the keys of one report lie among them. */
class Places {
  readonly #keys = new Uint32Array(ROOM);
  /** Places, counted from 1; 0 where no key is. */
  readonly #places = new Uint16Array(ROOM);
  #of: Measured | null = null;

  /** Takes in another report, of fewer keys than `ROOM`. */
  take(report: Measured): void {
    if (this.#of === report) return;
    const { wholes, keyCount } = report;
    const keys = this.#keys;
    const places = this.#places.fill(0);
    for (let at = 0; at < keyCount; at++) {
      const key = wholes[KEYS + at] as number;
      let here = Math.imul(key, SPREAD) >>> SHIFT;
      while (places[here] !== 0) here = (here + 1) & (ROOM - 1);
      keys[here] = key;
      places[here] = at + 1;
    }
    this.#of = report;
  }

  /** The place of a key; -1 where the list does not have it. */
  of(key: number): number {
    const keys = this.#keys;
    const places = this.#places;
    let here = Math.imul(key, SPREAD) >>> SHIFT;
    for (;;) {
      const place = places[here] as number;
      if (place === 0 || keys[here] === key) return place - 1;
      here = (here + 1) & (ROOM - 1);
    }
  }
}

const ROOM = 2048;
const SHIFT = 21;
/** The golden ratio of 32 bits: it spreads keys that lie near one another (Knuth, The Art of Computer Programming, 6.4). */
const SPREAD = 0x9e3779b1;

const known = new Places();

/** A report is measured against many in a row, so the table of its keys is kept. */
function placesIn(report: Measured): Places {
  known.take(report);
  return known;
}

function pairsInCommon(a: Measured, b: Measured): number {
  let i = KEYS + 4 * a.keyCount;
  let j = KEYS + 4 * b.keyCount;
  const [lastOne, lastTwo] = [i + a.pairCount, j + b.pairCount];
  let count = 0;
  while (i < lastOne && j < lastTwo) {
    const one = a.wholes[i] as number;
    const two = b.wholes[j] as number;
    if (one <= two) i++;
    if (two <= one) j++;
    if (one === two) count++;
  }
  return count;
}

/** What the figures say that both have. */
function figuresInCommon(a: Measured, b: Measured): number {
  let i = KEYS + 4 * a.keyCount + a.pairCount;
  let j = KEYS + 4 * b.keyCount + b.pairCount;
  const [lastOne, lastTwo] = [i + a.figureCount, j + b.figureCount];
  let sum = 0;
  while (i < lastOne && j < lastTwo) {
    const one = a.wholes[i] as number;
    const two = b.wholes[j] as number;
    if (one === two) sum += a.floats[i + a.figureCount] as number;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  return sum;
}

function nearness(a: Int8Array, b: Int8Array, i: number, j: number, dims: number): number {
  let sum = 0;
  // One of no length has no words with vectors.
  for (let at = 0; at < dims; at++) sum += (a[i + at] as number) * (b[j + at] as number);
  return sum / (127 * 127);
}
