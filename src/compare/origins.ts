import { anchorAt } from "../model/anchor.ts";
import type { Family, Origin, OriginGround, Passage, Reading } from "../model/comparison.ts";
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
 * one agency's customers, whoever has changed the words, and those of reports that are for the most part one text. ["Nine outlets, seven of them one agency paragraph": three origins.]
 */
export function originsOf(
  readings: readonly Reading[],
  reports: readonly MarkedReport[],
  indexOf: ReadonlyMap<ReportId, number>,
  { passages, byReport }: Passages,
  families: ReadonlyMap<ReportId, Family> = new Map(),
): readonly Origin[] {
  const tellers = readings.flatMap((reading) => {
    const index = indexOf.get(reading.report);
    const report = index === undefined ? undefined : reports[index]?.report;
    if (index === undefined || report === undefined) return [];
    const family = families.get(report.id);
    return [{ report, family, owners: ownersOf(reading, report, byReport[index] ?? [], family) }];
  });
  const groups = grouped(tellers.map(({ owners }) => owners.map(([owner]) => owner)));
  return groups.map((indexes) => {
    const members = indexes.flatMap((index) => tellers[index] ?? []);
    const grounds = [...united(members.map(({ owners }) => owners)).values()];
    const shared = grounds.flatMap(({ passage }) => (passage === undefined ? [] : (passages[passage] ?? [])));
    const copied = members.flatMap(({ family }) => family ?? []);
    // What one report alone has joins nothing; that it credits an agency still says whose words they are.
    const because = grounds.filter(({ kind, reports }) => kind === "agency" || reports.length > 1);
    const owner = ownerOf(
      members.map(({ report }) => report),
      [...shared, ...copied],
    );
    return { ...owner, because };
  });
}

/** Indexes of readings that have an owner in common, also by way of others; in order of their first. */
function grouped(owners: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const parent = owners.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const firstWith = new Map<string, number>();
  owners.forEach((own, index) => {
    for (const owner of own) {
      const first = firstWith.get(owner);
      if (first === undefined) firstWith.set(owner, index);
      else {
        const [one, two] = [rootOf(first), rootOf(index)];
        parent[Math.max(one, two)] = Math.min(one, two);
      }
    }
  });
  return [...Map.groupBy(owners.keys(), rootOf).values()];
}

/** What a reading may have in common with others: "passage 3", "agency Kestrel News", "outlet Tarn Herald". */
type Owners = readonly (readonly [owner: string, ground: OriginGround])[];

function ownersOf(
  reading: Reading,
  report: Report,
  places: readonly { readonly span: Span; readonly passage: number }[],
  family: Family | undefined,
): Owners {
  const reports = [report.id];
  const named = (kind: "agency" | "outlet", name: string | undefined) =>
    name === undefined ? [] : [[`${kind} ${name}`, { kind, name, reports }] as const];
  return [
    ...sharedPassages(reading, places).map(
      (passage) => [`passage ${passage}`, { kind: "passage", name: "", passage, reports }] as const,
    ),
    ...named("agency", report.agency?.value),
    ...named("outlet", report.outlet?.value),
    ...(family === undefined
      ? []
      : [[`text ${family.fullest}`, { kind: "text", name: "", reports }] as const]),
  ];
}

function united(all: readonly Owners[]): ReadonlyMap<string, OriginGround> {
  const union = new Map<string, OriginGround & { readonly reports: ReportId[] }>();
  for (const [owner, ground] of all.flat()) {
    const known = union.get(owner);
    if (known === undefined) union.set(owner, { ...ground, reports: [...ground.reports] });
    else known.reports.push(...ground.reports);
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
export function ownerOf(
  members: readonly Report[],
  shared: readonly Pick<Passage | Family, "origin">[] = [],
): Origin {
  const reports = members.map(({ id }) => id);
  const because = creditsOf(members);
  const agency =
    members.map((report) => report.agency?.value).find((name) => name !== undefined) ??
    shared.map(({ origin }) => origin).find(({ kind }) => kind === "agency")?.name;
  if (agency !== undefined && (members.length > 1 || members[0]?.agency != null || shared.some(isFamily)))
    return { kind: "agency", name: agency, reports, because };
  const names = [...new Set(members.map(nameOf))];
  return { kind: names.length === 1 ? "outlet" : "copied", name: names.join(" = "), reports, because };
}

function isFamily(shared: Pick<Passage | Family, "origin">): boolean {
  return "fullest" in shared;
}

/** The agencies that reports credit, and which reports do. */
function creditsOf(members: readonly Report[]): readonly OriginGround[] {
  const credits = new Map<string, ReportId[]>();
  for (const { id, agency } of members) {
    if (agency !== null) credits.set(agency.value, [...(credits.get(agency.value) ?? []), id]);
  }
  return [...credits].map(([name, reports]) => ({ kind: "agency", name, reports }));
}
