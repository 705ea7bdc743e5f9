import { readOrdinal } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Length, reading, type TimeReading } from "./meaning.ts";
import { MODEL_UNIT } from "./words.ts";
import { yearAt } from "./years.ts";

/**
 * Reads a period that a business report speaks of without naming it, at an index; or null: [the latest quarter],
 * [the year-earlier period], [year-ago results], [the same period last year], [the quarter ended Sept. 30];
 * not [a period of calm], [the year of the flood], [the week's winner].
 */
export function readReported(tokens: readonly Token[], index: number): TimeReading | null {
  const article = wordAt(tokens, index) === "the" ? 1 : 0;
  return (
    readYearBefore(tokens, index, index + article) ??
    (article === 1 ? (readLatest(tokens, index + 1) ?? readPlain(tokens, index)) : null)
  );
}

const PERIODS: ReadonlyMap<string, Length | null> = new Map<string, Length | null>([
  ["quarter", "quarter"],
  ["period", null],
  ["week", "week"],
  ["month", "month"],
  ["year", "year"],
]);

// [the comparable year-ago quarter], [year-earlier profit], [the prior-year period], [the year-earlier third quarter]
function readYearBefore(tokens: readonly Token[], index: number, start: number): TimeReading | null {
  let at = start;
  const same = /^(?:comparable|corresponding|same)$/.test(wordAt(tokens, at));
  if (same) at += 1;
  const first = wordAt(tokens, at);
  const second = isHyphen(tokens[at + 1]) ? wordAt(tokens, at + 2) : "";
  const before =
    (first === "year" && (second === "ago" || second === "earlier" || second === "before")) ||
    (/^(?:prior|previous)$/.test(first) && second === "year");
  if (before) {
    const ordinal = readOrdinal(tokens, at + 3);
    const hyphen = ordinal !== null && isHyphen(tokens[ordinal.to]) ? 1 : 0;
    if (ordinal !== null && ordinal.value <= 4 && wordAt(tokens, ordinal.to + hyphen) === "quarter") {
      const meaning = { kind: "quarter", quarter: ordinal.value, year: null, turn: null, back: 1 } as const;
      return reading(ordinal.to + hyphen + 1, meaning, "season", { stated: ["season"] });
    }
    const unit = PERIODS.get(wordAt(tokens, at + 3));
    const to = unit === undefined ? at + 3 : at + 4;
    return period(to, unit ?? null, -1);
  }
  if (!same || start === index) return null;
  // [the same period last year], [the corresponding quarter a year earlier], [the same quarter of 1988]
  const unit = PERIODS.get(wordAt(tokens, at));
  if (unit === undefined) return null;
  const next = at + 1;
  const of = /^(?:of|in)$/.test(wordAt(tokens, next)) ? 1 : 0;
  const the = of === 1 && wordAt(tokens, next + of) === "the" ? 1 : 0;
  if (
    /^(?:last|previous|prior)$/.test(wordAt(tokens, next + of + the)) &&
    wordAt(tokens, next + of + the + 1) === "year"
  )
    return period(next + of + the + 2, unit, -1);
  if (
    wordAt(tokens, next) === "a" &&
    wordAt(tokens, next + 1) === "year" &&
    /^(?:ago|earlier|before)$/.test(wordAt(tokens, next + 2))
  )
    return period(next + 3, unit, -1);
  const year = yearAt(tokens, next + of);
  return year === null ? null : period(next + of + 1, unit, 0, year);
}

// [the latest quarter], [the most recent period], [the 1988 quarter], [the latest fiscal year]
function readLatest(tokens: readonly Token[], at: number): TimeReading | null {
  const recent = wordAt(tokens, at) === "most" && wordAt(tokens, at + 1) === "recent" ? 1 : 0;
  const latest = wordAt(tokens, at) === "latest" || recent === 1;
  const year = latest ? null : yearAt(tokens, at);
  if (!latest && year === null) return null;
  const fiscal = wordAt(tokens, at + recent + 1) === "fiscal" ? 1 : 0;
  const word = wordAt(tokens, at + recent + fiscal + 1);
  const unit = PERIODS.get(word);
  if (unit === undefined || (year !== null && word !== "quarter" && word !== "period")) return null;
  return period(at + recent + fiscal + 2, unit, unit === "week" || unit === "month" ? -1 : 0, year);
}

// What a business report or a market's means by them; the words after it must not make it the year of something.
function readPlain(tokens: readonly Token[], index: number): TimeReading | null {
  const lead = wordAt(tokens, index - 1);
  const full = /^(?:full|fiscal)$/.test(wordAt(tokens, index + 1)) ? 1 : 0;
  const at = index + 1 + full;
  const unit = PERIODS.get(wordAt(tokens, at));
  if (unit === undefined || unit === null || tokens[at]?.newLine === true) return null;
  if (!/^(?:for|in|during|through|throughout|over|since)$/.test(lead)) return null;
  const next = tokens[at + 1];
  const open =
    next === undefined ||
    next.newLine ||
    (next.sort === "sign" && !isHyphen(next)) ||
    CLOSERS.has(next.lower);
  if (!open || next?.lower === "'s" || (next?.lower === "to" && wordAt(tokens, at + 2) === "date"))
    return null;
  if (unit === "quarter") return period(at + 1, unit, 0);
  if (/^(?:ended|ending)$/.test(next?.lower ?? "") && unit === "year") {
    return reading(at + 1, { kind: "duration", iso: "P1Y" }, "year");
  }
  return reading(at + 1, { kind: "turn", unit, turn: 0 }, MODEL_UNIT[unit]);
}

const CLOSERS: ReadonlySet<string> = new Set(
  "ended ending to that as but and was were will with when while compared from at after before because rose fell".split(
    " ",
  ),
);

function period(to: number, unit: Length | null, years: number, year: number | null = null): TimeReading {
  // Of weeks and months it is the one before that is the latest.
  if (unit === "week" || unit === "month") {
    return reading(to, { kind: "turn", unit, turn: -1 }, MODEL_UNIT[unit]);
  }
  return reading(to, { kind: "period", unit, years, year }, unit === null ? "season" : MODEL_UNIT[unit]);
}
