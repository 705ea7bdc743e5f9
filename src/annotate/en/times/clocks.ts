import { readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import type { Clock } from "./meaning.ts";

/** A clock time as it was read. */
export interface ClockReading {
  readonly to: number;
  readonly clock: Clock;
  /** Minutes that "around" softens it by: 15 when minutes are told, 30 for a full hour. */
  readonly slack: number;
}

const ZONES: ReadonlySet<string> = new Set(
  "gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt ist jst kst aest aedt msk eet eest".split(
    " ",
  ),
);

/**
 * Reads a time of day at `index`: "11:30pm", "9 a.m. local time", "2100 GMT", "noon", "half past ten",
 * "10 o'clock"; or null. Bare "10:15" counts, "3:2" does not, and scores and verses [3-1, John 3:16] are left
 * to the caller's context: one digit hours need "a.m.", "p.m." or a preposition before them.
 */
export function readClock(tokens: readonly Token[], index: number): ClockReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.sort === "number") return readDigitClock(tokens, index);
  if (token.lower === "noon") return { to: index + 1, clock: minute(720), slack: 30 };
  if (token.lower === "midnight") return { to: index + 1, clock: minute(0), slack: 30 };
  return readSpokenClock(tokens, index);
}

function readDigitClock(tokens: readonly Token[], index: number): ClockReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const dotted = /^([0-9]{1,2})\.([0-9]{2})$/.exec(token.text);
  let hour = Number(dotted?.[1] ?? token.text);
  let minutes = Number(dotted?.[2] ?? 0);
  let at = index + 1;
  let told = dotted !== null;
  let colon = false;
  const joint = tokens[at];
  const right = tokens[at + 1];
  if (
    joint?.text === ":" &&
    joint.glued &&
    right?.sort === "number" &&
    right.glued &&
    /^[0-9]{2}$/.test(right.text) &&
    /^[0-9]{1,2}$/.test(token.text)
  ) {
    minutes = Number(right.text);
    told = true;
    colon = true;
    at += 2;
    if (tokens[at]?.text === ":" && tokens[at]?.glued && /^[0-9]{2}$/.test(tokens[at + 1]?.text ?? ""))
      at += 2;
  }
  const half = readHalf(tokens, at);
  if (half !== null) {
    if (!Number.isInteger(hour) || hour < 1 || hour > 12 || minutes > 59) return null;
    hour = (hour % 12) + half.add;
    return { to: skipZone(tokens, half.to), clock: minute(hour * 60 + minutes), slack: told ? 15 : 30 };
  }
  if (
    wordAt(tokens, at) === "o'clock" ||
    (wordAt(tokens, at) === "o" && wordAt(tokens, at + 1) === "clock")
  ) {
    if (!/^[0-9]{1,2}$/.test(token.text) || hour < 1 || hour > 12) return null;
    return { to: wordAt(tokens, at) === "o" ? at + 2 : at + 1, clock: minute((hour % 24) * 60), slack: 30 };
  }
  if (/^[0-9]{4}$/.test(token.text) && !told) {
    // [0830 GMT, 1900 hours]; a bare four-digit number is a year or a count.
    const zone = skipZone(tokens, at);
    const hours =
      wordAt(tokens, at) === "hours" || (wordAt(tokens, at) === "hrs" && tokens[at]?.newLine !== true);
    if (zone === at && !(hours && token.text.startsWith("0"))) return null;
    hour = Number(token.text.slice(0, 2));
    minutes = Number(token.text.slice(2));
    if (hour > 24 || minutes > 59) return null;
    return { to: hours ? at + 1 : zone, clock: minute((hour % 24) * 60 + minutes), slack: 15 };
  }
  if (!told && /^(?:[1-9]|1[0-2])$/.test(token.text) && partFollows(tokens, at, index)) {
    return { to: at, clock: minute(hour * 60), slack: 30 };
  }
  if (!told || hour > 24 || minutes > 59) return null;
  const zone = skipZone(tokens, at);
  // [at 6.45 on Monday]; not [at 6.45 percent], [at 6.45 euros]
  const next = tokens[at];
  const atTime =
    wordAt(tokens, index - 1) === "at" &&
    (next === undefined ||
      next.newLine ||
      /^[.,;?!)]$/.test(next.text) ||
      /^(?:on|in|and)$/.test(next.lower));
  if (!colon && zone === at && !atTime) return null;
  // [at 9:30, 14:05]; not [Genesis 3:16]
  const before = wordAt(tokens, index - 1);
  if (colon && partFollows(tokens, at, index))
    return { to: at, clock: minute((hour % 24) * 60 + minutes), slack: 15 };
  if (colon && zone === at && hour < 10 && !token.text.startsWith("0") && !CLOCK_LEADS.has(before))
    return null;
  return { to: zone, clock: minute((hour % 24) * 60 + minutes), slack: 15 };
}

