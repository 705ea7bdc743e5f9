import { smallOf } from "./characters.ts";
import { FNV_PRIME, FNV_START, type Term } from "./words.ts";

/** Words remembered at most: as many as some thousand reports have. */
const REMEMBERED = 1 << 17;
const SLOTS = REMEMBERED * 4;

/** Terms by their words, found in a text without cutting the word out of it. */
export interface TermMemo {
  /** The term of the word that stands there, in any letter case; `key` is that of its small letters. */
  find(text: string, from: number, to: number, key: number): Term;
  get(word: string): Term;
}

/** What was made is remembered; when there is too much of it, all is forgotten. */
export function termMemo(make: (word: string) => Term): TermMemo {
  const slots = new Int32Array(SLOTS);
  let words: string[] = [""];
  let terms: Term[] = [];
  const find = (text: string, from: number, to: number, key: number): Term => {
    let slot = key & (SLOTS - 1);
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0) break;
      const term = terms[number - 1];
      if (term !== undefined && isAt(words[number] ?? "", text, from, to)) return term;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (terms.length >= REMEMBERED) {
      slots.fill(0);
      words = [""];
      terms = [];
      slot = key & (SLOTS - 1);
    }
    const word = smallWord(text, from, to);
    const term = make(word);
    words.push(word);
    terms.push(term);
    slots[slot] = terms.length;
    return term;
  };
  return { find, get: (word) => find(word, 0, word.length, smallKey(word)) };
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== smallOf(text.charCodeAt(from + at))) return false;
  return true;
}

/** Letter by letter: a word cut out of a text would keep the whole text in memory. */
function smallWord(text: string, from: number, to: number): string {
  const units: number[] = [];
  for (let at = from; at < to; at++) units.push(smallOf(text.charCodeAt(at)));
  return String.fromCharCode(...units);
}

function smallKey(word: string): number {
  let key = FNV_START;
  for (let at = 0; at < word.length; at++) key = Math.imul(key ^ smallOf(word.charCodeAt(at)), FNV_PRIME);
  return key;
}
