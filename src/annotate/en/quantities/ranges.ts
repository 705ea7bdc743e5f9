import { readNumber } from "../numbers.ts";
import { lengthOf } from "../times/words.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { readAmount } from "./amounts.ts";
import { isPlural } from "./identifiers.ts";
import { readMeasure } from "./measures.ts";

/**
 * Reads on from a first amount to the end of a range: "three or four", "46 to 57 months", "between 10 and 20",
 * "10-20 people", "$5-10 million"; null where no range begins with it. A fall or rise "from 10 to 20" is two amounts.
 */
export function readRange(tokens: readonly Token[], index: number, first: Amount): Amount | null {
  if (first.value === null || first.sort === "ordinal") return null;
  // [between 5 km and 10 km]
  const unit =
    wordAt(tokens, index - 1) === "between" && first.sort === "count" ? readMeasure(tokens, first.to) : null;
  const to = unit !== null && wordAt(tokens, unit.to) === "and" ? unit.to : first.to;
  const joint = wordAt(tokens, to);
  const before = wordAt(tokens, index - 1);
  const dash =
    tokens[to] !== undefined &&
    (isHyphen(tokens[to]) || /^[\u2012-\u2014]$/.test(tokens[to]?.text ?? "")) &&
    tokens[to + 1]?.glued === true;
  const between = joint === "and" && isBetween(tokens, index);
  if (
    !(dash || joint === "to" || joint === "or" || between) ||
    tokens[to]?.newLine === true ||
    tokens[to + 1]?.newLine === true
  )
    return null;
  if (
    joint === "to" &&
    before === "from" &&
    !/^(?:ranging|range|ranged|ranges|anywhere|ages|aged)$/.test(wordAt(tokens, index - 2))
  )
    return null;
  const start = /^(?:about|around|roughly|some)$/.test(wordAt(tokens, to + 1)) ? to + 2 : to + 1;
  const last = readAmount(tokens, start);
  if (last === null || last.value === null || last.vague || last.sort === "ordinal") return null;
  if (last.sort === "fraction" && first.sort !== "fraction") return null;
  let low = first.value;
  const sort = last.sort === "count" ? first.sort : last.sort;
  if (first.sort !== last.sort && first.sort !== "count" && last.sort !== "count") return null;
  // [$5-10 million], [two to three million]: the scale of the last goes for both.
  const scale = readNumber(
    tokens,
    first.sort === "money" && tokens[to + 1]?.sort !== "number" ? to + 2 : to + 1,
  );
  const scaledFirst = readNumber(tokens, index)?.scaled ?? first.value >= 1e6;
  if (scale?.scaled === true && !scaledFirst && low < 1000) {
    const by = scaleOf(last.value);
    if (by > 1 && low * by < last.value) low *= by;
  }
  if (low >= last.value) return null;
  // [3 or 4]; not [20 or 300]; a bare [3-4], [2 to 3] is a score unless something counted follows.
  if (joint === "or" && (last.value > low * 3 + 1 || low < 1)) return null;
  if ((dash || (joint === "to" && first.digits)) && !isCounted(tokens, last, first)) return null;
  return amount(index, last.to, null, {
    sort,
    low,
    high: last.value,
    step: Math.min(first.step, last.step),
    unit: first.unit ?? last.unit,
    counted: first.counted ?? last.counted,
    measure: first.measure ?? last.measure,
    unitTo: last.unitTo,
    digits: last.digits,
  });
}

function isBetween(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, index - 1);
  if (before === "between") return true;
  return (
    /^(?:about|around|an|estimated|roughly)$/.test(before) &&
    (wordAt(tokens, index - 2) === "between" || wordAt(tokens, index - 3) === "between")
  );
}

function scaleOf(value: number): number {
  for (const by of [1e12, 1e9, 1e6, 1e3, 1e2]) if (value >= by) return by;
  return 1;
}

function isCounted(tokens: readonly Token[], last: Amount, first: Amount): boolean {
  if (last.sort !== "count" || first.sort !== "count") return true;
  const at = isHyphen(tokens[last.to]) ? last.to + 1 : last.to;
  const next = tokens[at];
  if (next === undefined || next.newLine) return false;
  if (readMeasure(tokens, at) !== null || lengthOf(next.lower) !== null) return true;
  // [10-20 armed men]: a plural within three words; [a 3-1 win], [a 5-4 decision] have none or fall.
  for (let ahead = at; ahead < at + 3; ahead++) if (isPlural(tokens[ahead])) return true;
  return false;
}
