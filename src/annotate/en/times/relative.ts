import { readNumber, readOrdinal } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { turnOf, yearAt } from "./dates.ts";
import { type Length, reading, type TimeReading } from "./meaning.ts";
import { DAY_PARTS, lengthOf, MODEL_UNIT, monthAt, seasonOf, weekdayAt } from "./words.ts";

/** Reads a time told from the day of writing or from the text's last date at `index`: "last week", "the next day". */
export function readRelative(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  switch (word) {
    case "yesterday":
      return reading(index + 1, shift("day", -1), "day");
    case "today":
      return reading(index + 1, shift("day", 0), "day");
    case "tomorrow":
      return reading(index + 1, shift("day", 1), "day");
    case "tonight":
      return reading(index + 1, shift("day", 0), "part of day", { stated: ["part of day"], clock: NIGHT });
    case "overnight":
      return reading(index + 1, { kind: "stretch", unit: "day", amount: -1 }, "part of day", {
        stated: ["part of day"],
      });
    case "fiscal":
      return readFiscal(tokens, index);
    case "the":
    case "these":
    case "those":
    case "that":
      return readAfterArticle(tokens, index);
    case "mid":
      return null;
    default:
  }
  return (
    readPeriod(tokens, index) ??
    readTurned(tokens, index, index) ??
    readRecent(tokens, index, index) ??
    readSeason(tokens, index, index, null)
  );
}

/** Reads a quarter, a century or a year's end at `index`: "third-quarter", "20th century", "year-end"; or null. */
export function readPeriod(tokens: readonly Token[], index: number): TimeReading | null {
  return (
    readQuarter(tokens, index, null) ??
    readShortQuarter(tokens, index) ??
    readCentury(tokens, index) ??
    readYearEnd(tokens, index)
  );
}

// [Q3], [Q3 2016]
function readShortQuarter(tokens: readonly Token[], index: number): TimeReading | null {
  const number = tokens[index + 1];
  if (tokens[index]?.text !== "Q" || number?.glued !== true || !/^[1-4]$/.test(number.text)) return null;
  if (tokens[index + 2]?.glued === true && tokens[index + 2]?.sort !== "sign") return null;
  const year = yearAt(tokens, index + 2);
  const meaning = { kind: "quarter", quarter: Number(number.text), year, turn: null } as const;
  return reading(year === null ? index + 2 : index + 3, meaning, "season", {
    stated: year === null ? ["season"] : ["year", "season"],
  });
}

const NIGHT = DAY_PARTS.get("night") ?? null;

function shift(unit: Length, amount: number): { kind: "shift"; unit: Length; amount: number; more: boolean } {
  return { kind: "shift", unit, amount, more: false };
}

// [fiscal 2013], [fiscal year 2013]
function readFiscal(tokens: readonly Token[], index: number): TimeReading | null {
  const at = wordAt(tokens, index + 1) === "year" ? index + 2 : index + 1;
  const year = yearAt(tokens, at);
  if (year === null) return null;
  return reading(
    at + 1,
    { kind: "date", year, month: null, day: null, weekday: null, turn: null, ofYear: false },
    "year",
    {
      stated: ["year"],
    },
  );
}

// [last week], [this year], [next Tuesday], [last August], [this morning], [last night], [last summer], [last 10 days]
function readTurned(tokens: readonly Token[], index: number, at: number): TimeReading | null {
  const word = wordAt(tokens, at);
  const turn = turnOf(word);
  if (turn === null) return null;
  if (tokens[at + 1]?.newLine === true) return null;
  const next = wordAt(tokens, at + 1);
  const part = DAY_PARTS.get(next);
  if (
    part !== undefined &&
    (word === "this" || (word === "last" && (next === "night" || next === "evening")))
  ) {
    return reading(at + 2, shift("day", turn), "part of day", { stated: ["part of day"], clock: part });
  }
  if (next === "week" && isHyphen(tokens[at + 2])) return null;
  const weekday = weekdayAt(tokens, at + 1);
  if (weekday !== null && !(weekday.short && turn === 0)) {
    return reading(weekday.to, { kind: "weekday", weekday: weekday.weekday, turn, week: false }, "day", {
      stated: ["day"],
    });
  }
  const month = monthAt(tokens, at + 1);
  if (month !== null && !month.short && word !== "past" && word !== "current") {
    const day = tokens[month.to];
    if (
      day?.sort === "number" &&
      /^[0-9]{1,2}$/.test(day.text) &&
      !day.newLine &&
      Number(day.text) <= 31 &&
      Number(day.text) > 0
    ) {
      const meaning = {
        kind: "date",
        year: null,
        month: month.month,
        day: Number(day.text),
        weekday: null,
        turn: null,
        ofYear: false,
      } as const;
      return reading(month.to + 1, meaning, "day", { stated: ["month", "day"] });
    }
    // "last August" is the latest one, not that of last year: told apart by the turn -1 with a month.
    return reading(
      month.to,
      { kind: "date", year: null, month: month.month, day: null, weekday: null, turn, ofYear: false },
      "month",
      {
        stated: ["month"],
      },
    );
  }
  const season = readSeason(tokens, index, at + 1, turn);
  if (season !== null) return season;
  const quarter = readQuarter(tokens, at + 1, turn);
  if (quarter !== null && wordAt(tokens, at + 1) !== "quarter") return quarter;
  if (next === "year" && wordAt(tokens, at + 2) === "'s") {
    // [this year's third quarter], [next year's first half] is left at the year
    const owned = readQuarter(tokens, at + 3, turn);
    if (owned !== null) return owned;
  }
  // A programme [on This Week With], not a week.
  if (isCapital(tokens[at]) && isCapital(tokens[at + 1]) && !tokens[at]?.newLine) return null;
  const length = lengthOf(next);
  if (length !== null && !length.plural && next !== "night" && next !== "minute" && next !== "second") {
    if (next === "day" && word !== "previous" && word !== "next") return null;
    if (next === "hour") return null;
    // [the past month], [over the last year]: up to now; [last month]: the one before.
    if (word === "past" || (index < at && (word === "coming" || (word === "last" && next !== "day")))) {
      return reading(at + 2, { kind: "stretch", unit: length.unit, amount: turn }, MODEL_UNIT[length.unit]);
    }
    if (word === "previous" || (word === "next" && next === "day")) {
      return reading(at + 2, { kind: "relative", unit: length.unit, amount: turn }, MODEL_UNIT[length.unit]);
    }
    return reading(at + 2, { kind: "turn", unit: length.unit, turn }, MODEL_UNIT[length.unit]);
  }
  return readRun(tokens, at, turn);
}

