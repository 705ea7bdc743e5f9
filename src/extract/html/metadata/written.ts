import type { Day } from "../../../model/report.ts";
import { addDays, makeDay } from "../../../text/calendar.ts";
import { monthOf } from "./months.ts";

/** A day written out in a text or a value, with its time of day where that follows. */
export interface WrittenDate {
  readonly day: Day;
  /** "HH:MM" or "HH:MM:SS"; null where only a day is written. */
  readonly time: string | null;
  /** "Z" or "+02:00"; null for a time of the place. */
  readonly zone: string | null;
  /** Whether its order of day and month was assumed [03/04/2021]. */
  readonly ordered: boolean;
  readonly from: number;
  readonly to: number;
}

/** How a page writes its dates: the order of plain numbers, and the language that its month names are in. */
export interface DateHabit {
  readonly monthFirst: boolean;
  readonly language: string | null;
}

/** A way to write a day around its year: what stands before the year, or behind it, and how that is read. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, year: string, habit: DateHabit) => Civil | null;
}

/** Behind the year: [2021-05-03], [2021/5/3], [2021. 05. 03.], [2021年5月3日], [2021년 5월 3일]. */
const NUMBERS_BEHIND: Form = {
  pattern: /^(?:-|\/|\. ?|_|年 ?|년 ?)(\d{1,2})(?:-|\/|\. ?|_|月 ?|월 ?)(\d{1,2})(?![\d-]|[./]\d)/,
  read: ([, month, day], year) => civil(year, Number(month), day),
};

