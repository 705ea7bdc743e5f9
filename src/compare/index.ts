import type { Comparison } from "../model/comparison.ts";
import type { Issue } from "../model/issue.ts";
import type { MarkedReport } from "../model/mark.ts";
import type { Progress } from "../model/progress.ts";

/** Compares the marked reports of one story. */
export function compare(
  reports: readonly MarkedReport[],
  issues: readonly Issue[],
  progress: Progress,
): Comparison {
  throw new Error(
    `cannot compare ${reports.length} reports yet (${issues.length} issues, ${typeof progress})`,
  );
}
