import type { NameMark, NameSort, QuantityMark, TimeMark, WordMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { countryOfDemonym, findPlace } from "../../text/places.ts";
import { stem } from "../../text/stem.ts";
import { isKnownWord, tellsAction } from "../../text/word-families.ts";
import { commonness } from "../../text/word-rarity.ts";
import { vectorRow } from "../../text/word-vectors.ts";

/** What is compared: a stretch of text with its marks. */
export interface Telling {
  /** The text around the marks, and where it begins in what they point into. */
  readonly text: string;
  readonly start: number;
  readonly words: readonly WordMark[];
  readonly names: readonly NameMark[];
  readonly times: readonly TimeMark[];
  readonly quantities: readonly QuantityMark[];
}

interface UnitOf extends Span {
  /** How much it tells: nothing for what every text has, 1 and more for what few have. */
  readonly weight: number;
}

/** A word of content. */
export interface WordUnit extends UnitOf {
  readonly kind: "word";
  readonly lemma: string;
  readonly stem: string;
  readonly part: "noun" | "verb" | "other";
  /** Row of its vector; -1 without one. */
  readonly row: number;
  /** Code of the country whose people or things it names ["Liskian"]; null for other words. */
  readonly country: string | null;
  /** A verb, or a noun derived from one. */
  readonly action: boolean;
}

/** A name, as one. */
export interface NameUnit extends UnitOf {
  readonly kind: "name";
  readonly sort: NameSort;
  readonly canonical: string;
  /** Stems of the words that are written. */
  readonly parts: readonly string[];
  readonly country: string | null;
}

export interface FigureUnit extends UnitOf {
  readonly kind: "figure";
  readonly quantity: QuantityMark;
}

export interface TimeUnitOf extends UnitOf {
  readonly kind: "time";
  readonly time: TimeMark;
}

/** What is aligned: a name, a figure, a time, or else a word of content. */
export type Unit = WordUnit | NameUnit | FigureUnit | TimeUnitOf;

/** How alike two units are; a clash is of two that would have to be the same and are not [40 dead, 60 dead]. */
export interface UnitLikeness {
  readonly likeness: number;
  readonly tie: "none" | "same" | "kin" | "near" | "opposite" | "clash";
}

/** Units of a telling that are compared: more stand in tables only. */
const UNITS = 60;
const CONTENT = /^(?:NN|VB|JJ|CD|RB|FW|RP)/;
const EMPTY = new Set(
  "be have do will would shall should can could may might must not n't also there here then so as that which who more most very".split(
    " ",
  ),
);

/** The units of a telling in order of place, and for each of its words the index of its unit, or -1. */
export function unitsOf({ text, start, words, names, times, quantities }: Telling): {
  readonly units: readonly Unit[];
  readonly unitAt: readonly number[];
} {
  const marks = [
    ...times.map((mark) => ({ mark, unit: timeUnit(mark) })),
    ...quantities.map((mark) => ({ mark, unit: figureUnit(mark) })),
    ...names.map((mark) => ({ mark, unit: nameUnit(mark, text.slice(mark.from - start, mark.to - start)) })),
  ].sort((a, b) => a.mark.from - b.mark.from || b.mark.to - a.mark.to);
  const units: Unit[] = [];
  const unitAt: number[] = [];
  let [at, end] = [0, -1];
  for (const [index, word] of words.entries()) {
    if (word.from < end) unitAt.push(units.length - 1);
    if (word.from < end) continue;
    if (units.length >= UNITS) break;
    while ((marks[at]?.mark.to ?? Number.POSITIVE_INFINITY) <= word.from) at += 1;
    const found = marks[at];
    if (found !== undefined && inside(word, found.mark)) {
      unitAt.push(units.push(found.unit) - 1);
      end = found.mark.to;
      continue;
    }
    const joined = compoundAt(words, index) ?? word;
    end = Math.max(end, joined.to);
    const unit = wordUnit(joined);
    unitAt.push(unit === null ? -1 : units.push(unit) - 1);
  }
  return { units, unitAt };
}

/**
 * Words that are written as one elsewhere [business man, bail-out], and a verb with its particle [carried out, took place],
 * as one; null for a word alone.
 */
function compoundAt(words: readonly WordMark[], at: number): WordMark | null {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (one === undefined || two === undefined || !/^(?:NN|VB|JJ)/.test(one.tag)) return null;
  if (one.tag.startsWith("VB")) {
    const verb = `${one.lemma} ${two.lemma}`;
    return /^(?:RP|IN|RB|NN)$/.test(two.tag) && isKnownWord(verb)
      ? { ...one, to: two.to, lemma: verb }
      : null;
  }
  const last = two.tag === "HYPH" ? three : /^NNS?$/.test(two.tag) ? two : undefined;
  if (last === undefined || last.from - one.to > 1) return null;
  const lemma = `${one.lemma}${last.lemma}`;
  return isKnownWord(lemma) ? { ...one, to: last.to, lemma, tag: last.tag } : null;
}

/** Rarity above which a word counts, and how fast. */
function weightOf(word: string): number {
  return Math.max(0.1, Math.min(1.8, (6.8 - commonness(word)) / 2.2));
}

function wordUnit({ from, to, lemma, tag }: WordMark): WordUnit | null {
  const word = lemma.toLowerCase();
  if (!CONTENT.test(tag) || EMPTY.has(word) || !/\p{L}|\p{N}/u.test(word)) return null;
  const first = word.split(" ")[0] ?? word;
  const part = tag.startsWith("NN") ? "noun" : tag.startsWith("VB") ? "verb" : "other";
  return {
    kind: "word",
    from,
    to,
    weight: weightOf(first),
    lemma: word,
    stem: stem(first),
    part,
    row: vectorRow(first),
    country: /^(?:JJ|NN)/.test(tag) ? countryOfDemonym(word) : null,
    action: part === "verb" || (part === "noun" && tellsAction(word)),
  };
}

function nameUnit({ from, to, sort, canonical }: NameMark, words: string): NameUnit {
  const place = sort === "place" ? findPlace(canonical) : null;
  const country = place?.kind === "country" ? (place.countries[0] ?? null) : null;
  const written = partsOf(words);
  const weights = [...new Set([...written, ...partsOf(canonical)])].map(weightOf).sort((a, b) => b - a);
  const weight = (weights[0] ?? 1) + 0.3 * weights.slice(1, 3).reduce((sum, each) => sum + each, 0);
  return {
    kind: "name",
    from,
    to,
    weight,
    sort,
    canonical: canonical.toLowerCase(),
    parts: written,
    country,
  };
}

function partsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((part) => part.length > 1).map(stem);
}

function figureUnit(quantity: QuantityMark): FigureUnit {
  // [one] and [two] are said of anything.
  const small = quantity.sort === "count" && (quantity.value ?? 99) <= 3;
  return { kind: "figure", from: quantity.from, to: quantity.to, weight: small ? 0.5 : 1.2, quantity };
}

function timeUnit(time: TimeMark): TimeUnitOf {
  return { kind: "time", from: time.from, to: time.to, weight: time.sort === "calendar" ? 0.9 : 0.5, time };
}

/** The same for units that compare alike, and for them alone. */
export function keyOf(unit: Unit): string {
  switch (unit.kind) {
    case "word":
      return `w ${unit.lemma} ${unit.country ?? ""}`;
    case "name":
      return `n ${unit.sort} ${unit.canonical} ${unit.parts.join("+")}`;
    case "figure": {
      const { value, low, high, hedge, sort, counted, measure } = unit.quantity;
      return `f ${value} ${low} ${high} ${hedge} ${sort} ${counted} ${measure?.base} ${measure?.factor}`;
    }
    case "time": {
      const { timex, when, weekday, sort, unit: grain } = unit.time;
      return `t ${timex.value} ${when?.from} ${when?.to} ${weekday} ${sort} ${grain}`;
    }
  }
}
