import { readOrdinal } from "../numbers.ts";
import { type Token, wordAt } from "../tokens.ts";
import { readDate, spokenOrdinal } from "./dates.ts";
import { date, reading, type TimeReading, turnOf, vague } from "./meaning.ts";
import { DAY_PARTS, isoWeekday, monthAt, weekdayAt } from "./words.ts";

/**
 * Whether the tokens at an index write the attacks of 11 September 2001: [9/11], as the press writes it;
 * not [9/11/2018], [a 9/11 share].
 */
export function isAttack(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text !== "9" || tokens[index + 1]?.text !== "/" || tokens[index + 2]?.text !== "11")
    return false;
  return (
    tokens[index + 1]?.glued === true && tokens[index + 2]?.glued === true && tokens[index + 3]?.text !== "/"
  );
}

/**
 * Reads the day of the attacks of 2001 at an index, or null: [the Sept. 11 attacks]: the day is of 2001
 * whatever the year of writing.
 */
export function readSeptember(tokens: readonly Token[], index: number): TimeReading | null {
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

/**
 * Reads a weekday with what belongs to it at an index, or null: [Tuesday], [Tuesday night], [Tuesday, Oct.
 * 22], [Tuesday last week], [Tues.]; not [Sheffield Wednesday], [the Sunday Times], [Sat down], [Mon ami].
 */
export function readWeekday(tokens: readonly Token[], index: number): TimeReading | null {
  const name = weekdayAt(tokens, index);
  if (name === null) return null;
  const next = tokens[name.to];
  if (
    NAMED_DAYS.has(wordAt(tokens, index - 1)) ||
    (PAPERS.has(next?.lower ?? "") && next?.text[0] !== next?.lower[0])
  )
    return null;
  if (wordAt(tokens, index - 1) === "every" || wordAt(tokens, index - 1) === "each") {
    const quant = wordAt(tokens, index - 1).toUpperCase();
    return reading(name.to, vague(`XXXX-WXX-${isoWeekday(name.weekday)}`, "SET", { quant }), "day");
  }
  const comma = next?.text === "," || (name.short && next?.text === ".") ? 1 : 0;
  const the = wordAt(tokens, name.to + comma) === "the" ? 1 : 0;
  const dated = tokens[name.to + comma]?.newLine === true ? null : readDate(tokens, name.to + comma + the);
  if (dated !== null && dated.meaning.kind === "date" && dated.unit === "day") {
    return { ...dated, meaning: { ...dated.meaning, weekday: name.weekday } };
  }
  const numbered = readNumberedDay(tokens, name.to + comma);
  if (numbered !== null) {
    const meaning = { ...DATELESS, day: numbered.day, weekday: name.weekday };
    return reading(numbered.to, meaning, "day", { stated: ["day"] });
  }
  if (
    name.short &&
    tokens[name.to - 1]?.text !== "." &&
    !(index > 0 && /^(?:on|since|by|last|next)$/.test(wordAt(tokens, index - 1)))
  )
    return null;
  if (name.short && wordAt(tokens, index - 1) === "the") return null;
  if (/^(?:nights|mornings|afternoons|evenings)$/.test(wordAt(tokens, name.to))) {
    const part = DAY_PARTS.get(wordAt(tokens, name.to).slice(0, -1))?.part ?? "NI";
    const value = `XXXX-WXX-${isoWeekday(name.weekday)}T${part}`;
    return reading(name.to + 1, vague(value, "SET"), "part of day");
  }
  const joint = /^(?:of|,)$/.test(wordAt(tokens, name.to)) ? 1 : 0;
  const of = joint + (joint === 1 && wordAt(tokens, name.to + 1) === "the" ? 1 : 0);
  const following = of > 0 && /^(?:following|coming)$/.test(wordAt(tokens, name.to + of));
  const turn = following ? 1 : turnOf(wordAt(tokens, name.to + of));
  if (turn !== null && wordAt(tokens, name.to + of + 1) === "week") {
    return reading(name.to + of + 2, { kind: "weekday", weekday: name.weekday, turn, week: true }, "day", {
      stated: ["day"],
    });
  }
  return reading(name.to, { kind: "weekday", weekday: name.weekday, turn: null, week: false }, "day", {
    stated: ["day"],
  });
}

const DATELESS = date({});

// [Friday 31], [Tuesday the 19th], [Friday the thirty-first]; not [Friday 31 people], [Sunday the first]
function readNumberedDay(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly day: number } | null {
  const the = wordAt(tokens, index) === "the" ? 1 : 0;
  const token = tokens[index + the];
  if (token === undefined || token.newLine) return null;
  const ordinal = spokenOrdinal(tokens, index + the);
  const plain =
    ordinal === null && the === 0 && /^(?:[1-9]|[12][0-9]|3[01])$/.test(token.text)
      ? Number(token.text)
      : null;
  const day = ordinal?.value ?? plain;
  const to = ordinal?.to ?? index + 1;
  if (day === null || day < 1 || day > 31) return null;
  const next = tokens[to];
  const open =
    next === undefined || next.newLine || (/^[.,;!?)]$/.test(next.text) && tokens[to + 1]?.glued !== true);
  return open || (ordinal !== null && /^(?:at|and|in|from|to)$/.test(next?.lower ?? "")) ? { to, day } : null;
}

/** Reads a day of the month alone at an index, or null: [on the 4th]; not [the 4th quarter], [the 12th time]. */
export function readDayAlone(tokens: readonly Token[], index: number): TimeReading | null {
  if (
    wordAt(tokens, index) !== "the" ||
    !/^(?:on|by|until|before|after|since|from)$/.test(wordAt(tokens, index - 1))
  )
    return null;
  const ordinal = readOrdinal(tokens, index + 1);
  if (ordinal === null || !ordinal.digits || ordinal.value < 1 || ordinal.value > 31) return null;
  const next = tokens[ordinal.to];
  if (
    next !== undefined &&
    !next.newLine &&
    !/^[.,;!?)]$/.test(next.text) &&
    !/^(?:at|and|between)$/.test(next.lower)
  )
    return null;
  return reading(ordinal.to, { ...DATELESS, day: ordinal.value }, "day", { stated: ["day"] });
}

const NAMED_DAYS: ReadonlySet<string> = new Set(
  "news sheffield super black bloody cyber giving casual fat easter ruby man girl freaky".split(" "),
);
const PAPERS: ReadonlySet<string> = new Set(
  "times telegraph mirror mail express herald post age independent world sun star review business".split(" "),
);
