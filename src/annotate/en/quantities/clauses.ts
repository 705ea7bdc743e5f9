import { type Token, wordAt } from "../tokens.ts";
import type { WordAt } from "./nouns.ts";

/** Tokens from `from` up to, not including, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Tokens that a restriction may have; longer ones are cut. */
const LONGEST = 30;

/** The tag of the token's word; "" where the tagger says nothing. */
export function tagOf(tokens: readonly Token[], at: number, wordOf: WordAt): string {
  const token = tokens[at];
  return token === undefined ? "" : (wordOf(token.from)?.tag ?? "");
}

/** Dictionary form of the token's word. */
export function lemmaAt(tokens: readonly Token[], at: number, wordOf: WordAt): string {
  const token = tokens[at];
  return token === undefined ? "" : (wordOf(token.from)?.lemma ?? token.lower);
}

export function isFiniteTag(tag: string): boolean {
  return tag === "VBD" || tag === "VBZ" || tag === "VBP" || tag === "MD";
}

/**
 * The end of what begins at `start`: before a stop, a comma, a conjunction that leads to another clause or to
 * another figure, or the verb of the clause around it: [at four sites] of "men at four sites had", [who left early] of
 * "men who left early were". `finite` is how many finite verbs belong to it.
 */
export function clauseEnd(tokens: readonly Token[], start: number, finite: number, wordOf: WordAt): number {
  let left = finite;
  let at = start;
  for (; at < start + LONGEST; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.newLine && at > start) || isStop(tokens, at)) break;
    const tag = tagOf(tokens, at, wordOf);
    if (at === start) {
      if (isFiniteTag(tag)) left -= 1;
      continue;
    }
    if (SUBORDINATE.has(token.lower) && (tag === "IN" || tag === "WRB" || tag === "")) break;
    if (token.lower === "as" && /^(?:PRP|DT|NNP|NNS)/.test(tagOf(tokens, at + 1, wordOf))) break;
    if (tag === "CC" || token.lower === "and" || token.lower === "but") {
      const next = tagOf(tokens, at + 1, wordOf);
      if (next === "PRP" || next === "CD" || next === "VBG" || tokens[at + 1]?.sort === "number") break;
      if (isFiniteTag(next)) {
        if (finite === 0 || left > 0) break;
        at += 1;
        continue;
      }
    }
    if (isFiniteTag(tag) && tagOf(tokens, at - 1, wordOf) !== "PRP") {
      if (left === 0) break;
      left -= 1;
    }
  }
  return at;
}

const SUBORDINATE: ReadonlySet<string> = new Set(
  "after when while because although though if unless until before whereas than".split(" "),
);

// A point belongs to the word before it when text goes on in small letters or digits [Sept. 5, the U.S. coast].
function isStop(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== "sign") return false;
  if (token.text === ".") {
    const next = tokens[at + 1];
    const before = tokens[at - 1]?.text ?? "";
    return !(
      next !== undefined &&
      !next.newLine &&
      (next.glued || /^[a-z0-9]/.test(next.text) || before.length === 1)
    );
  }
  if (/^[-‐‑]$/.test(token.text)) return !token.glued || tokens[at + 1]?.glued !== true;
  return /^[,;:!?()[\]"“”–—…]$/.test(token.text);
}

/** Index after adverbs [still, already publicly]. */
export function skipAdverbs(tokens: readonly Token[], at: number, wordOf: WordAt): number {
  let next = at;
  while (next < at + 3 && /^RB/.test(tagOf(tokens, next, wordOf)) && wordAt(tokens, next) !== "not")
    next += 1;
  return next;
}
