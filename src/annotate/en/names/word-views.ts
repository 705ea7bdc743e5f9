import { plainName } from "../../../text/places.ts";
import { wordClass } from "../../../text/word-classes.ts";
import { WORD, wordBits } from "./lexicon.ts";

/** What is known of a word by its letters alone; all numbers are hashes or bits. */
export interface WordView {
  /** Its key in the lists. */
  readonly plain: string;
  readonly lower: number;
  readonly shape: number;
  /** The shape where letter case says nothing. */
  readonly caseless: number;
  /** Beginnings and ends of one to four letters. */
  readonly affixes: readonly number[];
  readonly end3: number;
  readonly bits: number;
  /** Its class among words of like meaning, coarse and fine; 0 for words that are not known. */
  readonly coarse: number;
  readonly fine: number;
  readonly long: number;
  readonly capital: boolean;
  /** Whether it can stand in a name by itself: a large letter is in it. */
  readonly strong: boolean;
  readonly letters: boolean;
  readonly number: boolean;
  /** Whether it can stand between two words of a name, and there alone ["of", "&"]. */
  readonly link: boolean;
  /** Whether it is a small word of persons' names ["van", "al"]. */
  readonly particle: boolean;
  readonly hyphen: boolean;
}

const known = new Map<string, WordView>();
/** Words remembered: a report has some hundred different ones, all reports share most. */
const REMEMBERED = 40_000;

/** The view of a word with straight apostrophes. */
export function viewOf(word: string): WordView {
  const view = known.get(word);
  if (view !== undefined) return view;
  const made = makeView(word);
  if (known.size >= REMEMBERED) known.clear();
  if (word.length < 40) known.set(word, made);
  return made;
}

/** What the lists say of a word: see `WORD`. */
export function bitsOf(word: string): number {
  return viewOf(word).bits;
}

/** Words that stand inside names, and signs; the small words of persons' names may begin one too ["al-Kasim"]. */
const LINKS =
  /^(?:of|the|and|for|in|on|at|to|with|by|from|a|an|or|as|[a-z]|ul|ur|sur|upon|&|-|–|'s|'|\.|\/|\+|@)$/;
const PARTICLES = /^(?:de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|abu|van|von|der|den)$/;

function makeView(word: string): WordView {
  const lower = word.toLowerCase();
  const plain = plainName(word);
  const shape = shapeOf(word);
  const letters = /^\p{L}/u.test(word);
  const capital = word !== lower && /^\p{Lu}/u.test(word);
  const affixes = [1, 2, 3, 4].flatMap((length) => [lower.slice(0, length), lower.slice(-length)]);
  return {
    plain,
    lower: hashOf(/^[0-9]/.test(lower) ? lower.replace(/[0-9]/g, "0") : lower),
    shape: hashOf(shape),
    caseless: hashOf(letters ? "c" : `c${shape}`),
    affixes: affixes.map((affix) => mix(hashOf(affix), capital ? 1 : 0)),
    end3: hashOf(lower.slice(-3)),
    bits: wordBits(plain),
    coarse: letters ? wordClass(lower, "coarse") : 0,
    fine: letters ? wordClass(lower, "fine") : 0,
    long: mix(hashOf(capital ? "C" : "c"), Math.min(12, word.length)),
    capital,
    strong: word !== lower && /\p{Lu}/u.test(word),
    letters,
    number: /^[0-9]/.test(word),
    link: LINKS.test(word),
    particle: PARTICLES.test(word),
    hyphen: /^[-\u2010-\u2015]$/.test(word),
  };
}

/** "Xx" for "London", "X.X." for "U.S.", "0-0" for "10-12"; runs of one sort of letter count once. */
function shapeOf(word: string): string {
  let shape = "";
  for (const letter of word.slice(0, 20)) {
    const sort = /\p{Lu}/u.test(letter)
      ? "X"
      : /\p{L}/u.test(letter)
        ? "x"
        : /[0-9]/.test(letter)
          ? "0"
          : letter;
    if (!shape.endsWith(sort)) shape += sort;
    else if (sort === "X" && !shape.endsWith("XX")) shape += sort;
  }
  return shape;
}

/** Bits of words that say what a run of capitals is. */
export const HEADS = WORD.tail | WORD.organisation | WORD.landscape | WORD.given | WORD.title;

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}

/** Two hashes as one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
