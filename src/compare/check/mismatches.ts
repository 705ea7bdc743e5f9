import type { Mismatch } from "../../model/check.ts";
import type { QuantityMark } from "../../model/mark.ts";
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
    if (!known) return isWithin(word, sources) ? null : "figure";
    return other?.kind === "figure" && beside === 2 && isStray(held) ? "figure" : null;
  }
  // [the year past] [a year ago]: no time by itself.
  if (word.kind === "time" && !/^\p{Lu}/u.test(held.text.slice(word.from, word.to))) return null;
  if (word.kind === "time") return !known && other?.kind === "time" && beside === 2 ? "time" : null;
  if (bond.tie === "kin" || bond.tie === "wider") return null;
  if (word.kind === "name") {
    if (other === null || !isOtherName(word, other)) return null;
    return held.isCopy || beside === 2 || (beside === 1 && !known) ? "name" : null;
  }
  if (bond.tie === "opposite" || isContraryThere(word, held)) return "opposite";
  if (held.isCopy && isChanged(word, held, known)) return "word";
  if (word.kind !== "noun" || other?.kind !== "noun") return null;
  if (beside === 2) return bond.tie === "near" || known ? "word" : null;
  return beside === 1 && density > DENSER && (bond.tie === "near" || (known && isStray(held)))
    ? "word"
    : null;
}

/** Whether a near copy has another noun or adjective than what it copies, or one more that no report has. */
function isChanged({ kind }: CheckWord, { place }: Held, known: boolean): boolean {
  const { other, beside } = place;
  if (kind !== "noun" && kind !== "adjective") return false;
  return other === null ? !known && beside === 2 : other.kind === kind && beside > 0;
}

/**
 * Whether two words are of names that are not one: [Tarn] and [Velm]; not [Ines] and [Ms Carrow], nor [Jon Carrow] and
 * [John Carrow], as a person's name is spelt in many ways. A people is held against peoples alone.
 */
function isOtherName({ name: a }: CheckWord, { name: b, kind }: CheckWord): boolean {
  if (kind !== "name" || a === null || b === null) return false;
  if ((a.sort === "people") !== (b.sort === "people") || a.title || b.title) return false;
  const isPerson = a.sort === "person" || b.sort === "person";
  if (isPerson && a.sort !== b.sort) return false;
  return !isPerson || !a.parts.some((part) => b.parts.includes(part));
}

/**
 * Whether a negation turns round what is told: nothing near where it belongs denies it. "Fail" is one before an infinitive
 * alone: [failed to close], not [the wall failed].
 */
function isNegation(held: Held): boolean {
  const { words, at, place } = held;
  const word = words[at];
  if (word === undefined || place.bond.tie === "same") return false;
  if (word.lemma === "fail" && words[at + 1]?.lower !== "to") return false;
  return !isNegatedThere(held);
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

/** Whether the report denies it too, in other words, near the same place [no rise] for [did not rise]. */
function isNegatedThere({ words, at, place }: Held): boolean {
  const { to, sentence } = place.candidate;
  for (let step = 1; step <= 4; step += 1) {
    for (const near of [at + step, at - step]) {
      const there = words[near] === undefined ? -1 : (to[near] ?? -1);
      if (there >= 0)
        return sentence.words.slice(Math.max(0, there - 5), there + 6).some(({ negates }) => negates);
    }
  }
  return false;
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
