import { readNumber, readScale } from "../numbers.ts";
import { type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { isPlural } from "./identifiers.ts";

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

/**
 * Reads an amount that its words leave vague at an index, or null: [dozens], [tens of thousands],
 * [hundreds of millions], [several hundred], [a few dozen], [a handful of].
 */
export function readVague(tokens: readonly Token[], index: number): Amount | null {
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
  // [a score of boats]
  if (word === "a" && wordAt(tokens, index + 1) === "score" && wordAt(tokens, index + 2) === "of")
    return vague(index, index + 2, [15, 25]);
  return readPortion(tokens, index) ?? readNearlyAll(tokens, index) ?? readMost(tokens, index);
}

// [nearly all the homes], [practically every voter], [virtually all of them]; not [nearly every day], [almost all day].
function readNearlyAll(tokens: readonly Token[], index: number): Amount | null {
  if (!/^(?:all|every)$/.test(wordAt(tokens, index))) return null;
  if (!/^(?:nearly|almost|practically|virtually)$/.test(wordAt(tokens, index - 1))) return null;
  const next = tokens[index + 1];
  if (next === undefined || next.sort !== "word" || next.newLine || SPANS_OF_TIME.test(next.lower))
    return null;
  for (let at = index + 1; at < index + 5; at++)
    if (tokens[at]?.sort === "number" || (readNumber(tokens, at)?.value ?? 0) > 1) return null;
  return amount(index, index + 1, 1, { sort: "fraction", step: 0.2 });
}

const SPANS_OF_TIME =
  /^(?:day|days|week|year|years|night|morning|month|hour|minute|time|other|summer|winter|game|match)$/;

// [Most cherries are shipped by air]: what opens a sentence and is no superlative [Most famous of all is].
function readMost(tokens: readonly Token[], index: number): Amount | null {
  if (tokens[index]?.text !== "Most" || !isPlural(tokens[index + 1])) return null;
  if (!/^(?:are|were|have|had|will|would|who|that|in|at|from|live|lived)$/.test(wordAt(tokens, index + 2)))
    return null;
  return amount(index, index + 1, 0.5, { sort: "fraction", low: 0.5, high: 1 });
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
