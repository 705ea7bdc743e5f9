import { plainName } from "../../text/places.ts";
import { english } from "./english.ts";
import { termMemo } from "./memo.ts";
import { plainLexicon } from "./plain.ts";
import { LONGEST, readWords } from "./read.ts";
import { hasTable, tabledLexicon } from "./tabled.ts";
import { keyOf, type Lexicon, type Term, type Words } from "./words.ts";

export type { Term, VisitWord, Words } from "./words.ts";
export { keyOf } from "./words.ts";

const made = new Map<string, Words>();

/** The words of a language, by its code; of a language that is not knword well, words are told by their letters. */
export function wordsFor(language: string | null): Words {
  const code = language === null ? "und" : (language.toLowerCase().split(/[-_]/)[0] ?? "und");
  const knword = made.get(code);
  if (knword !== undefined) return knword;
  const words = wordsOf(lexiconFor(code));
  made.set(code, words);
  return words;
}

function lexiconFor(code: string): Lexicon {
  if (code === "en") return english;
  return hasTable(code) ? tabledLexicon(code) : plainLexicon(code);
}

/** Where a word is not in the table: as often as a rare surname. */
const UNKNOWN = 2.6;

function wordsOf(lexicon: Lexicon): Words {
  const memo = termMemo((word) => makeTerm(word, lexicon));
  return {
    language: lexicon.language,
    term: (word) => memo.get(word.slice(0, LONGEST)),
    read: (text, visit) => readWords(text, lexicon, memo, visit),
  };
}

function makeTerm(word: string, lexicon: Lexicon): Term {
  const stem = lexicon.stem(word);
  const plain = plainName(word);
  const commonness = lexicon.commonness(word, stem);
  return {
    stem,
    key: keyOf(stem),
    plain,
    plainKey: keyOf(plain),
    commonness: commonness ?? UNKNOWN,
    isFunction: lexicon.functionWords.has(word),
    isKnown: commonness !== null,
    isNameWord: lexicon.isNameWord(word, stem),
  };
}
