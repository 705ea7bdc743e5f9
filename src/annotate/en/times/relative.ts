import { readNumber } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { readDate } from "./dates.ts";
import { readDayAlone, readWeekday } from "./days.ts";
import { type Length, reading, type TimeReading, turnOf, vague } from "./meaning.ts";
import { readEra, readPeriod, readQuarter, readSeason } from "./periods.ts";
import { readReported } from "./reporting.ts";
import { readEver, readRecent, readVagueUnits } from "./vague-times.ts";
import { DAY_PARTS, lengthOf, MODEL_UNIT, monthAt, weekdayAt } from "./words.ts";
import { yearAt } from "./years.ts";

/** Reads a time told from the day of writing or from the text's last date at `index`: "last week", "the next day". */
export function readRelative(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  switch (word) {
    case "yesterday":
      return reading(index + 1, shift("day", -1), "day");
    case "today":
      return reading(index + 1, shift("day", 0), "day");
    case "tomorrow":
      return reading(index + 1, shift("day", 1), "day");
    case "tonight":
      return reading(index + 1, shift("day", 0), "part of day", { stated: ["part of day"], clock: NIGHT });
    case "overnight":
      return reading(index + 1, { kind: "stretch", unit: "day", amount: -1 }, "part of day", {
        stated: ["part of day"],
      });
    case "fiscal":
    case "calendar":
    case "financial":
      return readFiscal(tokens, index);
    case "year":
    case "prior":
    case "previous": {
      const before = readReported(tokens, index);
      if (before !== null) return before;
      break;
    }
    case "the":
    case "these":
    case "those":
    case "that":
      return readAfterArticle(tokens, index);
    case "mid":
      return null;
    default:
  }
  return (
    readPeriod(tokens, index) ??
    readTurned(tokens, index, index) ??
    readRecent(tokens, index, index) ??
    readSeason(tokens, index, index, null)
  );
}

const NIGHT = DAY_PARTS.get("night") ?? null;

function shift(unit: Length, amount: number): { kind: "shift"; unit: Length; amount: number; more: boolean } {
  return { kind: "shift", unit, amount, more: false };
}

// [the week of April 10], [the week beginning May 2], [the week ended Friday]
function readWeekOf(tokens: readonly Token[], at: number): TimeReading | null {
  if (wordAt(tokens, at) !== "week") return null;
  const side = SIDES.get(wordAt(tokens, at + 1));
  if (side === undefined) return null;
  const on = wordAt(tokens, at + 2) === "on" ? 1 : 0;
  const day = readWeekday(tokens, at + 2 + on) ?? readDate(tokens, at + 2 + on);
  if (day === null || day.unit !== "day" || day.meaning.kind === "range" || day.meaning.kind === "vague")
    return null;
  return reading(day.to, { kind: "week of", day: day.meaning, side }, "week", { stated: ["week"] });
}

const SIDES: ReadonlyMap<string, "holds" | "begins" | "ends"> = new Map([
  ["of", "holds"],
  ["beginning", "begins"],
  ["starting", "begins"],
  ["ending", "ends"],
  ["ended", "ends"],
] as const);

// [fiscal 2013], [fiscal year 2013]
function readFiscal(tokens: readonly Token[], index: number): TimeReading | null {
  const whole = wordAt(tokens, index + 1) === "year" ? 1 : 0;
  const at = index + 1 + whole;
  const year = yearAt(tokens, at);
  if (year === null || (whole === 0 && wordAt(tokens, index) === "calendar")) return null;
  return reading(
    at + 1,
    { kind: "date", year, month: null, day: null, weekday: null, turn: null, ofYear: false },
    "year",
    {
      stated: ["year"],
    },
  );
}

