import { IN_LEAD, IN_NAME, IN_TITLE } from "./features.ts";
import {
  figuresFrom,
  KEYS,
  KEYWORD,
  KEYWORD_TOTAL,
  LEAD,
  LEAD_TOTAL,
  type Measured,
  NAME_TOTAL,
  NAMES,
  pairsFrom,
  rowsFrom,
  TITLE,
  TITLE_TOTAL,
} from "./measured.ts";
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

/** Words rarer than this stand in fewer than one in a hundred and fifty reports. */
const RARE = 5;

/**
 * Measures what two reports have in common into `into`. The same whichever is named first; quicker where the first is the
 * one of the call before.
 */
export function measure(a: Measured, b: Measured, into: Float32Array): void {
  const places = placesIn(a);
  const x = a.floats;
  const y = b.floats;
  const firstRows = rowsFrom(a);
  const secondRows = rowsFrom(b);
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
  return inCommon(a, pairsFrom(a), a.pairCount, b, pairsFrom(b), b.pairCount, null);
}

/** What the figures say that both have. */
function figuresInCommon(a: Measured, b: Measured): number {
  return inCommon(a, figuresFrom(a), a.figureCount, b, figuresFrom(b), b.figureCount, a.figureCount);
}

/**
 * How many numbers two stretches in ascending order share; or, where weights lie so far behind the first, the sum of
 * those.
 */
function inCommon(
  a: Measured,
  from: number,
  count: number,
  b: Measured,
  otherFrom: number,
  otherCount: number,
  weightsBehind: number | null,
): number {
  let i = from;
  let j = otherFrom;
  let sum = 0;
  while (i < from + count && j < otherFrom + otherCount) {
    const one = a.wholes[i] as number;
    const two = b.wholes[j] as number;
    if (one === two) sum += weightsBehind === null ? 1 : (a.floats[i + weightsBehind] as number);
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
