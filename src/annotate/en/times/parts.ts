import type { DayRange, TimeUnit } from "../../../model/mark.ts";
import type { Day } from "../../../model/report.ts";
import { addDays, addMonths, dayNumber, startOf } from "../../../text/calendar.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import type { Clock, Part } from "./meaning.ts";

/** Words that name a part of the period after them, read at `index`: "early", "mid-", "the end of"; or null. */
export function readPart(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly part: Part } | null {
  const start = wordAt(tokens, index) === "the" ? index + 1 : index;
  const word = wordAt(tokens, start);
  const of = wordAt(tokens, start + 1) === "of";
  if (of && word !== "rest") {
    if (word === "end" || word === "close") return { to: start + 2, part: "end" };
    if (word === "start" || word === "beginning" || word === "turn") return { to: start + 2, part: "start" };
    if (word === "middle") return { to: start + 2, part: "middle" };
    return null;
  }
  if (word === "rest" && of) return { to: start + 2, part: "rest" };
  // [the first week of May], [the last days of 2012]
  if (
    /^(?:first|opening|last|final)$/.test(word) &&
    /^(?:week|days)$/.test(wordAt(tokens, start + 1)) &&
    wordAt(tokens, start + 2) === "of"
  ) {
    return { to: start + 3, part: word === "first" || word === "opening" ? "start" : "end" };
  }
  if ((word === "first" || word === "second") && wordAt(tokens, start + 1) === "half") {
    const to = wordAt(tokens, start + 2) === "of" ? start + 3 : start + 2;
    return { to, part: word === "first" ? "first half" : "second half" };
  }
  const hyphen = isHyphen(tokens[start + 1]) ? 1 : 0;
  if (word === "early") return { to: start + 1 + hyphen, part: "early" };
  if (word === "late") return { to: start + 1 + hyphen, part: "late" };
  if (word === "mid" || word === "middle") return { to: start + 1 + hyphen, part: "middle" };
  if (start > index) return null;
  if (word === "earlier") return { to: start + 1, part: "so far" };
  if (word === "later") return { to: start + 1, part: "rest" };
  return null;
}

/**
 * The part of a range that is meant. Thirds of a year are four months, of a month ten days; the start or end of a
 * year is a month, of a month a week. "Earlier this week" also takes in the Sunday before, as papers use it.
 */
export function partOf(range: DayRange, part: Part, unit: TimeUnit, reference: Day | null): DayRange {
  const days = dayNumber(range.to) - dayNumber(range.from);
  if (days <= 1) return range;
  if (part === "so far" || part === "rest") {
    if (reference === null) return range;
    if (part === "rest")
      return reference >= range.to ? range : { from: max(range.from, reference), to: range.to };
    const from =
      unit === "week" && startOf("week", range.from) === range.from ? addDays(range.from, -1) : range.from;
    const to = addDays(reference, 1);
    return to <= from ? range : { from, to: min(range.to, to) };
  }
  const [low, high] = SHARES[part];
  const cut = cutter(range, days, part);
  const from = cut(low);
  const to = cut(high);
  return from < to ? { from, to } : range;
}

const SHARES: { readonly [part in Exclude<Part, "so far" | "rest">]: readonly [number, number] } = {
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 0.09],
  end: [0.91, 1],
  "first half": [0, 0.5],
  "second half": [0.5, 1],
};

/** Where a share of the range lies: at the start of a month in ranges of months, of a day in shorter ones. */
function cutter(range: DayRange, days: number, part: Part): (share: number) => Day {
  if (days >= 80) {
    const months = Math.round(days / 30.44);
    const edge = part === "start" || part === "end" ? Math.max(1, Math.round(months * 0.08)) : 0;
    return (share) => {
      if (share >= 1) return range.to;
      if (share === SHARES.start[1]) return addMonths(range.from, edge);
      return addMonths(range.from, share === SHARES.end[0] ? months - edge : Math.round(share * months));
    };
  }
  if (days >= 28) {
    const marks: { readonly [key: string]: number } = {
      "0": 0,
      "0.09": 7,
      "0.91": days - 7,
      "0.5": 15,
      "1": days,
    };
    return (share) => addDays(range.from, marks[String(share)] ?? (share < 0.5 ? 10 : 20));
  }
  return (share) => addDays(range.from, share < 0.5 ? Math.ceil(share * days) : Math.floor(share * days));
}

/** The part of a day, in minutes, that "early" or "late" leaves of it, or of a part of it [late Monday night]. */
export function partOfDay(part: Part, clock: Clock | null): Clock | null {
  if (clock === null) {
    if (part === "early") return { from: 0, to: 540 };
    if (part === "late") return { from: 1080, to: 1440 };
    if (part === "middle") return { from: 660, to: 840 };
    return null;
  }
  const half = Math.floor((clock.from + clock.to) / 2);
  if (clock.to - clock.from < 60) return clock;
  if (part === "early" || part === "start" || part === "first half") return { ...clock, to: half };
  if (part === "late" || part === "end" || part === "second half") return { ...clock, from: half };
  return clock;
}

function min(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function max(a: Day, b: Day): Day {
  return a > b ? a : b;
}
