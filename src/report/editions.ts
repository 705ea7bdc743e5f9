import type { Anchor } from "../model/anchor.ts";
import type { ComparedReport, Comparison, Revision } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import { diffWords } from "../text/words-diff.ts";
import { day, moment } from "./html/format.ts";
import { reportKey, sayReport, sayRevision } from "./words.ts";

/** An edition that replaced another, with what surfaces call it. */
export interface RevisionView {
  readonly revision: Revision;
  /** The key of the report as it stands now. */
  readonly key: string;
  readonly name: string;
  /** "edition 2 of 5 March 2031 replaces edition 1 of 4 March 2031 (the same address)" */
  readonly said: string;
}

/** The revisions of a comparison, in its order; those of reports that it does not hold are left out. */
export function revisionsOf(comparison: Comparison): readonly RevisionView[] {
  const keys = new Map(comparison.reports.map(({ id }, index) => [id, reportKey(index)]));
  const reports = new Map(
    [...comparison.reports, ...comparison.replaced].map((report) => [report.id, report]),
  );
  const next = new Map(comparison.revisions.map(({ report, replaces }) => [replaces, report]));
  return comparison.revisions.flatMap((revision) => {
    const newer = reports.get(revision.report);
    const older = reports.get(revision.replaces);
    if (newer === undefined || older === undefined) return [];
    return [
      {
        revision,
        key: keys.get(newestOf(revision.report, next)) ?? "?",
        name: sayReport(newer),
        said: `edition ${edition(newer)} replaces edition ${edition(older)} (${sayRevision(revision.because)})`,
      },
    ];
  });
}

/** The edition that stands at the end of a chain of replacements. */
function newestOf(report: ReportId, next: ReadonlyMap<ReportId, ReportId>): ReportId {
  let at = report;
  // As many steps as there are replacements: a result made by others may hold a ring.
  for (let step = 0; step < next.size; step += 1) at = next.get(at) ?? at;
  return at;
}

function edition(report: ComparedReport): string {
  const time = report.modified ?? report.publishedAt ?? report.published ?? report.reference;
  const when =
    time === null ? "" : ` of ${/^\d{4}-\d\d-\d\d$/.test(time.value) ? day(time.value) : moment(time.value)}`;
  return `${report.edition}${when}`;
}

/** The words of two wordings that the other lacks, as spans of their reports' texts. */
export function changedWords(
  before: Anchor,
  after: Anchor,
): { readonly before: readonly Span[]; readonly after: readonly Span[] } {
  const { a, b } = diffWords(before.exact, after.exact);
  const moved = (spans: readonly Span[], by: number) =>
    spans.map(({ from, to }) => ({ from: from + by, to: to + by }));
  return { before: moved(a, before.from), after: moved(b, after.from) };
}
