import type { Mismatch } from "../../model/check.ts";
import type { QuantityMark } from "../../model/mark.ts";
import { nameLikeness, sameName } from "../../text/alias.ts";
import type { Bonds } from "./bonds.ts";
import { borneOut } from "./context.ts";
import type { Place } from "./places.ts";
import type { Sources } from "./sources.ts";
import type { CheckWord } from "./words.ts";

/** What differs at one word of a checked sentence. */
export interface Found {
  readonly kind: Mismatch["kind"];
  readonly word: CheckWord;
  readonly place: Place;
  /** Whether the word that stands there takes its place. */
  readonly replaced: boolean;
}

/** What one word is held against. */
interface Held {
  /** The checked text. */
  readonly text: string;
  /** Whether one sentence of a report says nearly all of the checked one in its words: then every other word tells. */
  readonly isCopy: boolean;
  readonly words: readonly CheckWord[];
  readonly at: number;
  readonly place: Place;
  readonly sources: Sources;
  readonly bonds: Bonds;
}

/** How much of a word's surroundings must stand around what takes its place. */
const DENSE = 0.5;
/** The same where only one neighbour stands beside it. */
const DENSER = 0.7;
/** From how alike on two words of names are spellings of one. */
const SPELT = 0.65;
/** Below it, a word that a report has is not borne out here. */
const BORNE = 0.4;

/**
 * What differs at a word, as far as its surroundings make sure that the report tells of the same: a figure that is
 * nowhere [19 vans] or in another's place, another name [in Tarn] for [in Velm], a negation, the opposite word, another
 * noun in the same frame [the wire fault] for [the plug fault]. Not a word of like meaning [called back] for [recalled],
 * nor what is only told with more or fewer words.
 */
export function mismatchAt(held: Held): Found | null {
  const word = held.words[held.at];
  if (word === undefined) return null;
  const kind = kindAt(word, held);
  if (kind === null) return null;
  const { place } = held;
  return { kind, word, place, replaced: place.other !== null && kind !== "negation" };
}

function kindAt(word: CheckWord, held: Held): Mismatch["kind"] | null {
  const { place, sources } = held;
  const { other, bond, density, beside } = place;
  if (word.negates) return isNegation(held) ? "negation" : null;
  if (bond.tie === "same") return null;
  const known = sources.has(word);
  if (word.kind === "figure") {
    // [one house] may be [a house].
    if (word.lower === "one") return null;
    if (!known) return isWithin(word, sources) ? null : "figure";
    return other?.kind === "figure" && beside === 2 && isStray(held) ? "figure" : null;
  }
  // [the year past] [a year ago]: no time by itself.
  if (word.kind === "time" && !/^\p{Lu}/u.test(held.text.slice(word.from, word.to))) return null;
  if (word.kind === "time") return !known && other?.kind === "time" && beside === 2 ? "time" : null;
  if (bond.tie === "kin" || bond.tie === "wider") return null;
  if (word.kind === "name") {
    if (other === null || !isOtherName(word, other) || isTurned(held) || (known && !isStray(held)))
      return null;
    return held.isCopy || beside === 2 || (beside === 1 && !known) ? "name" : null;
  }
  if (bond.tie === "opposite" || isContraryThere(word, held)) return "opposite";
  if (word.kind !== "noun" || other?.kind !== "noun" || isTurned(held)) return null;
  if (beside === 2) return held.isCopy || bond.tie === "near" || known ? "word" : null;
  return beside === 1 && density > DENSER && (bond.tie === "near" || (known && isStray(held)))
    ? "word"
    : null;
}

/** Whether the checked sentence says in another place what stands here in the report: both say it in another order. */
function isTurned({ words, at, place: { other }, bonds }: Held): boolean {
  return other !== null && words.some((each, index) => index !== at && bonds.of(each, other).tie === "same");
}

/**
 * Whether two words are of names that are not one: [Tarn] and [Velm]; not [Ines] and [Ms Carrow], nor two spellings, nor a
 * name and its short form. A people is held against peoples alone.
 */
function isOtherName(word: CheckWord, other: CheckWord): boolean {
  const [a, b] = [word.name, other.name];
  if (other.kind !== "name" || a === null || b === null) return false;
  // Initials and parts of hyphened names [R-Tenn.].
  if (word.lower.replaceAll(".", "").length < 3 || other.lower.replaceAll(".", "").length < 3) return false;
  if ((a.sort === "people") !== (b.sort === "people") || a.title || b.title) return false;
  const isPerson = a.sort === "person" || b.sort === "person";
  if (isPerson && (a.sort !== b.sort || a.parts.some((part) => b.parts.includes(part)))) return false;
  if (nameLikeness(word.lower, other.lower, isPerson ? "person" : "other") > SPELT) return false;
  const asLong = a.written.split(/\s+/).length === b.written.split(/\s+/).length;
  return asLong || !sameName(a.written, b.written);
}

/**
 * Whether a negation turns round what is told: the report denies nothing more than the checked sentence does beside it.
 * "Fail" is one before an infinitive alone: [failed to close], not [the wall failed].
 */
function isNegation({ words, at, place }: Held): boolean {
  const word = words[at];
  if (word === undefined || place.bond.tie === "same") return false;
  if (word.lemma === "fail" && words[at + 1]?.lower !== "to") return false;
  const own = words.filter(({ negates }) => negates).length;
  const told = place.candidate.sentence.words.filter(({ negates, declines }) => negates || declines).length;
  return told < own;
}

/** Whether no report has the word among the same neighbours. */
function isStray({ words, at, sources, bonds }: Held): boolean {
  return borneOut(words, at, sources, bonds) < BORNE;
}

/** How far from where a word belongs its contrary is looked for. */
const NEARBY = 4;

/**
 * Whether the report has the contrary of a word right where it belongs, which nothing else in the checked sentence says,
 * and nothing like the word itself.
 */
function isContraryThere(word: CheckWord, { words, at, place, bonds }: Held): boolean {
  if (place.density < DENSE || word.kind === "empty") return false;
  const { to, sentence } = place.candidate;
  const near = [at - 1, at + 1, at - 2, at + 2].map((each) => to[each] ?? -1).find((each) => each >= 0);
  if (near === undefined) return false;
  const around = sentence.words.slice(Math.max(0, near - NEARBY), near + NEARBY + 1);
  if (around.some((other) => /^(?:same|kin|wider)$/.test(bonds.of(word, other).tie))) return false;
  return around.some(
    (other) =>
      bonds.of(word, other).tie === "opposite" &&
      !words.some((each, index) => index !== at && bonds.of(each, other).tie === "same"),
  );
}

/** How far from an open bound a figure may lie: nobody says "more than 80" of 100. */
const NOT_FAR = 1.2;

/** Whether a rounded or bounded figure holds the other: [about 1,200] and [1,187], [6,200] and [more than 6,000]. */
function isWithin({ quantity }: CheckWord, sources: Sources): boolean {
  if (quantity === null) return false;
  return sources.quantities.some(
    (each) => each.sort === quantity.sort && (holds(quantity, each.value) || holds(each, quantity.value)),
  );
}

function holds({ hedge, low, high }: QuantityMark, value: number | null): boolean {
  if (value === null || hedge === "") return false;
  return value >= (low ?? (high ?? 0) / NOT_FAR) && value <= (high ?? (low ?? 0) * NOT_FAR);
}
