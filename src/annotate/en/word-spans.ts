import type { Span } from "../../model/span.ts";
import { pointAfter } from "./abbreviations.ts";

/** A word or sign with its place, as the tagger wants it. */
export interface Piece extends Span {
  /** Its characters with straight apostrophes. */
  readonly plain: string;
  readonly sort:
    | "word"
    | "number"
    | "punctuation"
    | "symbol"
    | "url"
    | "email"
    | "time"
    | "ordinal"
    | "currency";
}

// Addresses; times of day; ordinals; numbers; dotted letters [U.S., p.m.]; words with inner apostrophes;
// runs of points; anything else by itself. Hyphens part words, as in UD_English-GUM.
const PIECE =
  /(?<url>https?:\/\/[^\s<>"“”]{1,2000}|www\.[^\s<>"“”]{1,2000})|(?<email>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})|(?<time>[0-9]{1,2}[:.][0-9]{2}(?=\s?[ap]\.?m\b)|[0-9]{1,2}:[0-9]{2})|(?<ordinal>[0-9]{1,9}(?:st|nd|rd|th)(?![\p{L}\p{N}]))|(?<number>[0-9]+(?:[.,][0-9]+)*)|(?<dotted>(?:\p{L}\.){2,8})|(?<word>[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*)|(?<points>\.{2,}|…)|(?<currency>\p{Sc})|(?<sign>[^\s])/gu;

/** Words of which "n't" is a part of its own, and the other shortened words. */
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/**
 * The words and signs of a stretch of text, in order; together they hold every character but white space.
 * A possessive "'s" and a shortened "n't", "'ll" are words of their own; a point that belongs to an
 * abbreviation stays with it.
 */
export function splitWords(text: string, within: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const stretch = text.slice(within.from, within.to);
  for (const match of stretch.matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const from = within.from + match.index;
    if (groups.word !== undefined) addWord(text, from, match[0], pieces);
    else addPiece(pieces, text, from, from + match[0].length, sortOf(groups));
  }
  return mergePoints(pieces);
}

function sortOf(groups: Record<string, string | undefined>): Piece["sort"] {
  for (const sort of ["url", "email", "time", "ordinal", "number", "currency"] as const) {
    if (groups[sort] !== undefined) return sort;
  }
  if (groups.dotted !== undefined) return "word";
  return /^[#%&*+/<=>@\\^_|~]$/.test(groups.sign ?? "") ? "symbol" : "punctuation";
}

function addWord(text: string, from: number, word: string, pieces: Piece[]): void {
  const to = from + word.length;
  const clitic = word.length < 60 ? CLITIC.exec(word) : null;
  if (clitic?.[1] !== undefined && !/^o$/i.test(clitic[1])) {
    const cut = from + clitic[1].length;
    addPiece(pieces, text, from, cut, "word");
    addPiece(pieces, text, cut, to, "word");
    return;
  }
  if (/^cannot$/i.test(word)) {
    addPiece(pieces, text, from, from + 3, "word");
    addPiece(pieces, text, from + 3, to, "word");
    return;
  }
  addPiece(pieces, text, from, to, "word");
}

function addPiece(pieces: Piece[], text: string, from: number, to: number, sort: Piece["sort"]): void {
  pieces.push({ from, to, plain: text.slice(from, to).replaceAll("’", "'").replaceAll("‘", "'"), sort });
}

/** Gives an abbreviation its point [Gen. | Smith], if the point is not the sentence's last mark. */
function mergePoints(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  pieces.forEach((piece, index) => {
    const last = merged.at(-1);
    const point = piece.plain === "." && last !== undefined && last.to === piece.from && last.sort === "word";
    const inner = point && index < pieces.length - 1 && last.plain.length < 8;
    if (inner && (pointAfter(last.plain) !== "end" || /^\p{Lu}$/u.test(last.plain))) {
      merged[merged.length - 1] = { ...last, to: piece.to, plain: `${last.plain}.` };
    } else {
      merged.push(piece);
    }
  });
  return merged;
}