const BEFORE: readonly Form[] = [
  {
    // [3 May 2021], [3. Mai 2021], [3 de mayo de 2021], [1er mai 2021], [03-May-2021], [3 May, 2021]
    pattern:
      /(?<![\d.,:/])(\d{1,2})(?:st|nd|rd|th|er|ère|[ºª°.])?(?:[\s/-]{1,3}|(?=\p{L}))(?:(?:of|de|di|ng|da)\s)?(?:\p{L}{3,12} \/ )?(\p{L}[\p{L}\p{M}]{1,14})\.?,?[\s/-]{1,3}(?:(?:de|del|of|do)\s)?$/u,
    read: ([, day, month], year, { language }) => civil(year, monthOf(month ?? "", language), day),
  },
  {
    // [May 3, 2021], [May 3rd 2021], [Mon May 03 10:15:00 CEST 2021]
    pattern:
      /(?<!\p{L})(\p{L}[\p{L}\p{M}]{1,14})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?(?:,\s?|[\s-]{1,3}|\.\s)(?:\s?(?:at\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[apAP][mM])?,?\s(?:[A-Z]{2,5},?\s)?)?$/u,
    read: ([, month, day], year, { language }) => civil(year, monthOf(month ?? "", language), day),
  },
  {
    // [03/05/2021], [3.5.2021], [3. 5. 2021], [03-05-2021]
    pattern: /(?<![\d./-])(\d{1,2})(?:([/-])|\.\s?)(\d{1,2})(?:\2|\.?\s?)$/,
    read: ([all, first, , second], year, habit) => numbers(all ?? "", first, second, year, habit),
  },
  {
    // [ngày 3 tháng 5 năm 2021], [3 tháng 5, 2021]
    pattern: /(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?$/u,
    read: ([, day, month], year) => civil(year, Number(month), day),
  },
];

const BEHIND: readonly Form[] = [
  {
    // [2021. május 3.], [2021 m. gegužės 3 d.], [2021 May 3]
    pattern: /^\.?,?\s{1,2}(?:m\.\s|gada\s)?(\p{L}[\p{L}\p{M}]{1,14})\.?\s{1,2}(\d{1,2})(?![\d:])/u,
    read: ([, month, day], year, { language }) => civil(year, monthOf(month ?? "", language), day),
  },
  {
    // [2021. gada 3. maijs]
    pattern: /^\.?\sgada\s(\d{1,2})\.\s(\p{L}[\p{L}\p{M}]{1,14})/u,
    read: ([, day, month], year, { language }) => civil(year, monthOf(month ?? "", language), day),
  },
];

/** [03.05.21], [05/03/21]; not a version or a share of a time [1.2.34.5]. */
const SHORT_YEAR = /(?<![\d./:-])(\d{1,2})(\.|\/)(\d{1,2})\2(\d{2})(?![\d/:%-]|\.\d)/g;

interface Civil {
  readonly day: Day;
  readonly ordered: boolean;
}

function civil(year: string | undefined, month: number, day: string | undefined): Civil | null {
  const made = month === 0 ? null : makeDay(Number(year), month, Number(day));
  return made === null ? null : { day: made, ordered: false };
}

/** Two numbers and a year: the day first, or the month where the page does so; the other way where it must be. */
function numbers(
  text: string,
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  habit: DateHabit,
): Civil | null {
  const dayFirst = makeDay(Number(year), Number(second), Number(first));
  const monthFirst = makeDay(Number(year), Number(first), Number(second));
  // Points part the day first everywhere [3.5.2021].
  const usual = habit.monthFirst && !text.includes(".") ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  return usual === null
    ? null
    : { day: usual, ordered: dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst };
}

/** Digits of other scripts as the usual ones, length kept. */
function plainDigits(text: string): string {
  return /[٠-٩۰-۹०-९০-৯๐-๙]/.test(text)
    ? text.replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, (digit) => {
        const code = digit.charCodeAt(0);
        const zero =
          [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find((start) => code >= start && code <= start + 9) ?? code;
        return String(code - zero);
      })
    : text;
}

/** Text read for dates at most. */
const LONGEST = 2_000;

/** Characters before and behind a year that its day and month may take. */
const REACH = 48;

/** The days written in a text, with their year, in order: "October 22, 2024", "22. Okt. 2024", "22/10/2024 14:30". */
export function writtenDates(written: string, habit: DateHabit): WrittenDate[] {
  const text = plainDigits(written.length > LONGEST ? written.slice(0, LONGEST) : written);
  const found: WrittenDate[] = [];
  const add = (date: Civil | null, from: number, to: number) => {
    if (date === null || found.some((other) => from < other.to && to > other.from)) return;
    found.push({ ...date, ...clockAfter(text, to), from, to });
  };
  for (const { 0: year, index: at } of text.matchAll(/(?<!\d)(?:19[89]|20\d)\d(?!\d)/g)) {
    const end = at + 4;
    const before = text.slice(Math.max(0, at - REACH), at);
    const behind = text.slice(end, end + REACH);
    const first =
      /[\d./-]$/.test(before) && !/\d\. ?$/.test(before) ? null : NUMBERS_BEHIND.pattern.exec(behind);
    const whole = first === null ? null : NUMBERS_BEHIND.read(first, year, habit);
    if (first !== null && whole !== null) {
      add(whole, at, end + first[0].length);
      continue;
    }
    const read = readForms(BEFORE, before, year, habit);
    // A year that goes on as a number is another one's part [3.5.2021.4], [3-5-2021-4].
    if (read !== null && !/^(?:[/-]\d|\.\d)/.test(behind))
      add(read.date, at - (before.length - read.from), end);
    else {
      const after = readForms(BEHIND, behind, year, habit);
      if (after !== null) add(after.date, at, end + after.to);
    }
  }
  for (const match of text.matchAll(SHORT_YEAR)) {
    const year = String(Number(match[4]) < 70 ? 2000 + Number(match[4]) : 1900 + Number(match[4]));
    add(numbers(match[0], match[1], match[3], year, habit), match.index, match.index + match[0].length);
  }
  return found.length < 2 ? found : found.sort((a, b) => a.from - b.from);
}

function readForms(
  forms: readonly Form[],
  text: string,
  year: string,
  habit: DateHabit,
): { readonly date: Civil; readonly from: number; readonly to: number } | null {
  if (!/\d/.test(text)) return null;
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    const date = match === null ? null : read(match, year, habit);
    if (match !== null && date !== null)
      return { date, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

const CLOCK =
  /^(?:\.?[T\s,|·•–-]{0,6}|[\s,]{0,3}\(?(?:at|um|à|às|as|a las|alle|alle ore|ore|kl\.?|klo|om|o|godz\.|saat|в|г\.,?|г\. в|lúc|pukul)\s{1,2})(\d{1,2})(?::|h|\.(?=\d\d(?:\D|$)))(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(a\.?m\b\.?|p\.?m\b\.?)?\s{0,2}\(?(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}\b|[+-]\d{2}\b)?/i;

/** The time of day that follows a date [ at 2:30 pm], [T14:30:00+02:00]. */
function clockAfter(
  text: string,
  at: number,
): { readonly time: string | null; readonly zone: string | null } {
  const match = CLOCK.exec(text.slice(at, at + 60));
  const none = { time: null, zone: null };
  if (match === null) return none;
  const half = (match[4] ?? "").toLowerCase();
  const hour = Number(match[1]);
  const hours =
    half.startsWith("p") && hour < 12 ? hour + 12 : half.startsWith("a") && hour === 12 ? 0 : hour;
  const minutes = Number(match[2]);
  const seconds = match[3] === undefined ? null : Number(match[3]);
  if (hours > 23 || minutes > 59 || (seconds ?? 0) > 59) return none;
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    time: [two(hours), two(minutes), ...(seconds === null ? [] : [two(seconds)])].join(":"),
    zone: zoneOf(match[5]),
  };
}

function zoneOf(written: string | undefined): string | null {
  if (written === undefined) return null;
  if (/^[a-z]/i.test(written)) return "Z";
  const digits = written.slice(1).replace(":", "").padEnd(4, "0");
  return digits === "0000" ? "Z" : `${written[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * The date that a value meant for machines holds: ISO 8601 with or without marks between, a count of seconds or
 * milliseconds since 1970, or a date as people write it. Null for anything else.
 */
export function dateValue(value: string, habit: DateHabit): WrittenDate | null {
  const text = plainDigits(value.trim().slice(0, 120));
  const packed = /^(20\d\d|19[89]\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?\d{0,3}(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text,
  );
  if (packed !== null) {
    const day = makeDay(Number(packed[1]), Number(packed[2]), Number(packed[3]));
    if (day !== null) {
      const valid = packed[4] !== undefined && Number(packed[4]) < 24 && Number(packed[5]) < 60;
      return {
        day,
        time: valid
          ? [packed[4], packed[5], ...(packed[6] === undefined ? [] : [packed[6]])].join(":")
          : null,
        zone: zoneOf(packed[7]),
        ordered: false,
        from: 0,
        to: text.length,
      };
    }
  }
  const count = /^(\d{10})(\d{3})?(?:\.\d{1,6})?$/.exec(text);
  if (count !== null) return fromSeconds(Number(count[1]));
  return writtenDates(text, habit)[0] ?? null;
}

/** The moment so many seconds after 1970 began. */
function fromSeconds(seconds: number): WrittenDate | null {
  const day = addDays("1970-01-01", Math.floor(seconds / 86_400));
  if (day < "1990-01-01" || day > "2099-12-31") return null;
  const rest = seconds % 86_400;
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return {
    day,
    time: `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`,
    zone: "Z",
    ordered: false,
    from: 0,
    to: 0,
  };
}

/** A date and its time as ISO 8601: "2024-10-22T14:30+02:00"; null where no time is written. */
export function momentOf({ day, time, zone }: WrittenDate): string | null {
  return time === null ? null : `${day}T${time}${zone ?? ""}`;
}
