import { anchorAt } from "../model/anchor.ts";
import type { Origin, Passage, Reading } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { MarkedReport } from "../model/mark.ts";
import type { Report } from "../model/report.ts";
import { type Span, sharedLength } from "../model/span.ts";
import { sharedRuns } from "../text/passages.ts";

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
      origin: ownerOf(members),
    };
  });
  for (const list of byReport) list.sort((a, b) => a.span.from - b.span.from);
  return { passages, byReport };
}

/**
 * The independent origins behind the readings of a point: readings whose statements lie for the most part in one
 * shared passage count once, also where it takes a third report to show it; and so do those of one outlet, and of
 * one agency's customers, whoever has changed the words. ["Nine outlets, seven of them one agency paragraph": three origins.]
 */
export function originsOf(
  readings: readonly Reading[],
  reports: readonly MarkedReport[],
  indexOf: ReadonlyMap<ReportId, number>,
  { passages, byReport }: Passages,
): readonly Origin[] {
  let groups: readonly Group[] = [];
  for (const reading of readings) {
    const index = indexOf.get(reading.report);
    const report = index === undefined ? undefined : reports[index]?.report;
    if (index === undefined || report === undefined) continue;
    const owners = [
      ...sharedPassages(reading, byReport[index] ?? []).map((passage) => `passage ${passage}`),
      ...(report.agency === null ? [] : [`agency ${report.agency.value}`]),
      ...(report.outlet === null ? [] : [`outlet ${report.outlet.value}`]),
    ];
    const same = groups.filter((group) => owners.some((owner) => group.owners.has(owner)));
    const joined: Group = {
      owners: new Set([...same.flatMap((group) => [...group.owners]), ...owners]),
      reports: [...same.flatMap((group) => group.reports), report],
    };
    const at = same[0] === undefined ? groups.length : groups.indexOf(same[0]);
    groups = [...groups.slice(0, at), joined, ...groups.slice(at)].filter((group) => !same.includes(group));
  }
  return groups.map(({ owners, reports: members }) =>
    ownerOf(
      members,
      passages.filter((_, passage) => owners.has(`passage ${passage}`)),
    ),
  );
}

interface Group {
  /** What its readings have in common with others: "passage 3", "agency Kestrel News", "outlet Tarn Herald". */
  readonly owners: ReadonlySet<string>;
  readonly reports: readonly Report[];
}

/** What a report is called where its outlet is not known. */
export function nameOf(report: Report): string {
  return report.outlet?.value ?? report.name;
}

/** The passages that hold three fifths of the reading's characters. */
function sharedPassages(
  reading: Reading,
  places: readonly { readonly span: Span; readonly passage: number }[],
): readonly number[] {
  const length = reading.statements.reduce((sum, { anchor }) => sum + anchor.to - anchor.from, 0);
  return places
    .filter(({ span }) => {
      const shared = reading.statements.reduce((sum, { anchor }) => sum + sharedLength(anchor, span), 0);
      return shared * 5 >= length * 3;
    })
    .map(({ passage }) => passage);
}

/**
 * Who owns words: the agency that any of the reports credits, or a report that has the same passages; else the
 * outlet of them all; else one of them, nobody knows which.
 */
function ownerOf(members: readonly Report[], passages: readonly Passage[] = []): Origin {
  const reports = members.map(({ id }) => id);
  const agency =
    members.map((report) => report.agency?.value).find((name) => name !== undefined) ??
    passages.map(({ origin }) => origin).find(({ kind }) => kind === "agency")?.name;
  if (agency !== undefined && (members.length > 1 || members[0]?.agency != null))
    return { kind: "agency", name: agency, reports };
  const names = [...new Set(members.map(nameOf))];
  return { kind: names.length === 1 ? "outlet" : "copied", name: names.join(" = "), reports };
}
