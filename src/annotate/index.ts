import type { Finding } from "../model/finding.ts";
import type { MarkedReport } from "../model/mark.ts";
import { type Progress, silent } from "../model/progress.ts";
import type { Day, Report } from "../model/report.ts";
import { english } from "./en/index.ts";

/** A text of this many characters takes seconds to mark, so that its progress is shown. */
const LONG = 200_000;

/** Finds what is marked in a report. `reference` is the day that relative times are read against. */
export function annotate(
  report: Report,
  reference: Finding<Day> | null,
  progress: Progress = silent,
): MarkedReport {
  const shown = report.text.length > LONG ? progress : silent;
  const marks = english.annotate(report, reference?.value ?? null, (done, total) => {
    shown.step(`kinds of marks in ${report.name}`, done, total);
  });
  return { report, reference, marks };
}
