import { readOrdinal } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { dashAt } from "./clocks.ts";
import { date, type Meaning, reading, type TimeReading, type Turn, turnOf, vague } from "./meaning.ts";
import { readNumeric } from "./numeric-dates.ts";
import { monthAt, weekdayAt } from "./words.ts";
import { readYearMonth } from "./year-months.ts";
import { isCount, readSpokenYear, readYearAlone, shortYear, yearAt } from "./years.ts";

/** Reads a date that names a month, a year or both, or one in numbers, at `index`; or null. */
export function readDate(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.sort === "number") {
    return (
      readNumeric(tokens, index) ??
      readDaysMonth(tokens, index) ??
      readDayMonth(tokens, index) ??
      readYearMonth(tokens, index) ??
      readYearAlone(tokens, index)
    );
  }
  return readSpokenYear(tokens, index) ?? readMonth(tokens, index) ?? readSpokenDay(tokens, index);
}

// [October 7 2023], [Oct. 7, 2023], [Oct. 7 last year], [October 7th], [August], [August 2017], [April 29-30].
function readMonth(tokens: readonly Token[], index: number): TimeReading | null {
  const name = monthAt(tokens, index);
  if (name === null) return null;
  let at = name.to;
  if (tokens[at]?.newLine === true) return bareMonth(tokens, index, name);
  if (wordAt(tokens, at) === "the" && readOrdinal(tokens, at + 1) !== null) at += 1;
  const day = dayAt(tokens, at) ?? wordDay(tokens, at);
  if (day === null) {
    const comma = tokens[at]?.text === "," ? 1 : 0;
    const of = wordAt(tokens, at) === "of" ? 1 : 0;
    const year = yearAt(tokens, at + comma + of);
    if (year !== null && !(comma === 1 && isCount(tokens, at + comma))) {
      return reading(at + comma + of + 1, date({ year, month: name.month }), "month", {
        stated: ["year", "month"],
      });
    }
    const short = shortYear(tokens, at);
    const inYear = wordAt(tokens, at) === "in" ? yearAt(tokens, at + 1) : null;
    if (inYear !== null) {
      return reading(at + 2, date({ year: inYear, month: name.month }), "month", {
        stated: ["year", "month"],
      });
    }
    if (short !== null) {
      return reading(short.to, date({ year: short.year, month: name.month }), "month", {
        stated: ["year", "month"],
      });
    }
    return bareMonth(tokens, index, name);
  }
  at = day.to;
  const tail = yearTail(tokens, at);
  return reading(
    tail.to,
    date({ month: name.month, day: day.day, year: tail.year, turn: tail.turn }),
    "day",
    { stated: tail.year === null ? ["month", "day"] : ["year", "month", "day"] },
  );
}

/** A year or a turn after a month and day [, 2023], [last year], [of 1998]. */
function yearTail(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly year: number | null; readonly turn: Turn } {
  if (tokens[index]?.newLine === true) return { to: index, year: null, turn: null };
  let at = index;
  if (tokens[at]?.text === "," || wordAt(tokens, at) === "of") at += 1;
  if (wordAt(tokens, at) === "in" && yearAt(tokens, at + 1) !== null) at += 1;
  const year = yearAt(tokens, at);
  if (year !== null && !isCount(tokens, at)) return { to: at + 1, year, turn: null };
  const turn = turnOf(wordAt(tokens, at));
  if (turn !== null && wordAt(tokens, at + 1) === "year") return { to: at + 2, year: null, turn };
  const short = shortYear(tokens, index);
  if (short !== null) return { to: short.to, year: short.year, turn: null };
  return { to: index, year: null, turn: null };
}

/** A day of the month: "7", "7th"; not [7 people], a number with a word of count is left to its noun. */
function dayAt(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly day: number } | null {
  const token = tokens[index];
  if (token === undefined || token.newLine) return null;
  const ordinal = readOrdinal(tokens, index);
  if (ordinal !== null && ordinal.value <= 31 && (ordinal.digits || ordinal.value <= 31)) {
    return ordinal.digits ? { to: ordinal.to, day: ordinal.value } : null;
  }
  if (token.sort !== "number" || !/^[0-9]{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const next = tokens[index + 1];
  if (
    next?.glued === true &&
    (next.sort === "word" || /^[%°]$/.test(next.text) || isSplit(tokens, index + 1))
  )
    return null;
  return { to: index + 1, day };
}

/** A day of the month in words: "first", "twenty-second"; not [the March first quarter], [April second half]. */
function wordDay(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly day: number } | null {
  const ordinal = tokens[index]?.newLine === true ? null : spokenOrdinal(tokens, index);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 31) return null;
  return /^(?:quarter|half|week|weekend|day|round|time|place|term)s?$/.test(wordAt(tokens, ordinal.to))
    ? null
    : { to: ordinal.to, day: ordinal.value };
}

/** An ordinal, also one of two words without a hyphen [twenty second]. */
export function spokenOrdinal(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly value: number } | null {
  const tens = wordAt(tokens, index) === "twenty" ? 20 : wordAt(tokens, index) === "thirty" ? 30 : 0;
  const unit = tens > 0 ? readOrdinal(tokens, index + 1) : null;
  if (unit !== null && !unit.digits && unit.value < 10) return { to: unit.to, value: tens + unit.value };
  return readOrdinal(tokens, index);
}

// [7:30], [7-30] are no days; a colon or dash before a space is only punctuation [April 25: …].
function isSplit(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.text === ":" && tokens[index + 1]?.glued === true && tokens[index + 1]?.sort === "number"
  );
}