// [6 in the morning], [ten at night]: the part of the day tells that an hour is meant.
function partFollows(tokens: readonly Token[], index: number, start: number): boolean {
  if (tokens[index]?.newLine === true) return false;
  const word = wordAt(tokens, index);
  // Not [building 4 this afternoon]: a word of time or nothing stands before it.
  const lead = tokens[start - 1];
  const led = lead === undefined || lead.sort === "sign" || CLOCK_LEADS.has(lead.lower);
  if (word === "tonight") return led;
  // [at 6 this morning], [five tomorrow evening]
  if (word === "this" || word === "tomorrow" || word === "yesterday") {
    return led && /^(?:morning|afternoon|evening)$/.test(wordAt(tokens, index + 1));
  }
  if (wordAt(tokens, index) === "at") return wordAt(tokens, index + 1) === "night";
  return (
    wordAt(tokens, index) === "in" &&
    wordAt(tokens, index + 1) === "the" &&
    /^(?:morning|afternoon|evening)$/.test(wordAt(tokens, index + 2))
  );
}

const CLOCK_LEADS: ReadonlySet<string> = new Set(
  "at by around about until till from before after since between and to approximately".split(" "),
);

/** Reads "am", "p.m." at an index: minutes are to be added to the hour. */
export function readHalf(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly add: number } | null {
  const token = tokens[index];
  if (token === undefined || token.newLine) return null;
  // "I am" needs a space and a lower-case word after a number: [11 am] is common, so both forms are read.
  if (token.lower === "am" || token.lower === "pm")
    return { to: index + 1, add: token.lower === "pm" ? 12 : 0 };
  if (
    (token.lower === "a" || token.lower === "p") &&
    tokens[index + 1]?.text === "." &&
    tokens[index + 1]?.glued &&
    wordAt(tokens, index + 2) === "m"
  ) {
    const point = tokens[index + 3]?.text === "." && tokens[index + 3]?.glued;
    return { to: point ? index + 4 : index + 3, add: token.lower === "p" ? 12 : 0 };
  }
  return null;
}

/** The index after a zone [GMT, local time, (BST), Eastern time], or the index itself. */
export function skipZone(tokens: readonly Token[], index: number): number {
  const open = tokens[index]?.text === "(" ? 1 : 0;
  const at = index + open;
  const token = tokens[at];
  if (token === undefined || token.newLine) return index;
  let to = index;
  if (token.text === token.text.toUpperCase() && ZONES.has(token.lower)) to = at + 1;
  else if (
    wordAt(tokens, at + 1) === "time" &&
    /^(?:local|eastern|central|pacific|mountain|\p{Lu}\p{L}+)$/u.test(token.text)
  ) {
    to = at + 2;
  }
  if (to === index) return index;
  if (open === 0) return to;
  return tokens[to]?.text === ")" ? to + 1 : index;
}

// [half past ten, a quarter to six, ten minutes past two, nine o'clock, five in the morning]
function readSpokenClock(tokens: readonly Token[], index: number): ClockReading | null {
  let at = index;
  let minutes: number | null = null;
  if (wordAt(tokens, at) === "half" && wordAt(tokens, at + 1) === "past") {
    minutes = 30;
    at += 2;
  } else {
    const article = wordAt(tokens, at) === "a" ? 1 : 0;
    const side = wordAt(tokens, at + article + 1);
    if (wordAt(tokens, at + article) === "quarter" && (side === "past" || side === "to")) {
      minutes = side === "past" ? 15 : -15;
      at += article + 2;
    }
  }
  const hour = tokens[at]?.sort === "word" ? readNumber(tokens, at) : null;
  if (hour === null || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value)) return null;
  if (minutes === null) {
    const half = readHalf(tokens, hour.to);
    const sure = wordAt(tokens, hour.to) !== "am" || CLOCK_LEADS.has(wordAt(tokens, index - 1));
    if (half !== null && sure) {
      return { to: skipZone(tokens, half.to), clock: minute(((hour.value % 12) + half.add) * 60), slack: 30 };
    }
    if (partFollows(tokens, hour.to, index))
      return { to: hour.to, clock: minute(hour.value * 60), slack: 30 };
    if (wordAt(tokens, hour.to) !== "o'clock") return null;
    return { to: hour.to + 1, clock: minute(hour.value * 60), slack: 30 };
  }
  const clock = minute((((hour.value * 60 + minutes) % 1440) + 1440) % 1440);
  return { to: wordAt(tokens, hour.to) === "o'clock" ? hour.to + 1 : hour.to, clock, slack: 15 };
}

/**
 * Moves a clock time into the half of the day that a part of the day names: "10 o'clock at night" is 22:00.
 * Times after noon stay as they are.
 */
export function inHalf(clock: Clock, part: string): Clock {
  const afternoon = part === "afternoon" || part === "evening" || part === "night";
  if (!afternoon || clock.from >= 720 || (part === "night" && clock.from < 300)) return clock;
  return { from: clock.from + 720, to: clock.to + 720 };
}

/** A clock time softened by "about": that many minutes to both sides, inside the day. */
export function soften(clock: Clock, slack: number): Clock {
  return { from: Math.max(0, clock.from - slack), to: Math.min(1440, clock.from + slack) };
}

function minute(at: number): Clock {
  const from = at >= 1440 ? at - 1440 : at;
  return { from, to: from + 1 };
}

/** Whether a hyphen or dash stands between two tokens. */
export function dashAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && (isHyphen(token) || /^[\u2010-\u2015]$/.test(token.text));
}
