import type { Family } from "../model/comparison.ts";
import type { MarkedReport } from "../model/mark.ts";
import type { Span } from "../model/span.ts";
import { plainWords } from "../text/overlap.ts";
import { ownerOf, type Passages } from "./origins.ts";

/** The share of a report's text that must stand in passages with another for the two to be one text. */
const ONE_TEXT = 0.6;
/** Reports of one passage that are looked at: a paragraph that hundreds print says by the first what it is. */
const LOOKED_AT = 40;

/** A family by the indexes of its reports, in order. */
interface Members {
  readonly indexes: readonly number[];
}

/**
 * Reports that are for the most part one text. A report belongs to the one that it shares most with, where that is at
 * least three fifths of its own characters; so a short cut of a long text is of its family, and two reports that only
 * print one statement are not.
 */
export function familiesOf(reports: readonly MarkedReport[], passages: Passages): readonly Family[] {
  const parent = reports.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const holders = holdersOf(passages);
  reports.forEach(({ report }, index) => {
    const common = new Map<number, Span[]>();
    for (const { span, passage } of passages.byReport[index] ?? []) {
      for (const other of (holders[passage] ?? []).slice(0, LOOKED_AT)) {
        if (other === index) continue;
        const spans = common.get(other);
        if (spans === undefined) common.set(other, [span]);
        else spans.push(span);
      }
    }
    const [best] = [...common]
      .map(([other, spans]) => ({ other, length: covered(spans) }))
      .sort((a, b) => b.length - a.length || a.other - b.other);
    if (best === undefined || best.length < ONE_TEXT * report.text.length) return;
    const [one, two] = [rootOf(index), rootOf(best.other)];
    parent[Math.max(one, two)] = Math.min(one, two);
  });
  return [...Map.groupBy(reports.keys(), rootOf).values()]
    .filter((indexes) => indexes.length > 1)
    .map((indexes) => familyOf({ indexes }, reports, passages, holders));
}

/** For each passage the indexes of the reports that hold it, in order. */
function holdersOf({ passages, byReport }: Passages): readonly (readonly number[])[] {
  const holders: number[][] = passages.map(() => []);
  byReport.forEach((places, index) => {
    for (const { passage } of places) if (holders[passage]?.at(-1) !== index) holders[passage]?.push(index);
  });
  return holders;
}

function familyOf(
  { indexes }: Members,
  reports: readonly MarkedReport[],
  { byReport }: Passages,
  holders: readonly (readonly number[])[],
): Family {
  const own = new Set(indexes);
  const members = indexes.flatMap((index) => {
    const report = reports[index]?.report;
    if (report === undefined) return [];
    const spans = (byReport[index] ?? []).filter(({ passage }) =>
      holders[passage]?.some((other) => other !== index && own.has(other)),
    );
    const shared = covered(spans.map(({ span }) => span)) / Math.max(1, report.text.length);
    return [{ report, words: plainWords(report.text).length, shared: Math.round(shared * 100) / 100 }];
  });
  const [fullest] = [...members].sort((a, b) => b.words - a.words || (a.report.id < b.report.id ? -1 : 1));
  if (fullest === undefined) throw new RangeError("a family without members");
  return {
    origin: ownerOf(members.map(({ report }) => report)),
    fullest: fullest.report.id,
    members: members.map(({ report, words, shared }) => ({ report: report.id, words, shared })),
  };
}

/** Characters under spans that may overlap. */
function covered(spans: readonly Span[]): number {
  let total = 0;
  let end = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}
