import type { Span } from "../../model/span.ts";

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

/** A run of letters, a number in digits, or one character of anything else. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly sort: "word" | "number" | "sign";
  /** No white space parts it from the token before it. */
  readonly glued: boolean;
  /** A line break stands before it. */
  readonly newLine: boolean;
}

// Addresses; times of day; ordinals; numbers; dotted letters [U.S., p.m.]; words with inner apostrophes;
// runs of points; signs of money; anything else by itself. Hyphens part words, as in UD_English-GUM.
const PIECE =
  /(https?:\/\/[^\s<>"“”]{1,2000}|www\.[^\s<>"“”]{1,2000})|([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})|([0-9]{1,2}[:.][0-9]{2}(?=\s?[ap]\.?m\b)|[0-9]{1,2}:[0-9]{2})|([0-9]{1,9}(?:st|nd|rd|th)(?![\p{L}\p{N}]))|([0-9]+(?:[.,][0-9]+)*)|((?:\p{L}\.){2,8})|([\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*)|(\p{Sc})|(?:\.{2,}|[^\s])/gu;

/** What each group of the pattern holds; a sign that no group holds is punctuation or a symbol. */
const SORTS = ["url", "email", "time", "ordinal", "number", "word", "word", "currency"] as const;
const WORD_GROUP = 7;

// Thousands may be parted by commas or by a non-breaking space [1,200; 42 000], but a comma before
// another count of digits parts two numbers [Oct. 7,2023].
const TOKEN =
  /[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3}(?![0-9]))+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|\p{L}[\p{L}\p{M}]*(?:['’](?!s(?![\p{L}\p{M}]))\p{L}+)*|['’]s(?![\p{L}\p{M}])|[^\s]/giu;

/** Words of which "n't" is a part of its own, and the other shortened words. */
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** How far before its "@" a mail address may begin. */
const MAIL_REACH = 65;

/**
 * Cuts a stretch of text in one pass into the words that the tagger reads (`pieces`) and the finer ones that grammars
 * read (`tokens`), and adds them to the two lists. Plain words and single signs, most of any text, are told by the
 * codes of their characters; the patterns cut the rest [don't, 1,200, U.S., café] and would cut those alike.
 */
export function cutInto(text: string, within: Span, pieces: Piece[], tokens: Token[]): void {
  const stretch = text.slice(within.from, within.to);
  let mail = stretch.indexOf("@");
  /** Where the tokens end: a number with a space inside is several pieces. */
  let tokenEnd = 0;
  for (let at = 0; at < stretch.length; ) {
    const kind = KINDS[stretch.charCodeAt(at)];
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    if (mail !== -1 && mail < at) mail = stretch.indexOf("@", at);
    const hard = kind === HARD || tokenEnd > at || (mail !== -1 && mail - at < MAIL_REACH);
    const end = hard ? at : kind === LETTER ? plainWordEnd(stretch, at) : plainSignEnd(stretch, at);
    if (end > at) {
      const from = within.from + at;
      const plain = stretch.slice(at, end);
      const sort = kind === LETTER ? "word" : signSort(plain);
      pieces.push({ from, to: within.from + end, plain, sort });
      addToken(tokens, text, from, plain, kind === LETTER ? "word" : "sign");
      at = end;
      tokenEnd = end;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(stretch);
    if (match === null) break;
    at = match.index + match[0].length;
    addPiece(pieces, within.from + match.index, match);
    TOKEN.lastIndex = Math.max(tokenEnd, match.index);
    while (tokenEnd < at) {
      const token = TOKEN.exec(stretch)?.[0] ?? "";
      tokenEnd = TOKEN.lastIndex;
      addToken(tokens, text, within.from + tokenEnd - token.length, token, tokenSort(token));
    }
  }
}

/** Characters that can be told by their codes; HARD ones take a pattern. */
const HARD = 0;
const SPACE = 1;
const LETTER = 2;
const SIGN = 3;
const KINDS = new Uint8Array(0x10000);
for (const space of " \n\t\r\u00a0") KINDS[space.charCodeAt(0)] = SPACE;
for (const letter of "abcdefghijklmnopqrstuvwxyz") {
  KINDS[letter.charCodeAt(0)] = LETTER;
  KINDS[letter.toUpperCase().charCodeAt(0)] = LETTER;
}
for (const sign of ',.!?;:()[]{}/\\"#%&*+-<=>|~^`$“”–—…') KINDS[sign.charCodeAt(0)] = SIGN;

/** The end of a word of plain letters; its beginning where a pattern must tell [don't, U.S., https://a.example]. */
function plainWordEnd(stretch: string, at: number): number {
  let end = at + 1;
  while (end < stretch.length && KINDS[stretch.charCodeAt(end)] === LETTER) end += 1;
  if (end < stretch.length && KINDS[stretch.charCodeAt(end)] === HARD) return at;
  if (end - at > 6) return end;
  const next = stretch[end];
  if (next === "." && (end === at + 1 || stretch.startsWith("www", at))) return at;
  if (next === ":" && stretch.startsWith("http", at)) return at;
  return isCannot(stretch.slice(at, end)) ? at : end;
}

/** The end of a sign by itself; its beginning where more points follow. */
function plainSignEnd(stretch: string, at: number): number {
  return stretch[at] === "." && stretch[at + 1] === "." ? at : at + 1;
}

function isCannot(word: string): boolean {
  return word.length === 6 && word.toLowerCase() === "cannot";
}

function signSort(sign: string): Piece["sort"] {
  if (sign === "$") return "currency";
  return /^[#%&*+/<=>@\\^_|~]$/.test(sign) ? "symbol" : "punctuation";
}

function addPiece(pieces: Piece[], from: number, match: RegExpExecArray): void {
  const piece = match[0];
  const to = from + piece.length;
  const cut = match[WORD_GROUP] === undefined ? 0 : cliticAt(piece);
  if (cut === 0) {
    const group = SORTS.findIndex((_, index) => match[index + 1] !== undefined);
    pieces.push({ from, to, plain: withPlainMarks(piece), sort: SORTS[group] ?? signSort(piece) });
    return;
  }
  pieces.push({ from, to: from + cut, plain: withPlainMarks(piece.slice(0, cut)), sort: "word" });
  pieces.push({ from: from + cut, to, plain: withPlainMarks(piece.slice(cut)), sort: "word" });
}

/** Where a word's shortened second word begins [could|n't, Lund|'s, can|not]; 0 where it has none [o'clock, O'm]. */
function cliticAt(word: string): number {
  if (isCannot(word)) return 3;
  const stem = word.length < 60 ? CLITIC.exec(word)?.[1] : undefined;
  return stem === undefined || /^o$/i.test(stem) ? 0 : stem.length;
}

function withPlainMarks(piece: string): string {
  return piece.replaceAll("’", "'").replaceAll("‘", "'");
}

function tokenSort(token: string): Token["sort"] {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return "number";
  return /^\p{L}/u.test(token) ? "word" : "sign";
}

function addToken(tokens: Token[], text: string, from: number, token: string, sort: Token["sort"]): void {
  const end = tokens.at(-1)?.to ?? 0;
  tokens.push({
    from,
    to: from + token.length,
    text: token,
    lower: sort === "number" ? token : token.toLowerCase().replace("’", "'"),
    sort,
    glued: from === end && from > 0,
    newLine: from > end && hasBreak(text, end, from),
  });
}

function hasBreak(text: string, from: number, to: number): boolean {
  if (to === from + 1) return /[\n\r\u2028\u2029]/.test(text[from] ?? "");
  return /[\n\r\u2028\u2029]/.test(text.slice(from, to));
}
