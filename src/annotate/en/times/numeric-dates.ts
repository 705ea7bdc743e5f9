import { makeDay } from "../../../text/calendar.ts";
import type { Token } from "../tokens.ts";
import { date, reading, type TimeReading } from "./meaning.ts";

/**
 * Reads a date in numbers at an index, or null: [2018-04-29], [29/04/2018], [4/29/18], [29.04.2018],
 * [2018/04/29]. Where day and month could change places the day is left open.
 */
export function readNumeric(tokens: readonly Token[], index: number): TimeReading | null {
  const token = tokens[index];
  if (token === undefined || tokens[index - 1]?.text === "/") return null;
  const dotted = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(token.text);
  if (dotted !== null) return numericDay(index + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const sign = tokens[index + 1];
  const middle = tokens[index + 2];
  const second = tokens[index + 3];
  const last = tokens[index + 4];
  if (sign === undefined || middle === undefined || !sign.glued || !middle.glued || middle.sort !== "number")
    return null;
  if (!/^[-/\u2010-\u2013]$/.test(sign.text)) return null;
  if (
    second?.text !== sign.text ||
    !second.glued ||
    last === undefined ||
    !last.glued ||
    last.sort !== "number"
  )
    return null;
  const after = tokens[index + 5];
  if (
    after?.glued === true &&
    ((after.text === sign.text && tokens[index + 6]?.glued === true) ||
      (after.sort === "word" && after.lower !== "t"))
  )
    return null;
  if (/^[0-9]{4}$/.test(token.text)) {
    return numericDay(index + 5, Number(token.text), Number(middle.text), Number(last.text));
  }
  if (!/^[0-9]{1,2}$/.test(token.text) || !/^[0-9]{1,2}$/.test(middle.text)) return null;
  if (!/^(?:[0-9]{4}|[0-9]{2})$/.test(last.text)) return null;
  if (last.text.length === 2 && sign.text !== "/") return null;
  const year =
    last.text.length === 4 ? Number(last.text) : Number(last.text) + (Number(last.text) < 50 ? 2000 : 1900);
  const [a, b] = [Number(token.text), Number(middle.text)];
  if (a > 12 || a === b) return numericDay(index + 5, year, b, a);
  if (b > 12) return numericDay(index + 5, year, a, b);
  if (makeDay(year, a, b) === null) return null;
  return reading(index + 5, { kind: "undecided" }, "day", { stated: ["year"] });
}

function numericDay(to: number, year: number, month: number, day: number): TimeReading | null {
  if (makeDay(year, month, day) === null || year < 1000 || year > 2199) return null;
  return reading(to, date({ year, month, day }), "day", { stated: ["year", "month", "day"] });
}
