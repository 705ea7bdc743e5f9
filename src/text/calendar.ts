import type { DayRange } from "../model/mark.ts";
import type { Day } from "../model/report.ts";

/** Lengths that can be counted on the calendar. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

/** A year, a month (1-12) and a day of the month (1-31). */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day of a year, month and day of the month, or null where the Gregorian calendar has no such day
 * (30 February) or the year is outside 1-9999.
 */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return format(year, month, day);
}

/** The parts of a day; null where the text is no day of the form "2024-10-22". */
export function parseDay(day: string): CivilDate | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(day);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return makeDay(year, month, date) === null ? null : { year, month, day: date };
}

/** Days since 1970-01-01. Throws RangeError for a text that is no day. */
export function dayNumber(day: Day): number {
  const civil = parseDay(day);
  if (civil === null) throw new RangeError(`"${day}" is no day`);
  // Howard Hinnant's days_from_civil: years begin in March, so that the leap day comes last.
  const year = civil.month <= 2 ? civil.year - 1 : civil.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((civil.month + 9) % 12) + 2) / 5) + civil.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const LAST_NUMBER = dayNumber("9999-12-31");
const FIRST_NUMBER = dayNumber("0001-01-01");

/** The day that many days after 1970-01-01; held inside the years 1-9999. */
export function dayFrom(number: number): Day {
  const days = Math.max(FIRST_NUMBER, Math.min(LAST_NUMBER, Math.trunc(number))) + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `count` days later; earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return dayFrom(dayNumber(day) + count);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const civil = parseDay(day);
  if (civil === null) throw new RangeError(`"${day}" is no day`);
  const months = civil.year * 12 + civil.month - 1 + Math.trunc(count);
  const year = Math.max(1, Math.min(9999, Math.floor(months / 12)));
  const month = (((months % 12) + 12) % 12) + 1;
  return format(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** The day `count` units later. */
export function addUnits(day: Day, unit: CalendarUnit, count: number): Day {
  if (unit === "day") return addDays(day, count);
  if (unit === "week") return addDays(day, 7 * count);
  return addMonths(day, count * MONTHS[unit]);
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Day of the week, 0-6 from Sunday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The first day of the unit that holds the day; weeks begin on Monday. */
export function startOf(unit: CalendarUnit, day: Day): Day {
  const civil = parseDay(day);
  if (civil === null) throw new RangeError(`"${day}" is no day`);
  if (unit === "day") return day;
  if (unit === "week") return addDays(day, -((weekdayOf(day) + 6) % 7));
  if (unit === "month") return format(civil.year, civil.month, 1);
  if (unit === "quarter") return format(civil.year, civil.month - ((civil.month - 1) % 3), 1);
  return format(civil.year, 1, 1);
}

/** The whole unit that holds the day. */
export function rangeOf(unit: CalendarUnit, day: Day): DayRange {
  const from = startOf(unit, day);
  return { from, to: addUnits(from, unit, 1) };
}

/** One day as a range. */
export function oneDay(day: Day): DayRange {
  return { from: day, to: addDays(day, 1) };
}

/** The `count`-th weekday (0-6 from Sunday) of a month; `count` -1 is the last one. */
export function weekdayInMonth(year: number, month: number, weekday: number, count: number): Day {
  if (count < 0) {
    const last = format(year, month, daysInMonth(year, month));
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = format(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const m = Math.floor((a + 11 * d + 22 * e) / 451);
  const n = d + e - 7 * m + 114;
  return format(year, Math.floor(n / 31), (n % 31) + 1);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
