import { type Features, IN_LEAD, IN_NAME, IN_TITLE } from "./features.ts";

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
  "lead sense",
  "sense",
  "days apart",
  "days known",
  "shorter",
  "longer",
] as const;

/** Words that a report is about: those that say most in it. */
const KEYWORDS = 12;

/** What is summed up once a report, so that a pair costs one walk over both. */
export interface Sums {
  readonly lead: number;
  readonly title: number;
  readonly names: number;
  readonly nameTotal: number;
  /** The weight from which on a word is a keyword, and that of all keywords. */
  readonly keyword: number;
  readonly keywordTotal: number;
}

export function sumsOf({ rarity, weights, places }: Features): Sums {
  let [lead, title, names, nameTotal] = [0, 0, 0, 0];
  for (let at = 0; at < weights.length; at++) {
    const rare = rarity[at] ?? 0;
    const weight = weights[at] ?? 0;
    const bits = places[at] ?? 0;
    if (bits & IN_LEAD) lead += rare * rare;
    if (bits & IN_TITLE) title += rare * rare;
    if (bits & IN_NAME) {
      names += weight * weight;
      nameTotal += weight;
    }
  }
  const top = Float32Array.from(weights).sort().reverse().subarray(0, KEYWORDS);
  return {
    lead: Math.sqrt(lead) || 1,
    title: Math.sqrt(title) || 1,
    names: Math.sqrt(names) || 1,
    nameTotal: nameTotal || 1,
    keyword: top.at(-1) ?? 0,
    keywordTotal: top.reduce((sum, weight) => sum + weight, 0) || 1,
  };
}

/** A report as pairs of it are measured. */
export interface Measured {
  readonly features: Features;
  readonly sums: Sums;
}

/** Measures what two reports have in common into `into`, from `from` on. The same whichever is named first. */
export function measure(a: Measured, b: Measured, into: Float32Array, from = 0): void {
  const [x, y] = [a.features, b.features];
  let [words, lead, title, firstTitle, secondTitle, names] = [0, 0, 0, 0, 0, 0];
  let [firstNames, secondNames, firstKeys, secondKeys, rareNames] = [0, 0, 0, 0, 0];
  let [i, j] = [0, 0];
  while (i < x.keys.length && j < y.keys.length) {
    const [one, two] = [x.keys[i] ?? 0, y.keys[j] ?? 0];
    if (one < two) i++;
    else if (two < one) j++;
    else {
      const rare = x.rarity[i] ?? 0;
      const [v, w] = [x.weights[i] ?? 0, y.weights[j] ?? 0];
      const [p, q] = [x.places[i] ?? 0, y.places[j] ?? 0];
      words += v * w;
      if (p & q & IN_LEAD) lead += rare * rare;
      if (p & q & IN_TITLE) title += rare * rare;
      if (p & IN_TITLE) firstTitle += rare * w;
      if (q & IN_TITLE) secondTitle += rare * v;
      if ((p | q) & IN_NAME) {
        if (p & q & IN_NAME) names += v * w;
        if (p & IN_NAME) firstNames += v;
        if (q & IN_NAME) secondNames += w;
        rareNames += rare;
      }
      if (v >= a.sums.keyword) firstKeys += v;
      if (w >= b.sums.keyword) secondKeys += w;
      i++;
      j++;
    }
  }
  const [firstShare, secondShare] = [firstNames / a.sums.nameTotal, secondNames / b.sums.nameTotal];
  const [firstKey, secondKey] = [firstKeys / a.sums.keywordTotal, secondKeys / b.sums.keywordTotal];
  const daysKnown = x.day !== null && y.day !== null;
  const values = [
    words,
    lead / (a.sums.lead * b.sums.lead),
    (firstTitle / a.sums.title + secondTitle / b.sums.title) / 2,
    title / (a.sums.title * b.sums.title),
    names / (a.sums.names * b.sums.names),
    Math.log1p(inCommon(x.namePairs, y.namePairs, null)),
    Math.log1p(inCommon(x.figures, y.figures, x.figureWeights)),
    Math.min(firstShare, secondShare),
    Math.max(firstShare, secondShare),
    Math.min(firstKey, secondKey),
    Math.max(firstKey, secondKey),
    Math.log1p(rareNames),
    nearness(x.leadSense, y.leadSense),
    nearness(x.sense, y.sense),
    daysKnown ? Math.log1p(Math.abs((x.day ?? 0) - (y.day ?? 0))) : 0,
    daysKnown ? 1 : 0,
    Math.log1p(Math.min(x.length, y.length)),
    Math.log1p(Math.max(x.length, y.length)),
  ];
  for (let at = 0; at < values.length; at++) into[from + at] = values[at] ?? 0;
}

function inCommon(a: Uint32Array, b: Uint32Array, weights: Float32Array | null): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i] ?? 0, b[j] ?? 0];
    if (one < two) i++;
    else if (two < one) j++;
    else {
      sum += weights === null ? 1 : (weights[i] ?? 0);
      i++;
      j++;
    }
  }
  return sum;
}

function nearness(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  const dims = Math.min(a.length, b.length);
  for (let at = 0; at < dims; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum / (127 * 127);
}
