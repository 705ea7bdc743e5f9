import { readNumber } from "../numbers.ts";
import { type Token, wordAt } from "../tokens.ts";
import { isoOf } from "./iso.ts";
import { type Length, reading, type TimeReading, vague } from "./meaning.ts";
import { DAY_PARTS, isoWeekday, lengthOf, MODEL_UNIT, monthAt, seasonOf, weekdayAt } from "./words.ts";

/**
 * Reads a time that comes again at an index, or null: [every day], [each Thursday], [every other week], [every five
 * years], [twice a week], [annually]; not [every official], [the daily paper], [weekly magazines].
 */
export function readSet(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  if (word === "every" || word === "each") return readEvery(tokens, index);
  // [everyday 6am]; not [everyday life]
  if (word === "everyday" && (tokens[index + 1]?.sort !== "word" || wordAt(tokens, index + 1) === "at")) {
    return reading(index + 1, vague("P1D", "SET", { quant: "EVERY" }), "day");
  }
  const unit = ADVERBS.get(word);
  if (unit !== undefined) return readAdverb(tokens, index, unit);
  return readTimesA(tokens, index) ?? readPlural(tokens, index);
}

function readEvery(tokens: readonly Token[], index: number): TimeReading | null {
  const every = wordAt(tokens, index).toUpperCase();
  let at = index + 1;
  const other =
    every === "EVERY" && /^(?:other|second|single)$/.test(wordAt(tokens, at)) ? wordAt(tokens, at) : "";
  if (other !== "") at += 1;
  const token = tokens[at];
  if (token === undefined || token.newLine) return null;
  const quant = other === "" || other === "single" ? every : `${every} OTHER`;
  const set = (to: number, value: string, unit: Parameters<typeof reading>[2]): TimeReading =>
    reading(to, vague(value, "SET", { quant }), unit);
  const weekday = weekdayAt(tokens, at);
  if (weekday !== null) {
    const part = DAY_PARTS.get(wordAt(tokens, weekday.to))?.part;
    const value = `XXXX-WXX-${isoWeekday(weekday.weekday)}`;
    return part === undefined
      ? set(weekday.to, value, "day")
      : set(weekday.to + 1, `${value}T${part}`, "part of day");
  }
  const month = monthAt(tokens, at);
  if (month !== null && !month.short) {
    return set(month.to, `XXXX-${String(month.month).padStart(2, "0")}`, "month");
  }
  const part = DAY_PARTS.get(token.lower)?.part;
  if (part !== undefined) return set(at + 1, `XXXX-XX-XXT${part}`, "part of day");
  const season = seasonOf(token.lower);
  if (season !== null) return set(at + 1, `XXXX-${["SP", "SU", "FA", "WI"][season] ?? "SU"}`, "season");
  const number = readNumber(tokens, at);
  const length = lengthOf(wordAt(tokens, number?.to ?? at));
  if (length === null || length.plural !== (number !== null && number.value !== 1)) return null;
  if (length.unit === "second" || (number !== null && (number.value <= 0 || number.value > 1000)))
    return null;
  const to = (number?.to ?? at) + 1;
  if (length.unit === "weekend") return set(to, "XXXX-WXX-WE", "week");
  return set(to, isoOf([[number?.value ?? (quant === every ? 1 : 2), length.unit]]), MODEL_UNIT[length.unit]);
}

const ADVERBS: ReadonlyMap<string, Length> = new Map<string, Length>([
  ["hourly", "hour"],
  ["daily", "day"],
  ["nightly", "day"],
  ["weekly", "week"],
  ["fortnightly", "fortnight"],
  ["monthly", "month"],
  ["quarterly", "quarter"],
  ["yearly", "year"],
  ["annually", "year"],
]);

// [it is held annually], [published weekly by]; an adjective stands before its noun [daily flights].
function readAdverb(tokens: readonly Token[], index: number, unit: Length): TimeReading | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || token.text !== token.lower) return null;
  const open =
    next === undefined || next.newLine || /^[.,;:!?)]$/.test(next.text) || AFTER_ADVERB.has(next.lower);
  if (!open && token.lower !== "annually") return null;
  return reading(index + 1, vague(isoOf([[1, unit]]), "SET"), MODEL_UNIT[unit]);
}

const AFTER_ADVERB: ReadonlySet<string> = new Set(
  "at by in on to from for since until with and but as if when because".split(" "),
);

// [twice a week], [three times a year], [once every two years]
function readTimesA(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  const fixed = word === "once" ? 1 : word === "twice" ? 2 : word === "thrice" ? 3 : null;
  const number = fixed === null ? readNumber(tokens, index) : null;
  const count = fixed ?? number?.value;
  if (count === undefined || !Number.isInteger(count) || count > 1000) return null;
  let at = fixed === null ? (number?.to ?? index) : index + 1;
  if (fixed === null) {
    if (wordAt(tokens, at) !== "times") return null;
    at += 1;
  }
  const lead = wordAt(tokens, at);
  const freq = `${count}X`;
  if (lead === "every" || lead === "each") {
    const every = readEvery(tokens, at);
    if (every === null || every.meaning.kind !== "vague") return null;
    return { ...every, meaning: { ...every.meaning, timex: { ...every.meaning.timex, freq } } };
  }
  if (lead !== "a" && lead !== "an" && lead !== "per") return null;
  const length = lengthOf(wordAt(tokens, at + 1));
  if (length === null || length.plural || tokens[at + 1]?.newLine === true) return null;
  return reading(at + 2, vague(isoOf([[1, length.unit]]), "SET", { freq }), MODEL_UNIT[length.unit]);
}

// [on Fridays], [Tuesdays at 9], [at weekends]
function readPlural(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined || !token.lower.endsWith("s")) return null;
  const lead = wordAt(tokens, index - 1);
  if (token.lower === "weekends" && /^(?:at|on|during|over)$/.test(lead)) {
    return reading(index + 1, vague("XXXX-WXX-WE", "SET"), "week");
  }
  const weekday = WEEKDAYS.indexOf(token.lower.slice(0, -1));
  return weekday < 0 ? null : reading(index + 1, vague(`XXXX-WXX-${isoWeekday(weekday)}`, "SET"), "day");
}

const WEEKDAYS: readonly string[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
