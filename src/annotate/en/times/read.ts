import { type Token, wordAt } from "../tokens.ts";
import { readDate } from "./dates.ts";
import { isAttack, readSeptember, readWeekday } from "./days.ts";
import { readHoliday } from "./holidays.ts";
import { attach, readClockTime } from "./joins.ts";
import { readLength } from "./lengths.ts";
import { type Clock, type Part, reading, type TimeReading } from "./meaning.ts";
import { readNthDay } from "./nth-days.ts";
import { partOfDay, readPart } from "./parts.ts";
import { readDecade, readPeriod } from "./periods.ts";
import { readRange } from "./ranges.ts";
import { readRelative } from "./relative.ts";
import { readSet } from "./sets.ts";
import { DAY_PARTS, lengthOf, MODEL_UNIT, monthAt, weekdayAt } from "./words.ts";

/** Reads the time expression that begins at `index`, as long as it goes; or null. */
export function readTime(tokens: readonly Token[], index: number): TimeReading | null {
  const first = readSingle(tokens, index);
  return first === null ? null : (readRange(tokens, index, first, readSingle) ?? first);
}

function readSingle(tokens: readonly Token[], index: number): TimeReading | null {
  const early = readEarlyHours(tokens, index);
  if (early !== null) return early;
  const inPart = readEarlyIn(tokens, index);
  if (inPart !== null) return inPart;
  const part = readPart(tokens, index);
  if (part !== null && tokens[part.to]?.newLine !== true) {
    const core = readPartOf(tokens, part.to, wordAt(tokens, part.to - 1) === "of");
    if (core !== null) {
      const { kind } = core.meaning;
      if (kind !== "duration" && kind !== "vague" && kind !== "stretch") {
        const daily = core.unit === "day" || core.unit === "part of day";
        if (kind === "clock" && core.unit === "time of day") return null;
        const clock = daily ? partOfDay(part.part, core.clock) : core.clock;
        return { ...core, part: part.part, clock, unit: daily && clock !== null ? "part of day" : core.unit };
      }
    }
    if (part.part !== "first half" && part.part !== "second half" && wordAt(tokens, index) !== "the")
      return null;
  }
  const core = readCore(tokens, index);
  return core === null ? null : attach(tokens, core, index);
}

// [early in the morning], [late in the day], [earlier in the year]
function readEarlyIn(tokens: readonly Token[], index: number): TimeReading | null {
  const part = EARLY.get(wordAt(tokens, index));
  if (part === undefined || wordAt(tokens, index + 1) !== "in" || wordAt(tokens, index + 2) !== "the")
    return null;
  const word = wordAt(tokens, index + 3);
  const clock = DAY_PARTS.get(word);
  if (clock !== undefined && (part === "early" || part === "late")) {
    const core = reading(index + 4, { kind: "clock" }, "part of day", {
      clock: partOfDay(part, clock),
      stated: ["part of day"],
    });
    return attach(tokens, { ...core, part }, index);
  }
  const unit = /^(?:day|week|month|year|decade)$/.test(word) ? lengthOf(word)?.unit : undefined;
  if (unit === undefined) return null;
  return reading(index + 4, { kind: "turn", unit, turn: 0 }, MODEL_UNIT[unit], { part });
}

const EARLY: ReadonlyMap<string, Part> = new Map([
  ["early", "early"],
  ["late", "late"],
  ["earlier", "so far"],
  ["later", "rest"],
] as const);

// After "the end of", "the start of" even "the year" is this one: [by the end of the month].
function readPartOf(tokens: readonly Token[], index: number, bounded: boolean): TimeReading | null {
  if (bounded) {
    const the = wordAt(tokens, index) === "the" ? 1 : 0;
    const unit = wordAt(tokens, index + the);
    if (unit === "year" || unit === "month" || unit === "week") {
      return reading(index + the + 1, { kind: "turn", unit, turn: 0 }, unit);
    }
  }
  const at = wordAt(tokens, index) === "on" ? index + 1 : index;
  const part = DAY_PARTS.get(wordAt(tokens, at));
  if (part !== undefined && at === index && !bounded) {
    const core = reading(at + 1, { kind: "clock" }, "part of day", { clock: part, stated: ["part of day"] });
    return attach(tokens, core, index);
  }
  const core = at === index ? (readCore(tokens, at) ?? readDecade(tokens, at)) : null;
  return core === null ? null : attach(tokens, core, index);
}

function readCore(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const nth = readNthDay(tokens, index);
  if (nth !== null) return nth;
  const set = readSet(tokens, index);
  if (set !== null) return set;
  if (token.sort === "number") {
    if (isAttack(tokens, index)) {
      return reading(index + 3, { kind: "fixed", day: "2001-09-11" }, "day", { stated: ["month", "day"] });
    }
    return (
      readClockTime(tokens, index) ??
      readDecade(tokens, index) ??
      readDate(tokens, index) ??
      readPeriod(tokens, index) ??
      readLength(tokens, index)
    );
  }
  if (token.sort === "sign")
    return token.text === "'" || token.text === "’" || token.text === "‘"
      ? readDecade(tokens, index)
      : readLength(tokens, index);
  return (
    readHoliday(tokens, index) ??
    readWeekday(tokens, index) ??
    readSeptember(tokens, index) ??
    readDate(tokens, index) ??
    readRelative(tokens, index) ??
    readDecade(tokens, index) ??
    readClockTime(tokens, index) ??
    readDayPart(tokens, index) ??
    readLength(tokens, index)
  );
}

// [in the morning], [the afternoon of Oct. 7], [at dawn]; not [good morning], [the morning paper], [Morning Joe].
function readDayPart(tokens: readonly Token[], index: number): TimeReading | null {
  const article = /^(?:the|that)$/.test(wordAt(tokens, index)) ? 1 : 0;
  const at = index + article;
  const word = wordAt(tokens, at);
  const clock = DAY_PARTS.get(word);
  if (clock === undefined || tokens[at]?.text !== word) return null;
  const before = wordAt(tokens, index - 1);
  const next = wordAt(tokens, at + 1);
  const led =
    article === 1
      ? /^(?:in|on|during|by|since|later|until|throughout)$/.test(before) || wordAt(tokens, index) === "that"
      : /^(?:at|by|before|since|until)$/.test(before);
  const dated = next === "of" && weekdayOrDate(tokens, at + 2);
  if (!led && !dated) return null;
  if (
    article === 0 &&
    (word === "night" || word === "morning" || word === "afternoon" || word === "evening") &&
    !dated
  )
    return null;
  return reading(at + 1, { kind: "clock" }, "part of day", { clock, stated: ["part of day"] });
}

function weekdayOrDate(tokens: readonly Token[], index: number): boolean {
  return (
    weekdayAt(tokens, index) !== null || monthAt(tokens, index) !== null || tokens[index]?.sort === "number"
  );
}

// [the early hours of Friday], [the small hours]: midnight to five
function readEarlyHours(tokens: readonly Token[], index: number): TimeReading | null {
  const start = wordAt(tokens, index) === "the" ? index + 1 : index;
  if (!/^(?:early|small|predawn|late)$/.test(wordAt(tokens, start))) return null;
  if (!/^(?:hours)$/.test(wordAt(tokens, start + 1))) return null;
  const late = wordAt(tokens, start) === "late";
  const clock: Clock = late ? { from: 1260, to: 1440, part: "NI" } : { from: 0, to: 300, part: "NI" };
  const core = reading(start + 2, { kind: "clock" }, "part of day", { clock, stated: ["part of day"] });
  return attach(tokens, core, index);
}
