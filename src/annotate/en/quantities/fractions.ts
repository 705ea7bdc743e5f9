import { readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { readMeasure } from "./measures.ts";

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

/**
 * Reads a fraction in words at an index, or null: [a third of], [two-thirds], [three quarters], [one in
 * five], [half of]; not [a third man], [a quarter past], [the third quarter], [half an hour].
 */
export function readFraction(tokens: readonly Token[], index: number): Amount | null {
  const word = wordAt(tokens, index);
  if (word === "half") return readHalf(tokens, index);
  const digits = readDigits(tokens, index);
  if (digits !== null) return digits;
  const inTotal = readOneIn(tokens, index);
  if (inTotal !== null) return inTotal;
  if (tokens[index]?.sort !== "word") return null;
  const top =
    word === "a" || word === "one"
      ? 1
      : readNumber(tokens, index)?.to === index + 1
        ? (readNumber(tokens, index)?.value ?? 0)
        : 0;
  if (top < 1 || top > 9 || !Number.isInteger(top)) return null;
  const at = isHyphen(tokens[index + 1]) ? index + 2 : index + 1;
  const part = wordAt(tokens, at);
  const parts = PARTS.get(top === 1 ? part : part.endsWith("s") ? part.slice(0, -1) : "");
  if (parts === undefined || parts <= 2 || parts <= top) return null;
  if (tokens[at]?.newLine === true) return null;
  const next = wordAt(tokens, at + 1);
  if (
    top === 1 &&
    next !== "of" &&
    !(next === "" || FRACTION_ENDS.has(next) || FRACTION_LEADS.has(wordAt(tokens, index - 1)))
  )
    return null;
  if (
    part.startsWith("quarter") &&
    (/^(?:past|to|hour|final|finals)$/.test(next) ||
      (next === "of" && /^(?:an|the)$/.test(wordAt(tokens, at + 2)) && wordAt(tokens, at + 3) === "hour"))
  )
    return null;
  return amount(index, at + 1, top / parts, { sort: "fraction", step: 0.02 });
}

const FRACTION_ENDS: ReadonlySet<string> = new Set(
  ". , ; ) were was are is have has had since from in on by less more".split(" "),
);
const FRACTION_LEADS: ReadonlySet<string> = new Set(
  "about around nearly almost roughly by than over approximately some".split(" "),
);

// [1/2 gallon], [3/4 of]; not [9/11 of that year], [24/7], [1/2/2031]: a small part of a small whole, and its unit.
function readDigits(tokens: readonly Token[], index: number): Amount | null {
  const [top, bar, foot] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (top?.sort !== "number" || bar?.text !== "/" || !bar.glued || foot?.sort !== "number" || !foot.glued)
    return null;
  const [a, b] = [Number(top.text), Number(foot.text)];
  if (!(a > 0 && a < b && b <= 16) || tokens[index + 3]?.text === "/") return null;
  const unit = readMeasure(tokens, index + 3);
  if (unit === null && wordAt(tokens, index + 3) !== "of") return null;
  return amount(index, index + 3, a / b, {
    sort: unit === null ? "fraction" : "count",
    step: 0.02,
    digits: true,
  });
}

function readHalf(tokens: readonly Token[], index: number): Amount | null {
  if (readNumber(tokens, index) !== null) return null;
  const before = wordAt(tokens, index - 1);
  const next = wordAt(tokens, index + 1);
  if (/^(?:first|second|other|better|a|top|bottom|back)$/.test(before) || next === "past" || next === "an")
    return null;
  const led = /^(?:than|about|nearly|almost|roughly|around|over|by|in|only|just|some)$/.test(before);
  if (isHyphen(tokens[index + 1])) return null;
  const of = next === "of" || /^(?:the|its|their|his|her|our|all|those|them)$/.test(next);
  if (!of && !led) return null;
  if (before === "in" && !of) return null;
  return amount(index, index + 1, 0.5, { sort: "fraction", step: 0.1 });
}

// [one in five], [one in every four], [nine out of ten], [3 in 10]
function readOneIn(tokens: readonly Token[], index: number): Amount | null {
  const first = readNumber(tokens, index);
  if (first === null || first.scaled || first.value < 1) return null;
  let at = first.to;
  if (wordAt(tokens, at) === "in") at += 1;
  else if (wordAt(tokens, at) === "out" && wordAt(tokens, at + 1) === "of") at += 2;
  else return null;
  if (wordAt(tokens, at) === "every") at += 1;
  const second = readNumber(tokens, at);
  if (second === null || second.value <= first.value || second.value > 1_000_000) return null;
  // [10 in 2006] is a year; shares are told by small round numbers.
  if (second.digits && second.value > 1000 && !second.scaled && second.value % 1000 !== 0) return null;
  if (first.digits !== second.digits && second.value > 100 && second.value % 100 !== 0) return null;
  if (/^(?:year|month|week|day|hour|minute|game|match)s?$/.test(wordAt(tokens, second.to))) return null;
  return amount(index, second.to, first.value / second.value, { sort: "fraction", step: 0.02 });
}
