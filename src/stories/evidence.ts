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

/** What is summed up once a report, so that a pair costs one walk over both. */
export interface Sums {
  readonly lead: number;
  readonly title: number;
  /** Sums of how rare the words of title and lead are. */
  readonly titleTotal: number;
  readonly leadTotal: number;
  readonly names: number;
  readonly nameTotal: number;
  /** The weight from which on a word is a keyword, and that of all keywords. */
  readonly keyword: number;
  readonly keywordTotal: number;
}

export function sumsOf({ rarity, weights, places }: Features): Sums {
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
  return {
    lead: Math.sqrt(lead) || 1,
    title: Math.sqrt(title) || 1,
    titleTotal: titleTotal || 1,
    leadTotal: leadTotal || 1,
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

/**
 * Measures what two reports have in common into `into`. The same whichever is named first; quicker where the first is the
 * one of the call before.
 */
export function measure(a: Measured, b: Measured, into: Float32Array): void {
  const x = a.features;
  const y = b.features;
  const places = placesIn(x.keys);
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
  const twos = y.keys;
  for (let j = 0; j < twos.length; j++) {
    const i = places.of(twos[j] as number);
    if (i < 0) continue;
    const rare = x.rarity[i] as number;
    const v = x.weights[i] as number;
    const w = y.weights[j] as number;
    const p = x.places[i] as number;
    const q = y.places[j] as number;
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
    if (v >= a.sums.keyword) firstKeys += v;
    if (w >= b.sums.keyword) secondKeys += w;
  }
  const [firstShare, secondShare] = [firstNames / a.sums.nameTotal, secondNames / b.sums.nameTotal];
  const [firstKey, secondKey] = [firstKeys / a.sums.keywordTotal, secondKeys / b.sums.keywordTotal];
  const daysKnown = x.day !== null && y.day !== null;
  // In the order of `EVIDENCE`; written one by one, since this runs for every pair of candidates.
  let at = 0;
  into[at++] = words;
  into[at++] = lead / (a.sums.lead * b.sums.lead);
  into[at++] = (firstTitle / a.sums.title + secondTitle / b.sums.title) / 2;
  into[at++] = title / (a.sums.title * b.sums.title);
  into[at++] = names / (a.sums.names * b.sums.names);
  into[at++] = Math.log1p(inCommon(x.namePairs, y.namePairs, null));
  into[at++] = Math.log1p(inCommon(x.figures, y.figures, x.figureWeights));
  into[at++] = Math.min(firstShare, secondShare);
  into[at++] = Math.max(firstShare, secondShare);
  into[at++] = Math.min(firstKey, secondKey);
  into[at++] = Math.max(firstKey, secondKey);
  into[at++] = Math.log1p(rareNames);
  const [firstHead, secondHead] = [firstTitles / a.sums.titleTotal, secondTitles / b.sums.titleTotal];
  const [firstLead, secondLead] = [firstLeads / a.sums.leadTotal, secondLeads / b.sums.leadTotal];
  into[at++] = Math.min(firstHead, secondHead);
  into[at++] = Math.max(firstHead, secondHead);
  into[at++] = Math.min(firstLead, secondLead);
  into[at++] = Math.max(firstLead, secondLead);
  into[at++] = Math.log1p(rares);
  into[at++] = nearness(x.leadSense, y.leadSense);
  into[at++] = nearness(x.sense, y.sense);
  into[at++] = daysKnown ? Math.log1p(Math.abs((x.day ?? 0) - (y.day ?? 0))) : 0;
  into[at++] = daysKnown ? 1 : 0;
  into[at++] = sameToldDay(x.told, y.told);
  into[at++] = Math.log1p(Math.min(x.length, y.length));
  into[at++] = Math.log1p(Math.max(x.length, y.length));
}

/** Where the keys of one list lie in it. */
class Places {
  readonly #keys = new Uint32Array(ROOM);
  /** Places, counted from 1; 0 where no key is. */
  readonly #places = new Uint16Array(ROOM);
  #list: Uint32Array = new Uint32Array(0);

  get list(): Uint32Array {
    return this.#list;
  }

  /** Takes in another list, of `ROOM / 2` keys at most. */
  take(list: Uint32Array): void {
    const keys = this.#keys;
    const places = this.#places.fill(0);
    for (let at = 0; at < list.length; at++) {
      let here = Math.imul(list[at] as number, SPREAD) >>> SHIFT;
      while (places[here] !== 0) here = (here + 1) & (ROOM - 1);
      keys[here] = list[at] as number;
      places[here] = at + 1;
    }
    this.#list = list;
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
function placesIn(keys: Uint32Array): Places {
  if (known.list !== keys) known.take(keys);
  return known;
}

function inCommon(a: Uint32Array, b: Uint32Array, weights: Float32Array | null): number {
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < a.length && j < b.length) {
    const one = a[i] as number;
    const two = b[j] as number;
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
  // One of no length has no words with vectors.
  const dims = Math.min(a.length, b.length);
  for (let at = 0; at < dims; at++) sum += (a[at] as number) * (b[at] as number);
  return sum / (127 * 127);
}
