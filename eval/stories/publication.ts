import type { ComparedReport, Comparison } from "../../src/model/comparison.ts";
import type { MarkedReport } from "../../src/model/mark.ts";
import type { Failure } from "../row.ts";
import type { GoldFile, GoldStory } from "./gold.ts";
import { type Placed, placeReport } from "./places.ts";

/** A published report with its file. */
export interface Published {
  readonly file: GoldFile;
  readonly report: ComparedReport;
  readonly placed: Placed;
}

/** What the program publishes of a story. */
export interface Publication {
  /** By the name that gold gives the report. */
  readonly reports: ReadonlyMap<string, Published>;
  /** Whether the reports carry their marks. */
  readonly marked: boolean;
  /** Null where comparing failed: the layers before it are still scored. */
  readonly comparison: Comparison | null;
  /** The reports as they went into comparing, for measuring a stage of it by itself; left out where they are not known. */
  readonly compared?: readonly MarkedReport[];
  readonly failures: readonly Failure[];
}

/** Puts a comparison beside a story's files: for results that were made elsewhere, and for tests. */
export function publicationOf(story: GoldStory, comparison: Comparison): Publication {
  const published = throughJson(comparison);
  return { ...placeAll(story, published.reports), marked: true, comparison: published, failures: [] };
}

/** A value as it reads back from JSON: what a user of the program gets. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Reports beside the files that they come from. */
export function placeAll(story: GoldStory, reports: readonly ComparedReport[]) {
  const placed = new Map<string, Published>();
  for (const report of reports) {
    const file = story.files.find(({ name }) => name === report.name);
    if (file !== undefined) placed.set(file.doc, { file, report, placed: placeReport(report, file) });
  }
  return { reports: placed };
}
