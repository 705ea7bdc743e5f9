import type { TimeMark, WordMark } from "../model/mark.ts";
import type { Day } from "../model/report.ts";
import { overlaps } from "../model/span.ts";

/** Days before a report from which on what it tells is an earlier event: [last month], [in May]; not [on Monday]. */
const EARLIER_DAYS = 8;

/** A statement with more dates is a table or made to be slow. */
const DATES = 20;

const DAY = 24 * 60 * 60 * 1000;

/** Words that put a clause in the past perfect before the event: [had |earlier| refused], [had |long| warned]. */
const EARLIER: ReadonlySet<string> = new Set(
  "earlier previously already long once before formerly initially originally".split(" "),
);

/**
 * Whether a statement tells of an event before the one that its report is about: dated a week or more before the
 * report's day and told in the past [the dam failed in 1968], [built in 1998], [after last year's flood]; or past
 * before the past by its words [Hamlin, who had led the board], [had earlier refused]. Not what goes on [has led the
 * board since May], is planned, or only names its subject by a date [the board met over the 2006 plan].
 */
export function isBackground(
  words: readonly WordMark[],
  times: readonly TimeMark[],
  reference: Day | null,
): boolean {
  const verb = words.findIndex(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag));
  const finite = words[verb];
  if (finite !== undefined && finite.tag !== "VBD") return false;
  const dated = times.filter(({ sort, when }) => sort === "calendar" && when !== null);
  if (dated.length === 0) return finite?.lemma === "have" && isPerfect(words, verb) && isEarlier(words, verb);
  if (reference === null || dated.length > DATES) return false;
  const clause = words.some(({ tag }) => tag.startsWith("VB"));
  const told = dated.filter((time) => !isName(words, time, clause));
  const border = Date.parse(reference) - (EARLIER_DAYS - 1) * DAY;
  return told.length > 0 && dated.every(({ when }) => Date.parse(when?.to ?? "") <= border);
}

/** [had |led|], [had |long since| left], not [had |a boat|]. */
function isPerfect(words: readonly WordMark[], had: number): boolean {
  let at = had + 1;
  while (/^RB/.test(words[at]?.tag ?? "") && at < had + 4) at += 1;
  return words[at]?.tag === "VBN" || (words[at]?.tag === "VBD" && at === had + 1);
}

/** [who| had led the board], [had |long| warned]. */
function isEarlier(words: readonly WordMark[], had: number): boolean {
  return (
    /^W[DP]/.test(words[0]?.tag ?? "") || words.some(({ lemma }, at) => at < had + 4 && EARLIER.has(lemma))
  );
}

/** A date that goes on [since May], or a year or month that in a clause only tells which is meant [the 2006 |plan|]. */
function isName(words: readonly WordMark[], time: TimeMark, clause: boolean): boolean {
  const first = words.findIndex((word) => overlaps(word, time));
  if (first < 0) return true;
  if (words.slice(Math.max(0, first - 2), first + 1).some(({ lemma }) => lemma === "since")) return true;
  let after = first;
  while (after < words.length && overlaps(words[after] ?? time, time)) after += 1;
  return clause && time.unit !== "day" && /^(?:NN|JJ)/.test(words[after]?.tag ?? "");
}
