/** How often each thing of a list is in it. */
export function countEach(list: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Things that two lists share, and what only one of them has; a thing counts as often as it stands there. */
export interface Overlap {
  readonly shared: number;
  /** Only in the prediction. */
  readonly extra: number;
  /** Only in gold. */
  readonly missing: number;
}

/** Compares two lists without regard to order. */
export function overlapOf(gold: readonly string[], predicted: readonly string[]): Overlap {
  const counts = countEach(predicted);
  let shared = 0;
  for (const each of gold) {
    const left = counts.get(each) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(each, left - 1);
  }
  return { shared, extra: predicted.length - shared, missing: gold.length - shared };
}

/** Runs of letters, digits and low lines, as `\w+` of Python has them: "it's 3.5" gives "it", "s", "3", "5". */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}
