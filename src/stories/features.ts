import type { ReportId } from "../model/ids.ts";
import type { Report } from "../model/report.ts";
import { vectorAt, vectorRow } from "../text/word-vectors.ts";
import { rarityOf } from "./rarity.ts";
import { type ToldDays, toldDays } from "./told-days.ts";
import { type Term, wordsFor } from "./words/index.ts";

/** Words read of a report: what it tells of stands in its first pages. */
const READ = 600;
/** Words of the body that open it. */
const LEAD = 50;
/** A first line of so many characters may be a headline that nothing marks as one. */
const SHORT_LINE = 200;
/** A text is cut after so many characters, so that one of a million letters costs no more than others. */
const LONGEST_TEXT = 8_000;

/** Where a word stands, as bits. */
export const IN_NAME = 1;
export const IN_TITLE = 2;
export const IN_LEAD = 4;

/**
 * What a report is told apart by, made once of its own text and frozen data: nothing in it depends on other reports.
 * Lists that stand side by side belong together by index.
 */
export interface Features {
  readonly report: ReportId;
  /** Days since 1 January 1970; null for reports without a day of publication. */
  readonly day: number | null;
  /** ISO 639, two letters; null where it is not known. */
  readonly language: string | null;
  /** Keys of the stems of the words, in ascending order, function words left out. */
  readonly keys: Uint32Array;
  /** How rare each is: the negative logarithm of the chance that a report has it. */
  readonly rarity: Float32Array;
  /** How much each says in this report: rarity times how often it is told; together of length 1. */
  readonly weights: Float32Array;
  /** Bits of `IN_NAME`, `IN_TITLE`, `IN_LEAD`. */
  readonly places: Uint8Array;
  /** Keys of names of two words and more, pair by pair, and of figures with the word behind, in ascending order. */
  readonly namePairs: Uint32Array;
  readonly figures: Uint32Array;
  /** How much each figure says: a long one more than a short one, a year little. */
  readonly figureWeights: Float32Array;
  /** Sums of word vectors, scaled to length 127: of title and lead, and of the whole; empty where no word has one. */
  readonly leadSense: Int8Array;
  readonly sense: Int8Array;
  readonly told: ToldDays;
  /** Words read. */
  readonly length: number;
  /** A word of each key as it is written, with line breaks between, in the order of `keys`; then of `figures`. */
  readonly written: string;
}

interface Entry {
  readonly term: Term;
  count: number;
  named: number;
  places: number;
  /** A place where it is written. */
  readonly from: number;
  readonly to: number;
}

/** Reads the features of a report out of its text, its title, its language and its day. */
export function featuresOf(report: Report): Features {
  const language = report.language?.value ?? null;
  const words = wordsFor(language);
  const text = report.text.slice(0, LONGEST_TEXT);
  const titleEnd = titleEndOf(report);
  const entries = new Map<number, Entry>();
  const namePairs = new Set<number>();
  let read = 0;
  let body = 0;
  let before: { readonly key: number; readonly to: number } | null = null;
  words.read(text, (term, from, to, inName) => {
    if (read >= READ) return;
    read++;
    const inTitle = from < titleEnd;
    if (!inTitle) body++;
    if (inName && before !== null && from - before.to <= 2) namePairs.add(mixed(before.key, term.key));
    before = inName ? { key: term.key, to } : null;
    if (term.isFunction) return;
    const places = inTitle ? IN_TITLE | IN_LEAD : body <= LEAD ? IN_LEAD : 0;
    const count = inTitle ? 2 : body <= LEAD ? 1.5 : 1;
    const entry = entries.get(term.key);
    if (entry === undefined) entries.set(term.key, { term, count, named: inName ? 1 : 0, places, from, to });
    else {
      entry.count += count;
      entry.places |= places;
      if (inName) entry.named++;
    }
  });
  const ordered = [...entries.values()].sort((a, b) => a.term.key - b.term.key);
  const size = ordered.length;
  const keys = new Uint32Array(size);
  const rarity = new Float32Array(size);
  const weights = new Float32Array(size);
  const places = new Uint8Array(size);
  let square = 0;
  ordered.forEach(({ term, count, named, places: bits }, at) => {
    keys[at] = term.key;
    const rare = rarityOf(term, words.language);
    const weight = rare * (1 + Math.log(count));
    rarity[at] = rare;
    weights[at] = weight;
    places[at] = bits | (named > 0 ? IN_NAME : 0);
    square += weight * weight;
  });
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < size; at++) weights[at] = (weights[at] ?? 0) / length;
  const figures = figuresOf(text);
  const written = [
    ...ordered.map(({ from, to }) => text.slice(from, to)),
    ...figures.map((figure) => figure.written),
  ].join("\n");
  return {
    report: report.id,
    day: dayNumber(report.published?.value ?? null),
    language,
    keys,
    rarity,
    weights,
    places,
    namePairs: new Uint32Array([...namePairs].sort((a, b) => a - b)),
    figures: new Uint32Array(figures.map(({ key }) => key)),
    figureWeights: new Float32Array(figures.map(({ weight }) => weight)),
    leadSense: senseOf(ordered, (entry, at) => ((entry.places & IN_LEAD) === 0 ? 0 : (rarity[at] ?? 0))),
    sense: senseOf(ordered, (_, at) => weights[at] ?? 0),
    told: toldDays(text, words.language),
    length: read,
    written,
  };
}

