import type { DayRange } from "../../../model/mark.ts";
import type { Day } from "../../../model/report.ts";
import {
  addDays,
  addMonths,
  addUnits,
  type CalendarUnit,
  dayNumber,
  makeDay,
  oneDay,
  parseDay,
  rangeOf,
  startOf,
  weekdayInMonth,
  weekdayOf,
} from "../../../text/calendar.ts";
import type { Length, Meaning, Turn } from "./meaning.ts";

/** What a meaning is read against. */
export interface Ground {
  /** The day of writing, where known. */
  readonly reference: Day | null;
  /** Whether the words around speak of the past (-1), of what is to come (1), or do not say (0). */
  readonly direction: -1 | 0 | 1;
  /** The last day that the text named, where known. */
  readonly last: DayRange | null;
  /** The last quarter that the text named, where known. */
  readonly quarter: DayRange | null;
  /** Whether figures are compared here ["up from $2 million a year ago"], which are then of the same quarter. */
  readonly comparing: boolean;
}

type Kind<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;

/**
 * The days that a meaning covers, half-open; null where the ground does not hold enough to tell. Only fully
 * stated dates have days without a reference day.
 */
export function resolve(meaning: Meaning, ground: Ground): DayRange | null {
  const { reference } = ground;
  switch (meaning.kind) {
    case "date":
      return resolveDate(meaning, ground);
    case "fixed":
      return oneDay(meaning.day);
    case "nth":
      return resolveNth(meaning, ground);
    case "week of": {
      const day = resolve(meaning.day, ground)?.from;
      if (day === undefined) return null;
      if (meaning.side === "holds") return rangeOf("week", day);
      return meaning.side === "begins"
        ? { from: day, to: addDays(day, 7) }
        : { from: addDays(day, -6), to: addDays(day, 1) };
    }
    case "years": {
      const from = makeDay(meaning.year, 1, 1);
      const to = makeDay(meaning.year + meaning.count, 1, 1);
      return from === null || to === null ? null : { from, to };
    }
    case "range":
      return resolveRange(meaning, ground);
    case "relative":
      return (
        yearBefore(meaning, ground) ?? resolveRelative(meaning, ground.last) ?? unanchored(meaning, ground)
      );
    case "season":
      return resolveSeason(meaning, ground);
    case "quarter":
      return resolveQuarter(meaning, ground);
    case "period":
      return resolvePeriod(meaning, ground);
    case "holiday":
      return resolveHoliday(meaning, ground);
    case "clock":
      return clockDay(ground);
    case "within":
    case "duration":
    case "undecided":
    case "vague":
      return null;
    default:
  }
  if (reference === null) return null;
  if (meaning.kind === "weekday") return resolveWeekday(meaning, reference, ground.direction);
  if (meaning.kind === "turn") return resolveTurn(meaning, reference, ground.direction);
  if (meaning.kind === "stretch") return resolveStretch(meaning, reference);
  const start = meaning.days === undefined ? reference : addDays(reference, meaning.days);
  const days = yearBefore(meaning, ground) ?? resolveShift(meaning.unit, meaning.amount, start, false);
  if (!meaning.more || days === null || meaning.amount >= 0) return days;
  const unit = calendarUnit(meaning.unit);
  const day = addUnits(reference, unit.unit, meaning.amount * unit.by);
  // "over a year ago": any day of that year up to the very day.
  return { from: startOf(unit.unit, day), to: addDays(day, 1) };
}

// "Two days earlier" needs a day to count from, "two years earlier" at least a year.
function resolveRelative({ unit, amount }: Kind<"relative">, last: DayRange | null): DayRange | null {
  if (last === null) return null;
  const days = dayNumber(last.to) - dayNumber(last.from);
  const most =
    unit === "year" || unit === "decade" || unit === "century"
      ? 366
      : unit === "month" || unit === "quarter"
        ? 31
        : 1;
  return days > most ? null : resolveShift(unit, amount, last.from, true);
}

// [$2 million a year ago], [a year earlier] beside the figures of a quarter: the same quarter of the year before.
function yearBefore(
  { unit, amount }: { readonly unit: Length; readonly amount: number },
  { quarter, comparing }: Ground,
): DayRange | null {
  if (unit !== "year" || amount !== -1 || quarter === null || !comparing) return null;
  return { from: addMonths(quarter.from, -12), to: addMonths(quarter.to, -12) };
}

