import { classOf, DIGIT, isCapital, LETTER, OTHER, PAIRED, smallOf } from "./characters.ts";
import type { TermMemo } from "./memo.ts";
import { FNV_PRIME, FNV_START, type Lexicon, type Term, type VisitWord } from "./words.ts";

/** A line of at most so many characters may be a headline with capitals all over. */
const HEADLINE = 200;
/** A longer run of letters is no word. */
export const LONGEST = 40;

/**
 * Reads a text word by word. Apostrophes and hyphens part words ["Rhein-Main", "l'incendie"], single letters are left
 * out, and so are words with digits in front ["2024", "30th"]; ["covid19", "f16"] are words.
 */
export function readWords(text: string, lexicon: Lexicon, memo: TermMemo, visit: VisitWord): void {
  let atStart = true;
  let shouting = false;
  let lineEnd = -1;
  let at = 0;
  while (at < text.length) {
    if (at > lineEnd) {
      const next = text.indexOf("\n", at);
      lineEnd = next < 0 ? text.length : next;
      atStart = true;
      shouting =
        lineEnd - at <= HEADLINE && lexicon.capitals === "names" && hasCapitalsAllOver(text, at, lineEnd);
    }
    const kind = classOf(text.charCodeAt(at));
    if (kind === OTHER) {
      if (opensSentence(text.charCodeAt(at))) atStart = true;
      at++;
      continue;
    }
    const from = at;
    if (kind === PAIRED) {
      while (at < lineEnd && classOf(text.charCodeAt(at)) === PAIRED) at++;
      if (at - from === 1) visit(memo.get(text.slice(from, at)), from, at, false);
      for (let pair = from; pair + 2 <= at; pair++)
        visit(memo.get(text.slice(pair, pair + 2)), pair, pair + 2, false);
      continue;
    }
    let key = FNV_START;
    while (at < lineEnd) {
      const next = classOf(text.charCodeAt(at));
      if (next !== LETTER && next !== DIGIT) break;
      key = Math.imul(key ^ smallOf(text.charCodeAt(at)), FNV_PRIME);
      at++;
    }
    if (kind === DIGIT || at - from < 2 || at - from > LONGEST) {
      atStart = false;
      continue;
    }
    const term = memo.find(text, from, at, key);
    visit(term, from, at, inName(term, lexicon, isCapital(text.charCodeAt(from)), atStart || shouting));
    atStart = false;
  }
}

/** `unclear`: the word would have a capital anyway, at the start of a sentence or in a headline of capitals. */
function inName(term: Term, lexicon: Lexicon, capital: boolean, unclear: boolean): boolean {
  if (!capital || term.isFunction) return false;
  return term.isNameWord || (lexicon.capitals === "names" && !unclear);
}

/** What stands before a sentence, a quotation or a remark. */
function opensSentence(unit: number): boolean {
  if (unit < 128) return '.!?:;("|'.includes(String.fromCharCode(unit));
  return "“„«»¿¡…–—•".includes(String.fromCharCode(unit));
}

/** Whether most of the longer words of a line have a capital: ["Fire Destroys Old Hotel in Tarn"], ["FIRE IN TARN"]. */
function hasCapitalsAllOver(text: string, from: number, to: number): boolean {
  let [capitals, others] = [0, 0];
  for (let at = from; at < to; at++) {
    if (classOf(text.charCodeAt(at)) !== LETTER) continue;
    const start = at;
    while (at < to && classOf(text.charCodeAt(at)) === LETTER) at++;
    if (at - start < 4) continue;
    if (isCapital(text.charCodeAt(start))) capitals++;
    else others++;
  }
  return capitals >= 3 && capitals > 2 * others;
}
