import { type NumberReading, readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { isoOf } from "./iso.ts";
import { type Length, reading, type TimeReading, turnOf, unknownCount, vague } from "./meaning.ts";
import { readVagueUnits } from "./vague-times.ts";
import { lengthOf, MODEL_UNIT, weekdayAt } from "./words.ts";

/**
 * Reads a length of time at `index`, and where "ago", "earlier", "from now" follows it the time that it counts to:
 * "two hours", "a year", "year-long", "12-day", "three weeks ago", "two days earlier", "months"; or null.
 */
export function readLength(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  const over = readOver(tokens, index);
  const counted = readCounted(tokens, over.to);
  if (counted === null) {
    if (over.to > index) return null;
    return readLong(tokens, index) ?? readUnits(tokens, index, word);
  }
  if (counted.turn !== 0) {
    const { unit, turn, amount } = counted;
    return reading(counted.to, { kind: "stretch", unit, amount: turn * amount }, MODEL_UNIT[unit]);
  }
  const after = readDirection(tokens, counted, over.more);
  if (after !== null) return after;
  if (over.to > index || counted.article === "the") return null;
  return durationOf(tokens, index, counted);
}

interface Counted {
  readonly to: number;
  readonly unit: Length;
  readonly amount: number;
  readonly hyphen: boolean;
  readonly plural: boolean;
  readonly article: string;
  /** Whether a word between says that the units are those before (-1) or to come (1) [the 5 upcoming years]. */
  readonly turn: -1 | 0 | 1;
}

// [more than a year ago], [over two weeks ago], [almost a year ago]: the words belong to the expression there.
function readOver(tokens: readonly Token[], index: number): { readonly to: number; readonly more: boolean } {
  const word = wordAt(tokens, index);
  if (word === "over") return { to: index + 1, more: true };
  if (word === "more" && wordAt(tokens, index + 1) === "than") return { to: index + 2, more: true };
  if (word === "just" && wordAt(tokens, index + 1) === "over") return { to: index + 2, more: true };
  if (word === "almost" || word === "nearly" || word === "about" || word === "around" || word === "roughly") {
    return { to: index + 1, more: false };
  }
  return { to: index, more: false };
}

function readCounted(tokens: readonly Token[], index: number): Counted | null {
  const word = wordAt(tokens, index);
  const number = readNumber(tokens, index);
  if (number !== null) return readNumbered(tokens, number);
  if (word === "a" || word === "an" || word === "one") {
    const full = /^(?:full|whole|half|single|calendar)$/.test(wordAt(tokens, index + 1)) ? 1 : 0;
    const length = lengthOf(wordAt(tokens, index + 1 + full));
    if (length === null || length.plural || tokens[index + 1]?.newLine === true) return null;
    // [a week-long trip] is read from "week" on.
    if (isHyphen(tokens[index + 2 + full])) return null;
    const half = wordAt(tokens, index + 1) === "half";
    return {
      to: index + 2 + full,
      unit: length.unit,
      amount: half ? 0.5 : 1,
      hyphen: false,
      plural: false,
      article: word,
      turn: 0,
    };
  }
  if (word === "half") {
    // [half an hour], [half a century]
    const article = wordAt(tokens, index + 1);
    const length = article === "a" || article === "an" ? lengthOf(wordAt(tokens, index + 2)) : null;
    if (length === null || length.plural) return null;
    return { to: index + 3, unit: length.unit, amount: 0.5, hyphen: false, plural: false, article, turn: 0 };
  }
  return null;
}

function readNumbered(tokens: readonly Token[], first: NumberReading): Counted | null {
  const number = rangeEnd(tokens, first);
  let at = number.to;
  const hyphen = isHyphen(tokens[at]) || (tokens[at]?.text === "-" && tokens[at]?.newLine !== true);
  if (hyphen) at += 1;
  else if (
    /^(?:full|more|whole|consecutive|straight|calendar|working|business|trading|long)$/.test(
      wordAt(tokens, at),
    )
  )
    at += 1;
  const turn = turnOf(wordAt(tokens, at)) ?? 0;
  if (turn !== 0) at += 1;
  const length = lengthOf(wordAt(tokens, at));
  if (length === null || tokens[at]?.newLine === true || (turn !== 0 && !length.plural)) return null;
  if (number.value > 100_000_000) return null;
  // [5 min] is read, [11 second] only beside a hyphen [11-second].
  if (length.unit === "second" && !length.plural && !hyphen) return null;
  if (length.unit === "quarter") return null;
  return {
    to: at + 1,
    unit: length.unit,
    amount: number.value,
    hyphen,
    plural: length.plural,
    article: "",
    turn,
  };
}

// [two to three weeks], [three or four days], [10-12 hours]: a length from its first count on.
function rangeEnd(tokens: readonly Token[], first: NumberReading): NumberReading {
  const joint = wordAt(tokens, first.to);
  const dash = isHyphen(tokens[first.to]);
  if (!dash && joint !== "to" && joint !== "or") return first;
  const last = tokens[first.to + 1]?.newLine === true ? null : readNumber(tokens, first.to + 1);
  if (last === null || last.digits !== first.digits || last.value <= first.value || last.value > 1000)
    return first;
  return lengthOf(wordAt(tokens, last.to))?.plural === true ? { ...first, to: last.to } : first;
}

// [ago], [earlier], [later], [before], [after], [from now], [back]
function readDirection(tokens: readonly Token[], counted: Counted, more: boolean): TimeReading | null {
  const { to, unit, amount } = counted;
  if (tokens[to]?.newLine === true || counted.hyphen) return null;
  const word = wordAt(tokens, to);
  if (word === "ago") {
    const weekday = weekdayAt(tokens, to + 1);
    const meaning = { kind: "shift", unit, amount: -amount, more } as const;
    const near = wordAt(tokens, to + 1);
    if (amount === 1 && unit === "week" && weekday !== null && !weekday.short) {
      return reading(weekday.to, { kind: "weekday", weekday: weekday.weekday, turn: -1, week: true }, "day", {
        stated: ["day"],
      });
    }
    const end = near === "today" ? to + 2 : to + 1;
    return reading(end, meaning, MODEL_UNIT[unit]);
  }
  if (word === "from" && wordAt(tokens, to + 1) === "now") {
    return reading(to + 2, { kind: "shift", unit, amount, more }, MODEL_UNIT[unit]);
  }
  if (word === "hence") return reading(to + 1, { kind: "shift", unit, amount, more }, MODEL_UNIT[unit]);
  const near = NEAR_DAYS.get(wordAt(tokens, to + 1));
  if (near !== undefined && /^(?:from|after|before)$/.test(word)) {
    // [three weeks from tomorrow], [two days after yesterday]
    const by = word === "before" ? -amount : amount;
    const meaning =
      unit === "day"
        ? ({ kind: "shift", unit, amount: near + by, more: false } as const)
        : ({ kind: "shift", unit, amount: by, more: false, days: near } as const);
    return reading(to + 2, meaning, "day");
  }
  if (word === "earlier" || word === "later") {
    return reading(
      to + 1,
      { kind: "relative", unit, amount: word === "later" ? amount : -amount },
      MODEL_UNIT[unit],
    );
  }
  return null;
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

// [two hours], [a year], [12-day]; not [45-year-old], [two years old], [$5 a day], [10 percent a year].
function durationOf(tokens: readonly Token[], index: number, counted: Counted): TimeReading | null {
  const { to, unit, amount, article } = counted;
  const next = wordAt(tokens, to);
  if (next === "old" || next === "olds" || (isHyphen(tokens[to]) && wordAt(tokens, to + 1).startsWith("old")))
    return null;
  if (next === "of" && wordAt(tokens, to + 1) === "age") return null;
  if (article === "a" || article === "an") {
    const lead = tokens[index - 1];
    if (/^(?:day|night|second|minute|quarter)$/.test(wordAt(tokens, to - 1)) && next === "of")
      return nightly(tokens, to);
    if (lead !== undefined && !DURATION_LEADS.has(lead.lower) && !LONGER.has(next)) {
      return wordAt(tokens, to - 1) === "night" ? nightly(tokens, to) : null;
    }
    if (wordAt(tokens, to - 1) === "second" || wordAt(tokens, to - 1) === "quarter") return null;
  }
  if (wordAt(tokens, to - 1) === "night" && (article === "a" || article === "one"))
    return nightly(tokens, to);
  let end = to;
  let extra = 0;
  // [a year and a half], [two hours and a half]
  if (next === "and" && wordAt(tokens, to + 1) === "a" && wordAt(tokens, to + 2) === "half") {
    end = to + 3;
    extra = 0.5;
  }
  // [one hour and 20 minutes], [two years and three months], [1 hour 20 minutes]
  const second = extra === 0 && !counted.hyphen ? readTail(tokens, to, unit) : null;
  const iso = isoOf([[amount + extra, unit], ...(second === null ? [] : [second.part])]);
  if (
    wordAt(tokens, index - 1) === "in" &&
    second === null &&
    extra === 0 &&
    !counted.hyphen &&
    isEnd(tokens, to)
  ) {
    return reading(end, { kind: "within", iso, unit, amount }, MODEL_UNIT[unit]);
  }
  return reading(second?.to ?? end, { kind: "duration", iso }, MODEL_UNIT[unit]);
}

/** Whether nothing follows that the length could be of: "in two weeks.", "in two weeks at the latest". */
function isEnd(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  return (
    next === undefined ||
    next.newLine ||
    /^[.,;:!?)]$/.test(next.text) ||
    /^(?:at|and|but|so|when|if|to)$/.test(next.lower)
  );
}

function nightly(tokens: readonly Token[], to: number): TimeReading | null {
  return wordAt(tokens, to - 1) === "night"
    ? reading(to, vague("XXXX-XX-XXTNI", "SET", { quant: "EACH" }), "part of day")
    : null;
}

// What stands before "a year" when it is a length: "for a year", "after a week", "within an hour".
const DURATION_LEADS: ReadonlySet<string> = new Set(
  "for after within in over than about nearly almost around of least to spend spent took takes take lasted last lasting once every be is was were during under barely just roughly half only until than up approximately mere by".split(
    " ",
  ),
);
const LONGER: ReadonlySet<string> = new Set(
  "after before earlier later long to into since from and".split(" "),
);

const ORDER: readonly Length[] = [
  "century",
  "decade",
  "year",
  "quarter",
  "month",
  "fortnight",
  "week",
  "weekend",
  "day",
  "hour",
  "minute",
  "second",
];

function readTail(
  tokens: readonly Token[],
  index: number,
  unit: Length,
): { readonly to: number; readonly part: readonly [number, Length] } | null {
  let at = index;
  if (tokens[at]?.newLine === true) return null;
  if (tokens[at]?.text === ",") at += 1;
  if (wordAt(tokens, at) === "and") at += 1;
  const number = readNumber(tokens, at);
  if (number === null || number.value > 1000) return null;
  const length = lengthOf(wordAt(tokens, number.to));
  if (length === null || ORDER.indexOf(length.unit) <= ORDER.indexOf(unit)) return null;
  if (/^(?:ago|earlier|later|before|after|old)$/.test(wordAt(tokens, number.to + 1))) return null;
  return { to: number.to + 1, part: [number.value, length.unit] };
}

// [year-long], [month-long], [daylong] is no length that is told apart from a day, so it is left out.
function readLong(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  const length = lengthOf(word);
  if (length !== null && !length.plural && isHyphen(tokens[index + 1])) {
    const tail = wordAt(tokens, index + 2);
    if (tail === "long")
      return reading(
        index + 3,
        { kind: "duration", iso: isoOf([[1, length.unit]]) },
        MODEL_UNIT[length.unit],
      );
    return null;
  }
  const whole = /^(year|month|week|decade|hour)s?long$/.exec(word);
  if (whole === null) return null;
  const unit = lengthOf(whole[1] ?? "")?.unit;
  if (unit === undefined) return null;
  const meaning = word.endsWith("slong")
    ? unknownCount(unit)
    : ({ kind: "duration", iso: isoOf([[1, unit]]) } as const);
  return reading(index + 1, meaning, MODEL_UNIT[unit]);
}

// [months], [a few days], [several weeks ago]: vague. A number before it was read above; "the days" is no length.
function readUnits(tokens: readonly Token[], index: number, word: string): TimeReading | null {
  const vague = readVagueUnits(tokens, index);
  if (vague === null) return null;
  const before = wordAt(tokens, index - 1);
  if (
    turnOf(before) !== null ||
    /^(?:these|those|his|her|their|our|my|your|its|business|office|school|old|opening|working)$/.test(before)
  ) {
    if (lengthOf(word)?.plural === true) return null;
  }
  if (isHyphen(tokens[index - 1])) return null;
  const next = wordAt(tokens, vague.to);
  if (next === "old" || (isHyphen(tokens[vague.to]) && !/^long$/.test(wordAt(tokens, vague.to + 1))))
    return null;
  const tail = /^(?:ago|earlier|later|before|after)$/.test(next) && tokens[vague.to]?.newLine !== true;
  if (isHyphen(tokens[vague.to])) return { ...vague, to: vague.to + 2 };
  return tail && next !== "before" && next !== "after" ? { ...vague, to: vague.to + 1 } : vague;
}
