import type { Day } from "../../model/report.ts";
import { makeDay } from "../../text/calendar.ts";

/** A day written out in a text, with where it stands. */
export interface WrittenDay {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const FORMS: readonly { readonly pattern: RegExp; readonly order: "mdy" | "dmy" | "ymd" }[] = [
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "gi"), order: "mdy" },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, "gi"), order: "dmy" },
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
    order: "ymd",
  },
  { pattern: /\b(\d{4})\/(\d{2})\/(\d{2})\b/g, order: "ymd" },
  // The month first, as most pages that write so do; the day first where the first number is no month.
  { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g, order: "mdy" },
];

/** The number of a month by its name or abbreviation, 1-12; 0 for another word. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Days written with their year: "October 22, 2024", "22 Oct 2024", "2024-10-22", "10/22/2024". In order. */
export function writtenDays(text: string): WrittenDay[] {
  const days: WrittenDay[] = [];
  for (const { pattern, order } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const day = toDay(match[1] ?? "", match[2] ?? "", match[3] ?? "", order);
      if (day !== null) days.push({ day, from: match.index, to: match.index + match[0].length });
    }
  }
  return days.sort((a, b) => a.from - b.from);
}

function toDay(a: string, b: string, c: string, order: "mdy" | "dmy" | "ymd"): Day | null {
  const number = (part: string) => monthNumber(part) || Number(part);
  if (order === "ymd") return makeDay(Number(a), Number(b), Number(c));
  if (order === "dmy") return makeDay(Number(c), number(b), Number(a));
  return makeDay(Number(c), number(a), Number(b)) ?? makeDay(Number(c), Number(b), number(a));
}

/** What a line that is nothing but a date or time of the page says. */
export interface DateLine {
  readonly day: Day | null;
  /** "HH:MM" on a 24-hour clock, or null. */
  readonly time: string | null;
  /** Days before the page was saved: 0 for "3 hours ago", 1 for "yesterday"; null where not told to the day. */
  readonly daysAgo: number | null;
  readonly label: "published" | "modified" | null;
}

const DATED = /\d|ago\b|yesterday|today|\bjust now\b/i;
const LABEL =
  /\b(?:first |originally |date )?(published|posted|publication date|publish date|created|last updated|updated|last modified|modified|update|date)\b(?: (?:on|at|date|time))?\s*:?/gi;
const AGO =
  /\b(?:about |an? |over )?(\d{1,3} |an? |)(second|sec|minute|min|hour|hr|h|day|d|week|wk|month|mo|year|yr)s? ago\b/gi;
const CLOCK =
  /\b(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(a\.?m\b\.?|p\.?m\b\.?)|\b(\d{1,2})(?::|\.(?=\d{2} ?(?:GMT|UTC|BST|CES?T|EDT|EST)))(\d{2})(?::\d{2})?\b/gi;
const REST =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:today|yesterday|at|on|edt|est|pdt|pst|cdt|cst|mdt|mst|et|pt|ct|gmt|utc|bst|cet|cest|ist|jst|hrs?|local|time)\b/gi;

/**
 * Reads a line that is a date of the page and nothing else: "2 months ago", "Published: 3 May 2021, 10:15",
 * "Updated 2:52 p.m. ET". Null for a line with any other word [Talks on October 3, 2023, failed].
 */
export function readDateLine(text: string): DateLine | null {
  if (!DATED.test(text)) return null;
  const parts = text.length > 140 ? [] : text.split(/\s*[|•·]\s*/);
  const [dated, ...more] = parts.map(readOneDate).filter((read) => read !== null);
  if (dated === undefined) return null;
  // [Orlin Press | Updated: 2021-05-03]: other parts are labels, not a sentence.
  const others = parts.filter((part) => readOneDate(part) === null);
  if (others.some((part) => part.split(" ").length > 5)) return null;
  return { ...dated, day: dated.day ?? more.find(({ day }) => day !== null)?.day ?? null };
}

function readOneDate(text: string): DateLine | null {
  if (text.length > 140 || !DATED.test(text)) return null;
  const labels = [...text.matchAll(LABEL)].map((match) => (match[1] ?? "").toLowerCase());
  let rest = text.replace(LABEL, " ");
  const days = writtenDays(rest);
  for (const day of [...days].reverse()) rest = `${rest.slice(0, day.from)} ${rest.slice(day.to)}`;
  let daysAgo: number | null = null;
  let relative = /\b(?:yesterday|today|just now)\b/i.test(rest);
  if (/\byesterday\b/i.test(rest)) daysAgo = 1;
  if (/\b(?:today|just now)\b/i.test(rest)) daysAgo = 0;
  rest = rest.replace(/\bjust now\b/gi, " ").replace(AGO, (_, count: string, unit: string) => {
    relative = true;
    const number = /\d/.test(count) ? Number(count) : 1;
    const short = unit.toLowerCase();
    if (/^(?:s|mi|h)/.test(short)) daysAgo = 0;
    else if (short.startsWith("d")) daysAgo = number;
    return " ";
  });
  let time: string | null = null;
  rest = rest.replace(
    CLOCK,
    (_, hour: string, minute: string, half: string, hour24: string, minute24: string) => {
      time ??= clockTime(hour ?? hour24, minute ?? minute24 ?? "00", half ?? "");
      return " ";
    },
  );
  // A day without its year tells no day, but it is a date all the same [Oct 22].
  let monthDay = false;
  rest = rest.replace(new RegExp(`\\b(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})\\b`, "gi"), () => {
    monthDay = true;
    return " ";
  });
  if (days.length === 0 && !relative && !monthDay && (time === null || labels.length === 0)) {
    if (time === null || !/[ap]\.?m/i.test(text)) return null;
  }
  if (/[\p{L}\p{N}]/u.test(rest.replace(REST, " "))) return null;
  const label = labels.some((word) => /publi|post|creat/.test(word))
    ? "published"
    : labels.some((word) => /upd|modif/.test(word))
      ? "modified"
      : null;
  return { day: days[0]?.day ?? null, time, daysAgo, label };
}

function clockTime(hour: string, minute: string, half: string): string | null {
  const late = /^p/i.test(half) && Number(hour) < 12 ? 12 : 0;
  const hours = /^a/i.test(half) && Number(hour) === 12 ? 0 : Number(hour) + late;
  if (hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
