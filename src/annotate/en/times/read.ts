import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { inHalf, readClock, soften } from "./clocks.ts";
import { readDate, turnOf, yearAt } from "./dates.ts";
import { readHoliday } from "./holidays.ts";
import { readLength } from "./lengths.ts";
import { type Clock, type Meaning, reading, type TimeReading } from "./meaning.ts";
import { partOfDay, readPart } from "./parts.ts";
import { readRange } from "./ranges.ts";
import { readDecade, readPeriod, readRelative } from "./relative.ts";
import { DAY_PARTS, monthAt, weekdayAt } from "./words.ts";

/** Reads the time expression that begins at `index`, as long as it goes; or null. */
export function readTime(tokens: readonly Token[], index: number): TimeReading | null {
  const first = readSingle(tokens, index);
  return first === null ? null : (readRange(tokens, index, first, readSingle) ?? first);
}

function readSingle(tokens: readonly Token[], index: number): TimeReading | null {
  const early = readEarlyHours(tokens, index);
  if (early !== null) return early;
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

// After "the end of", "the start of" even "the year" is this one: [by the end of the month].
function readPartOf(tokens: readonly Token[], index: number, bounded: boolean): TimeReading | null {
  if (bounded && wordAt(tokens, index) === "the") {
    const unit = wordAt(tokens, index + 1);
    if (unit === "year" || unit === "month" || unit === "week") {
      return reading(index + 2, { kind: "turn", unit, turn: 0 }, unit);
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

// [9/11], as the press writes it; not [9/11/2018], [a 9/11 share].
function isAttack(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text !== "9" || tokens[index + 1]?.text !== "/" || tokens[index + 2]?.text !== "11")
    return false;
  return (
    tokens[index + 1]?.glued === true && tokens[index + 2]?.glued === true && tokens[index + 3]?.text !== "/"
  );
}

// [the Sept. 11 attacks]: the day is of 2001 whatever the year of writing.
function readSeptember(tokens: readonly Token[], index: number): TimeReading | null {
  const month = monthAt(tokens, index);
  if (
    month === null ||
    month.month !== 9 ||
    wordAt(tokens, month.to) !== "11" ||
    tokens[month.to]?.sort !== "number"
  )
    return null;
  for (let at = month.to + 1; at <= month.to + 2; at++) {
    if (/^(?:attack|attacks|hijackers|hijackings|bombings)$/.test(wordAt(tokens, at))) {
      return reading(month.to + 1, { kind: "fixed", day: "2001-09-11" }, "day", { stated: ["month", "day"] });
    }
  }
  return null;
}

function readClockTime(tokens: readonly Token[], index: number): TimeReading | null {
  const found = readClock(tokens, index);
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

// [Tuesday], [Tuesday night], [Tuesday, Oct. 22], [Tuesday last week], [Tues.]; not [Sheffield Wednesday],
// [the Sunday Times], [Sat down], [Mon ami].
function readWeekday(tokens: readonly Token[], index: number): TimeReading | null {
  const name = weekdayAt(tokens, index);
  if (name === null) return null;
  const next = tokens[name.to];
  if (
    NAMED_DAYS.has(wordAt(tokens, index - 1)) ||
    (PAPERS.has(next?.lower ?? "") && next?.text[0] !== next?.lower[0])
  )
    return null;
  if (wordAt(tokens, index - 1) === "every" || wordAt(tokens, index - 1) === "each") {
    return reading(name.to, { kind: "vague" }, "day");
  }
  const comma = next?.text === "," || (name.short && next?.text === ".") ? 1 : 0;
  const the = wordAt(tokens, name.to + comma) === "the" ? 1 : 0;
  const date = tokens[name.to + comma]?.newLine === true ? null : readDate(tokens, name.to + comma + the);
  if (
    date !== null &&
    date.meaning.kind === "date" &&
    date.unit === "day" &&
    (the === 0 || wordAt(tokens, date.to - 1) !== "")
  ) {
    return { ...date, meaning: { ...date.meaning, weekday: name.weekday } };
  }
  if (
    name.short &&
    tokens[name.to - 1]?.text !== "." &&
    !(index > 0 && /^(?:on|since|by|last|next)$/.test(wordAt(tokens, index - 1)))
  )
    return null;
  if (name.short && wordAt(tokens, index - 1) === "the") return null;
  if (/^(?:nights|mornings|afternoons|evenings)$/.test(wordAt(tokens, name.to))) {
    return reading(name.to + 1, { kind: "vague" }, "part of day");
  }
  const of = wordAt(tokens, name.to) === "of" ? 1 : 0;
  const turn = turnOf(wordAt(tokens, name.to + of));
  if (turn !== null && wordAt(tokens, name.to + of + 1) === "week") {
    return reading(name.to + of + 2, { kind: "weekday", weekday: name.weekday, turn, week: true }, "day", {
      stated: ["day"],
    });
  }
  return reading(name.to, { kind: "weekday", weekday: name.weekday, turn: null, week: false }, "day", {
    stated: ["day"],
  });
}

const NAMED_DAYS: ReadonlySet<string> = new Set(
  "news sheffield super black bloody cyber giving casual fat easter ruby man girl freaky".split(" "),
);
const PAPERS: ReadonlySet<string> = new Set(
  "times telegraph mirror mail express herald post age independent world sun star review business".split(" "),
);

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
  const clock: Clock = late ? { from: 1260, to: 1440 } : { from: 0, to: 300 };
  const core = reading(start + 2, { kind: "clock" }, "part of day", { clock, stated: ["part of day"] });
  return attach(tokens, core, index);
}

/** Joins a day to the clock or part of the day beside it, whichever stands first; at most twice. */
function attach(tokens: readonly Token[], core: TimeReading, index: number): TimeReading {
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
    if (wordAt(tokens, at) === "at" || wordAt(tokens, at) === "by") at += 1;
    if (wordAt(tokens, at) === "around" || wordAt(tokens, at) === "about") at += 1;
    const time = tokens[at]?.newLine === true ? null : readClockTime(tokens, at);
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