// [last week], [this year], [next Tuesday], [last August], [this morning], [last night], [last summer], [last 10 days]
function readTurned(tokens: readonly Token[], index: number, at: number): TimeReading | null {
  const word = wordAt(tokens, at);
  const turn = turnOf(word);
  if (turn === null) return null;
  if (tokens[at + 1]?.newLine === true) return null;
  const next = wordAt(tokens, at + 1);
  const part = DAY_PARTS.get(next);
  if (
    part !== undefined &&
    (word === "this" || (word === "last" && (next === "night" || next === "evening")))
  ) {
    return reading(at + 2, shift("day", turn), "part of day", { stated: ["part of day"], clock: part });
  }
  if (next === "week" && isHyphen(tokens[at + 2])) return null;
  if (word === "this" && next === "past" && /^(?:week|weekend|month|year)$/.test(wordAt(tokens, at + 2))) {
    // [this past weekend]: the one before
    const unit = lengthOf(wordAt(tokens, at + 2))?.unit ?? "week";
    return reading(at + 3, { kind: "turn", unit, turn: -1 }, MODEL_UNIT[unit]);
  }
  if (/^(?:calendar|fiscal|financial)$/.test(next) && wordAt(tokens, at + 2) === "year") {
    return reading(at + 3, { kind: "turn", unit: "year", turn }, "year");
  }
  const weekday = weekdayAt(tokens, at + 1);
  if (weekday !== null && !(weekday.short && turn === 0)) {
    return reading(weekday.to, { kind: "weekday", weekday: weekday.weekday, turn, week: false }, "day", {
      stated: ["day"],
    });
  }
  const month = monthAt(tokens, at + 1);
  if (month !== null && !month.short && word !== "past" && word !== "current") {
    const day = tokens[month.to];
    if (
      day?.sort === "number" &&
      /^[0-9]{1,2}$/.test(day.text) &&
      !day.newLine &&
      Number(day.text) <= 31 &&
      Number(day.text) > 0
    ) {
      const meaning = {
        kind: "date",
        year: null,
        month: month.month,
        day: Number(day.text),
        weekday: null,
        turn: null,
        ofYear: false,
      } as const;
      return reading(month.to + 1, meaning, "day", { stated: ["month", "day"] });
    }
    // "last August" is the latest one, not that of last year: told apart by the turn -1 with a month.
    return reading(
      month.to,
      { kind: "date", year: null, month: month.month, day: null, weekday: null, turn, ofYear: false },
      "month",
      {
        stated: ["month"],
      },
    );
  }
  const season = readSeason(tokens, index, at + 1, turn);
  if (season !== null) return season;
  const quarter = readQuarter(tokens, at + 1, turn);
  if (quarter !== null && wordAt(tokens, at + 1) !== "quarter") return quarter;
  if (next === "year" && wordAt(tokens, at + 2) === "'s") {
    // [this year's third quarter], [next year's first half] is left at the year
    const owned = readQuarter(tokens, at + 3, turn);
    if (owned !== null) return owned;
  }
  // A programme [on This Week With], not a week.
  if (isCapital(tokens[at]) && isCapital(tokens[at + 1]) && !tokens[at]?.newLine) return null;
  const length = lengthOf(next);
  if (length !== null && !length.plural && next !== "night" && next !== "minute" && next !== "second") {
    if (next === "day" && word !== "previous" && word !== "next") return null;
    if (next === "hour") return null;
    // [the past month], [over the last year]: up to now; [last month]: the one before.
    if (word === "coming" && next === "quarter") {
      return reading(at + 2, { kind: "turn", unit: "quarter", turn }, "season");
    }
    if (word === "past" || (index < at && (word === "coming" || (word === "last" && next !== "day")))) {
      return reading(at + 2, { kind: "stretch", unit: length.unit, amount: turn }, MODEL_UNIT[length.unit]);
    }
    if (word === "previous" || (word === "next" && next === "day")) {
      return reading(at + 2, { kind: "relative", unit: length.unit, amount: turn }, MODEL_UNIT[length.unit]);
    }
    return reading(at + 2, { kind: "turn", unit: length.unit, turn }, MODEL_UNIT[length.unit]);
  }
  return readRun(tokens, at, turn);
}

