import { diffArrays } from "diff";
import type { Span } from "../model/span.ts";

/** The words of two texts that the other one lacks: spans of each text, in order, neighbours as one span. */
export interface WordsDiff {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
  /** Words that both have, in the same order. */
  readonly shared: number;
}

/**
 * Which words differ between two texts. Case, punctuation and the shape of quotation marks do not count:
 * "The harbour" and "the harbour," have no difference. Texts with more than 2,000 differing words are not
 * aligned: then every word differs.
 */
export function diffWords(a: string, b: string): WordsDiff {
  const left = wordsIn(a);
  const right = wordsIn(b);
  const changes = diffArrays(
    left.map((word) => word.normal),
    right.map((word) => word.normal),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return { a: joined(left), b: joined(right), shared: 0 };
  const onlyA: Span[] = [];
  const onlyB: Span[] = [];
  let atA = 0;
  let atB = 0;
  let shared = 0;
  for (const change of changes) {
    const count = change.value.length;
    if (change.removed) {
      onlyA.push(...joined(left.slice(atA, atA + count)));
      atA += count;
    } else if (change.added) {
      onlyB.push(...joined(right.slice(atB, atB + count)));
      atB += count;
    } else {
      shared += count;
      atA += count;
      atB += count;
    }
  }
  return { a: onlyA, b: onlyB, shared };
}

// Two unlike texts of 1,000 words each; the time grows with the square of this.
const MOST_EDITS = 2000;

interface Word extends Span {
  readonly normal: string;
}

// [42,718], [don't], [twenty-one] are one word each; a full stop or comma at a word's end is no part of it.
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*/gu;

function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    normal: match[0].toLowerCase().replaceAll("’", "'"),
  }));
}

function joined(words: readonly Word[]): readonly Span[] {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
}
