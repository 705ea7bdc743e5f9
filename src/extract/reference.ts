import type { Finding } from "../model/finding.ts";
import type { ReportId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Day, Report } from "../model/report.ts";

/** The day that each report's relative times are read against: its own, or that of its siblings. */
export function referenceDays(reports: readonly Report[]): {
  readonly days: ReadonlyMap<ReportId, Finding<Day>>;
  readonly issues: readonly Issue[];
} {
  throw new Error(`no reference days for ${reports.length} reports yet`);
}
