import { readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { type MeasureReading, readMeasure } from "./measures.ts";

/**
 * Reads on from a number with its unit to smaller units of the same kind: "7 feet and 10 inches", "6ft 2in"; or null.
 * The value is told in the first unit. Not [2 miles and 5 hours], [5 km and 10 km].
 */
export function readCompoundMeasure(tokens: readonly Token[], first: Amount): Amount | null {
  if (first.value === null || (first.sort !== "count" && first.sort !== "measure")) return null;
  const unit = unitAfter(tokens, first.to);
  if (unit?.measure == null) return null;
  let { value } = first;
  let to = unit.to;
  let smallest = unit.measure.factor;
  for (let parts = 1; parts < 4; parts += 1) {
    let at = to;
    if (wordAt(tokens, at) === ",") at += 1;
    if (wordAt(tokens, at) === "and") at += 1;
    const number = tokens[at]?.newLine === true ? null : readNumber(tokens, at);
    const next = number === null ? null : unitAfter(tokens, number.to);
    if (number === null || next?.measure == null || next.measure.dimension !== unit.measure.dimension) break;
    const { factor, offset } = next.measure;
    if (factor >= smallest || offset !== 0 || number.value * factor >= 2 * smallest) break;
    value += (number.value * factor) / unit.measure.factor;
    smallest = factor;
    to = next.to;
  }
  if (to === unit.to) return null;
  return amount(first.from, to, Number(value.toPrecision(12)), {
    sort: "measure",
    step: smallest / unit.measure.factor,
    unit: tokens[unit.to - 1]?.text ?? "",
    counted: unit.counted,
    measure: unit.measure,
    digits: first.digits,
  });
}

function unitAfter(tokens: readonly Token[], at: number): MeasureReading | null {
  return tokens[at]?.newLine === true ? null : readMeasure(tokens, isHyphen(tokens[at]) ? at + 1 : at);
}
