import { stemmerFor } from "./endings.ts";
import type { Lexicon } from "./words.ts";

/** Of a language without a table: no word of it is known. */
export function plainLexicon(language: string): Lexicon {
  return {
    language,
    stem: stemmerFor(language),
    functionWords: new Set(),
    commonness: () => null,
    isNameWord: () => false,
    capitals: "names",
  };
}
