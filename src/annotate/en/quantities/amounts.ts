import { isVulgar, readNumber, readOrdinal, readScale } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { readMoney } from "./money.ts";

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
  const percent = readPercent(tokens, number.to);
  const { step, digits, to } = number;
  // [minus 20 degrees]
  const value = wordAt(tokens, index - 1) === "minus" ? -number.value : number.value;
  if (percent !== null)
    return amount(index, percent, value, { sort: "percent", step, digits, unit: null, counted: null });
  if (isVulgar(token)) return amount(index, to, value, { sort: "fraction", step: 0.01 });
  return amount(index, to, value, { step, digits });
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

// Bounds of the vague words: "dozens" from two dozen to under a hundred, "scores" from two score, "hundreds" from 200
// to under 1,000 and so on; "several" from three.
const GROUPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["dozens", [24, 100]],
  ["scores", [40, 100]],
  ["hundreds", [200, 1_000]],
  ["thousands", [2_000, 10_000]],
  ["millions", [2_000_000, 1_000_000_000]],
  ["billions", [2_000_000_000, 1_000_000_000_000]],
  ["trillions", [2_000_000_000_000, 1_000_000_000_000_000]],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
const FEW: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["several", [3, 10]],
  ["few", [2, 7]],
  ["handful", [3, 7]],
]);

function vague(from: number, to: number, [low, high]: readonly [number, number], step = 1): Amount {
  return amount(from, to, null, { low, high, step, vague: true });
}

// [dozens], [tens of thousands], [hundreds of millions], [several hundred], [a few dozen], [a handful of]
function readVague(tokens: readonly Token[], index: number): Amount | null {
  const word = wordAt(tokens, index);
  const of = wordAt(tokens, index + 1) === "of" ? SCALES.get(wordAt(tokens, index + 2)) : undefined;
  if ((word === "tens" || word === "hundreds" || word === "thousands") && of !== undefined) {
    const by = word === "tens" ? 10 : word === "hundreds" ? 100 : 1000;
    if (by < 1000 || of > 1000) return vague(index, index + 3, [2 * by * of, 10 * by * of]);
  }
  const group = GROUPS.get(word);
  if (group !== undefined) {
    if (word === "scores" && !isManyScores(tokens, index)) return null;
    return vague(index, index + 1, group);
  }
  const article = word === "a" ? 1 : 0;
  const few = FEW.get(wordAt(tokens, index + article));
  const fewWord = wordAt(tokens, index + article);
  if (few !== undefined && (fewWord === "several" ? article === 0 : article === 1)) {
    const at = index + article + 1;
    if (fewWord === "handful") return wordAt(tokens, at) === "of" ? vague(index, at, few) : null;
    const scale = readScale(tokens, at, false);
    if (scale !== null)
      return vague(index, scale.to, [few[0] * scale.value, few[1] * scale.value], scale.value);
    if (
      /^(?:,|\.|more|less|other|of)$/.test(wordAt(tokens, at)) &&
      fewWord === "few" &&
      wordAt(tokens, at) !== "of" &&
      wordAt(tokens, at) !== "more"
    )
      return null;
    return vague(index, at, few);
  }
  if (
    word === "a" &&
    wordAt(tokens, index + 1) === "couple" &&
    (wordAt(tokens, index + 2) === "of" ||
      wordAt(tokens, index + 2) === "hundred" ||
      wordAt(tokens, index + 2) === "dozen" ||
      wordAt(tokens, index + 2) === "thousand")
  ) {
    const scale = readScale(tokens, wordAt(tokens, index + 2) === "of" ? index + 3 : index + 2, false);
    if (scale !== null) return vague(index, scale.to, [2 * scale.value, 3 * scale.value], scale.value);
    // [a couple of days]; not [a couple of the town], two people.
    return vague(index, index + 2, [2, 3]);
  }
  return readPortion(tokens, index);
}

// [most of the hostages], [the majority of], [many of them]: a share, told without a number. "most of the 26" has a
// number of its own, which is read with the hedge "most-of" instead.
function readPortion(tokens: readonly Token[], index: number): Amount | null {
  const word = wordAt(tokens, index);
  const share = PORTIONS.get(word);
  if (share === undefined || wordAt(tokens, index + 1) !== "of") return null;
  const head = wordAt(tokens, index + 2);
  if (
    word !== "majority" &&
    word !== "minority" &&
    !/^(?:the|its|their|his|her|our|these|those|them|whom|which|us)$/.test(head)
  )
    return null;
  // [most of the day], [many of the], [most of all]: of time, not of things.
  if (/^(?:time|day|week|year|night|way|morning|rest)$/.test(wordAt(tokens, index + 3))) return null;
  for (let at = index + 3; at < index + 5 && word !== "majority" && word !== "minority"; at++) {
    if (tokens[at]?.sort === "number" || (readNumber(tokens, at)?.value ?? 0) > 1) return null;
  }
  // A majority is "more than half": a number with a bound; many and some are neither.
  const half = word === "many" || word === "some" ? null : 0.5;
  return amount(index, index + 1, half, {
    sort: "fraction",
    low: share[0],
    high: share[1],
    vague: half === null,
  });
}

const PORTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["most", [0.5, 1]],
  ["majority", [0.5, 1]],
  ["minority", [0, 0.5]],
  ["many", [0, 1]],
  ["some", [0, 1]],
]);

// [scores of supporters], [killing scores]; not [test scores], [he scores twice].
function isManyScores(tokens: readonly Token[], index: number): boolean {
  const next = wordAt(tokens, index + 1);
  const before = tokens[index - 1];
  if (before !== undefined && before.sort === "word" && tokens[index]?.newLine !== true) {
    if (
      /^(?:test|box|film|credit|exam|reading|math|sat|quality|risk|his|her|their|its|the|final|he|she|it|who|average|high|higher|low|lower)$/.test(
        before.lower,
      )
    )
      return false;
  }
  if (next === "of") return true;
  if (next === "more" || next === "dead" || next === "were" || next === "have") return true;
  return /^(?:killing|killed|wounding|wounded|injuring|injured|leaving|left|with|hurt)$/.test(
    before?.lower ?? "",
  );
}

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

// [a third of], [two-thirds], [three quarters], [one in five], [half of]; not [a third man], [a quarter past],
// [the third quarter], [half an hour].
function readFraction(tokens: readonly Token[], index: number): Amount | null {
  const word = wordAt(tokens, index);
  if (word === "half") return readHalf(tokens, index);
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
  if (
    !/^(?:a|the|his|her|its|their|my|our|this|that)$/.test(before?.lower ?? "") &&
    !/^'s?$/.test(before?.lower ?? "")
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
