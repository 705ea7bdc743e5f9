import type { Span } from "../model/span.ts";

/** The words of a text as numbers, with their places: equal words have equal codes. */
export interface WordCodes {
  readonly codes: Uint32Array;
  /** Where each word begins, in UTF-16 units. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
}

/** No word is longer: the rest of a longer row of letters is a further word. */
const LONGEST_WORD = 255;

/** What a character is, in the table of characters; other values are a letter or digit, folded, from `FIRST` on. */
const UNKNOWN = 0;
const PARTS = 1;
const UNSEEN = 2;
/** Half of a character of two units. */
const HALF = 3;
const FIRST = 16;
/** Set for characters that are a word each, as Chinese, Japanese and Thai put no space between words. */
const ALONE = 2 ** 24;

/** By UTF-16 unit, filled as units are met. */
const table = new Uint32Array(0x1_0000);

/**
 * Reads the words in some spans of a text, or in all of it. Letter case, accents and apostrophes are left out ["don’t" and
 * "DONT", "Café" and "cafe" are one word each]; a digit is part of a word, a stop in a number parts it in two.
 */
export function readWordCodes(
  text: string,
  spans: readonly Span[] = [{ from: 0, to: text.length }],
): WordCodes {
  const words = new Words();
  for (const { from, to } of spans) readSpan(text, from, to, words);
  return words.taken();
}

function readSpan(text: string, from: number, to: number, words: Words): void {
  let start = -1;
  let end = 0;
  let hash = 0;
  const close = (): void => {
    if (start >= 0) words.add(mixed(hash), start, end - start);
    start = -1;
  };
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = table[unit] || kindOf(unit);
    let width = 1;
    if (kind === HALF) {
      const point = at + 1 < to ? (text.codePointAt(at) ?? 0) : 0;
      kind = point > 0xffff ? kindOfPoint(String.fromCodePoint(point)) : PARTS;
      width = point > 0xffff ? 2 : 1;
    }
    if (kind === PARTS) close();
    else if (kind !== UNSEEN) {
      if (start < 0 || kind >= ALONE || at + width - start > LONGEST_WORD) {
        close();
        start = at;
        hash = 0x811c9dc5;
      }
      hash = Math.imul(hash ^ kind, 0x01000193);
      end = at + width;
      if (kind >= ALONE) close();
    }
    at += width - 1;
  }
  close();
}

/** The words that were read so far, in arrays that grow. */
class Words {
  #codes = new Uint32Array(1024);
  #starts = new Uint32Array(1024);
  #lengths = new Uint8Array(1024);
  #count = 0;

  add(code: number, start: number, length: number): void {
    if (this.#count === this.#codes.length) {
      this.#codes = doubled(this.#codes, new Uint32Array(this.#count * 2));
      this.#starts = doubled(this.#starts, new Uint32Array(this.#count * 2));
      this.#lengths = doubled(this.#lengths, new Uint8Array(this.#count * 2));
    }
    this.#codes[this.#count] = code;
    this.#starts[this.#count] = start;
    this.#lengths[this.#count] = length;
    this.#count += 1;
  }

  taken(): WordCodes {
    return {
      codes: this.#codes.slice(0, this.#count),
      starts: this.#starts.slice(0, this.#count),
      lengths: this.#lengths.slice(0, this.#count),
    };
  }
}

function doubled<List extends Uint32Array | Uint8Array>(old: List, next: List): List {
  next.set(old);
  return next;
}

/** Spreads the bits of a number, so that any of them can be used alone. One to one. */
export function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function kindOf(unit: number): number {
  const kind = unit >= 0xd800 && unit <= 0xdbff ? HALF : kindOfPoint(String.fromCharCode(unit));
  table[unit] = kind;
  return kind;
}

const WORD = /^[\p{L}\p{N}]/u;
/** Apostrophes, accents that stand by themselves, soft hyphens and signs without width. */
const INSIDE = /^[\p{M}\p{Cf}'’ʼ‘`´]/u;
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOfPoint(character: string): number {
  if (!WORD.test(character)) return INSIDE.test(character) ? UNSEEN : PARTS;
  const folded = character.toLowerCase().normalize("NFKD").codePointAt(0) ?? UNKNOWN;
  return FIRST + folded + (SPACELESS.test(character) ? ALONE : 0);
}
