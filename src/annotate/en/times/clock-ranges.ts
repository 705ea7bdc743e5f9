import { type Token, wordAt } from "../tokens.ts";
import { type ClockReading, dashAt, readClock, readHalf, skipZone } from "./clocks.ts";

/**
 * Reads a range of clock times whose first end leaves its half of the day to the last, at an index; or null: [from 5
 * to 6pm], [9.30-4.30 p.m.], [between 10 and 11:30 am]; not [from 5 to 6 people], [2-1 p.m. kick-off].
 */
export function readClockRange(tokens: readonly Token[], index: number): ClockReading | null {
  const first = tokens[index];
  if (first === undefined || first.sort !== "number") return null;
  const start = minutesAt(tokens, index);
  if (start === null) return null;
  const joint = wordAt(tokens, start.to);
  const before = wordAt(tokens, index - 1);
  const joined =
    dashAt(tokens, start.to) ||
    tokens[start.to]?.text === "-" ||
    (/^(?:to|until|till)$/.test(joint) && (before === "from" || before === "between")) ||
    (joint === "and" && before === "between");
  if (!joined || tokens[start.to + 1]?.newLine === true) return null;
  const end = minutesAt(tokens, start.to + 1);
  if (end === null) return null;
  const half = readHalf(tokens, end.to);
  if (half === null) return null;
  const until = ((end.minutes % 720) + half.add * 60) % 1440;
  // [10 to 6 p.m.] begins in the morning, [5 to 6 p.m.] in the evening.
  const late = (start.minutes % 720) + half.add * 60;
  const from = late < until ? late : (late + 720) % 1440;
  return from < until ? { to: skipZone(tokens, half.to), clock: { from, to: until }, slack: 30 } : null;
}

/** An hour of 1 to 12 with or without minutes: "5", "9:30", "9.30". */
function minutesAt(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly minutes: number } | null {
  const token = tokens[index];
  if (token === undefined || token.newLine) return null;
  const parts = /^([0-9]{1,2})(?:\.([0-9]{2}))?$/.exec(token.text);
  if (parts === null) return null;
  const hour = Number(parts[1]);
  let minute = Number(parts[2] ?? 0);
  let to = index + 1;
  const right = tokens[index + 2];
  if (tokens[to]?.text === ":" && tokens[to]?.glued === true && /^[0-5][0-9]$/.test(right?.text ?? "")) {
    minute = Number(right?.text);
    to = index + 3;
  }
  return hour < 1 || hour > 12 || minute > 59 ? null : { to, minutes: (hour % 12) * 60 + minute };
}

/** Minutes told before or after an hour at an index, or null: [20 min past eight], [ten past 9], [a quarter past 3pm]. */
export function readPastHour(tokens: readonly Token[], index: number): ClockReading | null {
  const minutes = spokenMinutes(tokens, index);
  if (minutes === null) return null;
  const side = wordAt(tokens, minutes.to);
  if (side !== "past" && !(side === "to" && minutes.named)) return null;
  const at = minutes.to + 1;
  const word = wordAt(tokens, at);
  if (tokens[at]?.newLine === true) return null;
  const by = side === "past" ? minutes.count : -minutes.count;
  const told = readClock(tokens, at);
  const hour = HOURS.indexOf(word) + 1 || (/^(?:[1-9]|1[0-2])$/.test(word) ? Number(word) : 0);
  const base = told !== null && told.clock.to - told.clock.from === 1 ? told.clock.from : hour * 60;
  if (told === null && (hour === 0 || (tokens[at + 1]?.glued === true && tokens[at + 1]?.sort === "word")))
    return null;
  const from = (base + by + 1440) % 1440;
  return { to: told?.to ?? at + 1, clock: { from, to: from + 1 }, slack: 15 };
}

const HOURS: readonly string[] = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["five", 5],
  ["ten", 10],
  ["fifteen", 15],
  ["twenty", 20],
  ["quarter", 15],
  ["half", 30],
]);

function spokenMinutes(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly count: number; readonly named: boolean } | null {
  const at = wordAt(tokens, index) === "a" ? index + 1 : index;
  const word = wordAt(tokens, at);
  const count = COUNTS.get(word) ?? (/^[1-5]?[0-9]$/.test(word) ? Number(word) : null);
  if (count === null) return null;
  const named = /^(?:minutes|minute|min|mins)$/.test(wordAt(tokens, at + 1));
  return { to: named ? at + 2 : at + 1, count, named: named || word === "quarter" };
}
