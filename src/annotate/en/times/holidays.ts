import type { Day } from "../../../model/report.ts";
import { addDays, easter, makeDay, weekdayInMonth } from "../../../text/calendar.ts";
import { isCapital, type Token, wordAt } from "../tokens.ts";
import { reading, type TimeReading, turnOf } from "./meaning.ts";
import { yearAt } from "./years.ts";

type DayIn = (year: number) => Day | null;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    makeDay(year, month, day);
const counted =
  (month: number, weekday: number, count: number): DayIn =>
  (year) =>
    weekdayInMonth(year, month, weekday, count);
const afterEaster =
  (days: number): DayIn =>
  (year) =>
    addDays(easter(year), days);

// Days by the calendar of the English-speaking press (US federal holidays, common Christian feasts). Names that
// mean different days in different countries [Independence Day, Mother's Day] are the US ones.
const HOLIDAYS: ReadonlyMap<string, DayIn> = new Map<string, DayIn>([
  ["new year 's eve", fixed(12, 31)],
  ["new year 's day", fixed(1, 1)],
  ["new year 's", fixed(1, 1)],
  ["christmas eve", fixed(12, 24)],
  ["christmas day", fixed(12, 25)],
  ["christmas", fixed(12, 25)],
  ["boxing day", fixed(12, 26)],
  ["valentine 's day", fixed(2, 14)],
  ["st patrick 's day", fixed(3, 17)],
  ["st . patrick 's day", fixed(3, 17)],
  ["april fools ' day", fixed(4, 1)],
  ["april fool 's day", fixed(4, 1)],
  ["earth day", fixed(4, 22)],
  ["may day", fixed(5, 1)],
  ["independence day", fixed(7, 4)],
  ["fourth of july", fixed(7, 4)],
  ["july fourth", fixed(7, 4)],
  ["bastille day", fixed(7, 14)],
  ["halloween", fixed(10, 31)],
  ["juneteenth", fixed(6, 19)],
  ["new year", fixed(1, 1)],
  ["labour day", fixed(5, 1)],
  ["veterans day", fixed(11, 11)],
  ["armistice day", fixed(11, 11)],
  ["remembrance sunday", counted(11, 0, 2)],
  ["martin luther king day", counted(1, 1, 3)],
  ["martin luther king jr day", counted(1, 1, 3)],
  ["presidents day", counted(2, 1, 3)],
  ["presidents ' day", counted(2, 1, 3)],
  ["mother 's day", counted(5, 0, 2)],
  ["father 's day", counted(6, 0, 3)],
  ["memorial day", counted(5, 1, -1)],
  ["labor day", counted(9, 1, 1)],
  ["columbus day", counted(10, 1, 2)],
  ["thanksgiving day", counted(11, 4, 4)],
  ["thanksgiving", counted(11, 4, 4)],
  ["black friday", (year) => addDays(weekdayInMonth(year, 11, 4, 4), 1)],
  ["ash wednesday", afterEaster(-46)],
  ["palm sunday", afterEaster(-7)],
  ["maundy thursday", afterEaster(-3)],
  ["good friday", afterEaster(-2)],
  ["holy saturday", afterEaster(-1)],
  ["easter sunday", afterEaster(0)],
  ["easter monday", afterEaster(1)],
  ["easter", afterEaster(0)],
  ["ascension day", afterEaster(39)],
  ["pentecost", afterEaster(49)],
]);

// In small letters [good friday], [may day] may be something else.
const CAPITALS: ReadonlySet<string> = new Set(["may", "earth", "good", "new", "black", "st"]);

const LONGEST = 5;
const OPENERS: ReadonlySet<string> = new Set([...HOLIDAYS.keys()].map((name) => name.split(" ")[0] ?? ""));

/** Reads a holiday, with a year beside it, at `index`: "Christmas Eve", "Thanksgiving Day 2012"; or null. */
export function readHoliday(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined || !OPENERS.has(token.lower)) return null;
  const small = !isCapital(token);
  for (let length = LONGEST; length > 0; length--) {
    const words: string[] = [];
    for (let at = index; at < index + length; at++) words.push(wordAt(tokens, at));
    const dayIn = HOLIDAYS.get(words.join(" "));
    if (
      dayIn === undefined ||
      (small &&
        !isCapital(tokens[index + length - 1]) &&
        CAPITALS.has(words[0] ?? "") &&
        yearAt(tokens, index + length) === null)
    )
      continue;
    const next = tokens[index + length];
    // [Christmas]; not [Christmas tree], [Easter Island]: things named after the day.
    if (
      length === 1 &&
      next !== undefined &&
      !next.newLine &&
      next.sort === "word" &&
      !AFTER.has(next.lower)
    ) {
      if (yearAt(tokens, index + 1) === null) return null;
    }
    let to = index + length;
    if (tokens[to]?.text === "," || wordAt(tokens, to) === "of") to += 1;
    const year = yearAt(tokens, to);
    if (year !== null) {
      return reading(to + 1, { kind: "holiday", dayIn, year, turn: null }, "day", {
        stated: ["year", "day"],
      });
    }
    const of = wordAt(tokens, index + length) === "of" ? 1 : 0;
    const turn = turnOf(wordAt(tokens, index + length + of));
    if (turn !== null && wordAt(tokens, index + length + of + 1) === "year") {
      return reading(index + length + of + 2, { kind: "holiday", dayIn, year: null, turn }, "day", {
        stated: ["day"],
      });
    }
    const lead = turnOf(wordAt(tokens, index - 1));
    return reading(index + length, { kind: "holiday", dayIn, year: null, turn: lead }, "day", {
      stated: ["day"],
    });
  }
  return null;
}

const AFTER: ReadonlySet<string> = new Set(
  "and or in at on is was were are has had will would when after before with last this next to that as by for but because while".split(
    " ",
  ),
);
