import { type Token, wordAt } from "../tokens.ts";
import { isFiniteTag, lemmaAt, type Run, tagOf } from "./clauses.ts";
import { isPluralNoun, lemmaOf, readPhrase, type WordAt } from "./nouns.ts";

/** What stands before a number and says what it counts. */
export interface Toll {
  readonly counted: string;
  readonly thing: Run;
  readonly restriction: Run | null;
}

/** Tokens that are looked back over for a noun. */
const REACH = 24;

/**
 * What a figure at `from` counts where its verb stands between them: "the death toll from the fire rose to 41" counts
 * persons, "the number of boats lost reached 12" boats, "sales will exceed 700" sales; null where nothing does.
 */
export function readToll(tokens: readonly Token[], from: number, wordOf: WordAt): Toll | null {
  const verb = verbBefore(tokens, from, wordOf);
  if (verb === null) return null;
  for (let at = verb - 1; at > verb - REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.newLine === true || /^[.;!?]$/.test(token.text)) break;
    if (COUNTING.has(token.lower) && /^(?:NN|$)/.test(tagOf(tokens, at, wordOf))) {
      return readCounting(tokens, at, verb, wordOf);
    }
  }
  let at = verb - 1;
  while (at > verb - 4 && /^(?:MD|RB|VBZ|VBP|VBD|VBN)/.test(tagOf(tokens, at, wordOf))) at -= 1;
  const noun = tokens[at];
  if (noun === undefined || !isPluralNoun(noun, wordOf)) return null;
  return { counted: lemmaOf(noun, wordOf), thing: { from: at, to: at + 1 }, restriction: null };
}

const COUNTING: ReadonlySet<string> = new Set("toll number count tally total figure".split(" "));

// [rose to 41], [stands at 41], [to at least 41], [reached 41], [is 41], [bringing the toll to 41]
function verbBefore(tokens: readonly Token[], from: number, wordOf: WordAt): number | null {
  // The verb may be the hedge [sales will exceed 700].
  if (REACHING.has(lemmaAt(tokens, from, wordOf)) && /^VB/.test(tagOf(tokens, from, wordOf))) return from;
  const last = wordAt(tokens, from - 1);
  if (last === "to" || last === "at" || last === "by") {
    const lemma = lemmaAt(tokens, from - 2, wordOf);
    if (MOVING.has(lemma)) return from - 2;
    return COUNTING.has(wordAt(tokens, from - 2)) && last !== "by" ? from - 1 : null;
  }
  return REACHING.has(lemmaAt(tokens, from - 1, wordOf)) && /^VB/.test(tagOf(tokens, from - 1, wordOf))
    ? from - 1
    : null;
}

const MOVING: ReadonlySet<string> = new Set(
  "rise climb grow jump increase fall drop decline soar swell stand go double leap surge decrease".split(" "),
);
const REACHING: ReadonlySet<string> = new Set("reach hit pass top exceed surpass".split(" "));

// [the death toll from the fire], [the number of boats lost]
function readCounting(tokens: readonly Token[], at: number, verb: number, wordOf: WordAt): Toll | null {
  const noun = tokens[at];
  if (noun === undefined) return null;
  if (noun.lower === "toll") {
    const from = /^(?:death|casualty|human|injury)$/.test(wordAt(tokens, at - 1)) ? at - 1 : at;
    return {
      counted: "person",
      thing: { from, to: at + 1 },
      restriction: between(tokens, at + 1, verb, wordOf),
    };
  }
  if (wordAt(tokens, at + 1) !== "of") return null;
  let first = at + 2;
  if (/^(?:the|its|their|all)$/.test(wordAt(tokens, first))) first += 1;
  const phrase = readPhrase(tokens, first, wordOf);
  const head = phrase === null ? undefined : tokens[phrase.head];
  if (phrase === null || head === undefined || phrase.end > verb) return null;
  const people = /^(?:dead|killed|injured|wounded|missing|homeless|displaced)$/.test(head.lower);
  return {
    counted: people ? "person" : lemmaOf(head, wordOf),
    thing: { from: first, to: phrase.end },
    restriction: between(tokens, phrase.end, verb, wordOf),
  };
}

/** What stands from a noun to the verb, helping verbs left out. */
function between(tokens: readonly Token[], from: number, verb: number, wordOf: WordAt): Run | null {
  let to = from;
  while (to < verb && tokens[to]?.text !== "," && !isFiniteTag(tagOf(tokens, to, wordOf))) to += 1;
  return to > from ? { from, to } : null;
}
