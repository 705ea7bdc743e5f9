import type { Hedge } from "../../../model/mark.ts";
import { type Token, wordAt } from "../tokens.ts";
import type { Amount } from "./amount.ts";

// Longest first: each is compared with the words that end right before the amount.
const BEFORE: readonly (readonly [readonly string[], Hedge])[] = (
  [
    ["no more than", "at-most"],
    ["not more than", "at-most"],
    ["no higher than", "at-most"],
    ["no longer than", "at-most"],
    ["no larger than", "at-most"],
    ["no greater than", "at-most"],
    ["no further than", "at-most"],
    ["nor further than", "at-most"],
    ["no lower than", "at-least"],
    ["no smaller than", "at-least"],
    ["no shorter than", "at-least"],
    ["maximum of", "at-most"],
    ["as many as", "at-most"],
    ["as much as", "at-most"],
    ["as high as", "at-most"],
    ["at most", "at-most"],
    ["at the most", "at-most"],
    ["up to", "at-most"],
    ["no fewer than", "at-least"],
    ["not fewer than", "at-least"],
    ["no less than", "at-least"],
    ["not less than", "at-least"],
    ["minimum of", "at-least"],
    ["at the least", "at-least"],
    ["at least", "at-least"],
    ["as few as", "at-least"],
    ["as little as", "at-least"],
    ["as low as", "at-least"],
    ["in excess of", "more"],
    ["upwards of", "more"],
    ["upward of", "more"],
    ["north of", "more"],
    ["more than", "more"],
    ["greater than", "more"],
    ["higher than", "more"],
    ["larger than", "more"],
    ["longer than", "more"],
    ["well over", "more"],
    ["just over", "more"],
    ["over", "more"],
    ["above", "more"],
    ["exceeding", "more"],
    ["exceeded", "more"],
    ["exceeds", "more"],
    ["exceed", "more"],
    ["topped", "more"],
    [">", "more"],
    ["fewer than", "less"],
    ["less than", "less"],
    ["lower than", "less"],
    ["smaller than", "less"],
    ["shorter than", "less"],
    ["just under", "less"],
    ["under", "less"],
    ["below", "less"],
    ["<", "less"],
    ["close to", "approx"],
    ["in the region of", "approx"],
    ["in the range of", "approx"],
    ["somewhere around", "approx"],
    ["estimated", "approx"],
    ["about", "approx"],
    ["around", "approx"],
    ["some", "approx"],
    ["roughly", "approx"],
    ["approximately", "approx"],
    ["approx", "approx"],
    ["approx .", "approx"],
    ["circa", "approx"],
    ["perhaps", "approx"],
    ["nearly", "approx"],
    ["almost", "approx"],
    ["virtually", "approx"],
    ["practically", "approx"],
    ["~", "approx"],
    ["≈", "approx"],
  ] as const satisfies readonly (readonly [string, Hedge])[]
).map(([words, hedge]) => [words.split(" "), hedge]);

/** The same by their last word: most words close none, and a long text asks often. */
const BEFORE_BY_LAST: ReadonlyMap<string, typeof BEFORE> = Map.groupBy(
  BEFORE,
  ([words]) => words.at(-1) ?? "",
);

/** Words that may stand between a hedge and its number without changing it. */
const SKIPPED: ReadonlySet<string> = new Set(
  "another additional further other a an the its their his her these those all".split(" "),
);

/** A hedge, and the tokens that it reaches from and to, the amount between. */
export interface HedgeReading {
  readonly hedge: Hedge;
  readonly from: number;
  readonly to: number;
}

/** The hedge of an amount, from the words before and after it and from its own form; "" for a plain number. */
export function readHedge(tokens: readonly Token[], amount: Amount): HedgeReading {
  const { from, to } = amount;
  const after = hedgeAfter(tokens, to);
  if (after !== null) return { hedge: after.hedge, from, to: after.to };
  const before = hedgeBefore(tokens, from);
  if (before !== null) {
    // [around 10-20 people] is as wide as its range.
    const ranged = before.hedge === "approx" && amount.value === null;
    return { hedge: ranged ? (amount.vague ? "vague" : "between") : before.hedge, from: before.from, to };
  }
  if (isMostOf(tokens, amount)) return { hedge: "most-of", from, to };
  return { hedge: ownHedge(amount), from, to };
}

function ownHedge({ vague, value, low, high }: Amount): Hedge {
  if (vague) return "vague";
  if (low === high) return "";
  return value === null ? "between" : high === value ? "less" : "more";
}

