import type { DayRange, Hedge, TimeMark, Timex, TimexMod } from "../../../model/mark.ts";
import type { Day } from "../../../model/report.ts";
import { addDays, dayNumber, parseDay, weekdayOf } from "../../../text/calendar.ts";
import type { Token } from "../tokens.ts";
import { isoOf } from "./iso.ts";
import type { Clock, Length, Meaning, Part, TimeReading } from "./meaning.ts";
import { isoWeekday } from "./words.ts";

/**
 * A reading in the terms of TIMEX3. `days` are what its meaning was resolved to, before a part of them was taken;
 * what is not known is X.
 */
export function timexOf(reading: TimeReading, days: DayRange | null, hedge: Hedge): Timex {
  const { meaning, part } = reading;
  if (meaning.kind === "vague") return atClock(meaning.timex, reading.clock);
  const mod = (part === null ? null : PART_MODS[part]) ?? HEDGE_MODS[hedge] ?? null;
  const plain = { mod, quant: null, freq: null };
  if (meaning.kind === "duration") return { ...plain, type: "DURATION", value: meaning.iso };
  if (reading.clock !== null && (reading.clock.part !== undefined || reading.unit === "time of day")) {
    return {
      ...plain,
      type: "TIME",
      value: `${dayIn(meaning, days)}${clockValue(reading.clock, hedge === "approx")}`,
    };
  }
  if (meaning.kind === "stretch" && reading.unit !== "part of day") {
    return { ...plain, type: "DURATION", value: isoOf([[Math.abs(meaning.amount), meaning.unit]]) };
  }
  const value = dateValue(meaning, days);
  const half = part === "first half" ? "H1" : part === "second half" ? "H2" : null;
  return { ...plain, type: "DATE", value: half !== null && value.length === 4 ? `${value}-${half}` : value };
}

/** [every day at 7:30 p.m.] is "XXXX-XX-XXT19:30", [Tuesdays at 9 a.m.] "XXXX-WXX-2T09:00". */
function atClock(timex: Timex, clock: Clock | null): Timex {
  if (timex.type !== "SET" || clock === null) return timex;
  const day = timex.value === "P1D" ? "XXXX-XX-XX" : timex.value;
  return day.startsWith("X") && !day.includes("T")
    ? { ...timex, value: `${day}${clockValue(clock, false)}` }
    : timex;
}

const PART_MODS: { readonly [part in Part]: TimexMod | null } = {
  early: "START",
  start: "START",
  "so far": "START",
  middle: "MID",
  late: "END",
  end: "END",
  rest: "END",
  "first half": null,
  "second half": null,
};

const HEDGE_MODS: { readonly [hedge in Hedge]?: TimexMod } = {
  approx: "APPROX",
  more: "MORE_THAN",
  less: "LESS_THAN",
  "at-least": "EQUAL_OR_MORE",
  "at-most": "EQUAL_OR_LESS",
};

/** The day before a clock time; "XXXX-XX-XX" where it is not known, and where several are meant. */
function dayIn(meaning: Meaning, days: DayRange | null): string {
  if (days !== null) return days.from;
  return meaning.kind === "weekday" ? dateValue(meaning, days) : "XXXX-XX-XX";
}

/** "T17:30", "TEV". A softened time is told by its middle. */
function clockValue(clock: Clock, softened: boolean): string {
  if (clock.part !== undefined) return `T${clock.part}`;
  const minutes = softened ? Math.floor((clock.from + clock.to) / 2) : clock.from;
  return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The ends of a range with their own values; null for what is none. */
export function endsOf(
  reading: TimeReading,
  tokens: readonly Token[],
  index: number,
  timex: Timex,
): TimeMark["ends"] {
  const [firstTo, lastFrom] = reading.ends ?? [0, 0];
  const [start, end] = timex.value.split("/");
  const spans = [tokens[index], tokens[firstTo - 1], tokens[lastFrom], tokens[reading.to - 1]];
  const [a, b, c, d] = spans;
  if (reading.ends === null || start === undefined || end === undefined) return null;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [
    { from: a.from, to: b.to, value: start },
    { from: c.from, to: d.to, value: end },
  ];
}

function dateValue(meaning: Meaning, days: DayRange | null): string {
  switch (meaning.kind) {
    case "date": {
      const year = days === null ? "XXXX" : days.from.slice(0, 4);
      if (meaning.month === null && meaning.day !== null) return days?.from ?? `XXXX-XX-${two(meaning.day)}`;
      if (meaning.month === null) return year;
      const month = `${year}-${two(meaning.month)}`;
      return meaning.day === null ? month : `${month}-${two(meaning.day)}`;
    }
    case "weekday":
      return days?.from ?? `XXXX-WXX-${isoWeekday(meaning.weekday)}`;
    case "season":
      return `${days?.from.slice(0, 4) ?? "XXXX"}-${SEASONS[meaning.season] ?? "SU"}`;
    case "quarter":
      return `${days?.from.slice(0, 4) ?? "XXXX"}-Q${meaning.quarter}`;
    case "years":
      return meaning.count === 10
        ? String(meaning.year).slice(0, 3)
        : String(Math.floor((meaning.year + 1) / 100)).padStart(2, "0");
    case "week of":
      // A stretch of seven days is of the week that holds most of it.
      return days === null ? "XXXX-WXX" : weekOf(addDays(days.from, 3));
    case "period":
      return days === null ? "XXXX" : valueOfDays(days);
    case "turn":
    case "shift":
    case "relative":
      if (meaning.kind === "shift" && meaning.days !== undefined && days !== null) return days.from;
      return days !== null && meaning.unit === "year" && isQuarter(days)
        ? quarterOf(days.from)
        : unitValue(meaning.unit, days);
    case "range": {
      const last = days === null ? null : { from: addDays(days.to, -1), to: days.to };
      return `${dateValue(meaning.first, days)}/${dateValue(meaning.last, last)}`;
    }
    default:
      return days?.from ?? "XXXX-XX-XX";
  }
}

const SEASONS: readonly string[] = ["SP", "SU", "FA", "WI"];

/** A whole unit by its first day: "1998", "1998-Q2", "1998-01", "1998-W04", "1998-W04-WE", "1998-01-08". */
function unitValue(unit: Length, days: DayRange | null): string {
  const from = days?.from ?? null;
  switch (unit) {
    case "century":
      return from?.slice(0, 2) ?? "XX";
    case "decade":
      return from?.slice(0, 3) ?? "XXX";
    case "year":
      return from?.slice(0, 4) ?? "XXXX";
    case "quarter":
      return from === null ? "XXXX-QX" : quarterOf(from);
    case "month":
      return from?.slice(0, 7) ?? "XXXX-XX";
    case "week":
    case "fortnight":
      return from === null ? "XXXX-WXX" : weekOf(from);
    case "weekend":
      return from === null ? "XXXX-WXX-WE" : `${weekOf(from)}-WE`;
    default:
      return from ?? "XXXX-XX-XX";
  }
}

/** A year, quarter or other stretch by its length. */
function valueOfDays(days: DayRange): string {
  return isQuarter(days) ? quarterOf(days.from) : days.from.slice(0, 4);
}

function isQuarter({ from, to }: DayRange): boolean {
  const length = dayNumber(to) - dayNumber(from);
  return length >= 89 && length <= 93;
}

function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil((parseDay(day)?.month ?? 1) / 3)}`;
}

/** The ISO 8601 week of a day: the one that holds its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - isoWeekday(weekdayOf(day)));
  const year = thursday.slice(0, 4);
  return `${year}-W${two(Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1)}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
