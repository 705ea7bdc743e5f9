import { GROUPED } from "./letter-groups.ts";

/** Codes that stand for one language here: Bokmål and Nynorsk are Norwegian, Sorani Kurdish, Filipino Tagalog. */
const SAME: Readonly<Record<string, string>> = { nb: "no", nn: "no", ckb: "ku", fil: "tl" };

/** Codes that say that there is no language, several, or that it is not known; and [utf-8], which pages declare. */
const NONE = /^(?:und|mul|mis|zxx|utf)$/;

/**
 * The ISO 639 code of a language tag, of two letters where there is one: "pt-BR" is pt, "eng" en, "iw" he, "nb" no.
 * Null for what is no tag or names no language.
 */
export function codeOf(tag: string): string | null {
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9_-]{1,20})?$/i.exec(tag)?.[1]?.toLowerCase();
  if (code === undefined || NONE.test(code)) return null;
  const plain = new Intl.Locale(code).language;
  return SAME[plain] ?? plain;
}

/** Languages that are told by something else than their groups of letters. */
const OTHERS: ReadonlySet<string> = new Set(
  "mn ky uz tt tg mk kk ug ps sd si km my id af gl ne sw".split(" "),
);

/** Whether a text in the language can be told as such; what is not is taken for its kin or for nothing. */
export function isKnownLanguage(code: string): boolean {
  return GROUPED.has(code) || OTHERS.has(code);
}

/** Languages that a text hardly tells apart. */
const KIN = ["da no", "hr sr bs", "id ms", "hi mr ne"].map((codes) => codes.split(" "));

/**
 * Whether a language that is declared may be right though the text says another: where the text hardly tells the two
 * apart [Bosnian, Croatian, Serbian in Latin letters], or the declared one is not known and has the same script [Faroese
 * that looks like Icelandic]. Anything may be declared where the text is English, so that is believed.
 */
export function mayBe(declared: string, told: string): boolean {
  if (told === "en") return false;
  if (KIN.some((codes) => codes.includes(declared) && codes.includes(told))) return true;
  return !isKnownLanguage(declared) && scriptOf(declared) === scriptOf(told);
}

function scriptOf(code: string): string | undefined {
  // Kurdish is told in Arabic letters only.
  return code === "ku" ? "Arab" : new Intl.Locale(code).maximize().script;
}
