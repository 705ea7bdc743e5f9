import { isHyphen, type Token } from "../tokens.ts";
import { date, reading, type TimeReading } from "./meaning.ts";
import { readShortQuarter } from "./periods.ts";
import { monthAt } from "./words.ts";
import { readYearAlone, yearAt } from "./years.ts";

/**
 * Reads a year with its month or quarter after it at an index, or null: [2015-3], [2014-10], [2017 April], [2019-Q1];
 * not [2010-12], which may be a run of years.
 */
export function readYearMonth(tokens: readonly Token[], index: number): TimeReading | null {
  const alone = readYearAlone(tokens, index);
  const year = yearAt(tokens, index);
  if (alone === null || year === null) return null;
  const half = isHyphen(tokens[index + 1]) ? index + 2 : index + 1;
  if (
    /^[Hh]$/.test(tokens[half]?.text ?? "") &&
    /^[12]$/.test(tokens[half + 1]?.text ?? "") &&
    tokens[half + 1]?.glued === true
  ) {
    // [2019-H2], [2019 H1]
    const part = tokens[half + 1]?.text === "1" ? "first half" : "second half";
    return reading(half + 2, date({ year }), "year", { stated: ["year"], part });
  }
  const quarter = readShortQuarter(tokens, isHyphen(tokens[index + 1]) ? index + 2 : index + 1, year);
  if (quarter !== null) return quarter;
  const named = tokens[index + 1]?.newLine === true ? null : monthAt(tokens, index + 1);
  if (named !== null && !named.short && tokens[named.to]?.sort !== "number") {
    return reading(named.to, date({ year, month: named.month }), "month", { stated: ["year", "month"] });
  }
  const sign = tokens[index + 1];
  const digits = tokens[index + 2];
  if (
    sign?.text !== "-" ||
    !sign.glued ||
    digits?.glued !== true ||
    (tokens[index + 3]?.glued === true && tokens[index + 3]?.sort !== "sign")
  )
    return null;
  const month = Number(digits.text);
  if (!/^[0-9]{1,2}$/.test(digits.text) || month < 1 || month > 12) return null;
  if (digits.text.length === 2 && month > year % 100) return null;
  return reading(index + 3, date({ year, month }), "month", { stated: ["year", "month"] });
}
