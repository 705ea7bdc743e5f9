import type { Finding } from "../../model/finding.ts";

/** A script, the language that is meant by it where one alone is (nearly) all that is written in it, and its letters. */
interface Script {
  readonly name: string;
  readonly only: string | null;
  readonly letters: RegExp;
}

const SCRIPTS: readonly Script[] = [
  script("Latin", null),
  script("Cyrillic", null),
  script("Arabic", null),
  script("Devanagari", null),
  script("Han", "zh"),
  script("Hangul", "ko"),
  script("Greek", "el"),
  script("Hebrew", "he"),
  script("Thai", "th"),
  script("Bengali", "bn"),
  script("Gujarati", "gu"),
  script("Gurmukhi", "pa"),
  script("Oriya", "or"),
  script("Tamil", "ta"),
  script("Telugu", "te"),
  script("Kannada", "kn"),
  script("Malayalam", "ml"),
  script("Sinhala", "si"),
  script("Georgian", "ka"),
  script("Armenian", "hy"),
  script("Ethiopic", "am"),
  script("Lao", "lo"),
  script("Khmer", "km"),
  script("Myanmar", "my"),
];

function script(name: string, only: string | null): Script {
  return { name, only, letters: new RegExp(`\\p{Script=${name}}`, "gu") };
}

/** What no text in Latin letters holds; quotes, dashes and the like stand between. */
const OTHER_LETTERS = /[\u0370-\u1dff\u2e80-\uffff]/;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The name of the script that more than half of a text's letters are of; "Japanese" with its own. Null for none. */
export function mainScript(text: string): string | null {
  if (!OTHER_LETTERS.test(text)) return "Latin";
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  // Japanese is written in Chinese characters as well, so its own letters decide first.
  if (count(text, KANA) > letters * 0.1) return "Japanese";
  // Vowel signs are counted on one side only, so a script of such may have more than all letters.
  return SCRIPTS.find((one) => count(text, one.letters) > letters * 0.5)?.name ?? null;
}

/**
 * The language that a script alone tells [Georgian], or that letters tell which no other language has together
 * [Kazakh: "қ", "ұ"]; null where the words must tell [Russian and Bulgarian].
 */
export function toldByScript(name: string, text: string): Finding<string> | null {
  const only =
    name === "Japanese" ? "ja" : (SCRIPTS.find((candidate) => candidate.name === name)?.only ?? null);
  if (only !== null) return { value: only, basis: "guessed", via: "script" };
  const own = OWN_LETTERS[name];
  const code = own === undefined ? null : toldByLetters(text, own);
  return code === null ? null : { value: code, basis: "guessed", via: "letters" };
}

interface OwnLetters {
  /** Letters that most languages of the script have. */
  readonly shared: string;
  /** What languages have besides, those with few first. */
  readonly besides: Readonly<Record<string, string>>;
  /** Those of them whose letters others have too, with more: [і] is Ukrainian as well, [ј] Macedonian. */
  readonly byGroups: string;
}

/** From the alphabets of the languages. */
const OWN_LETTERS: Readonly<Record<string, OwnLetters>> = {
  Cyrillic: {
    shared: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    besides: {
      be: "іў",
      mn: "өү",
      ky: "ңөү",
      uk: "іїєґ",
      uz: "ўқғҳ",
      sr: "ђјљњћџ",
      tt: "әөүҗңһ",
      tg: "ғӣқӯҳҷ",
      mk: "ѓѕјљњќџ",
      kk: "әіңғүұқөһ",
    },
    byGroups: "be sr",
  },
  Arabic: {
    shared: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    besides: {
      fa: "پچژگکی",
      ur: "پچژگکیٹڈڑںھہۂۓے",
      ku: "پچژگکیێۆڵڕەڤھ",
      ug: "پچژگېۈۋۆۇەڭھ",
      ps: "پچژګکیټډړږښڼېۍځڅئ",
      sd: "پچگکٻڀٿٺڃڄڇڊڌڍڏڙڦڪڳڱڻھ",
    },
    byGroups: "fa",
  },
};

/** Of a text's letters these many are of its own at least: foreign names have some [Джордже in a Russian text]. */
const OWN_SHARE = 0.01;

/** So many of them must be in the alphabet. */
const COVERED = 0.95;

function toldByLetters(text: string, { shared, besides, byGroups }: OwnLetters): string | null {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
  const own = letters.filter((letter) => letter >= "\u0370" && !shared.includes(letter));
  if (own.length === 0 || own.length < letters.length * OWN_SHARE) return null;
  const code = Object.entries(besides).find(
    ([, alphabet]) => own.filter((letter) => alphabet.includes(letter)).length >= own.length * COVERED,
  )?.[0];
  return code === undefined || byGroups.split(" ").includes(code) ? null : code;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
