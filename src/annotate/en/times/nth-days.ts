import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { readDate, spokenOrdinal } from "./dates.ts";
import { type Meaning, reading, type TimeReading, turnOf } from "./meaning.ts";
import { monthAt, weekdayAt } from "./words.ts";

/**
 * Reads a day counted within a month at an index, or null: [the first Tuesday of November], [the last day of March
 * 2014], [the third Friday of next month]; not [the first day of the trial], [the last Sunday paper].
 */
export function readNthDay(tokens: readonly Token[], index: number): TimeReading | null {
  let at = wordAt(tokens, index) === "the" ? index + 1 : index;
  const word = wordAt(tokens, at);
  const ordinal = word === "last" || word === "final" ? { to: at + 1, value: -1 } : spokenOrdinal(tokens, at);
  if (ordinal === null || ordinal.value > 5 || isHyphen(tokens[ordinal.to])) return null;
  at = ordinal.to;
  const weekday = weekdayAt(tokens, at);
  if (weekday === null && wordAt(tokens, at) !== "day") return null;
  const to = weekday?.to ?? at + 1;
  if (!/^(?:of|in)$/.test(wordAt(tokens, to)) || tokens[to]?.newLine === true) return null;
  const month = readMonth(tokens, to + 1);
  if (month === null) return null;
  const meaning = {
    kind: "nth",
    count: ordinal.value,
    weekday: weekday?.weekday ?? null,
    month: month.meaning,
  } as const;
  return reading(month.to, meaning, "day", { stated: month.stated });
}

function readMonth(tokens: readonly Token[], index: number): TimeReading | null {
  if (monthAt(tokens, index) !== null) {
    const month = readDate(tokens, index);
    return month !== null && month.unit === "month" ? month : null;
  }
  const the = wordAt(tokens, index) === "the" ? 1 : 0;
  const turn = turnOf(wordAt(tokens, index + the));
  const named = turn === null ? 0 : 1;
  if (named + the === 0 || wordAt(tokens, index + the + named) !== "month") return null;
  const meaning: Meaning = { kind: "turn", unit: "month", turn: turn ?? 0 };
  return reading(index + the + named + 1, meaning, "month");
}
