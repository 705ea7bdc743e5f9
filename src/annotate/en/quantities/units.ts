import type { Measure, QuantitySort } from "../../../model/mark.ts";
import { readNumber } from "../numbers.ts";
import { lengthOf } from "../times/words.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { isPlainUnit, measureOfTime, readMeasure } from "./measures.ts";
import { lemmaOf, readPhrase, type WordAt } from "./nouns.ts";

/** What an amount is of. */
export interface Unit {
  /** As written; "" for nothing. */
  readonly text: string;
  /** Dictionary form of its head. */
  readonly counted: string;
  /** The sort that the unit makes of a plain count. */
  readonly sort: QuantitySort | null;
  readonly measure: Measure | null;
  /** Tokens of what is counted, a unit of measure or of time not among them; both -1 for nothing. */
  readonly first: number;
  readonly end: number;
  /** Index of the first token after amount and unit. */
  readonly to: number;
}

/**
 * Reads what an amount that ends at `to` is of: the noun phrase after it ["180 ballistic missiles"], after its "of the"
 * ["100 of the captives"], or before its "of" ["a population of 2.3 million"].
 */
export function readUnit(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
  wordOf: WordAt,
): Unit {
  let at = to;
  const first = tokens[at];
  const before = (): Unit => beforeOf(tokens, from, to, wordOf);
  if (first === undefined || first.newLine) return before();
  if (isHyphen(first)) {
    if (!/^(?:odd|some|plus|strong)$/.test(wordAt(tokens, at + 1)))
      return readCompound(tokens, text, at + 1, wordOf);
    at += 2;
  } else if (wordAt(tokens, at) === "strong" && isHyphen(tokens[at - 1])) at += 1;
  if (/^(?:more|other|further|additional|such|or)$/.test(wordAt(tokens, at))) {
    if (wordAt(tokens, at) !== "or") at += 1;
    else if (wordAt(tokens, at + 1) === "so" || wordAt(tokens, at + 1) === "more") at += 2;
    else return before();
  }
  const measured = readMeasured(tokens, text, at);
  if (measured !== null) return measured;
  if (wordAt(tokens, at) === "of") {
    at += 1;
    if (/^(?:the|its|their|his|her|our|my|these|those|all|a|an)$/.test(wordAt(tokens, at)))
      at = skipWhole(tokens, at + 1);
    else if (readNumber(tokens, at) !== null) at = skipWhole(tokens, at);
    else if (/^(?:whom|which|them|us|it|who|what)$/.test(wordAt(tokens, at)))
      return readOfThem(tokens, text, at, to, wordOf);
  } else if (/^(?:the|its|their|his|her|our)$/.test(wordAt(tokens, at)) && to - from <= 3) {
    // [half the town], [half its people]; a number has no article after it.
    if (wordAt(tokens, to - 1) !== "half") return before();
    at += 1;
  }
  const phrase = readPhrase(tokens, at, wordOf);
  if (phrase === null) {
    const unit = before();
    // [dozens more were hurt]
    return unit.first < 0 && /^(?:more|others)$/.test(wordAt(tokens, at - 1)) ? noUnit(at) : unit;
  }
  return readLength(tokens, at) ?? thing(tokens, text, at, phrase, wordOf);
}

// [30 km], [5,000 square miles]; not what may be another word [two stones].
function readMeasured(tokens: readonly Token[], text: string, at: number): Unit | null {
  const read = readMeasure(tokens, at);
  if (read === null || !(isPlainUnit(tokens, at) || tokens[at]?.glued === true)) return null;
  const written = text.slice(tokens[at]?.from, tokens[read.to - 1]?.to);
  const { counted, measure, to } = read;
  return { text: written, counted, measure, sort: "measure", first: -1, end: -1, to };
}

// [two hours], [46 months in prison]; a "second" alone is not counted.
function readLength(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  const length = lengthOf(token?.lower ?? "");
  if (token === undefined || length === null || token.lower === "second") return null;
  const { unit } = length;
  const measure = measureOfTime(unit);
  return { text: token.text, counted: unit, measure, sort: "duration", first: -1, end: -1, to: at + 1 };
}

// [a 12-member panel] counts members; [a 500-foot tower], [a three-day truce].
function readCompound(tokens: readonly Token[], text: string, at: number, wordOf: WordAt): Unit {
  const noun = tokens[at];
  const read = readMeasured(tokens, text, at) ?? readLength(tokens, at);
  if (read !== null) return read;
  if (noun === undefined || noun.sort !== "word") return noUnit(at - 1);
  const phrase = readPhrase(tokens, at, wordOf);
  if (phrase === null) return noUnit(at - 1);
  const single = !/[^s]s$/.test(noun.lower) && phrase.head > at;
  return thing(tokens, text, at, single ? { end: at + 1, head: at } : phrase, wordOf);
}

// [11 of the 12 member states], [several of the more than 2,000 delegates]: the whole is of the same things.
function skipWhole(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    to < at + 2 &&
    /^(?:more|than|about|nearly|some|almost|over|around|roughly)$/.test(wordAt(tokens, to))
  )
    to += 1;
  return readNumber(tokens, to)?.to ?? at;
}

/** No unit; `to` is the end of the amount. */
export function noUnit(to: number): Unit {
  return { text: "", counted: "", sort: null, measure: null, first: -1, end: -1, to };
}

function thing(
  tokens: readonly Token[],
  text: string,
  first: number,
  { end, head }: { readonly end: number; readonly head: number },
  wordOf: WordAt,
): Unit {
  const noun = tokens[head];
  if (noun === undefined) return noUnit(first);
  const written = text.slice(tokens[first]?.from, tokens[end - 1]?.to).replace(/\s+/g, " ");
  return { text: written, counted: lemmaOf(noun, wordOf), sort: null, measure: null, first, end, to: end };
}

// [12 of them children], [two of whom]: those that were told before are counted, or what is said of them.
function readOfThem(tokens: readonly Token[], text: string, at: number, to: number, wordOf: WordAt): Unit {
  const phrase = wordAt(tokens, at) === "them" ? readPhrase(tokens, at + 1, wordOf) : null;
  return phrase === null ? { ...noUnit(to), to: at + 1 } : thing(tokens, text, at + 1, phrase, wordOf);
}

// [a population of 2.3 million], [a toll of 42], [a group of 20]
function beforeOf(tokens: readonly Token[], from: number, to: number, wordOf: WordAt): Unit {
  let at = from - 1;
  while (
    at > from - 4 &&
    /^(?:about|around|some|over|nearly|almost|roughly|approximately|than|more|least|at)$/.test(
      wordAt(tokens, at),
    )
  )
    at -= 1;
  const noun = tokens[at - 1];
  if (wordAt(tokens, at) !== "of" || noun === undefined || noun.sort !== "word") return noUnit(to);
  if (!OF_NOUNS.has(noun.lower)) return noUnit(to);
  const counted = lemmaOf(noun, wordOf);
  return { text: noun.text, counted, sort: null, measure: null, first: at - 1, end: at, to };
}

const OF_NOUNS: ReadonlySet<string> = new Set(
  "population populations toll crowd crowds total audience workforce membership".split(" "),
);