/** Sum of vectors of the words as they weigh, scaled; empty where none has a vector. */
function senseOf(entries: readonly Entry[], weightOf: (entry: Entry, at: number) => number): Int8Array {
  let sum: Float64Array | null = null;
  entries.forEach((entry, at) => {
    const weight = weightOf(entry, at);
    const row = weight === 0 ? -1 : vectorRow(entry.term.stem);
    if (row < 0) return;
    const vector = vectorAt(row);
    sum ??= new Float64Array(vector.length);
    for (let dim = 0; dim < vector.length; dim++) sum[dim] = (sum[dim] ?? 0) + weight * (vector[dim] ?? 0);
  });
  const total: Float64Array = sum ?? new Float64Array(0);
  const length = Math.sqrt(total.reduce((square, value) => square + value * value, 0)) || 1;
  return Int8Array.from(total, (value) => Math.round((value * 127) / length));
}

/** Where the headline ends; of a report without one, the first line if it is a short one. */
function titleEndOf({ blocks }: Report): number {
  const heads = blocks.filter(({ kind }) => kind === "headline");
  if (heads.length > 0) return Math.max(...heads.map(({ to }) => to));
  const [first] = blocks;
  return first !== undefined && first.to - first.from <= SHORT_LINE ? first.to : 0;
}

interface Figure {
  readonly key: number;
  readonly weight: number;
  readonly written: string;
}

/** Numbers in figures, with and without the word behind: "13500" and "13500 block", "20" and "20 year". */
function figuresOf(text: string): readonly Figure[] {
  const figures = new Map<number, Figure>();
  let found = 0;
  for (const match of text.matchAll(
    /(?<![\p{L}\d])(\d{1,9}(?:[.,:]\d{1,9}){0,3})(?:[ -]([\p{L}]{2,20}))?/gu,
  )) {
    if (++found > 100) break;
    const [, digits = "", noun] = match;
    const plain = digits.replaceAll(",", "");
    const weight = /^(?:19|20)\d\d$/.test(plain) ? 0.5 : Math.min(4, 2 ** (plain.length - 1));
    const add = (written: string, worth: number): void => {
      const key = textKey(written);
      if (!figures.has(key)) figures.set(key, { key, weight: worth, written });
    };
    add(plain, weight);
    if (noun !== undefined) add(`${plain} ${noun.toLowerCase()}`, weight + 1);
  }
  return [...figures.values()].sort((a, b) => a.key - b.key);
}

function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mixed(first: number, second: number): number {
  return (Math.imul(first ^ (second >>> 15), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
}

/** Days since 1 January 1970 of a day or a moment in ISO 8601. */
function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const milliseconds = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : Math.round(milliseconds / 86_400_000);
}
