import type { Silence } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { MarkedReport } from "../model/mark.ts";

/**
 * The reports that have no reading of a point, and how far that can be trusted: a stub, a text that breaks off
 * or a report of an earlier day may leave out what its author would have told.
 */
export function silentReports(
  reports: readonly MarkedReport[],
  speaking: ReadonlySet<ReportId>,
  latestDay: string | null,
): readonly Silence[] {
  return reports.flatMap(({ report, reference }) =>
    speaking.has(report.id)
      ? []
      : [{ report: report.id, ...reliability(report, reference?.value ?? null, latestDay) }],
  );
}

function reliability(
  report: MarkedReport["report"],
  day: string | null,
  latestDay: string | null,
): Pick<Silence, "reliability" | "because"> {
  if (report.completeness === "stub") {
    return { reliability: "doubtful", because: "only a teaser of the report was read" };
  }
  if (report.completeness === "truncated") return { reliability: "doubtful", because: "the text breaks off" };
  if (day !== null && latestDay !== null && day < latestDay) {
    return { reliability: "doubtful", because: `written on ${day}, before a report that tells it` };
  }
  if (report.completeness === "unknown") {
    return { reliability: "unknown", because: "it is not known whether the text is complete" };
  }
  return { reliability: "reliable", because: "the text is complete" };
}
