import type { TimeUnit } from "../../../model/mark.ts";
import { isCapital, type Token } from "../tokens.ts";
import type { Clock, Length } from "./meaning.ts";

const MONTH_NAMES =
  "january february march april may june july august september october november december".split(" ");
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, at): [string, number] => [name, at + 1]),
  ...MONTH_NAMES.map((name, at): [string, number] => [name.slice(0, 3), at + 1]),
  ["sept", 9],
]);

const DAY_NAMES = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const DAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.map((name, at): [string, number] => [name, at]),
  ...DAY_NAMES.map((name, at): [string, number] => [name.slice(0, 3), at]),
  ["tues", 2],
  ["thur", 4],
  ["thurs", 4],
]);

/** Names of months that are words too, in small letters [they march 5 miles]. */
const MONTH_WORDS: ReadonlySet<string> = new Set(["march", "may", "august"]);

/**
 * A month's name at `index`, with its point; `short` for an abbreviation without one. In small letters whole names
 * only, and those that are words too only beside a day [march 5, 5th of may].
 */
export function monthAt(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly month: number; readonly short: boolean } | null {
  const token = tokens[index];
  const month = token === undefined ? undefined : MONTHS.get(token.lower);
  if (token === undefined || month === undefined) return null;
  const whole = MONTH_NAMES.includes(token.lower);
  if (!isCapital(token) && !(whole && (!MONTH_WORDS.has(token.lower) || besideDay(tokens, index))))
    return null;
  const point = !whole && tokens[index + 1]?.text === "." && tokens[index + 1]?.glued === true;
  return { to: point ? index + 2 : index + 1, month, short: !whole && !point };
}

function besideDay(tokens: readonly Token[], index: number): boolean {
  const isDay = (at: number): boolean => /^(?:[1-9]|[12][0-9]|3[01])$/.test(tokens[at]?.text ?? "");
  if (isDay(index + 1)) {
    // [march 5, 2023], [on may 3]; not [march 12 miles], [may 3 of them]
    const next = tokens[index + 2];
    const word =
      next?.sort === "word" && !next.newLine && !/^(?:st|nd|rd|th|and|at|in|to|for)$/.test(next.lower);
    return tokens[index - 1]?.lower !== "to" && !word;
  }
  if (isDay(index - 1)) return true;
  const before = tokens[index - 1]?.lower === "of" ? index - 2 : index - 1;
  return isDay(before - 1) && /^(?:st|nd|rd|th)$/.test(tokens[before]?.lower ?? "");
}

/**
 * A weekday's name at `index`, 0-6 from Sunday; `short` for an abbreviation ["Sat", "Sun."]. In small letters whole
 * names only.
 */
export function weekdayAt(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly weekday: number; readonly short: boolean } | null {
  const token = tokens[index];
  const weekday = token === undefined ? undefined : DAYS.get(token.lower);
  if (token === undefined || weekday === undefined) return null;
  const short = !DAY_NAMES.includes(token.lower);
  if (short && !isCapital(token)) return null;
  const point = short && tokens[index + 1]?.text === "." && tokens[index + 1]?.glued === true;
  return { to: point ? index + 2 : index + 1, weekday, short };
}

/** A weekday as ISO 8601 counts them: 1 Monday to 7 Sunday. */
export function isoWeekday(weekday: number): number {
  return weekday === 0 ? 7 : weekday;
}

const LENGTHS: ReadonlyMap<string, Length> = new Map([
  ["second", "second"],
  ["minute", "minute"],
  ["min", "minute"],
  ["hour", "hour"],
  ["hr", "hour"],
  ["day", "day"],
  ["night", "day"],
  ["weekend", "weekend"],
  ["week", "week"],
  ["fortnight", "fortnight"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
  ["decade", "decade"],
  ["century", "century"],
]);

/** The unit of time that a word names and whether it stands in the plural. */
export function lengthOf(word: string): { readonly unit: Length; readonly plural: boolean } | null {
  const single = LENGTHS.get(word);
  if (single !== undefined) return { unit: single, plural: false };
  if (word === "centuries") return { unit: "century", plural: true };
  const stem = word.endsWith("s'") ? word.slice(0, -2) : word.endsWith("s") ? word.slice(0, -1) : "";
  const unit = LENGTHS.get(stem);
  return unit === undefined ? null : { unit, plural: true };
}

/** Letter and count of a unit in an ISO 8601 duration: a decade is ten years. */
export const ISO_UNIT: {
  readonly [unit in Length]: { readonly letter: string; readonly by: number; readonly time: boolean };
} = {
  second: { letter: "S", by: 1, time: true },
  minute: { letter: "M", by: 1, time: true },
  hour: { letter: "H", by: 1, time: true },
  day: { letter: "D", by: 1, time: false },
  weekend: { letter: "D", by: 2, time: false },
  week: { letter: "W", by: 1, time: false },
  fortnight: { letter: "W", by: 2, time: false },
  month: { letter: "M", by: 1, time: false },
  quarter: { letter: "M", by: 3, time: false },
  year: { letter: "Y", by: 1, time: false },
  decade: { letter: "Y", by: 10, time: false },
  century: { letter: "Y", by: 100, time: false },
};

/** The unit of the model that a length is told by. */
export const MODEL_UNIT: { readonly [unit in Length]: TimeUnit } = {
  second: "time of day",
  minute: "time of day",
  hour: "time of day",
  day: "day",
  weekend: "week",
  week: "week",
  fortnight: "week",
  month: "month",
  quarter: "season",
  year: "year",
  decade: "year",
  century: "year",
};

const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 0],
  ["summer", 1],
  ["autumn", 2],
  ["fall", 2],
  ["winter", 3],
]);

/** The season that a word names: 0 spring (from March) to 3 winter (from December), or null. */
export function seasonOf(word: string): number | null {
  return SEASONS.get(word) ?? null;
}

/** Parts of the day in minutes after midnight: common usage, after the bounds HeidelTime and SUTime give them. */
export const DAY_PARTS: ReadonlyMap<string, Required<Clock>> = new Map([
  ["dawn", { from: 240, to: 420, part: "MO" }],
  ["daybreak", { from: 240, to: 420, part: "MO" }],
  ["sunrise", { from: 240, to: 480, part: "MO" }],
  ["morning", { from: 300, to: 720, part: "MO" }],
  ["lunchtime", { from: 690, to: 840, part: "MI" }],
  ["midday", { from: 690, to: 780, part: "MI" }],
  ["afternoon", { from: 720, to: 1080, part: "AF" }],
  ["evening", { from: 1020, to: 1320, part: "EV" }],
  ["dusk", { from: 1020, to: 1260, part: "EV" }],
  ["sunset", { from: 1020, to: 1260, part: "EV" }],
  ["night", { from: 1140, to: 1440, part: "NI" }],
]);
