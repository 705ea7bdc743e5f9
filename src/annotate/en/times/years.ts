import { readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { dashAt } from "./clocks.ts";
import { date, type Meaning, reading, type TimeReading } from "./meaning.ts";

/** A year of four digits (1000-2199) at an index; null for a longer number, or with a word or "%" glued to it. */
export function yearAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.sort !== "number" || !/^[12][0-9]{3}$/.test(token.text)) return null;
  const next = tokens[index + 1];
  if (next?.glued && (next.sort === "word" || next.text === "%")) return null;
  const year = Number(token.text);
  return year >= 1000 && year <= 2199 ? year : null;
}

/** Reads a year cut to two digits at an index, or null: [Oct. '98]. */
export function shortYear(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly year: number } | null {
  const sign = tokens[index]?.text;
  const digits = tokens[index + 1];
  if ((sign !== "'" && sign !== "’" && sign !== "‘") || digits?.glued !== true) return null;
  if (
    !/^[0-9]{2}$/.test(digits.text) ||
    (tokens[index + 2]?.glued === true && tokens[index + 2]?.sort === "word")
  )
    return null;
  const year = Number(digits.text);
  return { to: index + 2, year: year < 50 ? 2000 + year : 1900 + year };
}

/**
 * Reads a year in words at an index, or null: [nineteen ninety-six], [two thousand one], as transcripts of
 * speech have it; not [nineteen ninety-year-olds].
 */
export function readSpokenYear(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  if (word === "two" && wordAt(tokens, index + 1) === "thousand") {
    // [two thousand fifteen], [two thousand and one]; not [two thousand and one people]
    const and = wordAt(tokens, index + 2) === "and" ? 1 : 0;
    const rest = readNumber(tokens, index + 2 + and);
    if (rest === null || rest.digits || rest.scaled || rest.value < 1 || rest.value > 99) return null;
    const next = tokens[rest.to];
    if (next !== undefined && !next.newLine && next.sort === "word" && !YEAR_ENDS.has(next.lower))
      return null;
    if (!/^(?:in|since|by|of|from|until|to|through|before|after|during|and)$/.test(wordAt(tokens, index - 1)))
      return null;
    return reading(rest.to, date({ year: 2000 + rest.value }), "year", { stated: ["year"] });
  }
  if (word !== "nineteen" && word !== "twenty" && word !== "eighteen") return null;
  if (isHyphen(tokens[index + 1])) return null;
  const rest = tokens[index + 1]?.newLine === true ? null : readNumber(tokens, index + 1);
  if (rest === null || rest.digits || rest.scaled || rest.value < 10 || rest.value > 99) return null;
  if (word === "twenty" && rest.value > 60) return null;
  if (isHyphen(tokens[rest.to])) return null;
  const year = (word === "nineteen" ? 1900 : word === "twenty" ? 2000 : 1800) + rest.value;
  return reading(rest.to, date({ year }), "year", { stated: ["year"] });
}

const YEAR_ENDS: ReadonlySet<string> = new Set(
  "and or to in on when as it he she they the with for but".split(" "),
);

/** Words after which a number of four digits names a thing [Resolution 1701, Route 2010, page 1984]. */
const ID_NOUNS: ReadonlySet<string> = new Set(
  "resolution route highway flight article no number page area model channel room studio section chapter boeing airbus size level bus train act law bill order case docket line unit platform gate windows paragraph clause rule form lot apartment suite box extension code decree interstate verse psalm figure table volume issue episode item formula class mark apollo".split(
    " ",
  ),
);

const YEAR_LEADS: ReadonlySet<string> = new Set(
  "in since by of from until till through during before after between mid early late circa around the and to for fiscal year winter summer spring autumn fall back as about".split(
    " ",
  ),
);

const AMOUNT_LEADS: ReadonlySet<string> = new Set(
  "over nearly almost approximately some roughly than least most only under exceeding exactly just another additional fewer estimated".split(
    " ",
  ),
);

// Nouns of measure that make a number of four digits an amount whatever stands before it.
const AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  "people men women children troops soldiers deaths dead km kilometers kilometres miles metres meters feet ft kg tons tonnes pounds euros dollars percent per hours days years months weeks degrees units homes houses jobs workers employees members points votes passengers others more times million billion thousand civilians police officers refugees residents barrels acres hectares shares yards m calories students seats copies words cases".split(
    " ",
  ),
);

/** Whether the number of four digits at an index counts things: [2000 people], [more than 2000]. */
export function isCount(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.newLine) return false;
  return AMOUNT_NOUNS.has(next.lower) || next.text === "%" || next.text === "°";
}

/**
 * Reads a bare year at an index, or null: [2006], [the 2006 war], [(2004)]; not [Resolution 1701],
 * [$2000], [more than 2000], [2000 people], [No. 1984].
 */
export function readYearAlone(tokens: readonly Token[], index: number): TimeReading | null {
  const year = yearAt(tokens, index);
  if (year === null || isCount(tokens, index)) return null;
  const token = tokens[index];
  const previous = tokens[index - 1];
  const before = token?.newLine === true ? "" : (previous?.lower ?? "");
  const next = tokens[index + 1];
  if (ID_NOUNS.has(before) || AMOUNT_LEADS.has(before)) return null;
  if (before === "." && /^(?:no|nos|p|pp|art|vol)$/.test(wordAt(tokens, index - 2))) return null;
  if (previous !== undefined && token?.glued === true && /^[\p{Sc}#./:+=&?\\_*~@,]$/u.test(previous.text))
    return null;
  if (previous !== undefined && token?.glued === true && previous.sort === "word") return null;
  if (isHyphen(previous) && token?.glued === true && tokens[index - 2]?.sort === "word") {
    // [mid-2006, pre-2006, post-1990], [election-2012] is rare; [B-2000, Type-2000] is an id.
    if (!/^(?:mid|pre|post|late|early|turn)$/.test(wordAt(tokens, index - 2))) return null;
  }
  if (
    isHyphen(previous) &&
    token?.glued === true &&
    tokens[index - 2]?.sort === "number" &&
    yearAt(tokens, index - 2) === null
  )
    return null;
  if (previous !== undefined && /^\p{Sc}$/u.test(previous.text)) return null;
  if (
    next?.glued === true &&
    (next.text === ":" || next.text === "/" || next.text === "°") &&
    tokens[index + 2]?.glued === true
  )
    return null;
  const led = YEAR_LEADS.has(before);
  if (!led && (year < 1800 || year > 2070)) return null;
  if ((year < 1300 || year > 2100) && !(before === "in" || before === "since" || before === "year"))
    return null;
  let to = index + 1;
  // [2013-14], [2013/14]: a season's or a fiscal year
  const tail = tokens[index + 2];
  if (
    (dashAt(tokens, index + 1) || next?.text === "/") &&
    next?.glued === true &&
    tail?.glued === true &&
    /^[0-9]{2}$/.test(tail.text)
  ) {
    const last = Math.floor(year / 100) * 100 + Number(tail.text);
    if (last > year && last - year < 60) {
      to = index + 3;
      const range: Meaning = { kind: "range", first: date({ year }), last: date({ year: last }) };
      return reading(to, range, "year", { stated: ["year"], ends: [index + 1, index + 2] });
    }
  }
  return reading(to, date({ year }), "year", { stated: ["year"] });
}
