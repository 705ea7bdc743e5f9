import { type Fit, fitsOf } from "./letter-groups.ts";

/** Fewer words tell no language. */
const FEWEST_WORDS = 3;
/** Texts of fewer words are short: they must fit better. */
const SHORT = 12;
const LEAST_SCORE = 0.64;
const LEAST_SCORE_SHORT = 0.7;
/** Where nearly all words have a capital it may be a list of names. */
const LEAST_SCORE_NAMES = 0.75;
/**
 * English headlines fit others a little better now and then, mostly Tagalog [Shooting at harbour festival]: of those
 * of AllSides up to 1.3 times as well. Headlines of other languages, those of the tests, fit their own 2.6 times and more.
 */
const BETTER_THAN_ENGLISH = 1.5;

/**
 * The language of a piece of text by its groups of letters, and by a few words of the whole text for languages whose
 * groups are not known; null where none fits well [names, a language in the letters of another] and for tables.
 */
export function toldByGroups(piece: string, wholeWords: () => ReadonlySet<string>): string | null {
  const words = piece.match(WORD) ?? [];
  const numbers = piece.match(/\p{N}+/gu) ?? [];
  if (words.length < FEWEST_WORDS || words.length < numbers.length) return null;
  const taken = bestFit(fitsOf(piece), leastScore(words));
  return ungrouped(wholeWords(), taken) ?? taken;
}

/** The different words of a text, in small letters. */
export function differentWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD));
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

function bestFit(fits: readonly Fit[], least: number): string | null {
  const [best] = fits;
  if (best === undefined || best.score < least) return null;
  const english = fits.find(({ code }) => code === "en");
  const isClear =
    best === english ||
    english === undefined ||
    odds(best.score) >= odds(english.score) * BETTER_THAN_ENGLISH;
  return isClear ? best.code : null;
}

/** A score is the mean weight of the groups, divided by itself and a constant. */
function odds(score: number): number {
  return score / (1 - score);
}

function leastScore(words: readonly string[]): number {
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const shouted = words.filter((word) => word.length > 1 && word === word.toUpperCase()).length;
  if (capital >= words.length * 0.8 && shouted < words.length * 0.5) return LEAST_SCORE_NAMES;
  return words.length < SHORT ? LEAST_SCORE_SHORT : LEAST_SCORE;
}

/** A language without groups, those that it is taken for, and frequent words that it or they have and the other has not. */
interface Ungrouped {
  readonly code: string;
  readonly takenFor: readonly (string | null)[];
  readonly own: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

const UNGROUPED: readonly Ungrouped[] = [
  {
    code: "id",
    takenFor: ["ms"],
    own: setOf(
      "bahwa karena bisa mengatakan senin rabu kamis jumat kantor polisi usai ujar ujarnya setelah berbagai korban tewas bus mobil uang perusahaan rupiah gubernur bupati",
    ),
    theirs: setOf(
      "bahawa kerana ialah isnin khamis jumaat ahad pejabat polis selepas daripada tiada baharu bas kereta wang syarikat apabila ringgit iaitu pelbagai mangsa berkenaan turut",
    ),
  },
  {
    code: "af",
    takenFor: ["nl"],
    own: setOf("nie vir sê gesê hulle ná hy sal nuwe tussen dié baie vandag mense polisie"),
    theirs: setOf("de een niet voor zijn werd door over ook hij wordt worden naar maar deze uit bij"),
  },
  {
    code: "gl",
    takenFor: ["pt", "es"],
    own: setOf("unha dunha non máis tamén ata nunha coa cos xa moi dous sen"),
    theirs: setOf(
      "uma não mais também até num numa com já muito dois pelo pela tem sem una el y los con no más también hasta",
    ),
  },
  {
    code: "ne",
    takenFor: ["hi", "mr"],
    own: setOf("छ छन् पनि भएको गरेको गरेका गरिएको हुने हुन् थियो र यो रहेको भने बताए लागि छैन"),
    theirs: setOf("है हैं में और का की के ने को था थे आहे आहेत आणि या होते"),
  },
  {
    code: "sw",
    takenFor: [null, "tl"],
    own: setOf("ya wa kwa katika za kuwa hiyo huo baada hadi cha vya pia kutoka yake wake mpya kabla"),
    theirs: setOf("ang ng sa mga ay at"),
  },
];

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function ungrouped(words: ReadonlySet<string>, taken: string | null): string | null {
  const count = (set: ReadonlySet<string>) => [...set].filter((word) => words.has(word)).length;
  for (const { code, takenFor, own, theirs } of UNGROUPED) {
    if (!takenFor.includes(taken)) continue;
    const hits = count(own);
    if (hits > count(theirs) && (taken !== null || hits >= FEWEST_HITS)) return code;
  }
  return null;
}

/** Of a language that nothing else speaks for. */
const FEWEST_HITS = 3;