// [the last 10 days], [past two years], [next few months]
function readRun(tokens: readonly Token[], at: number, turn: -1 | 0 | 1): TimeReading | null {
  if (turn === 0 || wordAt(tokens, at) === "previous" || wordAt(tokens, at) === "this") return null;
  const number = readNumber(tokens, at + 1);
  if (number !== null) {
    const length = lengthOf(wordAt(tokens, number.to));
    if (length === null || number.value > 1000 || number.value <= 0) return null;
    return reading(
      number.to + 1,
      { kind: "stretch", unit: length.unit, amount: turn * number.value },
      MODEL_UNIT[length.unit],
    );
  }
  return readVagueUnits(tokens, at + 1);
}

/** [few weeks], [several years], [couple of days], [weeks] at an index: vague, or null. */
export function readVagueUnits(tokens: readonly Token[], index: number): TimeReading | null {
  let at = index;
  const word = wordAt(tokens, at);
  if (word === "a" && /^(?:few|couple|handful|number)$/.test(wordAt(tokens, at + 1))) at += 1;
  const quantifier = wordAt(tokens, at);
  let many = false;
  if (/^(?:few|several|many|recent|some|dozens|hundreds|thousands|tens|scores)$/.test(quantifier)) {
    many = true;
    at += 1;
    if (wordAt(tokens, at) === "of") at += 1;
    if (wordAt(tokens, at) === "short" || wordAt(tokens, at) === "more") at += 1;
  } else if (/^(?:couple|handful|number)$/.test(quantifier) && wordAt(tokens, at + 1) === "of") {
    many = true;
    at += 2;
  } else if (quantifier === "couple" && lengthOf(wordAt(tokens, at + 1))?.plural === true) {
    many = true;
    at += 1;
  } else if (quantifier === "another" && wordAt(tokens, at + 1) === "few") {
    many = true;
    at += 2;
  }
  const length = lengthOf(wordAt(tokens, at));
  // [the months of June and July] are told by their names.
  if (wordAt(tokens, at + 1) === "of" && monthAt(tokens, at + 2) !== null) return null;
  if (length === null || !length.plural || tokens[at]?.newLine === true || wordAt(tokens, at).endsWith("'"))
    return null;
  if (!many && (length.unit === "second" || length.unit === "quarter")) return null;
  if (wordAt(tokens, at) === "quarters" || (wordAt(tokens, at) === "seconds" && quantifier === "few"))
    return null;
  return reading(at + 1, { kind: "vague" }, MODEL_UNIT[length.unit]);
}

// [recent weeks], [coming months], [days], [decades]
function readRecent(tokens: readonly Token[], index: number, at: number): TimeReading | null {
  const word = wordAt(tokens, at);
  if (word === "recent" || word === "coming" || word === "past") {
    const length = lengthOf(wordAt(tokens, at + 1));
    if (length?.plural === true) return reading(at + 2, { kind: "vague" }, MODEL_UNIT[length.unit]);
  }
  return index === at ? readVagueNow(tokens, index) : null;
}

const NOW: ReadonlySet<string> = new Set(
  "now currently recently nowadays presently soon previously".split(" "),
);

