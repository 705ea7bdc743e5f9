import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { readClockRange, readPastHour } from "./clock-ranges.ts";
import { inHalf, readClock, soften } from "./clocks.ts";
import { readDate } from "./dates.ts";
import { readWeekday } from "./days.ts";
import { readHoliday } from "./holidays.ts";
import { type Meaning, reading, type TimeReading } from "./meaning.ts";
import { readRelative } from "./relative.ts";
import { DAY_PARTS } from "./words.ts";
import { yearAt } from "./years.ts";

/** Reads a clock time at an index, softened by an "around" before it; or null. */
export function readClockTime(tokens: readonly Token[], index: number): TimeReading | null {
  const range = readClockRange(tokens, index);
  if (range !== null) {
    return reading(range.to, { kind: "clock" }, "time of day", {
      clock: range.clock,
      stated: ["time of day"],
    });
  }
  const found = readPastHour(tokens, index) ?? readClock(tokens, index);
  if (found === null) return null;
  const before = wordAt(tokens, index - 1);
  const vague =
    before === "around" ||
    before === "about" ||
    before === "approximately" ||
    before === "roughly" ||
    before === "nearly";
  const clock = vague ? soften(found.clock, found.slack) : found.clock;
  const hedge = vague ? "approx" : "";
  return reading(found.to, { kind: "clock" }, "time of day", { clock, hedge, stated: ["time of day"] });
}

/** Joins a day to the clock or part of the day beside it, whichever stands first; at most twice. */
export function attach(tokens: readonly Token[], core: TimeReading, index: number): TimeReading {
  const once = attachOne(tokens, core, index);
  return once === core ? core : attachOne(tokens, once, index);
}

function attachOne(tokens: readonly Token[], core: TimeReading, index: number): TimeReading {
  if (tokens[core.to] === undefined || tokens[core.to]?.newLine === true) return core;
  if (core.meaning.kind === "clock") return attachDay(tokens, core);
  if (core.unit !== "day" && core.unit !== "part of day") return core;
  if (core.clock === null || core.unit === "part of day") {
    const part = tokens[core.to];
    const clock = DAY_PARTS.get(part?.lower ?? "");
    if (
      part !== undefined &&
      clock !== undefined &&
      part.text === part.lower &&
      core.clock === null &&
      isDayWord(core.meaning)
    ) {
      return {
        ...core,
        to: core.to + 1,
        clock,
        unit: "part of day",
        stated: [...core.stated, "part of day"],
      };
    }
    // [Tuesday at 11 p.m.], [Oct. 7, 6:30 a.m.], [Monday around 9am]
    let at = core.to;
    if (tokens[at]?.text === ",") at += 1;
    if (/^(?:at|by|from|between)$/.test(wordAt(tokens, at))) at += 1;
    if (wordAt(tokens, at) === "around" || wordAt(tokens, at) === "about") at += 1;
    const led = wordAt(tokens, at - 1) === "at" && core.clock !== null;
    const time =
      tokens[at]?.newLine === true ? null : (readClockTime(tokens, at) ?? (led ? hourAt(tokens, at) : null));
    if (
      time !== null &&
      (tokens[core.to]?.text !== "," || tokens[index]?.sort === "word" || at > core.to + 1)
    ) {
      const dayPart = core.clock !== null ? partName(tokens, core.to - 1) : "";
      const moved = time.clock === null || dayPart === "" ? time.clock : inHalf(time.clock, dayPart);
      return {
        ...core,
        to: time.to,
        clock: moved,
        unit: "time of day",
        hedge: time.hedge,
        stated: [...core.stated, "time of day"],
      };
    }
  }
  return core;
}

/** An hour after a part of the day [Tuesday evening at 8]; not [tomorrow night at 10 locations]. */
function hourAt(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined || token.newLine || !/^(?:[1-9]|1[0-2])$/.test(token.text)) return null;
  const next = tokens[index + 1];
  const open =
    next === undefined || next.newLine || (/^[.,;!?)]$/.test(next.text) && tokens[index + 2]?.glued !== true);
  if (!open && !/^(?:in|on|and|to|for|when|with|after|before)$/.test(next?.lower ?? "")) return null;
  const from = Number(token.text) * 60;
  return reading(index + 1, { kind: "clock" }, "time of day", {
    clock: { from, to: from + 1 },
    stated: ["time of day"],
  });
}

function isDayWord(meaning: Meaning): boolean {
  return (
    meaning.kind === "weekday" ||
    meaning.kind === "shift" ||
    meaning.kind === "relative" ||
    meaning.kind === "holiday" ||
    (meaning.kind === "date" && meaning.day !== null)
  );
}

function partName(tokens: readonly Token[], index: number): string {
  const word = wordAt(tokens, index);
  return DAY_PARTS.has(word) ? word : "";
}

// [11 a.m. on Tuesday], [10 o'clock in the morning], [8am Friday], [noon, Oct. 7], [the morning of April 29]
function attachDay(tokens: readonly Token[], core: TimeReading): TimeReading {
  let at = core.to;
  if (core.unit === "time of day") {
    const inThe =
      wordAt(tokens, at) === "in" && wordAt(tokens, at + 1) === "the"
        ? 2
        : wordAt(tokens, at) === "at"
          ? 1
          : 0;
    const part = inThe > 0 ? partName(tokens, at + inThe) : "";
    if (part !== "") {
      const clock = core.clock === null ? null : inHalf(core.clock, part);
      return attachDay(tokens, { ...core, to: at + inThe + 1, clock, unit: "time of day" });
    }
  }
  if (tokens[at]?.text === ",") at += 1;
  if (/^(?:on|of)$/.test(wordAt(tokens, at))) at += 1;
  if (tokens[at]?.newLine === true) return core;
  const day = readCoreDay(tokens, at);
  if (day === null) return core;
  let clock = core.clock;
  let to = day.to;
  const part = partName(tokens, to);
  if (part !== "" && day.clock === null) {
    clock = clock === null ? (DAY_PARTS.get(part) ?? null) : inHalf(clock, part);
    to += 1;
  } else if (day.clock !== null && clock !== null) clock = inHalf(clock, partName(tokens, to - 1));
  return {
    ...day,
    to,
    clock,
    unit: core.unit,
    hedge: core.hedge,
    stated: [...day.stated, ...core.stated.filter((unit) => !day.stated.includes(unit))],
  };
}

function readCoreDay(tokens: readonly Token[], index: number): TimeReading | null {
  const day =
    readHoliday(tokens, index) ??
    readWeekday(tokens, index) ??
    (tokens[index]?.sort === "number" && yearAt(tokens, index) !== null && !isHyphen(tokens[index + 1])
      ? null
      : readDate(tokens, index)) ??
    (/^(?:yesterday|today|tomorrow|tonight|this|last|the|next)$/.test(wordAt(tokens, index))
      ? readRelative(tokens, index)
      : null);
  if (day === null || (day.unit !== "day" && day.unit !== "part of day")) return null;
  return day.meaning.kind === "vague" || day.meaning.kind === "stretch" ? null : day;
}
