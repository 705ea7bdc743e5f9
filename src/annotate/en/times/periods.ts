import { readOrdinal } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { reading, type TimeReading, turnOf } from "./meaning.ts";
import { lengthOf, MODEL_UNIT, seasonOf } from "./words.ts";
import { yearAt } from "./years.ts";

/** Reads a quarter, a century or a year's end at `index`: "third-quarter", "20th century", "year-end"; or null. */
export function readPeriod(tokens: readonly Token[], index: number): TimeReading | null {
  return (
    readQuarter(tokens, index, null) ??
    readShortQuarter(tokens, index, null) ??
    readCentury(tokens, index) ??
    readYearEnd(tokens, index)
  );
}

/** Reads a quarter in short at an index, or null: [Q3], [Q3 2016], [Q3 of 2016]; `known` is a year before it. */
export function readShortQuarter(
  tokens: readonly Token[],
  index: number,
  known: number | null,
): TimeReading | null {
  const number = tokens[index + 1];
  const letter = tokens[index]?.text;
  if (
    (letter !== "Q" && !(letter === "q" && (known !== null || wordAt(tokens, index + 2) === "of"))) ||
    number?.glued !== true ||
    !/^[1-4]$/.test(number.text)
  )
    return null;
  if (tokens[index + 2]?.glued === true && tokens[index + 2]?.sort !== "sign") return null;
  const of = wordAt(tokens, index + 2) === "of" || isHyphen(tokens[index + 2]) ? 1 : 0;
  const after = known === null ? yearAt(tokens, index + 2 + of) : null;
  const year = known ?? after;
  const meaning = { kind: "quarter", quarter: Number(number.text), year, turn: null } as const;
  return reading(after === null ? index + 2 : index + 3 + of, meaning, "season", {
    stated: year === null ? ["season"] : ["year", "season"],
  });
}

/**
 * Reads a season at `at`, in an expression that begins at `index`; or null: [the summer], [last winter],
 * [spring 2011], [summer of 2012], [in the fall]; not [the fall of the city], [a spring], [Prague Spring].
 */
export function readSeason(
  tokens: readonly Token[],
  index: number,
  at: number,
  turn: -1 | 0 | 1 | null,
): TimeReading | null {
  const season = seasonOf(wordAt(tokens, at));
  if (season === null) return null;
  const word = wordAt(tokens, at);
  const of = wordAt(tokens, at + 1) === "of" ? 1 : 0;
  const comma = tokens[at + 1]?.text === "," ? 1 : 0;
  const year = yearAt(tokens, at + 1 + of + comma);
  const stated = (more: readonly "year"[]): { stated: readonly ("year" | "season")[] } => ({
    stated: [...more, "season"],
  });
  if (year !== null) {
    return reading(
      at + 2 + of + comma,
      { kind: "season", season, year, turn: null },
      "season",
      stated(["year"]),
    );
  }
  const after = turnOf(wordAt(tokens, at + 1 + of));
  if (after !== null && wordAt(tokens, at + 2 + of) === "year") {
    return reading(at + 3 + of, { kind: "season", season, year: null, turn: null }, "season", stated([]));
  }
  if (turn !== null)
    return reading(at + 1, { kind: "season", season, year: null, turn }, "season", stated([]));
  if (of === 1) return null;
  const before = wordAt(tokens, at - 1);
  const prior = before === "the" ? wordAt(tokens, at - 2) : before;
  const led =
    /^(?:in|during|since|until|by|over|through|throughout|early|late|mid|of|from|for|before|after)$/.test(
      prior,
    );
  if (index === at && before === "the") return null;
  // "fall" and "spring" are other things too: they need a word of time before them [by the fall].
  if (
    (word === "fall" || word === "spring") &&
    !(led && (before === "the" || isCapital(tokens[at]) || prior === "early" || prior === "late"))
  )
    return null;
  if (word === "fall" && /^(?:from|after|before|of|during|for|over)$/.test(prior)) return null;
  if (index === at && !led) return null;
  if (index === at && isCapital(tokens[at]) && isCapital(tokens[at + 1])) return null;
  const next = tokens[at + 1];
  // [the summer of], [the Winter Olympics], [the summer camp]: a noun after it makes it no time of its own,
  // but the time is still meant for [the summer months].
  if (next !== undefined && isHyphen(next)) return null;
  if (isCapital(tokens[at]) && isCapital(next) && next?.newLine !== true) return null;
  return reading(at + 1, { kind: "season", season, year: null, turn: null }, "season", stated([]));
}

/**
 * Reads a quarter of a year at an index, or null: [first quarter], [third-quarter], [fourth quarter of
 * 2013].
 */
