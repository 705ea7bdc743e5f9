import type { WordMark } from "../../../model/mark.ts";
import { tagId } from "./relations.ts";
import type { Described } from "./state.ts";

/** Bits of the set of known words; a word is known when the bit of its hash is set. */
export const KNOWN_BITS: number = 1 << 18;

/** Room for the description of a sentence of so many words. */
export function roomFor(most: number): Described {
  return {
    count: 0,
    words: new Int32Array(most + 1),
    tagged: new Int32Array(most + 1),
    tags: new Uint8Array(most + 1),
    quotes: new Int16Array(most + 1),
    commas: new Int16Array(most + 1),
  };
}

/**
 * Turns the words of one sentence into numbers. A word that the set does not know stands for all words of its
 * shape: capital, digits, the last three letters [Xing].
 */
export function describeSentence(
  text: string,
  words: readonly WordMark[],
  known: Uint8Array,
  into: Described = roomFor(words.length),
): Described {
  const count = words.length;
  into.count = count;
  let quotes = 0;
  let commas = 0;
  for (let at = 0; at < count; at += 1) {
    const { from, to, tag } = words[at] as WordMark;
    const hash = wordHash(text, from, to);
    const word = isKnown(known, hash) ? hash : shapeHash(text, from, to);
    const id = tagId(tag);
    into.words[at] = word;
    into.tags[at] = id;
    into.tagged[at] = Math.imul(word, 0x2545f491) ^ id;
    into.quotes[at] = quotes;
    into.commas[at] = commas;
    if (to - from > 1) continue;
    const sign = text.charCodeAt(from);
    if (sign === 0x22 || sign === 0x201c || sign === 0x201d) quotes += 1;
    else if (isStop(sign)) commas += 1;
  }
  into.words[count] = 0;
  into.tags[count] = 0;
  into.tagged[count] = 0;
  into.quotes[count] = quotes;
  into.commas[count] = commas;
  return into;
}

export function isKnown(known: Uint8Array, hash: number): boolean {
  return ((known[(hash >>> 3) & (KNOWN_BITS / 8 - 1)] as number) & (1 << (hash & 7))) !== 0;
}

export function addKnown(known: Uint8Array, hash: number): void {
  const place = (hash >>> 3) & (KNOWN_BITS / 8 - 1);
  known[place] = (known[place] as number) | (1 << (hash & 7));
}

/** Letters of a word that count: no word is longer. */
const LONGEST = 40;

/** The hash of a word, large letters A to Z read as small ones and apostrophes as straight. */
export function wordHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  const end = Math.min(to, from + LONGEST);
  for (let at = from; at < end; at += 1) {
    hash = Math.imul(hash ^ smallCode(text.charCodeAt(at)), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

function shapeHash(text: string, from: number, to: number): number {
  let digits = 0;
  for (let at = from; at < Math.min(to, from + LONGEST); at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits = 1;
    else if (digits === 1 && code !== 0x2c && code !== 0x2e) digits = 2;
  }
  if (digits > 0) return digits;
  const first = text.charAt(from);
  const capital = first !== first.toLowerCase() ? 0x10000 : 0x20000;
  return wordHash(text, Math.max(from, to - 3), to) ^ capital;
}

function smallCode(code: number): number {
  if (code === 0x2019) return 0x27;
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

/** A comma, semicolon, colon, bracket or dash. */
function isStop(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x3b ||
    code === 0x3a ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x2013 ||
    code === 0x2014
  );
}