// [the last 10 days], [past two years], [next few months]
function readRun(tokens: readonly Token[], at: number, turn: -1 | 0 | 1): TimeReading | null {
  if (turn === 0 || wordAt(tokens, at) === "this") return null;
  const number = readNumber(tokens, at + 1);
  if (number !== null) {
    const work = /^(?:business|working|trading|full|calendar|consecutive)$/.test(wordAt(tokens, number.to))
      ? 1
      : 0;
    const length = lengthOf(wordAt(tokens, number.to + work));
    if (length === null || number.value > 1000 || number.value <= 0) return null;
    return reading(
      number.to + work + 1,
      { kind: "stretch", unit: length.unit, amount: turn * number.value },
      MODEL_UNIT[length.unit],
    );
  }
  return readVagueUnits(tokens, at + 1);
}

// What follows "the", "these", "that": [the past month], [the summer], [the weekend], [the 1990s], [the next day],
// [the day before yesterday], [that day], [the first quarter].
function readAfterArticle(tokens: readonly Token[], index: number): TimeReading | null {
  const at = index + 1;
  if (tokens[at] === undefined || tokens[at]?.newLine === true) return null;
  const article = wordAt(tokens, index);
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (article === "that" || article === "those" || article === "these") {
    // [these days]: now; not [these days of mourning]
    if (article === "these" && word === "days" && next !== "of")
      return reading(at + 1, vague("PRESENT_REF"), "day");
    if (article === "that" && word === "quarter") {
      return reading(at + 1, { kind: "period", unit: "quarter", years: 0, year: null }, "season");
    }
    const length = lengthOf(word);
    if (
      article === "that" &&
      length !== null &&
      !length.plural &&
      /^(?:day|week|month|year|night)$/.test(word)
    ) {
      return reading(at + 1, { kind: "relative", unit: length.unit, amount: 0 }, MODEL_UNIT[length.unit]);
    }
    return null;
  }
  if (word === "day" && (next === "before" || next === "after")) {
    const far = wordAt(tokens, at + 2);
    if (next === "before" && far === "yesterday") return reading(at + 3, shift("day", -2), "day");
    if (next === "after" && far === "tomorrow") return reading(at + 3, shift("day", 2), "day");
    return reading(at + 2, { kind: "relative", unit: "day", amount: next === "before" ? -1 : 1 }, "day");
  }
  if (
    next === "before" &&
    /^(?:year|week|month|night)$/.test(word) &&
    /^(?:[.,;)]|and|but|when|to|)$/.test(wordAt(tokens, at + 2))
  ) {
    const length = lengthOf(word);
    if (length !== null)
      return reading(at + 2, { kind: "relative", unit: length.unit, amount: -1 }, MODEL_UNIT[length.unit]);
  }
  if (word === "same" || word === "following" || word === "very" || word === "next") {
    const unitWord = word === "very" && next === "next" ? wordAt(tokens, at + 2) : next;
    const length = lengthOf(unitWord);
    if (
      length !== null &&
      !length.plural &&
      /^(?:day|week|month|quarter|year|night|weekend)$/.test(unitWord)
    ) {
      if (unitWord === "quarter" && word === "next") {
        return reading(at + 2, { kind: "turn", unit: "quarter", turn: 1 }, "season");
      }
      const to = word === "very" && next === "next" ? at + 3 : at + 2;
      return reading(
        to,
        { kind: "relative", unit: length.unit, amount: word === "same" ? 0 : 1 },
        MODEL_UNIT[length.unit],
      );
    }
    const part = DAY_PARTS.get(next);
    if (part !== undefined && (word === "following" || word === "next" || word === "same")) {
      const meaning = { kind: "relative", unit: "day", amount: word === "same" ? 0 : 1 } as const;
      return reading(at + 2, meaning, "part of day", { clock: part, stated: ["part of day"] });
    }
  }
  const week = readWeekOf(tokens, at);
  if (week !== null) return week;
  if (word === "present" && next === "time") return reading(at + 2, vague("PRESENT_REF"), "day");
  if (word === "weekend")
    return reading(at + 1, { kind: "turn", unit: "weekend", turn: null }, "week", { stated: ["week"] });
  return (
    readDayAlone(tokens, index) ??
    readReported(tokens, index) ??
    readTurned(tokens, index, at) ??
    readRecent(tokens, index, at) ??
    readEver(tokens, at) ??
    readSeason(tokens, index, at, null) ??
    readQuarter(tokens, at, null) ??
    readEra(tokens, at)
  );
}
