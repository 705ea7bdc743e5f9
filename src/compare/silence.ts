import type { Point, Silence, SilenceCount } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { MarkedReport } from "../model/mark.ts";

/**
 * How many silent reports are listed one by one, whoever tells the point. Beyond that only those of a point which
 * at least as many tell: there the few who leave it out are worth a look, while of a point that one report of a
 * thousand tells nobody reads the other 999. So a result grows with what is told and not with points times reports.
 */
const LISTED = 50;

/**
 * The silence of a point, from the reports that tell it, the latest day of these, and the reports that have a statement
 * which comes near.
 */
export type SilenceOf = (
  speaking: ReadonlySet<ReportId>,
  latestDay: string | null,
  mayTell?: ReadonlySet<ReportId>,
) => Pick<Point, "silent" | "silentCounts">;

const NONE: ReadonlySet<ReportId> = new Set();

/**
 * For the reports of a story a function that gives the silence of a point, from the reports that tell it and the
 * latest day of these: every silent report, or where they are too many how many there are of each reason.
 */
export function silenceAmong(reports: readonly MarkedReport[]): SilenceOf {
  const alike = Map.groupBy(
    reports,
    ({ report, reference }) => `${report.completeness} ${report.kind} ${reference?.value}`,
  );
  const classes = [...alike.values()];
  const classOf = new Map(classes.flatMap((members) => members.map(({ report }) => [report.id, members])));
  return (speaking, latestDay, mayTell = NONE) => {
    const silent = reports.length - speaking.size;
    if (silent <= Math.max(LISTED, speaking.size)) {
      return { silent: silentReports(reports, speaking, latestDay, mayTell) };
    }
    const telling = new Map<readonly MarkedReport[], number>();
    for (const id of speaking) {
      const members = classOf.get(id);
      if (members !== undefined) telling.set(members, (telling.get(members) ?? 0) + 1);
    }
    const counts = new Map<string, SilenceCount>();
    const count = (report: MarkedReport, more: number, near: boolean): void => {
      const why = reliability(report.report, report.reference?.value ?? null, latestDay, near);
      const key = `${why.reliability} ${why.because}`;
      if (more > 0) counts.set(key, { ...why, reports: (counts.get(key)?.reports ?? 0) + more });
    };
    const nearIn = Map.groupBy(
      [...mayTell].filter((id) => !speaking.has(id)),
      (id) => classOf.get(id),
    );
    for (const members of classes) {
      const [first] = members;
      if (first === undefined) continue;
      const near = nearIn.get(members)?.length ?? 0;
      count(first, members.length - (telling.get(members) ?? 0) - near, false);
      count(first, near, true);
    }
    return { silent: [], silentCounts: [...counts.values()] };
  };
}

/**
 * The reports that have no reading of a point, and how far that can be trusted: a stub, a text that breaks off, a
 * live blog, the page of a video or a report of an earlier day may leave out what its author would have told.
 */
export function silentReports(
  reports: readonly MarkedReport[],
  speaking: ReadonlySet<ReportId>,
  latestDay: string | null,
  mayTell: ReadonlySet<ReportId> = NONE,
): readonly Silence[] {
  return reports.flatMap(({ report, reference }) =>
    speaking.has(report.id)
      ? []
      : [
          {
            report: report.id,
            ...reliability(report, reference?.value ?? null, latestDay, mayTell.has(report.id)),
          },
        ],
  );
}

function reliability(
  report: MarkedReport["report"],
  day: string | null,
  latestDay: string | null,
  near: boolean,
): Pick<Silence, "reliability" | "because"> {
  if (report.completeness === "stub") {
    return { reliability: "doubtful", because: "only a teaser of the report was read" };
  }
  if (report.completeness === "truncated") return { reliability: "doubtful", because: "the text breaks off" };
  if (report.kind === "live blog") {
    return { reliability: "doubtful", because: "a live blog, of which the page may show only a part" };
  }
  if (report.kind === "video") {
    return { reliability: "doubtful", because: "the page of a video, which tells more than its text" };
  }
  if (day !== null && latestDay !== null && day < latestDay) {
    return { reliability: "doubtful", because: `written on ${day}, before a report that tells it` };
  }
  if (near) return { reliability: "unknown", because: "a statement of it comes near, and may tell the same" };
  if (report.completeness === "unknown") {
    return { reliability: "unknown", because: "it is not known whether the text is complete" };
  }
  return { reliability: "reliable", because: "the text is complete" };
}