function hedgeBefore(
  tokens: readonly Token[],
  from: number,
): { readonly hedge: Hedge; readonly from: number } | null {
  for (let back = 0; back <= 1; back++) {
    if (back === 1 && !/^(?:another|additional|further|other|a|an)$/.test(wordAt(tokens, from - 1))) break;
    const end = from - back;
    for (const [words, hedge] of BEFORE_BY_LAST.get(wordAt(tokens, end - 1)) ?? []) {
      if (!endsWith(tokens, end, words)) continue;
      return isPlaced(tokens, end - words.length, words) ? null : { hedge, from: end - words.length };
    }
  }
  return null;
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  const start = end - words.length;
  if (start < 0) return false;
  for (let at = 0; at < words.length; at++) if (wordAt(tokens, start + at) !== words[at]) return false;
  return true;
}

// [turned over 10 boats], [some of], [all about 2 men] cannot be told from hedges by words alone; what can be:
// [handed over 12 soldiers] (a verb with its particle) and [not about].
function isPlaced(tokens: readonly Token[], start: number, words: readonly string[]): boolean {
  if (words.length > 1) return false;
  const before = wordAt(tokens, start - 1);
  if (words[0] === "over")
    return /^(?:handed|hand|hands|turned|took|taken|take|taking|handing|knocked|run|ran|running|rolled|presided|pulled|moved)$/.test(
      before,
    );
  if (words[0] === "under" || words[0] === "below" || words[0] === "above") {
    return (
      /^(?:buried|trapped|from|came|live|living|lived|is|was|are|were)$/.test(before) &&
      words[0] === "under" &&
      before !== "is" &&
      before !== "was" &&
      before !== "were" &&
      before !== "are"
    );
  }
  if (words[0] === "about")
    return /^(?:talk|talked|talking|told|asked|ask|know|said|worried|concerned|questions|information|all|story|film|book)$/.test(
      before,
    );
  return false;
}

const AFTER: readonly (readonly [readonly string[], Hedge])[] = (
  [
    ["or more", "at-least"],
    ["or so", "approx"],
    ["or fewer", "at-most"],
    ["or less", "at-most"],
    ["or older", "at-least"],
    ["or younger", "at-most"],
    ["and over", "at-least"],
    ["and counting", "at-least"],
    ["at least", "at-least"],
    ["at most", "at-most"],
  ] as const satisfies readonly (readonly [string, Hedge])[]
).map(([words, hedge]) => [words.split(" "), hedge]);

const AFTER_OPENERS: ReadonlySet<string> = new Set(AFTER.map(([words]) => words[0] ?? ""));

function hedgeAfter(
  tokens: readonly Token[],
  to: number,
): { readonly hedge: Hedge; readonly to: number } | null {
  const next = tokens[to];
  if (next === undefined || next.newLine) return null;
  if (next.text === "+" && next.glued) return { hedge: "at-least", to: to + 1 };
  if (next.text === "-" && next.glued) {
    const word = wordAt(tokens, to + 1);
    if (word === "odd" || word === "some") return { hedge: "approx", to: to + 2 };
    if (word === "plus") return { hedge: "at-least", to: to + 2 };
  }
  // [20 or more], [20 people or more]
  for (let skip = 0; skip <= 1; skip++) {
    if (!AFTER_OPENERS.has(wordAt(tokens, to + skip))) continue;
    for (const [words, hedge] of AFTER) {
      if (skip === 1 && words[0] !== "or") continue;
      const end = to + skip + words.length;
      if (endsWith(tokens, end, words)) return { hedge, to: end };
    }
  }
  return null;
}

// [most of the 26 projectiles]
function isMostOf(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.sort !== "count" || amount.vague) return false;
  let at = amount.from - 1;
  if (SKIPPED.has(wordAt(tokens, at))) at -= 1;
  return wordAt(tokens, at) === "of" && wordAt(tokens, at - 1) === "most";
}

/**
 * Least and greatest number that an amount with its hedge allows; null for no bound. "About" and the like allow half
 * a unit of the last digit that is no closing zero to both sides ["about 1,200" is 1,150-1,250, "about 26" is
 * 25.5-26.5]; "nearly" the same, as it is compared with counts that were rounded up; "most of" more than half.
 */
export function boundsOf(
  amount: Amount,
  hedge: Hedge,
): { readonly low: number | null; readonly high: number | null } {
  const { low, high, value, step } = amount;
  switch (hedge) {
    case "more":
    case "at-least":
      // A share ends with the whole.
      if (amount.sort === "fraction") return { low: low ?? value, high: Math.max(high ?? 1, 1) };
      return { low: low ?? value, high: null };
    case "less":
    case "at-most":
      return { low: null, high: high ?? value };
    case "approx":
      if (low === null || high === null) return { low, high };
      // [nearly all the homes] are no more than all.
      if (amount.sort === "fraction" && high === 1) return { low: tidy(low - step / 2), high };
      return { low: tidy(low - step / 2), high: tidy(high + step / 2) };
    case "most-of":
      return value === null ? { low, high } : { low: value / 2, high: value };
    default:
      return { low, high };
  }
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
