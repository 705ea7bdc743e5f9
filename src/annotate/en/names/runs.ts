import type { NameSort } from "../../../model/mark.ts";
import { plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { isDemonym, PHRASE, phraseKind, WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";
import { isCaseless } from "./text-view.ts";
import { bitsOf } from "./word-views.ts";

/** The sort that the lists give to a run of words: countries, great towns, regions; bodies. */
export function kindOf(words: readonly Piece[], first: number, end: number): NameSort | null {
  const form = wordsOf(words, first, end);
  if (/^\p{L}{1,2}$/u.test(form) && !/^(?:US|UK|UN|EU|AP|DC)$/.test(form)) return null;
  if (isDemonym(form)) return null;
  const kind = phraseKind(plainName(form));
  return kind === PHRASE.place ? "place" : kind === PHRASE.body ? "organisation" : null;
}

/** Whether a word begins with a large letter. */
export function startsLarge(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(word);
}

export function isFree(runs: readonly NameRun[], at: number): boolean {
  return !runs.some(({ first, end }) => first <= at && at < end);
}

export function merged(
  words: readonly Piece[],
  runs: readonly NameRun[],
  added: readonly NameRun[],
): NamedSentence {
  return { words, runs: [...runs, ...added].sort((a, b) => a.first - b.first) };
}

const caseless = new WeakMap<readonly Piece[], boolean>();

/** Whether letter case says nothing in a sentence; worked out once for each. */
export function hasNoCase(words: readonly Piece[]): boolean {
  const known = caseless.get(words) ?? isCaseless(words.map(({ plain }) => plain));
  caseless.set(words, known);
  return known;
}

/** Two or three words that begin with a given name and end in no word of a body or place ["Amos Lindqvist"]. */
export function looksLikePerson(form: string): boolean {
  const words = form.split(/[\s-]/);
  const first = bitsOf(words[0] ?? "");
  const last = bitsOf(words.at(-1) ?? "");
  const others = WORD.organisation | WORD.tail | WORD.landscape | WORD.place | WORD.demonym;
  if (words.length > 3 || (first & WORD.given) === 0 || (first & (WORD.common | others)) !== 0) return false;
  return (last & (others | WORD.common)) === 0 && words.every(startsLarge);
}

/** Whether a word is one of several capitals in a row that are not titles or peoples: part of another name. */
export function standsInRun(words: readonly Piece[], at: number): boolean {
  const partOf = (index: number, initial: boolean): boolean => {
    const word = words[index];
    if (word === undefined || !startsLarge(word.plain) || word.plain.length < 2) return false;
    if (!/^\p{Lu}\p{L}/u.test(word.plain) || isDemonym(word.plain)) return false;
    const bits = bitsOf(word.plain);
    if ((bits & (WORD.title | WORD.role | WORD.calendar)) !== 0) return false;
    return !(initial && index === 0 && (bits & WORD.common) !== 0);
  };
  return partOf(at + 1, false) || partOf(at - 1, true);
}

/** Whether a word stands beside one that the lists know as a name of persons, where every word has a capital. */
export function standsByName(words: readonly Piece[], at: number): boolean {
  return [at - 1, at + 1].some((index) => {
    const bits = bitsOf(words[index]?.plain ?? "");
    return (
      (bits & (WORD.given | WORD.surname)) !== 0 && (bits & (WORD.common | WORD.title | WORD.demonym)) === 0
    );
  });
}
