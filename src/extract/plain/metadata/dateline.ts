import type { Day } from "../../../model/report.ts";
import { makeDay } from "../../../text/calendar.ts";
import { monthNumber } from "../dates.ts";

/** The dateline that opens a report: "TIJUANA, Mexico, April 29 (UPI) --". */
export interface Dateline {
  /** The words up to and with the dash. */
  readonly text: string;
  readonly place: string;
  /** What stands in brackets: mostly an agency. */
  readonly credit: string | null;
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  /** Set where the year is stated too. */
  readonly day: Day | null;
}

const DATELINE =
  /^((?:[\p{Lu}][\p{Lu}.'’-]{1,30}(?: [\p{Lu}][\p{Lu}.'’-]{0,30}){0,4}|[\p{Lu}][\p{L}.'’-]{1,30}(?: [\p{Lu}][\p{L}.'’-]{1,30}){0,2})?(?:, ?[\p{Lu}][\p{L}.'’ -]{1,30}){0,2})((?:, ?|^| )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, ?(\d{4}))?)? ?(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\])? ?(?:--?|[–—―]) ?(?=["“'‘(]?[\p{L}\p{N}])/u;

/** Reads the dateline at the start of a paragraph; null for none [Anna Lee - a nurse - said so]. */
export function readDateline(text: string): Dateline | null {
  const match = DATELINE.exec(text.slice(0, 200));
  if (match === null) return null;
  const place = (match[1] ?? "").trim();
  const month = monthNumber(match[3] ?? "") || null;
  if (match[2] !== undefined && month === null) return null;
  const credit = match[6] ?? match[7] ?? null;
  const capitals = /^[\p{Lu}.'’ -]{3,}(?:,|$)/u.test(place);
  // A place in capitals, a bracketed credit or a date makes a dateline; a capitalised word before a dash does not.
  if (!capitals && credit === null && month === null) return null;
  if (place === "" && month === null && credit === null) return null;
  // [UPDATE 2:52 p.m. --] and other labels are no places.
  if (/^(?:UPDATED?|BREAKING|NEW|WATCH|CORRECTION|ANALYSIS|EXCLUSIVE|NOTE|FILE)\b/.test(place)) return null;
  const dayOfMonth = month === null ? null : Number(match[4]);
  const day =
    month === null || dayOfMonth === null || match[5] === undefined
      ? null
      : makeDay(Number(match[5]), month, dayOfMonth);
  return { text: match[0].trim(), place, credit, month, dayOfMonth, day };
}

export function startsWithDateline(text: string): boolean {
  return readDateline(text) !== null;
}
