import { anchorAt } from "../model/anchor.ts";
import type { Origin, Passage, Reading } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { MarkedReport } from "../model/mark.ts";
import type { Report } from "../model/report.ts";
import { type Span, sharedLength } from "../model/span.ts";
import { type SharedRun, sharedRuns } from "../text/passages.ts";

/** The passages of a story, and for each report where they lie. */
export interface Passages {
  readonly passages: readonly Passage[];
  /** By index of the report: its passages in order of place, each with its index in `passages`. */
  readonly byReport: readonly (readonly { readonly span: Span; readonly passage: number }[])[];
}

/** Finds the runs of words that reports of a story share, and says whose they are. */
export function findPassages(reports: readonly MarkedReport[]): Passages {
  const runs = sharedRuns(reports.map(({ report }) => report.text));
  const byReport: { span: Span; passage: number }[][] = reports.map(() => []);
  const passages = runs.map((run, passage) => {
    for (const place of run.places) byReport[place.text]?.push({ span: place.span, passage });
    const members = run.places.flatMap(({ text }) => reports[text]?.report ?? []);
    return {
      anchors: run.places.flatMap(({ text, span }) => {
        const report = reports[text]?.report;
        return report === undefined ? [] : [anchorAt(report.id, report.text, span)];
      }),
      words: run.words,
      origin: ownerOf(members, run),
    };
  });
  for (const list of byReport) list.sort((a, b) => a.span.from - b.span.from);
  return { passages, byReport };
}

/**
 * The independent origins behind the readings of a point: readings whose statements lie for the most part in one
 * shared passage count once. ["Nine outlets, seven of them one agency paragraph": three origins.]
 */
export function originsOf(
  readings: readonly Reading[],
  reports: readonly MarkedReport[],
  indexOf: ReadonlyMap<ReportId, number>,
  { passages, byReport }: Passages,
): readonly Origin[] {
  const groups = new Map<string, { passage: number | null; reports: Report[] }>();
  for (const reading of readings) {
    const index = indexOf.get(reading.report);
    const report = index === undefined ? undefined : reports[index]?.report;
    if (index === undefined || report === undefined) continue;
    const passage = sharedPassage(reading, byReport[index] ?? []);
    const key = passage === null ? `report ${index}` : `passage ${passage}`;
    const group = groups.get(key) ?? { passage, reports: [] };
    group.reports.push(report);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ passage, reports: members }) => {
    const owner = passage === null || members.length < 2 ? undefined : passages[passage]?.origin;
    const first = members[0];
    return {
      kind: owner?.kind ?? (first?.agency != null && members.length === 1 ? "agency" : "outlet"),
      name: owner?.name ?? (first === undefined ? "" : (first.agency?.value ?? nameOf(first))),
      reports: members.map(({ id }) => id),
    };
  });
}

/** What a report is called where its outlet is not known. */
export function nameOf(report: Report): string {
  return report.outlet?.value ?? report.name;
}

/** The passage that holds most of every statement's characters in the reading, if one does. */
function sharedPassage(reading: Reading, places: readonly { span: Span; passage: number }[]): number | null {
  let best: { passage: number; share: number } | null = null;
  const length = reading.statements.reduce((sum, { anchor }) => sum + anchor.to - anchor.from, 0);
  for (const { span, passage } of places) {
    const shared = reading.statements.reduce((sum, { anchor }) => sum + sharedLength(anchor, span), 0);
    if (shared > 0 && (best === null || shared > best.share)) best = { passage, share: shared };
  }
  return best !== null && best.share * 5 >= length * 3 ? best.passage : null;
}

/** Who owns shared words: the agency that any of the reports credits, else nobody knows. */
function ownerOf(reports: readonly Report[], run: SharedRun): Origin {
  const agency = reports.map((report) => report.agency?.value).find((name) => name !== undefined);
  const ids = reports.map(({ id }) => id);
  if (agency !== undefined) return { kind: "agency", name: agency, reports: ids };
  const first = reports[0];
  return {
    kind: "copied",
    name: first === undefined ? `${run.words} words` : reports.map(nameOf).join(" = "),
    reports: ids,
  };
}
