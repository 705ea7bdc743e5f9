import { isVulgar, readNumber, readOrdinal } from "../numbers.ts";
import { lengthOf } from "../times/words.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { readFraction } from "./fractions.ts";
import { isPlural } from "./identifiers.ts";
import { readMeasure } from "./measures.ts";
import { readMoney } from "./money.ts";
import { readVague } from "./vague-amounts.ts";

/** Reads the amount that begins at `index`: a sum of money, a share, a number, a rank, a vague word; or null. */
export function readAmount(tokens: readonly Token[], index: number): Amount | null {
  return (
    readMoney(tokens, index) ??
    readVague(tokens, index) ??
    readFraction(tokens, index) ??
    readRank(tokens, index) ??
    readPlain(tokens, index)
  );
}

function readPlain(tokens: readonly Token[], index: number): Amount | null {
  const number = readNumber(tokens, index);
  const token = tokens[index];
  if (number === null || token === undefined) return null;
  // [a .38 revolver]
  if (token.text === "." && !isPointedAmount(tokens, number.to)) return null;
  // [twenty-fifth]: no twenty.
  if (!number.digits && isHyphen(tokens[number.to]) && readOrdinal(tokens, number.to + 1) !== null)
    return null;
  const percent = readPercent(tokens, number.to);
  const { step, digits, to } = number;
  // [minus 20 degrees]
  const value = wordAt(tokens, index - 1) === "minus" ? -number.value : number.value;
  if (percent !== null)
    return amount(index, percent, value, { sort: "percent", step, digits, unit: null, counted: null });
  if (isVulgar(token)) return amount(index, to, value, { sort: "fraction", step: 0.01 });
  return amount(index, to, value, { step, digits });
}

/** Whether digits behind a point are an amount by what follows: a unit, a share, a plural, no noun at all. */
function isPointedAmount(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.sort !== "word") return true;
  if (readMeasure(tokens, to) !== null || readPercent(tokens, to) !== null || lengthOf(next.lower) !== null)
    return true;
  return isPlural(next) || /^(?:of|in|to|from|for|and|on|at|by|ahead|behind)$/.test(next.lower);
}

/** The index after "%", "percent", "per cent" or "pct" at an index; null for "percentage points", a measure. */
export function readPercent(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.newLine) return null;
  const at = isHyphen(token) ? index + 1 : index;
  const word = wordAt(tokens, at);
  if (word === "%" || word === "percent" || word === "pct") return at + 1;
  if (word === "per" && wordAt(tokens, at + 1) === "cent") return at + 2;
  return null;
}

// [11th visit], [a third visit]; not [the 82nd Airborne], [20th century], [first lady], [First, they came].
function readRank(tokens: readonly Token[], index: number): Amount | null {
  const ordinal = readOrdinal(tokens, index);
  if (ordinal === null) return null;
  const next = tokens[ordinal.to];
  const before = tokens[index - 1];
  if (next === undefined || next.newLine)
    return ordinal.digits
      ? amount(index, ordinal.to, ordinal.value, { sort: "ordinal", digits: true })
      : null;
  if (
    wordAt(tokens, ordinal.to) === "century" ||
    (isHyphen(next) && wordAt(tokens, ordinal.to + 1) === "century")
  )
    return null;
  if (
    isCapital(next) &&
    before !== undefined &&
    !/^'s?$/.test(before.lower) &&
    !/^(?:his|her|its|their|my|our)$/.test(before.lower)
  )
    return null;
  if (ordinal.digits) return amount(index, ordinal.to, ordinal.value, { sort: "ordinal", digits: true });
  if (isCapital(tokens[index]) || next.sort !== "word" || NOT_RANKED.has(next.lower)) return null;
  const led = tokens[index - 2]?.lower ?? "";
  if (
    !/^(?:a|the|his|her|its|their|my|our|this|that)$/.test(before?.lower ?? "") &&
    !/^'s?$/.test(before?.lower ?? "") &&
    !(
      /^(?:a|the|his|her|its|their)$/.test(led) &&
      /^(?:upcoming|coming|recent|final|new|long-awaited|only)$/.test(before?.lower ?? "")
    )
  )
    return null;
  if (ordinal.value <= 2 && FIRST_THINGS.has(next.lower)) return null;
  return amount(index, ordinal.to, ordinal.value, { sort: "ordinal" });
}

const NOT_RANKED: ReadonlySet<string> = new Set(
  "and or of to in on at was is were are has had that which who because when after since for but party parties one quarter half hand".split(
    " ",
  ),
);
const FIRST_THINGS: ReadonlySet<string> = new Set(
  "lady minister responders responder degree place hand aid name time thing things person glance sight foremost ladies ever time".split(
    " ",
  ),
);
