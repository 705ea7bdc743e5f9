import type { Pair } from "./pair.ts";

/** A way to tell how alike two sentences are. */
export interface Judge {
  readonly name: string;
  /**
   * By pair, in order: what it finds. The first number is its own score; the others, where it has some, are what a
   * read-out may weigh together with it.
   */
  readonly evidence: (set: string, pairs: readonly Pair[]) => readonly (readonly number[])[] | null;
}

/** The scores alone. */
export function scoresOf(evidence: readonly (readonly number[])[]): readonly number[] {
  return evidence.map(([score = 0]) => score);
}
