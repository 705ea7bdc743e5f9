import type { Piece } from "../word-spans.ts";
import type { NameRun } from "./model.ts";
import type { NamedSentence } from "./sentence.ts";

/**
 * Reads short forms in brackets: "(CBP)" behind a body is a body, and the words whose initials it has are its long
 * form, also where the model began too late ["Customs and Border Protection (CBP)"].
 */
export function withAcronyms({ words, runs }: NamedSentence): NamedSentence {
  let list = runs;
  for (let at = 1; at + 1 < words.length; at += 1) {
    const short = words[at]?.plain ?? "";
    if (words[at - 1]?.plain !== "(" || words[at + 1]?.plain !== ")" || !isAcronym(short)) continue;
    const first = longFormStart(words, at - 1, short);
    if (first === null) continue;
    const touching = list.filter((run) => run.first < at - 1 && run.end > first);
    const sort = touching.at(-1)?.sort ?? "organisation";
    const whole: NameRun = { first, end: at - 1, sort: sort === "person" ? "organisation" : sort };
    const others = list.filter((run) => !touching.includes(run) && !(run.first <= at && at < run.end));
    list = [...others, whole, { first: at, end: at + 1, sort: whole.sort }].sort((a, b) => a.first - b.first);
  }
  return { words, runs: list };
}

/** Two to seven capitals, points between them or not ["CBP", "U.N.", "NHSs" is none]. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(word);
}

const LINKS = /^(?:of|and|for|the|on|in|to|de|du|des|&|-|’s|'s)$/i;

/** Where the words before `end` begin whose initials are the letters of a short form; null where they are not. */
export function longFormStart(words: readonly Piece[], end: number, short: string): number | null {
  const letters = short.replaceAll(".", "").toUpperCase();
  let left = letters.length;
  let at = end;
  while (left > 0 && at > 0 && end - at < letters.length * 2 + 4) {
    at -= 1;
    const word = words[at]?.plain ?? "";
    if (/^\p{Lu}/u.test(word) && word.charAt(0).toUpperCase() === letters[left - 1]) left -= 1;
    else if (LINKS.test(word)) {
      if (
        word.charAt(0).toUpperCase() === letters[left - 1] &&
        left > 1 &&
        !/^\p{Lu}/u.test(words[at - 1]?.plain ?? "")
      )
        left -= 1;
    } else return null;
  }
  return left === 0 && /^\p{Lu}/u.test(words[at]?.plain ?? "") ? at : null;
}
