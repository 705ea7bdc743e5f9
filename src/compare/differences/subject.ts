import type { WordMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { mainVerb } from "./tellings.ts";

/** Who does what a statement tells: the phrase in front of its verb, or behind "by" where the verb is passive. */
export interface Agent {
  readonly words: readonly WordMark[];
  readonly span: Span;
  readonly head: WordMark;
}

/** Words that a phrase of nouns is made of. */
const PHRASE = /^(?:DT|PRP\$|JJ[RS]?|NNP?S?|CD|POS|VBN|VBG)$/;
const HELPS = new Set("be have do will would may might can could shall should must get to not".split(" "));
/** Words of a statement in which its agent is looked for. */
const WORDS = 200;

/**
 * The agent of a statement; null where it has none, or a pronoun. [Four robbers] broke in; the safe was opened by [two
 * men]; not [the safe] was opened, nor [they] broke in.
 */
export function agentOf(told: Told, text: string): Agent | null {
  const words = told.words.slice(0, WORDS);
  const verb = mainVerb(told);
  const at = verb === null ? -1 : words.findIndex((word) => word.from >= verb.span.from);
  if (at < 0) return null;
  let first = at;
  let passive = false;
  while (first > 0) {
    const before = words[first - 1];
    if (before === undefined || !(HELPS.has(before.lemma) || /^(?:MD|RB|TO)$/.test(before.tag))) break;
    if (before.lemma === "be" && words[at]?.tag === "VBN") passive = true;
    first -= 1;
  }
  if (passive) {
    const by = words.findIndex((word, place) => place > at && text.slice(word.from, word.to) === "by");
    return by < 0 || by > at + 6 ? null : phrase(words.slice(by + 1, by + 13), false);
  }
  const own = words.slice(Math.max(0, first - 12), first);
  return phrase(own.length > 0 ? own : told.lent.slice(-12), true);
}

/** The phrase at the end or the beginning of a run of words. */
function phrase(run: readonly WordMark[], atEnd: boolean): Agent | null {
  const found: WordMark[] = [];
  for (const word of atEnd ? [...run].reverse() : run) {
    if (!PHRASE.test(word.tag) && !(found.length > 0 && word.tag === "CC" && word.lemma === "and")) break;
    found.push(word);
  }
  if (atEnd) found.reverse();
  while (found[0]?.tag === "CC") found.shift();
  const head = found.findLast((word) => /^NN/.test(word.tag));
  const [first, last] = [found[0], found.at(-1)];
  if (head === undefined || first === undefined || last === undefined) return null;
  return { words: found, head, span: { from: first.from, to: last.to } };
}
