import type { Span } from "../../model/span.ts";

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

// Thousands may be parted by commas or by a non-breaking space [1,200; 42 000], but a comma before
// another count of digits parts two numbers [Oct. 7,2023].
const TOKEN =
  /[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3}(?![0-9]))+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|\p{L}[\p{L}\p{M}]*(?:['’](?!s(?![\p{L}\p{M}]))\p{L}+)*|['’]s(?![\p{L}\p{M}])|[^\s]/giu;

/**
 * The text cut into words, numbers and signs, in order. Finer than the tagger's words: "11th" is two
 * tokens, "$1.5m" three, "mid-March" three, "Oct." two, "week's" two, so that grammars need not look inside a token.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const from = match.index;
    const to = from + word.length;
    const first = word.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    tokens.push({
      from,
      to,
      text: word,
      lower: isNumber ? word : word.toLowerCase().replace("’", "'"),
      sort: isNumber ? "number" : /^\p{L}/u.test(word) ? "word" : "sign",
      glued: from === end && from > 0,
      newLine: from > end && /[\n\r\u2028\u2029]/.test(text.slice(end, from)),
    });
    end = to;
  }
  return tokens;
}

/** The lower-case words at a place, "" outside the text or where a line break stands before it. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? "";
}

/** Whether the token begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.sort === "word" && token.text[0] !== token.lower[0];
}

/** Whether the token is a hyphen or dash without space on its left. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.glued === true && /^[-\u2010-\u2015]$/.test(token.text);
}
