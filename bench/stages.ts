import { annotators } from "../src/annotate/en/index.ts";
import { Marking } from "../src/annotate/en/marking.ts";
import { storyEntities } from "../src/compare/entities.ts";
import { compare } from "../src/compare/index.ts";
import { findPassages } from "../src/compare/origins.ts";
import { quoteGroups } from "../src/compare/quotes.ts";
import { statementsOf } from "../src/compare/statements.ts";
import { timelineOf } from "../src/compare/timeline/index.ts";
import { extract } from "../src/extract/index.ts";
import { referenceDays } from "../src/extract/reference.ts";
import type { Capture } from "../src/model/capture.ts";
import type { MarkedReport } from "../src/model/mark.ts";
import { silent } from "../src/model/progress.ts";
import type { Report } from "../src/model/report.ts";
import { renderCsv } from "../src/report/csv.ts";
import { renderHtml } from "../src/report/html/index.ts";
import { renderJson } from "../src/report/json.ts";
import { renderMarkdown } from "../src/report/markdown.ts";
import { renderTerminal } from "../src/report/terminal.ts";

/** The time of each stage of one story, in the order of the work. */
export interface Measured {
  readonly reports: number;
  /** Length of the reports' texts, in UTF-16 code units. */
  readonly characters: number;
  readonly points: number;
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly name: string;
  readonly milliseconds: number;
  /** Whether it is part of a stage listed before it and must not be added to the whole. */
  readonly part: boolean;
}

/** Runs a story through every stage, one at a time. */
export function measure(captures: readonly Capture[]): Measured {
  const stages: Stage[] = [];
  const timed = <Result>(name: string, work: () => Result, part = false): Result => {
    const began = performance.now();
    const result = work();
    stages.push({ name, milliseconds: performance.now() - began, part });
    return result;
  };
  const read = timed("extract", () => captures.flatMap((capture) => extract(capture).value ?? []));
  const reports = [...read].sort((a, b) => (a.id < b.id ? -1 : 1));
  const references = timed("reference days", () => referenceDays(reports)).days;
  const marked = markAll(reports, references, timed);
  const comparison = timed("compare", () => compare(marked, [], silent));
  // Parts of the comparison once more, by themselves; statements are aligned and differences found in the rest.
  const ordered = comparison.reports.flatMap(({ id }) => marked.find(({ report }) => report.id === id) ?? []);
  timed("entities", () => storyEntities(ordered), true);
  timed("passages", () => findPassages(ordered), true);
  timed("statements", () => ordered.map((each, index) => statementsOf(each, index)), true);
  timed("quotes side by side", () => quoteGroups(ordered), true);
  timed("timeline", () => timelineOf(comparison.points, ordered), true);
  timed("html", () => renderHtml(comparison));
  timed("json", () => renderJson(comparison));
  timed("markdown", () => renderMarkdown(comparison));
  timed("csv", () => renderCsv(comparison));
  timed("terminal", () => renderTerminal(comparison, { width: 100, colour: true }));
  return {
    reports: reports.length,
    characters: reports.reduce((sum, { text }) => sum + text.length, 0),
    points: comparison.points.length,
    stages,
  };
}

function markAll(
  reports: readonly Report[],
  references: ReturnType<typeof referenceDays>["days"],
  timed: <Result>(name: string, work: () => Result) => Result,
): readonly MarkedReport[] {
  const all = reports.map((report) => {
    const reference = references.get(report.id) ?? null;
    return { report, reference, marking: new Marking(report, reference?.value ?? null) };
  });
  for (const annotator of annotators) {
    timed(annotator.name, () => {
      for (const { marking } of all) marking.add(annotator);
    });
  }
  return all.map(({ report, reference, marking }) => ({ report, reference, marks: marking.marks }));
}
