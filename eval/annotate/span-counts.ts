import { overlaps, type Span } from "../../src/model/span.ts";
import { f1 } from "../row.ts";

/** How the spans of one text were found. */
export interface SpanCounts<Gold, Found> {
  readonly gold: number;
  readonly found: number;
  readonly missed: readonly Gold[];
  readonly extra: readonly Found[];
}

/** The gold spans that nothing found is like, and what was found and is like none of gold. */
export function compareSpans<Gold extends Span, Found extends Span>(
  gold: readonly Gold[],
  found: readonly Found[],
  alike: (gold: Gold, found: Found) => boolean = overlaps,
): SpanCounts<Gold, Found> {
  return {
    gold: gold.length,
    found: found.length,
    missed: gold.filter((each) => !found.some((other) => alike(each, other))),
    extra: found.filter((each) => !gold.some((other) => alike(other, each))),
  };
}

/** F1 of precision and recall over all texts; null where gold has nothing. */
export function spanF1(
  counts: readonly SpanCounts<unknown, unknown>[],
): { readonly score: number; readonly n: number } | null {
  const sum = (of: (each: SpanCounts<unknown, unknown>) => number): number =>
    counts.reduce((total, each) => total + of(each), 0);
  const n = sum(({ gold }) => gold);
  if (n === 0) return null;
  const found = sum((each) => each.found);
  const precision = found === 0 ? 0 : 1 - sum(({ extra }) => extra.length) / found;
  return { score: f1(precision, 1 - sum(({ missed }) => missed.length) / n), n };
}
