import type { Anchor } from "../../model/anchor.ts";
import type { Span } from "../../model/span.ts";
import { diffWords } from "../../text/words-diff.ts";

/**
 * The words of one version of a passage that the others lack, as spans of its report. The fullest version is what
 * all are held against; it is itself held against the first that differs from it.
 */
export function ownWords(one: Anchor, versions: readonly Anchor[]): readonly Span[] {
  const fullest = versions.reduce((best, next) => (next.exact.length > best.exact.length ? next : best), one);
  const others = same(one, fullest) ? versions.filter((version) => !same(version, one)) : [fullest];
  for (const other of others) {
    const spans = diffWords(one.exact, other.exact).a;
    if (spans.length > 0) return spans.map(({ from, to }) => ({ from: from + one.from, to: to + one.from }));
  }
  return [];
}

function same(a: Anchor, b: Anchor): boolean {
  return a.report === b.report && a.from === b.from && a.to === b.to;
}
