import type { Finding } from "../model/finding.ts";
import { wordsOf } from "../text/prose.ts";

/** The commonest function words of each language, as written; words that many of them share are left out. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    "the of and to that was for is with on by at from it as were be has had have said who which not but this",
  ),
  de: setOf(
    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus nach wurde bei",
  ),
  fr: setOf(
    "le la les des et du est une dans qui que pour par sur au avec il pas ne ce sont plus ont aux cette",
  ),
  es: setOf("el los las del que y en por con una para se al lo como más pero sus su fue ha este entre"),
  it: setOf("il di che della per una del con gli non nel alla sono più dei dal anche ha è delle si questo"),
  pt: setOf("o os do da que em um uma para com não no na por dos das ao foi mais se seu são também à"),
  nl: setOf(
    "de het een van en in op te dat met voor zijn niet aan er door bij ook naar uit werd om heeft die",
  ),
  sv: setOf("och att det som på av för med den till är inte om har ett var från men vid sig"),
  pl: setOf("w i na z do się nie że jest to przez od po oraz za jak był dla który"),
  tr: setOf("ve bir bu için ile da de olarak olan çok daha gibi en ne kadar sonra"),
  id: setOf("yang dan di dengan untuk dari pada ini itu dalam tidak akan ke telah oleh"),
};

/** Whether a language is one that is told by its words or its script; others are taken for their kin. */
export function isKnownLanguage(code: string): boolean {
  return Object.hasOwn(COMMON, code) || SCRIPTS.some(([known]) => known === code);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** The languages that each of their common words belongs to. */
const CODES_OF: ReadonlyMap<string, readonly string[]> = codesOfWords();

function codesOfWords(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, common] of Object.entries(COMMON))
    for (const word of common) codes.set(word, [...(codes.get(word) ?? []), code]);
  return codes;
}

/** Words read at most: a language shows in the first pages. */
const SAMPLE = 20_000;

/**
 * The language of a text as a two-letter code, guessed by its function words; null where none is clear (too
 * few words, a list of names). Letters of other scripts are told only as far as the script tells it.
 */
export function guessLanguage(text: string): Finding<string> | null {
  const sample = text.slice(0, SAMPLE);
  const script = otherScript(sample);
  if (script !== null) return { value: script, basis: "guessed", via: "script" };
  const words = wordsOf(sample);
  const counts = new Map<string, number>();
  for (const word of words)
    for (const code of CODES_OF.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  const hits = Object.keys(COMMON).map((code) => ({ code, count: counts.get(code) ?? 0 }));
  const english = hits[0]?.count ?? 0;
  const best = hits.reduce((most, next) => (next.count > most.count ? next : most));
  // One word in twelve; English news has one in four. Headlines have few, so two words are asked at least,
  // and five for another language: short words are shared [in, de, a].
  const clear = best.code === "en" || (best.count >= 5 && best.count > english * 1.5);
  const code = clear ? best.code : "en";
  const count = clear ? best.count : english;
  if (count < 2 || count < words.length / 12) return null;
  return { value: code, basis: "guessed", via: "function words" };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ja", /\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** What no text in Latin letters holds; quotes, dashes and the like stand between. */
const OTHER_LETTERS = /[\u0370-\u1dff\u2e80-\uffff]/;

function otherScript(text: string): string | null {
  if (!OTHER_LETTERS.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const count = (code: string) =>
    text.match(SCRIPTS.find(([name]) => name === code)?.[1] ?? /$^/g)?.length ?? 0;
  // Japanese is written in Chinese characters as well, so its own letters decide first.
  if (count("ja") > letters * 0.1) return "ja";
  return SCRIPTS.find(([code]) => count(code) > letters * 0.5)?.[0] ?? null;
}
