import { type Token, wordAt } from "../tokens.ts";
import { readDate } from "./dates.ts";
import { reading, type TimeReading, turnOf, vague } from "./meaning.ts";
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
  const date = tokens[name.to + comma]?.newLine === true ? null : readDate(tokens, name.to + comma + the);
  if (
    date !== null &&
    date.meaning.kind === "date" &&
    date.unit === "day" &&
    (the === 0 || wordAt(tokens, date.to - 1) !== "")
  ) {
    return { ...date, meaning: { ...date.meaning, weekday: name.weekday } };
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
  const of = wordAt(tokens, name.to) === "of" ? 1 : 0;
  const turn = turnOf(wordAt(tokens, name.to + of));
  if (turn !== null && wordAt(tokens, name.to + of + 1) === "week") {
    return reading(name.to + of + 2, { kind: "weekday", weekday: name.weekday, turn, week: true }, "day", {
      stated: ["day"],
    });
  }
  return reading(name.to, { kind: "weekday", weekday: name.weekday, turn: null, week: false }, "day", {
    stated: ["day"],
  });
}

const NAMED_DAYS: ReadonlySet<string> = new Set(
  "news sheffield super black bloody cyber giving casual fat easter ruby man girl freaky".split(" "),
);
const PAPERS: ReadonlySet<string> = new Set(
  "times telegraph mirror mail express herald post age independent world sun star review business".split(" "),
);
