import { readOrdinal } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { dashAt } from "./clocks.ts";
import { type Meaning, reading, type TimeReading } from "./meaning.ts";
import { monthAt } from "./words.ts";
import { yearAt } from "./years.ts";

/**
 * Reads on from a first time to the end of a range [Friday-Sunday; March to May; between 2001 and 2005;
 * April 29-30; 10 a.m. to 5 p.m.]; null where no range begins with it. `read` reads one time.
 */
export function readRange(
  tokens: readonly Token[],
  index: number,
  first: TimeReading,
  read: (tokens: readonly Token[], index: number) => TimeReading | null,
): TimeReading | null {
  const { to } = first;
  if (tokens[to] === undefined || tokens[to]?.newLine === true) return null;
  const days = readDays(tokens, first);
  if (days !== null) return days;
  const before = wordAt(tokens, index - 1);
  const joint = wordAt(tokens, to);
  // A lone "-" joins dates as a dash does [Aug. 10 - Nov. 12].
  const dash = (dashAt(tokens, to) || tokens[to]?.text === "-") && tokens[to + 1]?.newLine !== true;
  const joined =
    dash ||
    joint === "through" ||
    joint === "thru" ||
    (joint === "to" &&
      (before === "from" || first.unit !== "time of day" || first.meaning.kind === "clock")) ||
    ((joint === "until" || joint === "till") && before === "from") ||
    (joint === "and" && before === "between");
  if (!joined) return null;
  // [Tuesday - the day of the vote] has a dash between clauses: only a year, month or day may follow directly.
  if (dash && !isHyphen(tokens[to]) && wordAt(tokens, to + 1) === "the") return null;
  const last = read(tokens, to + 1);
  if (last === null || !fits(first.meaning) || !fits(last.meaning)) return null;
  if (first.meaning.kind === "clock" && last.meaning.kind !== "clock" && last.clock === null) return null;
  if (
    first.clock !== null &&
    last.clock !== null &&
    (first.meaning.kind === "clock" || last.meaning.kind === "clock")
  ) {
    // One day, two clock times; a range over midnight ends with the day.
    const day = first.meaning.kind === "clock" ? last : first;
    const until = last.clock.to - 1 <= first.clock.from ? 1440 : last.clock.to - 1;
    return { ...day, to: last.to, clock: { from: first.clock.from, to: until } };
  }
  if (last.unit !== first.unit && !sameGrain(first, last)) return null;
  if (last.meaning.kind === "clock" || first.meaning.kind === "clock") return null;
  const meaning: Meaning = { kind: "range", first: first.meaning, last: last.meaning };
  return reading(last.to, meaning, last.unit, { stated: last.stated, ends: [to, to + 1] });
}

function fits(meaning: Meaning): boolean {
  const { kind } = meaning;
  return (
    kind === "date" ||
    kind === "weekday" ||
    kind === "clock" ||
    kind === "season" ||
    kind === "years" ||
    kind === "quarter" ||
    (kind === "shift" && meaning.unit === "day") ||
    kind === "holiday"
  );
}

function sameGrain(first: TimeReading, last: TimeReading): boolean {
  const coarse = (reading: TimeReading): boolean =>
    reading.unit === "month" || reading.unit === "year" || reading.unit === "day";
  return first.meaning.kind === "date" && last.meaning.kind === "date" && coarse(first) && coarse(last);
}

// [April 29-30], [Oct. 7-9, 2023], [April 29 to 30], [April 29 and 30]
function readDays(tokens: readonly Token[], first: TimeReading): TimeReading | null {
  const { meaning, to } = first;
  if (meaning.kind !== "date" || meaning.day === null || meaning.month === null || meaning.year !== null)
    return null;
  const joint = wordAt(tokens, to);
  if (
    !(
      dashAt(tokens, to) ||
      joint === "to" ||
      joint === "through" ||
      joint === "till" ||
      joint === "thru" ||
      joint === "until" ||
      joint === "and"
    )
  )
    return null;
  const the = wordAt(tokens, to + 1) === "the" ? 1 : 0;
  const ordinal = joint === "and" ? null : readOrdinal(tokens, to + 1 + the);
  if (
    ordinal !== null &&
    ordinal.value > meaning.day &&
    ordinal.value <= 31 &&
    tokens[to + 1]?.newLine !== true
  ) {
    const comma = tokens[ordinal.to]?.text === "," ? 1 : 0;
    const year = yearAt(tokens, ordinal.to + comma);
    const start = { ...meaning, year };
    const range: Meaning = { kind: "range", first: start, last: { ...start, day: ordinal.value } };
    return reading(year === null ? ordinal.to : ordinal.to + comma + 1, range, "day", {
      stated: ["month", "day"],
      ends: [to, to + 1],
    });
  }
  const end = tokens[to + 1];
  if (end?.sort !== "number" || end.newLine || !/^[0-9]{1,2}$/.test(end.text)) return null;
  const day = Number(end.text);
  if (day <= meaning.day || day > 31 || (joint === "and" && day !== meaning.day + 1)) return null;
  if (monthAt(tokens, to + 2) !== null) return null;
  const next = tokens[to + 2];
  // [Oct. 7 to 9 a.m.], [April 29 and 30 people] are no ranges.
  if (next !== undefined && next.sort === "word" && !next.newLine && (joint === "and" || joint === "to")) {
    if (!/^(?:in|at|on|for|when|as|by|with|this|last|next)$/.test(next.lower)) return null;
  }
  const comma = next?.text === "," ? 1 : 0;
  const year = yearAt(tokens, to + 2 + comma);
  const start = { ...meaning, year };
  return reading(
    year === null ? to + 2 : to + 3 + comma,
    { kind: "range", first: start, last: { ...start, day } },
    "day",
    {
      stated: year === null ? ["month", "day"] : ["year", "month", "day"],
      ends: [to, to + 1],
    },
  );
}