// [now], [recently], [currently], [so far]: no place on the calendar, but a reader's "when".
function readVagueNow(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  if (
    NOW.has(word) &&
    !(word === "soon" && wordAt(tokens, index + 1) === "as") &&
    wordAt(tokens, index - 1) !== "as" &&
    !isHyphen(tokens[index + 1]) &&
    !isHyphen(tokens[index - 1])
  ) {
    return reading(index + 1, { kind: "vague" }, "day");
  }
  if (word === "so" && wordAt(tokens, index + 1) === "far" && wordAt(tokens, index + 2) !== "as") {
    return reading(index + 2, { kind: "vague" }, "day");
  }
  return null;
}

// What follows "the", "these", "that": [the past month], [the summer], [the weekend], [the 1990s], [the next day],
// [the day before yesterday], [that day], [the first quarter].
function readAfterArticle(tokens: readonly Token[], index: number): TimeReading | null {
  const at = index + 1;
  if (tokens[at] === undefined || tokens[at]?.newLine === true) return null;
  const article = wordAt(tokens, index);
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (article === "that" || article === "those" || article === "these") {
    const length = lengthOf(word);
    if (
      article === "that" &&
      length !== null &&
      !length.plural &&
      /^(?:day|week|month|year|night)$/.test(word)
    ) {
      return reading(at + 1, { kind: "relative", unit: length.unit, amount: 0 }, MODEL_UNIT[length.unit]);
    }
    return null;
  }
  if (word === "day" && (next === "before" || next === "after")) {
    const far = wordAt(tokens, at + 2);
    if (next === "before" && far === "yesterday") return reading(at + 3, shift("day", -2), "day");
    if (next === "after" && far === "tomorrow") return reading(at + 3, shift("day", 2), "day");
    return reading(at + 2, { kind: "relative", unit: "day", amount: next === "before" ? -1 : 1 }, "day");
  }
  if (
    next === "before" &&
    /^(?:year|week|month|night)$/.test(word) &&
    /^(?:[.,;)]|and|but|when|to|)$/.test(wordAt(tokens, at + 2))
  ) {
    const length = lengthOf(word);
    if (length !== null)
      return reading(at + 2, { kind: "relative", unit: length.unit, amount: -1 }, MODEL_UNIT[length.unit]);
  }
  if (word === "same" || word === "following" || word === "very" || word === "next") {
    const unitWord = word === "very" && next === "next" ? wordAt(tokens, at + 2) : next;
    const length = lengthOf(unitWord);
    if (length !== null && !length.plural && /^(?:day|week|month|year|night|weekend)$/.test(unitWord)) {
      const to = word === "very" && next === "next" ? at + 3 : at + 2;
      return reading(
        to,
        { kind: "relative", unit: length.unit, amount: word === "same" ? 0 : 1 },
        MODEL_UNIT[length.unit],
      );
    }
    const part = DAY_PARTS.get(next);
    if (part !== undefined && (word === "following" || word === "next" || word === "same")) {
      const meaning = { kind: "relative", unit: "day", amount: word === "same" ? 0 : 1 } as const;
      return reading(at + 2, meaning, "part of day", { clock: part, stated: ["part of day"] });
    }
  }
  if (word === "weekend")
    return reading(at + 1, { kind: "turn", unit: "weekend", turn: null }, "week", { stated: ["week"] });
  return (
    readTurned(tokens, index, at) ??
    readRecent(tokens, index, at) ??
    readEver(tokens, at) ??
    readSeason(tokens, index, at, null) ??
    readQuarter(tokens, at, null) ??
    readEra(tokens, at)
  );
}

// [in the past], [the near future]; not [the past president].
function readEver(tokens: readonly Token[], at: number): TimeReading | null {
  const near = /^(?:near|distant|recent|immediate|foreseeable)$/.test(wordAt(tokens, at)) ? 1 : 0;
  const word = wordAt(tokens, at + near);
  if (word !== "past" && word !== "future") return null;
  const next = tokens[at + near + 1];
  if (next !== undefined && next.sort === "word" && !next.newLine && !EVER_ENDS.has(next.lower)) return null;
  return reading(at + near + 1, { kind: "vague" }, "day");
}

const EVER_ENDS: ReadonlySet<string> = new Set(
  "and or but is was has had have that to for if when as in with by it he she they we who which because will would can could".split(
    " ",
  ),
);

// [the summer], [last winter], [spring 2011], [summer of 2012], [in the fall]; not [the fall of the city],
// [a spring], [Prague Spring].
function readSeason(
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

// [first quarter], [third-quarter], [fourth quarter of 2013]
function readQuarter(tokens: readonly Token[], at: number, turn: -1 | 0 | 1 | null): TimeReading | null {
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

// [the 1990s], [the '90s], [the nineties], [the 19th century], [the early 1990s] comes here by its part.
function readEra(tokens: readonly Token[], at: number): TimeReading | null {
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
  if (wordAt(tokens, at) !== "year") return null;
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
