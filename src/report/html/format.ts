import type { DayRange } from "../../model/mark.ts";
import type { Day } from "../../model/report.ts";

/**
 * A number for people, with up to four decimals: 42718 is "42,718". Not by `Intl.NumberFormat`, whose first use
 * takes 25 ms.
 */
export function number(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const [whole = "", decimals = ""] = value.toFixed(4).split(".");
  const kept = decimals.replace(/0+$/, "");
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,");
  return kept === "" ? grouped : `${grouped}.${kept}`;
}

/** A number of things: `count(1, "report")` is "1 report"; the plural is given where it is not regular. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Words as a list: "A", "A and B", "A, B and C". */
export function list(words: readonly string[], and = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}

/** A day for people: "22 October 2024". What is no ISO day comes back as it is. */
export function day(iso: Day): string {
  const [year, month, date] = parts(iso);
  const name = MONTHS[month - 1];
  return name === undefined ? iso : `${date} ${name} ${year}`;
}

/**
 * A moment for people, by the clock of its place: "22 October 2024, 18:05, UTC+02:00"; "local time" where no zone is
 * told. What is no ISO moment [14:52, 2024-10-22] comes back as it is, a day as a day.
 */
export function moment(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso);
  if (match === null) return iso;
  const [, date = "", time, zone] = match;
  if (time === undefined) return day(date);
  return `${day(date)}, ${time}, ${zone === undefined ? "local time" : zone === "Z" ? "UTC" : `UTC${zone}`}`;
}

/** A half-open range of days for people, as coarse as it can be: "22 October 2024", "October 2024", "2024". */
export function days(range: DayRange): string {
  const last = addDays(range.to, -1);
  if (last <= range.from) return day(range.from);
  const [fromYear, fromMonth, fromDate] = parts(range.from);
  const [toYear, toMonth, toDate] = parts(range.to);
  const [lastYear, lastMonth, lastDate] = parts(last);
  const months = fromDate === 1 && toDate === 1;
  if (months && fromMonth === 1 && toMonth === 1) {
    return lastYear === fromYear ? String(fromYear) : `${fromYear} to ${lastYear}`;
  }
  const from = MONTHS[fromMonth - 1] ?? "";
  const to = MONTHS[lastMonth - 1] ?? "";
  if (months) {
    if (fromYear !== lastYear) return `${from} ${fromYear} to ${to} ${lastYear}`;
    return fromMonth === lastMonth ? `${from} ${fromYear}` : `${from} to ${to} ${fromYear}`;
  }
  if (fromYear !== lastYear || toYear - fromYear > 1) return `${day(range.from)} to ${day(last)}`;
  if (fromMonth !== lastMonth) return `${fromDate} ${from} to ${lastDate} ${to} ${fromYear}`;
  return `${fromDate} to ${lastDate} ${from} ${fromYear}`;
}

/** Days since 1970-01-01; NaN for what is no ISO day. */
export function dayNumber(iso: Day): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS);
}

/** The day that many days later. What is no ISO day comes back as it is. */
export function addDays(iso: Day, more: number): Day {
  const at = dayNumber(iso);
  return Number.isFinite(at) ? dayOf(at + more) : iso;
}

/** The ISO day of a number of days since 1970-01-01. */
export function dayOf(at: number): Day {
  return new Date(at * MILLISECONDS).toISOString().slice(0, 10);
}

/** A stretch of minutes after midnight for people: "23:00", "06:00 to 12:00". */
export function clock(range: { readonly from: number; readonly to: number }): string {
  const from = time(range.from);
  return range.to - range.from <= 1 ? from : `${from} to ${time(range.to)}`;
}

const MILLISECONDS = 86_400_000;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function parts(iso: Day): readonly [number, number, number] {
  const [year, month, date] = iso.split("-").map(Number);
  return [year ?? Number.NaN, month ?? Number.NaN, date ?? Number.NaN];
}

function time(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(Math.round(minutes) % 60)}`;
}
