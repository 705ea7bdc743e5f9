import type { Revision } from "../../model/comparison.ts";
import type { MarkedReport } from "../../model/mark.ts";
import { newerLast } from "./age.ts";
import { addressesOf, samePiece } from "./same-report.ts";

/** Two editions of one report, one right after the other. */
export interface Replacement {
  readonly older: MarkedReport;
  readonly newer: MarkedReport;
  readonly because: Revision["because"];
}

/** The reports of a story as they stand now, and which editions they replaced. */
export interface Editions {
  /** The newest edition of every report, numbered from 1 by its age. */
  readonly current: readonly MarkedReport[];
  /** Older editions, numbered too. */
  readonly replaced: readonly MarkedReport[];
  /** From the oldest on, report by report. */
  readonly replacements: readonly Replacement[];
}

/**
 * Finds which reports of a story are editions of one: reports of one address, or of one outlet with much of the text in
 * common. The newest of each stands for it. The order of the reports changes nothing.
 */
export function editionsOf(reports: readonly MarkedReport[]): Editions {
  const ordered = [...reports].sort(newerLast);
  const families = familiesOf(ordered);
  const current: MarkedReport[] = [];
  const replaced: MarkedReport[] = [];
  const replacements: Replacement[] = [];
  for (const { members, because } of families) {
    const editions = members.map((marked, at) => numbered(marked, at + 1));
    editions.forEach((newer, at) => {
      const older = editions[at - 1];
      if (older !== undefined) replacements.push({ older, newer, because });
      if (at === editions.length - 1) current.push(newer);
      else replaced.push(newer);
    });
  }
  return { current, replaced, replacements };
}

interface Family {
  readonly members: readonly MarkedReport[];
  readonly because: Revision["because"];
}

function familiesOf(ordered: readonly MarkedReport[]): readonly Family[] {
  const parent = ordered.map((_, index) => index);
  const because = new Map<number, Revision["because"]>();
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const join = (a: number, b: number, why: Revision["because"]): void => {
    const [one, two] = [rootOf(a), rootOf(b)];
    if (one === two) return;
    parent[Math.max(one, two)] = Math.min(one, two);
    const known = [because.get(one), because.get(two), why];
    because.set(Math.min(one, two), ORDER.find((ground) => known.includes(ground)) ?? why);
  };
  const firstAt = new Map<string, number>();
  ordered.forEach(({ report }, index) => {
    for (const address of addressesOf(report)) {
      const first = firstAt.get(address);
      if (first === undefined) firstAt.set(address, index);
      else join(first, index, "address");
    }
  });
  for (const { a, b, because: why } of samePiece(ordered)) join(a, b, why);
  const groups = Map.groupBy(ordered.keys(), rootOf);
  return [...groups].map(([root, indexes]) => ({
    members: indexes.flatMap((index) => ordered[index] ?? []),
    because: because.get(root) ?? "text",
  }));
}

/** Surest first. */
const ORDER: readonly Revision["because"][] = ["address", "title", "text"];

function numbered(marked: MarkedReport, edition: number): MarkedReport {
  return { ...marked, report: { ...marked.report, edition } };
}