// [a year earlier], [the following week] with nothing named before them count from the day of writing.
function unanchored({ unit, amount }: Kind<"relative">, { reference, last }: Ground): DayRange | null {
  if (reference === null || last !== null || amount === 0) return null;
  if (unit === "year" && amount < 0) return resolveShift(unit, amount, reference, false);
  if (Math.abs(amount) !== 1 || !/^(?:week|month|quarter|year)$/.test(unit)) return null;
  const { unit: whole } = calendarUnit(unit);
  return rangeOf(whole, addUnits(startOf(whole, reference), whole, amount));
}

function resolvePeriod({ unit, years, year }: Kind<"period">, ground: Ground): DayRange | null {
  const { reference, quarter } = ground;
  if (reference === null) return null;
  if (unit === "year" || (unit === null && quarter === null && year === null)) {
    return rangeOf("year", addMonths(reference, 12 * years));
  }
  const latest = quarter ?? rangeOf("quarter", addUnits(startOf("quarter", reference), "quarter", -1));
  const shift = year === null ? 12 * years : 12 * (year - Number(latest.from.slice(0, 4)));
  return { from: addMonths(latest.from, shift), to: addMonths(latest.to, shift) };
}

function resolveNth({ count, weekday, month }: Kind<"nth">, ground: Ground): DayRange | null {
  const days = resolve(month, ground);
  if (days === null) return null;
  const { year = 1, month: at = 1 } = parseDay(days.from) ?? {};
  const day =
    weekday !== null
      ? weekdayInMonth(year, at, weekday, count)
      : count < 0
        ? addDays(days.to, -1)
        : addDays(days.from, count - 1);
  return day >= days.from && day < days.to ? oneDay(day) : null;
}

// A clock time alone belongs to the day that the text is at: its last single day, else the day of writing.
function clockDay({ last, reference }: Ground): DayRange | null {
  if (last !== null && dayNumber(last.to) - dayNumber(last.from) === 1) return last;
  return reference === null ? null : oneDay(reference);
}

function resolveDate(meaning: Kind<"date">, ground: Ground): DayRange | null {
  const { month, day } = meaning;
  const reference = ground.reference === null ? null : parseDay(ground.reference);
  const year =
    meaning.year ??
    (meaning.turn !== null && (day !== null || meaning.ofYear) && reference !== null
      ? reference.year + meaning.turn
      : null);
  if (year !== null) return dateIn(year, month, day);
  if (ground.reference === null || reference === null) return null;
  if (month === null) return day === null ? null : resolveDayOfMonth(day, meaning.weekday, ground);
  if (day === null) return resolveMonth(month, meaning.turn, ground.reference, ground.direction);
  const days = [-1, 0, 1].flatMap((offset) => dateIn(reference.year + offset, month, day) ?? []);
  if (meaning.weekday !== null) {
    const right = days.filter((range) => weekdayOf(range.from) === meaning.weekday);
    if (right.length > 0) return nearest(right, ground.reference, ground.direction);
  }
  // 29 February may be years away
  return nearest(days, ground.reference, ground.direction);
}

// [the 4th], [Friday 31]: of the month that the direction points to, where the weekday agrees.
function resolveDayOfMonth(day: number, weekday: number | null, ground: Ground): DayRange | null {
  const { reference, direction } = ground;
  if (reference === null) return null;
  const first = startOf("month", reference);
  const days = (weekday === null ? [-1, 0, 1] : FEW_MONTHS).flatMap((offset) => {
    const month = parseDay(addMonths(first, offset));
    const range = month === null ? null : dateIn(month.year, month.month, day);
    return range === null || (weekday !== null && weekdayOf(range.from) !== weekday) ? [] : [range];
  });
  return nearest(days, reference, direction);
}

