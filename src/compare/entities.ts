import { type Anchor, anchorAt } from "../model/anchor.ts";
import type { Entity } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import { type MarkedReport, marksOf, type NameMark } from "../model/mark.ts";
import { findDescriptions } from "./entities/descriptions.ts";
import { type FormGroup, groupForms } from "./entities/groups.ts";

/** The actors and places of a story, and the canonical form of any name mark in it. */
export interface StoryEntities {
  /** Most mentioned first. */
  readonly entities: readonly Entity[];
  /** The one form that the story gives to a name of a report; the mark's own form where the report is not known. */
  readonly canonicalOf: (report: ReportId, mark: NameMark) => string;
}

/**
 * Joins the names of a story's reports: spellings, short forms, titles, acronyms and listed equivalents of one actor
 * get one canonical form. With each entity: what every report calls it, with counts and the first place, and
 * the descriptions it uses for it. The result does not depend on the order of the reports.
 */
export function storyEntities(reports: readonly MarkedReport[]): StoryEntities {
  const ordered = [...reports].sort(byDayThenId);
  const groups = groupForms(ordered);
  const canonicalOf = (report: ReportId, mark: NameMark): string =>
    groups.groupOf(report, mark)?.canonical ?? mark.canonical;
  const entries = new Map<FormGroup, Map<ReportId, Entry>>();
  for (const marked of ordered) {
    const { report } = marked;
    const entryOf = (group: FormGroup): Entry => {
      const own = entries.get(group) ?? new Map<ReportId, Entry>();
      entries.set(group, own);
      const entry = own.get(report.id) ?? { names: new Map(), descriptions: new Map() };
      own.set(report.id, entry);
      return entry;
    };
    const names = marksOf(marked.marks, "name");
    for (const mark of names) {
      const group = groups.groupOf(report.id, mark);
      if (group !== null) countName(entryOf(group), anchorAt(report.id, report.text, mark));
    }
    const found = findDescriptions(marked, (mark) => groups.groupOf(report.id, mark));
    for (const { group, span } of found)
      addDescription(entryOf(group), anchorAt(report.id, report.text, span));
  }
  const order = new Map(ordered.map(({ report }, index) => [report.id, index]));
  const entities = [...entries].map(([group, own]) => entityOf(group, own, order));
  return {
    entities: entities.sort(
      (a, b) =>
        b.mentions - a.mentions || compareText(a.canonical, b.canonical) || compareText(a.sort, b.sort),
    ),
    canonicalOf,
  };
}

/** What one report calls an entity. */
interface Entry {
  readonly names: Map<string, { readonly anchor: Anchor; count: number }>;
  readonly descriptions: Map<string, Anchor>;
}

function countName(entry: Entry, anchor: Anchor): void {
  const form = formOf(anchor.exact);
  const known = entry.names.get(form);
  if (known === undefined) entry.names.set(form, { anchor, count: 1 });
  else known.count += 1;
}

function addDescription(entry: Entry, anchor: Anchor): void {
  const form = formOf(anchor.exact);
  const known = [...entry.descriptions.keys()].some((other) => other.toLowerCase() === form.toLowerCase());
  if (!known) entry.descriptions.set(form, anchor);
}

/** The words as one reads them: one space between them, straight apostrophes. */
function formOf(exact: string): string {
  return exact.replace(/\s+/g, " ").replaceAll("’", "'");
}

function entityOf(
  group: FormGroup,
  own: ReadonlyMap<ReportId, Entry>,
  order: ReadonlyMap<ReportId, number>,
): Entity {
  const byReport = [...own]
    .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([report, { names, descriptions }]) => ({
      report,
      names: [...withoutCapitals(names)]
        .map(([form, { anchor, count }]) => ({ form, anchor, count }))
        .sort((a, b) => b.count - a.count || a.anchor.from - b.anchor.from),
      descriptions: [...descriptions].map(([form, anchor]) => ({ form, anchor })),
    }));
  const mentions = byReport.reduce(
    (sum, { names }) => sum + names.reduce((all, { count }) => all + count, 0),
    0,
  );
  return { canonical: group.canonical, sort: group.sort, mentions, byReport };
}

/** Counts forms in capitals with the same form in small letters ["TEL AVIV" with "Tel Aviv"]. */
function withoutCapitals(names: Entry["names"]): Entry["names"] {
  const kept: Entry["names"] = new Map();
  const isLoud = (form: string): boolean => form === form.toUpperCase();
  const ordered = [...names].sort(([a], [b]) => Number(isLoud(a)) - Number(isLoud(b)));
  for (const [form, { anchor, count }] of ordered) {
    const same = isLoud(form) ? [...kept.keys()].find((other) => other.toUpperCase() === form) : undefined;
    const known = same === undefined ? undefined : kept.get(same);
    if (known === undefined) kept.set(form, { anchor, count });
    else known.count += count;
  }
  return kept;
}

function byDayThenId(a: MarkedReport, b: MarkedReport): number {
  return (
    compareText(a.reference?.value ?? "", b.reference?.value ?? "") || compareText(a.report.id, b.report.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
