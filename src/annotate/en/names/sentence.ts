import type { Span } from "../../../model/span.ts";
import { type Piece, splitWords } from "../word-spans.ts";
import type { NameRun } from "./model.ts";

/** A sentence with the names read in it; runs stand in order and do not overlap. */
export interface NamedSentence {
  readonly words: readonly Piece[];
  readonly runs: readonly NameRun[];
}

/** Words read at once: longer sentences are lists or hostile, and are cut. */
const LONGEST = 400;

/** A sentence cut into words; the longest are cut into several. `words` are its own, where they are known. */
export function cutSentence(
  text: string,
  sentence: Span,
  words: readonly Piece[] = splitWords(text, sentence),
): readonly (readonly Piece[])[] {
  if (words.length <= LONGEST) return words.length === 0 ? [] : [words];
  const parts: (readonly Piece[])[] = [];
  for (let at = 0; at < words.length; at += LONGEST) parts.push(words.slice(at, at + LONGEST));
  return parts;
}

/** The words of a run with single spaces, hyphens close: the key under which a report knows a name. */
export function wordsOf(words: readonly Piece[], first: number, end: number): string {
  let form = "";
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const glued = at === first || words[at - 1]?.to === word.from;
    form += glued ? word.plain : ` ${word.plain}`;
  }
  return form;
}