// Words that are month names too need a sign that the month is meant [in May, last March, May of 2011].
const OTHER_WORDS: ReadonlySet<number> = new Set([3, 5]);
const MONTH_LEADS: ReadonlySet<string> = new Set(
  "in since last this next until till through by from during before after of to mid early late between every each for and past".split(
    " ",
  ),
);

const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that its his her their our my late early mid both and but or when while after on".split(" "),
);

function bareMonth(
  tokens: readonly Token[],
  index: number,
  name: { readonly to: number; readonly month: number; readonly short: boolean },
): TimeReading | null {
  const turn = turnOf(wordAt(tokens, name.to));
  if (turn !== null && wordAt(tokens, name.to + 1) === "year" && tokens[name.to]?.newLine !== true) {
    return reading(name.to + 2, date({ month: name.month, turn, ofYear: true }), "month", {
      stated: ["month"],
    });
  }
  let before = wordAt(tokens, index - 1);
  if (isHyphen(tokens[index - 1])) before = wordAt(tokens, index - 2);
  if (name.short) return null;
  // [each July]: no month of the calendar.
  if (before === "each" || before === "every") {
    const value = `XXXX-${String(name.month).padStart(2, "0")}`;
    return reading(name.to, vague(value, "SET", { quant: before.toUpperCase() }), "month");
  }
  const next = tokens[name.to];
  const led = MONTH_LEADS.has(before);
  // [Helena May]: a name goes before it. [May Smith], [April Jones]: a name comes after.
  if (!led && OTHER_WORDS.has(name.month)) return null;
  if (!led && isCapital(tokens[index - 1]) && !DETERMINERS.has(before) && tokens[index]?.newLine !== true)
    return null;
  if (
    OTHER_WORDS.has(name.month) &&
    ((wordAt(tokens, name.to) === "and" && !/^(?:since|in|until|till|last|next|during)$/.test(before)) ||
      before === "of" ||
      before === "for" ||
      before === "and" ||
      before === "to" ||
      (before === "by" && /(?:ed|en|said|led)$/.test(wordAt(tokens, index - 2))))
  ) {
    // [the resignation of May], [a question for May], [Lund and May]: a person; [the end of May] is led by its part.
    const lead = wordAt(tokens, index - 2);
    if (!/^(?:end|beginning|start|middle|week|month|half|days|weekend|april|february|january)$/.test(lead))
      return null;
  }
  if (!led && next !== undefined && isCapital(next) && !next.newLine && weekdayAt(tokens, name.to) === null)
    return null;
  if (OTHER_WORDS.has(name.month) && isCapital(next) && !next?.newLine) return null;
  return reading(name.to, date({ month: name.month }), "month", { stated: ["month"] });
}

// [10 to 22 August 2012], [29-30 April], [29 and 30 April]
function readDaysMonth(tokens: readonly Token[], index: number): TimeReading | null {
  const first = dayAt(tokens, index);
  if (first === null) return null;
  const joint = wordAt(tokens, first.to);
  if (
    !(dashAt(tokens, first.to) || joint === "to" || joint === "and" || joint === "until" || joint === "till")
  )
    return null;
  const start = tokens[first.to + 1];
  if (start === undefined || start.newLine) return null;
  const last = readDayMonth(tokens, first.to + 1);
  if (
    last === null ||
    last.meaning.kind !== "date" ||
    last.meaning.day === null ||
    last.meaning.day <= first.day
  )
    return null;
  const meaning: Meaning = { kind: "range", first: { ...last.meaning, day: first.day }, last: last.meaning };
  return { ...last, meaning, ends: [first.to, first.to + 1] };
}

// [7 October 2023], [29th of April], [7 Oct]
function readDayMonth(tokens: readonly Token[], index: number): TimeReading | null {
  const day = dayAt(tokens, index);
  if (day === null && readOrdinal(tokens, index) === null) return null;
  const ordinal = readOrdinal(tokens, index);
  const number = ordinal !== null && ordinal.value <= 31 ? ordinal.value : day?.day;
  if (number === undefined) return null;
  let at = ordinal?.to ?? day?.to ?? index;
  if (wordAt(tokens, at) === "of") at += 1;
  if (isHyphen(tokens[at])) at += 1;
  const name = monthAt(tokens, at);
  if (name === null || tokens[at]?.newLine === true) return null;
  let end = name.to;
  if (isHyphen(tokens[end]) && yearAt(tokens, end + 1) !== null) end += 1;
  const tail = yearTail(tokens, end);
  // [26 May supporters]: "May" must not be a name after a plain number.
  if (
    OTHER_WORDS.has(name.month) &&
    tail.to === name.to &&
    isCapital(tokens[name.to]) &&
    tokens[name.to]?.newLine !== true
  )
    return null;
  return reading(tail.to, date({ month: name.month, day: number, year: tail.year, turn: tail.turn }), "day", {
    stated: tail.year === null ? ["month", "day"] : ["year", "month", "day"],
  });
}

// [the seventh of May]
function readSpokenDay(tokens: readonly Token[], index: number): TimeReading | null {
  const ordinal = readOrdinal(tokens, index);
  if (ordinal === null || ordinal.value > 31) return null;
  if (wordAt(tokens, ordinal.to) !== "of" && monthAt(tokens, ordinal.to) === null) return null;
  return readDayMonth(tokens, index);
}