const FEW_MONTHS = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function dateIn(year: number, month: number | null, day: number | null): DayRange | null {
  const first = makeDay(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  return day !== null ? oneDay(first) : rangeOf(month !== null ? "month" : "year", first);
}

function resolveMonth(month: number, turn: Turn, reference: Day, direction: -1 | 0 | 1): DayRange | null {
  const now = parseDay(reference);
  if (now === null) return null;
  if (turn === 0) return dateIn(now.year, month, null);
  if (turn === -1) return dateIn(month < now.month ? now.year : now.year - 1, month, null);
  if (turn === 1) return dateIn(month > now.month ? now.year : now.year + 1, month, null);
  const ranges = [-1, 0, 1].flatMap((offset) => dateIn(now.year + offset, month, null) ?? []);
  return nearest(ranges, reference, direction);
}

// A date without its year that would be this long ago would be written with its year, and one this near needs none:
// set by hand, [the Nov. 5 election] in late October after a verb of the past.
const FAR = 300;
const NEAR = 60;

/** The range that the direction points to: the last that has begun or the first that has not ended. */
function nearest(ranges: readonly DayRange[], reference: Day, direction: -1 | 0 | 1): DayRange | null {
  const today = dayNumber(reference);
  let past: DayRange | null = null;
  let future: DayRange | null = null;
  for (const range of ranges) {
    if (range.from <= reference && (past === null || range.from > past.from)) past = range;
    if (range.to > reference && (future === null || range.from < future.from)) future = range;
  }
  if (past === null || future === null) return past ?? future;
  const age = today - dayNumber(past.to) + 1;
  const wait = dayNumber(future.from) - today;
  if (direction === -1) return age > FAR && wait <= NEAR ? future : past;
  if (direction === 1) return wait > FAR && age <= NEAR ? past : future;
  return age <= wait ? past : future;
}

function resolveWeekday(meaning: Kind<"weekday">, reference: Day, direction: -1 | 0 | 1): DayRange {
  const { weekday, turn } = meaning;
  if (meaning.week) {
    const monday = addDays(startOf("week", reference), 7 * (turn ?? 0));
    return oneDay(addDays(monday, (weekday + 6) % 7));
  }
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (turn === -1) return oneDay(addDays(reference, -(back === 0 ? 7 : back)));
  if (turn === 1) return oneDay(addDays(reference, ahead === 0 ? 7 : ahead));
  const future = turn === 0 ? direction >= 0 : direction === 1;
  return oneDay(addDays(reference, future ? ahead : -back));
}

function resolveTurn(meaning: Kind<"turn">, reference: Day, direction: -1 | 0 | 1): DayRange {
  const { unit, turn } = meaning;
  if (unit === "weekend") return resolveWeekend(turn, reference, direction);
  const { unit: whole, by } = calendarUnit(unit);
  if (unit === "decade" || unit === "century") {
    const year = (parseDay(reference)?.year ?? 1970) + by * (turn ?? 0);
    const from = makeDay(year - (year % by), 1, 1) ?? reference;
    return { from, to: addMonths(from, 12 * by) };
  }
  return rangeOf(whole, addUnits(startOf(whole, reference), whole, by * (turn ?? 0)));
}

// The weekend from Saturday to Sunday: the one that is or was last, unless the words look ahead.
function resolveWeekend(turn: Turn, reference: Day, direction: -1 | 0 | 1): DayRange {
  const sinceSaturday = (weekdayOf(reference) + 1) % 7;
  const during = sinceSaturday <= 1;
  const latest = addDays(reference, -sinceSaturday);
  let from = latest;
  if (turn === -1 && during) from = addDays(latest, -7);
  if (turn === 1 || (!during && (turn === 0 ? direction >= 0 : turn === null && direction === 1))) {
    from = addDays(latest, 7);
  }
  return { from, to: addDays(from, 2) };
}

function resolveStretch({ unit, amount }: Kind<"stretch">, reference: Day): DayRange {
  const end = move(reference, unit, amount);
  const [from, to] = end < reference ? [end, reference] : [reference, end];
  return { from, to: addDays(to, 1) };
}

/**
 * The days a count of units away: one day for days and weeks, the whole month or year for longer units, as people
 * mean it ["three weeks ago" is a day, "two years ago" a year]; one day for weeks from a named day too.
 */
function resolveShift(unit: Length, amount: number, from: Day, named: boolean): DayRange | null {
  const target = move(from, unit, amount);
  if (amount === 0 && named && unit !== "day") return rangeOf(calendarUnit(unit).unit, target);
  if (unit === "month" || unit === "quarter") return rangeOf("month", target);
  if (unit === "year" || unit === "decade" || unit === "century") {
    return rangeOf(Number.isInteger(amount) || unit !== "year" ? "year" : "month", target);
  }
  if (unit === "weekend") {
    const saturday = addDays(target, -((weekdayOf(target) + 1) % 7));
    return { from: saturday, to: addDays(saturday, 2) };
  }
  return oneDay(target);
}

function move(day: Day, unit: Length, amount: number): Day {
  const seconds = { second: 1, minute: 60, hour: 3600 };
  if (unit === "second" || unit === "minute" || unit === "hour") {
    return addDays(day, Math.trunc((amount * seconds[unit]) / 86400));
  }
  const { unit: whole, by } = calendarUnit(unit);
  const count = amount * by;
  if (Number.isInteger(count)) return addUnits(day, whole, count);
  if (whole === "year") return addMonths(day, Math.round(count * 12));
  return addDays(day, Math.round(count * { day: 1, week: 7, month: 30, quarter: 91 }[whole]));
}

function calendarUnit(unit: Length): { readonly unit: CalendarUnit; readonly by: number } {
  switch (unit) {
    case "fortnight":
      return { unit: "week", by: 2 };
    case "weekend":
      return { unit: "week", by: 1 };
    case "decade":
      return { unit: "year", by: 10 };
    case "century":
      return { unit: "year", by: 100 };
    case "second":
    case "minute":
    case "hour":
      return { unit: "day", by: 1 };
    default:
      return { unit, by: 1 };
  }
}

// Spring is March to May and so on; a winter is named by the year of its December.
function resolveSeason({ season, year, turn }: Kind<"season">, ground: Ground): DayRange | null {
  const start = season * 3 + 3;
  const inYear = (of: number): DayRange | null => {
    const from = makeDay(of, start, 1);
    return from === null ? null : { from, to: addMonths(from, 3) };
  };
  if (year !== null) return inYear(year);
  return turned(inYear, turn, ground);
}

// A quarter is spoken of while it runs and most of all when its figures come out, weeks after its end.
const REPORTED = 75;

function resolveQuarter({ quarter, year, turn, back = 0 }: Kind<"quarter">, ground: Ground): DayRange | null {
  const inYear = (of: number): DayRange | null => {
    const from = makeDay(of, quarter * 3 - 2, 1);
    return from === null ? null : { from, to: addMonths(from, 3) };
  };
  if (year !== null) return inYear(year);
  if (ground.reference === null) return null;
  const { reference } = ground;
  const now = Number(reference.slice(0, 4));
  if (turn !== null) return inYear(now + turn);
  const recent = [now, now - 1]
    .flatMap((of) => inYear(of) ?? [])
    .find(({ from, to }) => from <= reference && dayNumber(reference) - dayNumber(to) < REPORTED);
  const found = recent ?? turned(inYear, null, ground);
  return back === 0 || found === null ? found : inYear(Number(found.from.slice(0, 4)) - back);
}

function resolveHoliday({ dayIn, year, turn }: Kind<"holiday">, ground: Ground): DayRange | null {
  const inYear = (of: number): DayRange | null => {
    if (of < 1 || of > 9998) return null;
    const day = dayIn(of);
    return day === null ? null : oneDay(day);
  };
  if (year !== null) return inYear(year);
  return turned(inYear, turn, ground);
}

/** The yearly stretch that "last", "this", "next" or the direction points to. */
function turned(inYear: (year: number) => DayRange | null, turn: Turn, ground: Ground): DayRange | null {
  const { reference, direction } = ground;
  if (reference === null) return null;
  const now = Number(reference.slice(0, 4));
  const ranges = [-2, -1, 0, 1, 2].flatMap((offset) => inYear(now + offset) ?? []);
  if (turn === -1) return ranges.filter(({ to }) => to <= reference).at(-1) ?? null;
  if (turn === 1) return ranges.find(({ from }) => from > reference) ?? null;
  if (turn === 0) return nearest(ranges, reference, 0);
  return nearest(ranges, reference, direction);
}

// [Friday-Sunday], [March to May], [2001 and 2005]: the end comes after the start, and shares its year.
function resolveRange({ first, last }: Kind<"range">, ground: Ground): DayRange | null {
  const end = resolve(last, ground);
  if (end === null) return null;
  let start = resolve(first, ground);
  if (
    first.kind === "date" &&
    first.year === null &&
    first.month !== null &&
    last.kind === "date" &&
    last.month !== null
  ) {
    const year = Number(end.from.slice(0, 4));
    start = dateIn(year, first.month, first.day);
    if (start !== null && start.from > end.from) start = dateIn(year - 1, first.month, first.day);
  }
  if (start === null) return null;
  if (first.kind === "weekday" && last.kind === "weekday" && start.from > end.from) {
    start = { from: addDays(start.from, -7), to: addDays(start.to, -7) };
  }
  return start.from < end.to ? { from: start.from, to: end.to } : null;
}
