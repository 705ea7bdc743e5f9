import { makeDay } from "../../../text/calendar.ts";
import { readNumber, readOrdinal } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { dashAt } from "./clocks.ts";
import { type Meaning, reading, type TimeReading, type Turn } from "./meaning.ts";
import { monthAt, weekdayAt } from "./words.ts";

/** A date whose parts are not all given; a field is null where it is open. */
function date(parts: Partial<Extract<Meaning, { kind: "date" }>>): Extract<Meaning, { kind: "date" }> {
  return {
    kind: "date",
    year: null,
    month: null,
    day: null,
    weekday: null,
    turn: null,
    ofYear: false,
    ...parts,
  };
}

/** Reads a date that names a month, a year or both, or one in numbers, at `index`; or null. */
export function readDate(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.sort === "number") {
    return (
      readNumeric(tokens, index) ??
      readDaysMonth(tokens, index) ??
      readDayMonth(tokens, index) ??
      readYearAlone(tokens, index)
    );
  }
  return readSpokenYear(tokens, index) ?? readMonth(tokens, index) ?? readSpokenDay(tokens, index);
}

/** A year of four digits at an index; `loose` also takes years before 1900 and after 2099. */
export function yearAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.sort !== "number" || !/^[12][0-9]{3}$/.test(token.text)) return null;
  const next = tokens[index + 1];
  if (next?.glued && (next.sort === "word" || next.text === "%")) return null;
  const year = Number(token.text);
  return year >= 1000 && year <= 2199 ? year : null;
}

// [October 7 2023], [Oct. 7, 2023], [Oct. 7 last year], [October 7th], [August], [August 2017], [April 29-30].
function readMonth(tokens: readonly Token[], index: number): TimeReading | null {
  const name = monthAt(tokens, index);
  if (name === null) return null;
  let at = name.to;
  if (tokens[at]?.newLine === true) return bareMonth(tokens, index, name);
  if (wordAt(tokens, at) === "the" && readOrdinal(tokens, at + 1)?.digits === true) at += 1;
  const day = dayAt(tokens, at);
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

/** -1 for "last", 0 for "this", 1 for "next". */
export function turnOf(word: string): Turn {
  if (word === "last" || word === "previous" || word === "past") return -1;
  if (word === "this" || word === "current") return 0;
  if (word === "next" || word === "coming") return 1;
  return null;
}

// [Oct. '98]
function shortYear(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly year: number } | null {
  const sign = tokens[index]?.text;
  const digits = tokens[index + 1];
  if ((sign !== "'" && sign !== "’" && sign !== "‘") || digits?.glued !== true) return null;
  if (
    !/^[0-9]{2}$/.test(digits.text) ||
    (tokens[index + 2]?.glued === true && tokens[index + 2]?.sort === "word")
  )
    return null;
  const year = Number(digits.text);
  return { to: index + 2, year: year < 50 ? 2000 + year : 1900 + year };
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
  if (before === "each" || before === "every") return reading(name.to, { kind: "vague" }, "month");
  const next = tokens[name.to];
  const led = MONTH_LEADS.has(before);
  // [Theresa May]: a name goes before it. [May Smith], [April Jones]: a name comes after.
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
    // [the resignation of May], [a question for May], [Corbyn and May]: a person; [the end of May] is led by its part.
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
  return { ...last, meaning };
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
  if (OTHER_WORDS.has(name.month) && tail.to === name.to && isCapital(tokens[name.to])) return null;
  return reading(tail.to, date({ month: name.month, day: number, year: tail.year, turn: tail.turn }), "day", {
    stated: tail.year === null ? ["month", "day"] : ["year", "month", "day"],
  });
}

// [nineteen ninety-six], [two thousand one], as transcripts of speech have it; not [nineteen ninety-year-olds].
function readSpokenYear(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  if (word !== "nineteen" && word !== "twenty" && word !== "eighteen") return null;
  if (isHyphen(tokens[index + 1])) return null;
  const rest = tokens[index + 1]?.newLine === true ? null : readNumber(tokens, index + 1);
  if (rest === null || rest.digits || rest.scaled || rest.value < 10 || rest.value > 99) return null;
  if (word === "twenty" && rest.value > 60) return null;
  if (isHyphen(tokens[rest.to])) return null;
  const year = (word === "nineteen" ? 1900 : word === "twenty" ? 2000 : 1800) + rest.value;
  return reading(rest.to, date({ year }), "year", { stated: ["year"] });
}

// [the seventh of May]
function readSpokenDay(tokens: readonly Token[], index: number): TimeReading | null {
  const ordinal = readOrdinal(tokens, index);
  if (ordinal === null || ordinal.value > 31 || wordAt(tokens, ordinal.to) !== "of") return null;
  return readDayMonth(tokens, index);
}

// [2018-04-29], [29/04/2018], [4/29/18], [29.04.2018], [2018/04/29]. Where day and month could change places the
// day is left open.
function readNumeric(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined || tokens[index - 1]?.text === "/") return null;
  const dotted = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(token.text);
  if (dotted !== null) return numericDay(index + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const sign = tokens[index + 1];
  const middle = tokens[index + 2];
  const second = tokens[index + 3];
  const last = tokens[index + 4];
  if (sign === undefined || middle === undefined || !sign.glued || !middle.glued || middle.sort !== "number")
    return null;
  if (!/^[-/\u2010-\u2013]$/.test(sign.text)) return null;
  if (
    second?.text !== sign.text ||
    !second.glued ||
    last === undefined ||
    !last.glued ||
    last.sort !== "number"
  )
    return null;
  const after = tokens[index + 5];
  if (
    after?.glued === true &&
    ((after.text === sign.text && tokens[index + 6]?.glued === true) ||
      (after.sort === "word" && after.lower !== "t"))
  )
    return null;
  if (/^[0-9]{4}$/.test(token.text)) {
    return numericDay(index + 5, Number(token.text), Number(middle.text), Number(last.text));
  }
  if (!/^[0-9]{1,2}$/.test(token.text) || !/^[0-9]{1,2}$/.test(middle.text)) return null;
  if (!/^(?:[0-9]{4}|[0-9]{2})$/.test(last.text)) return null;
  if (last.text.length === 2 && sign.text !== "/") return null;
  const year =
    last.text.length === 4 ? Number(last.text) : Number(last.text) + (Number(last.text) < 50 ? 2000 : 1900);
  const [a, b] = [Number(token.text), Number(middle.text)];
  if (a > 12 || a === b) return numericDay(index + 5, year, b, a);
  if (b > 12) return numericDay(index + 5, year, a, b);
  if (makeDay(year, a, b) === null) return null;
  return reading(index + 5, { kind: "undecided" }, "day", { stated: ["year"] });
}

function numericDay(to: number, year: number, month: number, day: number): TimeReading | null {
  if (makeDay(year, month, day) === null || year < 1000 || year > 2199) return null;
  return reading(to, date({ year, month, day }), "day", { stated: ["year", "month", "day"] });
}

/** Words after which a number of four digits names a thing [Resolution 1701, Route 2010, page 1984]. */
const ID_NOUNS: ReadonlySet<string> = new Set(
  "resolution route highway flight article no number page area model channel room studio section chapter boeing airbus size level bus train act law bill order case docket line unit platform gate windows paragraph clause rule form lot apartment suite box extension code decree interstate verse psalm figure table volume issue episode item formula class mark apollo".split(
    " ",
  ),
);

const YEAR_LEADS: ReadonlySet<string> = new Set(
  "in since by of from until till through during before after between mid early late circa around the and to for fiscal year winter summer spring autumn fall back as about".split(
    " ",
  ),
);

const AMOUNT_LEADS: ReadonlySet<string> = new Set(
  "over nearly almost approximately some roughly than least most only under exceeding exactly just another additional fewer estimated".split(
    " ",
  ),
);

// Nouns of measure that make a number of four digits an amount whatever stands before it.
const AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  "people men women children troops soldiers deaths dead km kilometers kilometres miles metres meters feet ft kg tons tonnes pounds euros dollars percent per hours days years months weeks degrees units homes houses jobs workers employees members points votes passengers others more times million billion thousand civilians police officers refugees residents barrels acres hectares shares yards m calories students seats copies words cases".split(
    " ",
  ),
);

