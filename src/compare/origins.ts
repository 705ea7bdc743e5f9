import { anchorAt } from "../model/anchor.ts";
import type { Origin, OriginGround, Passage, Reading } from "../model/comparison.ts";
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
    const owners = ownersOf(reading, report, byReport[index] ?? []);
    const same = groups.filter((group) => owners.some(([owner]) => group.owners.has(owner)));
    const joined: Group = {
      owners: united([...same.map((group) => group.owners), new Map(owners)]),
      reports: [...same.flatMap((group) => group.reports), report],
    };
    const at = same[0] === undefined ? groups.length : groups.indexOf(same[0]);
    groups = [...groups.slice(0, at), joined, ...groups.slice(at)].filter((group) => !same.includes(group));
  }
  return groups.map(({ owners, reports: members }) => {
    const grounds = [...owners.values()];
    const shared = grounds.flatMap(({ passage }) => (passage === undefined ? [] : (passages[passage] ?? [])));
    // What one report alone has joins nothing; that it credits an agency still says whose words they are.
    const because = grounds.filter(({ kind, reports }) => kind === "agency" || reports.length > 1);
    return { ...ownerOf(members, shared), because };
  });
}

/** What readings have in common: by "passage 3", "agency Kestrel News", "outlet Tarn Herald". */
type Owners = ReadonlyMap<string, OriginGround>;

interface Group {
  readonly owners: Owners;
  readonly reports: readonly Report[];
}

function ownersOf(
  reading: Reading,
  report: Report,
  places: readonly { readonly span: Span; readonly passage: number }[],
): readonly (readonly [string, OriginGround])[] {
  const reports = [report.id];
  const named = (kind: "agency" | "outlet", name: string | undefined) =>
    name === undefined ? [] : [[`${kind} ${name}`, { kind, name, reports }] as const];
  return [
    ...sharedPassages(reading, places).map(
      (passage) => [`passage ${passage}`, { kind: "passage", name: "", passage, reports }] as const,
    ),
    ...named("agency", report.agency?.value),
    ...named("outlet", report.outlet?.value),
  ];
}

function united(all: readonly Owners[]): Owners {
  const union = new Map<string, OriginGround>();
  for (const [owner, ground] of all.flatMap((owners) => [...owners])) {
    const known = union.get(owner);
    union.set(owner, { ...ground, reports: [...(known?.reports ?? []), ...ground.reports] });
  }
  return union;
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
  const because = creditsOf(members);
  const agency =
    members.map((report) => report.agency?.value).find((name) => name !== undefined) ??
    passages.map(({ origin }) => origin).find(({ kind }) => kind === "agency")?.name;
  if (agency !== undefined && (members.length > 1 || members[0]?.agency != null))
    return { kind: "agency", name: agency, reports, because };
  const names = [...new Set(members.map(nameOf))];
  return { kind: names.length === 1 ? "outlet" : "copied", name: names.join(" = "), reports, because };
}

/** The agencies that reports credit, and which reports do. */
function creditsOf(members: readonly Report[]): readonly OriginGround[] {
  const credits = new Map<string, ReportId[]>();
  for (const { id, agency } of members) {
    if (agency !== null) credits.set(agency.value, [...(credits.get(agency.value) ?? []), id]);
  }
  return [...credits].map(([name, reports]) => ({ kind: "agency", name, reports }));
}
