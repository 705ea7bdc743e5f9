import type { CopiedRun, Copy } from "../../model/copy.ts";
import type { Span } from "../../model/span.ts";
import type { Copied } from "./copied.ts";
import type { KeptReport } from "./read-report.ts";
import type { KeptText } from "./text.ts";

/** Of reports with the same words so many are paired with one another; further ones with the first alone. */
const PAIRED = 32;

/** Of two reports the copy as it is told, with places of their texts. */
export function copiesIn(texts: readonly KeptText[]): readonly Copy[] {
  const copies: Copy[] = [];
  for (const text of texts) {
    for (const [one, other] of pairsWithin(text.reports)) {
      const runs = Int32Array.of(0, 0, text.codes.length);
      copies.push(told(one, other, { kind: "exact", inA: 1, inB: 1, longest: text.codes.length, runs }));
    }
    for (const { a, b, copied } of text.pairs.values()) {
      if (a !== text || copied === null) continue;
      for (const [one, other] of pairsBetween(a.reports, b.reports)) copies.push(told(one, other, copied));
    }
  }
  return copies.sort((one, other) => compare(one.a, other.a) || compare(one.b, other.b));
}

function pairsWithin(reports: readonly KeptReport[]): readonly (readonly [KeptReport, KeptReport])[] {
  return reports.flatMap((one, index) =>
    (index > 0 && reports.length > PAIRED ? [] : reports.slice(index + 1)).map(
      (other) => [one, other] as const,
    ),
  );
}

function pairsBetween(
  ones: readonly KeptReport[],
  others: readonly KeptReport[],
): readonly (readonly [KeptReport, KeptReport])[] {
  const few = ones.length * others.length <= PAIRED ** 2;
  return ones.flatMap((one, index) =>
    (few || index === 0 ? others : others.slice(0, 1)).map((other) => [one, other] as const),
  );
}

function told(one: KeptReport, other: KeptReport, copied: Copied): Copy {
  const isFirst = one.id < other.id;
  const [a, b] = isFirst ? [one, other] : [other, one];
  const runs: CopiedRun[] = [];
  for (let at = 0; at < copied.runs.length; at += 3) {
    const [inOne = 0, inOther = 0, words = 0] = copied.runs.subarray(at, at + 3);
    const spans = { one: spanOf(one, inOne, words), other: spanOf(other, inOther, words) };
    runs.push(isFirst ? { a: spans.one, b: spans.other, words } : { a: spans.other, b: spans.one, words });
  }
  return {
    a: a.id,
    b: b.id,
    kind: copied.kind,
    inA: isFirst ? copied.inA : copied.inB,
    inB: isFirst ? copied.inB : copied.inA,
    longest: copied.longest,
    runs: runs.sort((x, y) => x.b.from - y.b.from || x.a.from - y.a.from),
  };
}

function spanOf({ starts, lengths }: KeptReport, first: number, words: number): Span {
  const last = first + words - 1;
  return { from: starts[first] ?? 0, to: (starts[last] ?? 0) + (lengths[last] ?? 0) };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
