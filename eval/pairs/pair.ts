import type { Span } from "../../src/model/span.ts";

/** A sentence in its text. */
export interface Side extends Span {
  /** What it is called in its set; one sentence has one name however many pairs it is in. */
  readonly id: string;
  /** The text that it stands in: its document, or itself alone. */
  readonly text: string;
}

/** Two sentences, and how alike people find them. */
export interface Pair {
  readonly id: string;
  /** The part of the set that it comes from, where parts are scored by themselves; else "". */
  readonly source: string;
  /** The story that both sentences are of; "" where they are of none. */
  readonly story: string;
  /** Whether it is of the half that is only measured. */
  readonly apart: boolean;
  readonly a: Side;
  readonly b: Side;
  /** 1 or 0 for yes or no; in sets of degrees the degree. */
  readonly gold: number;
}

/** The words of a sentence. */
export function wordsOf(side: Side): string {
  return side.text.slice(side.from, side.to);
}

/** A sentence that stands alone. */
export function alone(id: string, text: string): Side {
  return { id, text, from: 0, to: text.length };
}

/** The sentences of pairs, each once, by id. */
export function sidesOf(pairs: readonly Pair[]): ReadonlyMap<string, Side> {
  return new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [side.id, side]));
}

/** A case in words, for the list of wrong ones. */
export function told({ id, a, b, gold }: Pair, score: number): string {
  return `${id}: gold ${gold}, ${score.toFixed(3)}\n${wordsOf(a)}\n${wordsOf(b)}`;
}