export function readQuarter(
  tokens: readonly Token[],
  at: number,
  turn: -1 | 0 | 1 | null,
): TimeReading | null {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === null || ordinal.value > 4) return null;
  const hyphen = isHyphen(tokens[ordinal.to]) ? 1 : 0;
  if (wordAt(tokens, ordinal.to + hyphen) !== "quarter") return null;
  let to = ordinal.to + hyphen + 1;
  const of = wordAt(tokens, to) === "of" ? 1 : 0;
  const fiscal = wordAt(tokens, to + of) === "fiscal" ? 1 : 0;
  const year = yearAt(tokens, to + of + fiscal);
  let own: -1 | 0 | 1 | null = turn;
  if (year !== null) to += of + fiscal + 1;
  else {
    const after = turnOf(wordAt(tokens, to + of));
    if (after !== null && wordAt(tokens, to + of + 1) === "year") {
      own = after;
      to += of + 2;
    }
  }
  return reading(to, { kind: "quarter", quarter: ordinal.value, year, turn: own }, "season", {
    stated: year === null ? ["season"] : ["year", "season"],
  });
}

/**
 * Reads a century, a decade or a quarter of a year after an article, or null: [the 1990s], [the '90s],
 * [the nineties], [the 19th century], [the early 1990s] comes here by its part.
 */
export function readEra(tokens: readonly Token[], at: number): TimeReading | null {
  return readCentury(tokens, at) ?? readYearQuarter(tokens, at) ?? readDecade(tokens, at);
}

// [the 1988 third quarter]
function readYearQuarter(tokens: readonly Token[], at: number): TimeReading | null {
  const year = yearAt(tokens, at);
  const quarter = year === null ? null : readQuarter(tokens, at + 1, null);
  if (year === null || quarter === null || quarter.meaning.kind !== "quarter") return null;
  return { ...quarter, meaning: { ...quarter.meaning, year }, stated: ["year", "season"] };
}

// [by year-end], [at year end], [by year's end]
function readYearEnd(tokens: readonly Token[], at: number): TimeReading | null {
  if (
    wordAt(tokens, at) === "end" &&
    wordAt(tokens, at + 1) === "of" &&
    /^(?:year|month|week)$/.test(wordAt(tokens, at + 2))
  ) {
    // [by end of year]
    const unit = lengthOf(wordAt(tokens, at + 2))?.unit ?? "year";
    return reading(at + 3, { kind: "turn", unit, turn: 0 }, MODEL_UNIT[unit], { part: "end" });
  }
  if (wordAt(tokens, at) !== "year") return null;
  if (wordAt(tokens, at + 1) === "to" && wordAt(tokens, at + 2) === "date") {
    return reading(at + 3, { kind: "turn", unit: "year", turn: 0 }, "year", { part: "so far" });
  }
  const joint = isHyphen(tokens[at + 1]) || wordAt(tokens, at + 1) === "'s" ? 1 : 0;
  if (wordAt(tokens, at + 1 + joint) !== "end") return null;
  if (joint === 0 && !/^(?:at|by|before|until)$/.test(wordAt(tokens, at - 1))) return null;
  return reading(at + 2 + joint, { kind: "turn", unit: "year", turn: 0 }, "year", { part: "end" });
}

function readCentury(tokens: readonly Token[], at: number): TimeReading | null {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 21) {
    const hyphen = isHyphen(tokens[ordinal.to]) ? 1 : 0;
    if (wordAt(tokens, ordinal.to + hyphen) === "century") {
      const meaning = { kind: "years", year: (ordinal.value - 1) * 100 + 1, count: 100 } as const;
      return reading(ordinal.to + hyphen + 1, meaning, "year", { stated: ["year"] });
    }
  }
  return null;
}

const NINETIES: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, at) => [word, 1920 + 10 * at]),
);

/** Reads "1990s", "'90s", "1990's", "nineties" at an index as ten years; or null. */
export function readDecade(tokens: readonly Token[], index: number): TimeReading | null {
  const named = NINETIES.get(wordAt(tokens, index));
  if (named !== undefined && wordAt(tokens, index - 1) === "the") return decade(index + 1, named);
  const sign = tokens[index]?.text;
  const at = sign === "'" || sign === "’" || sign === "‘" ? index + 1 : index;
  const token = tokens[at];
  if (token?.sort !== "number") return null;
  if (at > index && (!token.glued || tokens[index]?.glued === true)) return null;
  const s = tokens[at + 1];
  if (s === undefined || !s.glued || (s.lower !== "s" && s.lower !== "'s")) return null;
  if (/^1[5-9][0-9]0$|^20[0-9]0$/.test(token.text)) return decade(at + 2, Number(token.text));
  const before = wordAt(tokens, index - 1);
  // [the '90s], [the 90s], [mid 80s]; not [he is in his 80s], [temperatures in the 90s] without an apostrophe.
  if (
    /^[2-9]0$/.test(token.text) &&
    at > index &&
    before !== "his" &&
    before !== "her" &&
    before !== "their"
  ) {
    return decade(at + 2, 1900 + Number(token.text));
  }
  return null;
}

function decade(to: number, year: number): TimeReading {
  return reading(to, { kind: "years", year, count: year % 100 === 0 && year < 2000 ? 100 : 10 }, "year", {
    stated: ["year"],
  });
}
