import type { Anchor } from "../../model/anchor.ts";
import type { ComparedReport, Comparison, Point, Verdict } from "../../model/comparison.ts";
import type { PointId, ReportId } from "../../model/ids.ts";
import { inside, overlaps, type Span } from "../../model/span.ts";
import { gravestVerdict, reportKey } from "../words.ts";
import type { Limits } from "./limits.ts";

/** A report as the page names it. */
export interface ReportView {
  readonly report: ComparedReport;
  /** "A", "B", … "Z", "AA": stands for the report everywhere on the page. */
  readonly key: string;
  /** One of eight colours, 0 to 7; never the only sign. */
  readonly colour: number;
  /** The outlet, or the name of the file without folders. */
  readonly name: string;
  /** Sentences in order; none overlaps another. */
  readonly sentences: readonly Span[];
  /** Whether the page holds its text; without it there is nothing that a link could open. */
  readonly open: boolean;
}

export interface PointView {
  readonly point: Point;
  /** Place in the list, from 1: stands for the point everywhere on the page. */
  readonly number: number;
  /** The gravest verdict of its differences; null where there is none. */
  readonly verdict: Verdict | null;
}

/** A comparison with the lookups that every section needs. */
export interface View {
  readonly comparison: Comparison;
  readonly limits: Limits;
  readonly reports: readonly ReportView[];
  readonly points: readonly PointView[];
  readonly reportOf: (id: ReportId) => ReportView;
  readonly pointOf: (id: PointId) => PointView | null;
}

/** A place that the page can open: the address of its sentence on the page, and its exact span. */
export interface Place {
  readonly href: string;
  readonly at: string;
}

/** Makes the view of a comparison. A report that is named but not among the reports is an error of ours. */
export function makeView(comparison: Comparison, limits: Limits): View {
  let characters = 0;
  const reports = comparison.reports.map((report, index): ReportView => {
    characters += report.text.length;
    return {
      report,
      key: reportKey(index),
      colour: index % 8,
      name: report.outlet?.value || fileName(report.name),
      sentences: sentencesOf(report),
      open: characters <= limits.characters,
    };
  });
  const points = comparison.points.map((point, index) => ({
    point,
    number: index + 1,
    verdict: gravestVerdict(point),
  }));
  const byId = new Map(reports.map((report) => [report.report.id, report]));
  const byPoint = new Map(points.map((point) => [point.point.id, point]));
  return {
    comparison,
    limits,
    reports,
    points,
    reportOf: (id) => {
      const found = byId.get(id);
      if (found === undefined) throw new RangeError(`the comparison names ${id} but has no such report`);
      return found;
    },
    pointOf: (id) => byPoint.get(id) ?? null,
  };
}

/** Where the page shows the words of an anchor; null where it does not hold that report's text. */
export function placeOf(view: View, anchor: Anchor): Place | null {
  const report = view.reportOf(anchor.report);
  if (!report.open) return null;
  const at = `${anchor.from}-${anchor.to}`;
  const sentence = sentenceAt(report, anchor);
  if (sentence !== null) return { href: `#${sentenceHtmlId(report, sentence)}`, at };
  const block = report.report.blocks.find((one) => overlaps(one, anchor));
  return { href: `#${block === undefined ? textHtmlId(report) : blockHtmlId(report, block)}`, at };
}

/** The sentence that an anchor lies in, or the first that it touches. */
export function sentenceAt(report: ReportView, span: Span): Span | null {
  const found = report.sentences[firstAfter(report.sentences, span.from)];
  return found !== undefined && overlaps(found, span) ? found : null;
}

/** The index of the first span that ends after a place; the spans stand in order and do not overlap. */
export function firstAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function textHtmlId(report: ReportView): string {
  return `text-${report.key}`;
}

export function blockHtmlId(report: ReportView, block: Span): string {
  return `${report.key}-b${block.from}`;
}

export function sentenceHtmlId(report: ReportView, sentence: Span): string {
  return `${report.key}-${sentence.from}`;
}

export function pointHtmlId(point: PointView): string {
  return `point-${point.number}`;
}

function fileName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1) || name;
}

// A sentence that crosses the end of a block or another sentence would break the page's nesting: such parts
// are left to the block.
function sentencesOf(report: ComparedReport): readonly Span[] {
  const found: Span[] = [];
  const blocks = report.blocks;
  let block = 0;
  let end = 0;
  for (const mark of report.marks) {
    if (mark.kind !== "sentence" || mark.from < end) continue;
    while (block < blocks.length && (blocks[block]?.to ?? 0) <= mark.from) block += 1;
    const around = blocks[block];
    if (around === undefined || !inside(mark, around)) continue;
    found.push({ from: mark.from, to: mark.to });
    end = mark.to;
  }
  return found;
}