/** Whether the number of four digits at an index counts things: [2000 people], [more than 2000]. */
function isCount(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.newLine) return false;
  return AMOUNT_NOUNS.has(next.lower) || next.text === "%" || next.text === "°";
}

// [2006], [the 2006 war], [(2004)]; not [Resolution 1701], [$2000], [more than 2000], [2000 people], [No. 1984].
function readYearAlone(tokens: readonly Token[], index: number): TimeReading | null {
  const year = yearAt(tokens, index);
  if (year === null || isCount(tokens, index)) return null;
  const token = tokens[index];
  const previous = tokens[index - 1];
  const before = token?.newLine === true ? "" : (previous?.lower ?? "");
  const next = tokens[index + 1];
  if (ID_NOUNS.has(before) || AMOUNT_LEADS.has(before)) return null;
  if (before === "." && /^(?:no|nos|p|pp|art|vol)$/.test(wordAt(tokens, index - 2))) return null;
  if (previous !== undefined && token?.glued === true && /^[\p{Sc}#./:+=&?\\_*~@,]$/u.test(previous.text))
    return null;
  if (previous !== undefined && token?.glued === true && previous.sort === "word") return null;
  if (isHyphen(previous) && token?.glued === true && tokens[index - 2]?.sort === "word") {
    // [mid-2006, pre-2006, post-1990], [election-2012] is rare; [B-2000, Type-2000] is an id.
    if (!/^(?:mid|pre|post|late|early|turn)$/.test(wordAt(tokens, index - 2))) return null;
  }
  if (
    isHyphen(previous) &&
    token?.glued === true &&
    tokens[index - 2]?.sort === "number" &&
    yearAt(tokens, index - 2) === null
  )
    return null;
  if (previous !== undefined && /^\p{Sc}$/u.test(previous.text)) return null;
  if (
    next?.glued === true &&
    (next.text === ":" || next.text === "/" || next.text === "°") &&
    tokens[index + 2]?.glued === true
  )
    return null;
  const led = YEAR_LEADS.has(before);
  if (!led && (year < 1800 || year > 2070)) return null;
  if ((year < 1300 || year > 2100) && !(before === "in" || before === "since" || before === "year"))
    return null;
  let to = index + 1;
  // [2013-14], [2013/14]: a season's or a fiscal year
  const tail = tokens[index + 2];
  if (
    (dashAt(tokens, index + 1) || next?.text === "/") &&
    next?.glued === true &&
    tail?.glued === true &&
    /^[0-9]{2}$/.test(tail.text)
  ) {
    const last = Math.floor(year / 100) * 100 + Number(tail.text);
    if (last > year && last - year < 60) {
      to = index + 3;
      const range: Meaning = { kind: "range", first: date({ year }), last: date({ year: last }) };
      return reading(to, range, "year", { stated: ["year"] });
    }
  }
  return reading(to, date({ year }), "year", { stated: ["year"] });
}
