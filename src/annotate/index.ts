import type { Finding } from "../model/finding.ts";
import type { MarkedReport } from "../model/mark.ts";
import type { Day, Report } from "../model/report.ts";
import { english } from "./en/index.ts";

/** Finds what is marked in a report. `reference` is the day that relative times are read against. */
export function annotate(report: Report, reference: Finding<Day> | null): MarkedReport {
  return { report, reference, marks: english.annotate(report, reference?.value ?? null) };
}
