/** What a language knows of a word: made once for each distinct word and given again while it is remembered. */
export interface Term {
  /** Forms of one word have one stem: [strike, strikes], [Brand, Bränden]. */
  readonly stem: string;
  /** A number for the stem, the same in every run: 32 bits, without a sign. */
  readonly key: number;
  /** The word in small letters without accents: the same name in every language of Latin letters. */
  readonly plain: string;
  /** A number for the plain word. */
  readonly plainKey: number;
  /** How often forms of the stem occur in the language: the base-10 logarithm of their number in 10⁹ words. */
  readonly commonness: number;
  /** Whether it carries the sentence and no sense: articles, pronouns, "said". */
  readonly isFunction: boolean;
  /** Whether the language's table has it; a name or a rare compound is often not there. */
  readonly isKnown: boolean;
  /** Whether it is for the most part written as a name, so far as is known [Hamburg, Merkel]. */
  readonly isNameWord: boolean;
}

/**
 * Called for each word in order, with its place in the text. `inName` where it is likely a name or part of one: such
 * words side by side are one name.
 */
export type VisitWord = (term: Term, from: number, to: number, inName: boolean) => void;

/** The words of one language. */
export interface Words {
  /** ISO 639 code; "und" for words of a language that is not known. */
  readonly language: string;
  /** What is known of one word, in any letter case. */
  term(word: string): Term;
  /** Reads a text word by word: no list is made of it. Numbers in figures are left to the reader of figures. */
  read(text: string, visit: VisitWord): void;
}

/** What a language brings along; everything else is the same for all. */
export interface Lexicon {
  readonly language: string;
  readonly stem: (word: string) => string;
  readonly functionWords: ReadonlySet<string>;
  /** Null for a stem that the language's table does not have. */
  readonly commonness: (word: string, stem: string) => number | null;
  readonly isNameWord: (word: string, stem: string) => boolean;
  /** "all" where every noun has a capital, as in German; "none" in scripts without capitals. */
  readonly capitals: "names" | "all nouns" | "none";
}

export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units of a text. */
export function keyOf(text: string): number {
  let hash = FNV_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}
