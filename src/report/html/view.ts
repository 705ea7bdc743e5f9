import type { Anchor } from "../../model/anchor.ts";
import type { ComparedReport, Comparison, Point, Verdict } from "../../model/comparison.ts";
import type { PointId, ReportId } from "../../model/ids.ts";
import { inside, overlaps, type Span } from "../../model/span.ts";
import { gravestVerdict, reportKey, VERDICT_ORDER } from "../words.ts";
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
  /** Points that it tells, those on which it and others differ, and those that it alone tells. */
  readonly told: number;
  readonly differ: number;
  readonly alone: number;
}

export interface PointView {
  readonly point: Point;
  /** Place in the list, from 1: stands for the point everywhere on the page. */
  readonly number: number;
  /** The gravest verdict of its differences; null where there is none. */
  readonly verdict: Verdict | null;
  /** Whether a section of the page lists it: only then is there something for a link to open. */
  readonly listed: boolean;
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
  const tallies = tally(comparison);
  let characters = 0;
  const reports = comparison.reports.map((report, index): ReportView => {
    const open = characters + report.text.length <= limits.characters;
    if (open) characters += report.text.length;
    return {
      report,
      key: reportKey(index),
      colour: index % 8,
      name: report.outlet?.value || fileName(report.name),
      sentences: sentencesOf(report),
      open,
      ...(tallies.get(report.id) ?? NOTHING),
    };
  });
  const listed = listedPoints(comparison, limits);
  const points = comparison.points.map((point, index) => ({
    point,
    number: index + 1,
    verdict: gravestVerdict(point),
    listed: listed.has(point),
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

export function pointHtmlId(point: { readonly number: number }): string {
  return `point-${point.number}`;
}

// The gravest differences, the first agreed points, the first points of each report that it alone tells.
function listedPoints(comparison: Comparison, limits: Limits): ReadonlySet<Point> {
  const listed = new Set<Point>();
  const differing = comparison.points.filter((point) => point.standing === "differs");
  const ranked = VERDICT_ORDER.flatMap((verdict) =>
    differing.filter((point) => (gravestVerdict(point) ?? "unclear") === verdict),
  );
  const agreed = comparison.points.filter((point) => point.standing === "agreed");
  for (const point of [...ranked.slice(0, limits.differing), ...agreed.slice(0, limits.agreed)])
    listed.add(point);
  const single = Map.groupBy(
    comparison.points.filter((point) => point.standing === "single"),
    (point) => point.label.report,
  );
  let left = limits.singles;
  for (const report of comparison.reports) {
    const own = (single.get(report.id) ?? []).slice(0, Math.min(left, limits.singlesOfReport));
    left -= own.length;
    for (const point of own) listed.add(point);
  }
  return listed;
}

interface Tally {
  told: number;
  differ: number;
  alone: number;
}

const NOTHING: Tally = { told: 0, differ: 0, alone: 0 };

function tally(comparison: Comparison): ReadonlyMap<ReportId, Tally> {
  const tallies = new Map(comparison.reports.map((report) => [report.id, { ...NOTHING }]));
  for (const point of comparison.points) {
    for (const { report } of point.readings) {
      const own = tallies.get(report);
      if (own === undefined) continue;
      own.told += 1;
      if (point.standing === "differs") own.differ += 1;
      if (point.standing === "single") own.alone += 1;
    }
  }
  return tallies;
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
