import { cutInto, type Token } from "./cut.ts";

export type { Token } from "./cut.ts";

/**
 * The text cut into words, numbers and signs, in order. Finer than the tagger's words: "11th" is two
 * tokens, "$1.5m" three, "mid-March" three, "Oct." two, "week's" two, so that grammars need not look inside a token.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  cutInto(text, { from: 0, to: text.length }, [], tokens);
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
