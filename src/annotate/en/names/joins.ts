import { plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { PHRASE, phraseKind, WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { hasNoCase, isFree, looksLikePerson, merged, startsLarge } from "./runs.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";
import { bareRun } from "./titles.ts";
import { bitsOf } from "./word-views.ts";

/**
 * Joins what the model cut: a body with what it is for ["Lisk Foundation for the Visual Arts", "University of Corvo at
 * Brell"], a body with the word behind it that makes it one ["BPH News"], a maker with the number of its product,
 * which is then no body ["Brellin 737", "Brellin A320"].
 */
export function withJoins(words: readonly Piece[], runs: readonly NameRun[]): readonly NameRun[] {
  const list: NameRun[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    let run = runs[at] as NameRun;
    const next = runs[at + 1];
    if (next !== undefined && isPurpose(words, run, next)) {
      run = { first: run.first, end: next.end, sort: "organisation" };
      at += 1;
    }
    run = withSaint(words, runs, run);
    if (run.sort === "organisation") run = withNumber(words, withTail(words, runs, run));
    list.push(run);
  }
  return list;
}

/** "Saint" belongs to the name behind it; behind "the" it is a ship's or the like ["the Saint Lisk"]. */
function withSaint(words: readonly Piece[], runs: readonly NameRun[], run: NameRun): NameRun {
  const saint = run.first - 1;
  if (!/^(?:Saint|St\.?)$/.test(words[saint]?.plain ?? "") || !isFree(runs, saint)) return run;
  const thing = run.sort === "person" && /^the$/i.test(words[saint - 1]?.plain ?? "");
  return { ...run, first: saint, sort: thing ? "other" : run.sort };
}

const WITH_PURPOSE =
  /^(?:foundation|center|centre|institute|council|society|committee|office|agency|fund|department|ministry|coalition|union|alliance|academy|school|association|campaign|commission|bureau|museum|trust)$/;
const AT_A_PLACE = /^(?:university|college|institute|school|academy)$/;

function isPurpose(words: readonly Piece[], run: NameRun, next: NameRun): boolean {
  const last = plainName(words[run.end - 1]?.plain ?? "");
  const first = plainName(words[run.first]?.plain ?? "");
  const link = words[run.end]?.plain ?? "";
  const gap = next.first - run.end;
  if (run.sort === "person" || next.sort === "person") return false;
  if (gap === 1 && link === "at") return AT_A_PLACE.test(first) && next.sort === "place";
  if (!WITH_PURPOSE.test(last)) return false;
  return (
    (gap === 1 && link === "for") || (gap === 2 && link === "for" && words[run.end + 1]?.plain === "the")
  );
}

/** [BPH News], [Rolling Corvo Magazine]; not [Brellin Chairman]. */
function withTail(words: readonly Piece[], runs: readonly NameRun[], run: NameRun): NameRun {
  const next = words[run.end];
  if (next === undefined || !isFree(runs, run.end) || !/^\p{Lu}\p{Ll}/u.test(next.plain)) return run;
  const bits = bitsOf(next.plain);
  const isTail = (bits & (WORD.organisation | WORD.tail)) !== 0;
  return isTail && (bits & (WORD.title | WORD.role | WORD.given)) === 0 ? { ...run, end: run.end + 1 } : run;
}

/** A number of three digits and more, or a letter and digits; not [Channel 4]. */
const MODEL_NUMBER = /^(?:[0-9]{3}|[A-Z]{1,3}[0-9]{2,4}[A-Za-z]{0,2})$/;

function withNumber(words: readonly Piece[], run: NameRun): NameRun {
  const next = words[run.end]?.plain ?? "";
  return run.end - run.first <= 2 && MODEL_NUMBER.test(next)
    ? { ...run, end: run.end + 1, sort: "other" }
    : run;
}

const KNOWN_WORDS = WORD.common | WORD.title | WORD.role | WORD.demonym | WORD.calendar;

/**
 * Two capitals or more in a row inside a sentence that the model passed over are a name of some sort ["aboard the Saint
 * Lisk"], if they are not all words that capitals make look like one ["Foreign Minister"].
 */
export function withCapitals({ words, runs }: NamedSentence): NamedSentence {
  if (hasNoCase(words)) return { words, runs };
  const added: NameRun[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (!startsLarge(words[at]?.plain ?? "")) continue;
    let end = at;
    while (end < words.length && /^\p{Lu}\p{Ll}/u.test(words[end]?.plain ?? "") && isFree(runs, end))
      end += 1;
    const inside = words.slice(at, end);
    const bits = inside.map(({ plain }) => bitsOf(plain));
    const whole = isFree(runs, at - 1) && isFree(runs, end) && /[\p{L},]$/u.test(words[at - 1]?.plain ?? "");
    if (inside.length >= 2 && inside.length <= 4 && whole && bits.some((each) => (each & KNOWN_WORDS) === 0))
      added.push(...[bareRun(words, { first: at, end, sort: "other" })].filter((run) => run !== null));
    at = Math.max(at, end);
  }
  return merged(words, runs, added);
}

/** Letters behind a person's name ["Jonas Lisk, QC"]. */
const HONOURS = /^(?:QC|KC|SC|MP|MEP|MSP|MD|PhD|CBE|OBE|MBE|DDS|CPA|RN|TD|JP)$/;
const SIDES = /^(?:pro|anti|non|ex|post|pre|mid|all)$/i;

/** Whether a run is a name where it stands: not behind "pro-", as letters behind a person, or as a currency ["US$ 7"]. */
export function standsAsName(words: readonly Piece[], runs: readonly NameRun[], run: NameRun): boolean {
  const before = words[run.first - 1];
  const only = run.end - run.first === 1 ? (words[run.first]?.plain ?? "") : "";
  if (
    before?.plain === "-" &&
    before.to === words[run.first]?.from &&
    SIDES.test(words[run.first - 2]?.plain ?? "")
  )
    return false;
  if (HONOURS.test(only) && before?.plain === ",") {
    if (runs.some(({ end, sort }) => end === run.first - 1 && sort === "person")) return false;
  }
  if (/^(?:Jr|Sr)\.?$/.test(only)) return false;
  return !(/^(?:US|A|C|NZ|HK|S)$/.test(only) && words[run.end]?.plain === "$");
}

/** Where a run that holds "and" or "of" is two names ["Corvo Party and the Lisk Party", "Ada Lisk of Corvo Power"]; null for others. */
export function splitJoined(words: readonly Piece[], run: NameRun): readonly [NameRun, NameRun] | null {
  for (let at = run.first + 1; at < run.end - 1; at += 1) {
    const link = words[at]?.plain ?? "";
    // Persons and places are never joined in one name that no list has ["Ansel and Lower Corvo"].
    if (link === "and" && run.sort !== "organisation" && run.sort !== "other") {
      if (phraseKind(plainName(wordsOf(words, run.first, run.end))) !== PHRASE.none) return null;
      return [
        { ...run, end: at },
        { ...run, first: words[at + 1]?.plain === "the" ? at + 2 : at + 1 },
      ];
    }
    if (link === "and") {
      const right = words[at + 1]?.plain === "the" ? at + 2 : at + 1;
      if (
        at - run.first >= 2 &&
        run.end - right >= 2 &&
        isBodyEnd(words[at - 1]) &&
        isBodyEnd(words[run.end - 1])
      )
        return [
          { ...run, end: at },
          { ...run, first: right },
        ];
    }
    if (
      /^(?:of|from)$/.test(link) &&
      run.sort === "person" &&
      looksLikePerson(wordsOf(words, run.first, at))
    ) {
      return [
        { ...run, end: at },
        { first: at + 1, end: run.end, sort: "organisation" },
      ];
    }
  }
  return null;
}

function isBodyEnd(word: Piece | undefined): boolean {
  return (bitsOf(word?.plain ?? "") & (WORD.organisation | WORD.tail)) !== 0;
}
