import type { Difference, DifferenceChange, Point } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";

/**
 * Which differences with other reports a newer edition closes, opens or gives another verdict. `before` are the points
 * with the older edition in place of the newer, `after` those of now. A difference is the same in both where its kind
 * is, and another report's words in it.
 */
export function differenceChanges(
  before: readonly Point[],
  after: readonly Point[],
  older: ReportId,
  newer: ReportId,
): readonly DifferenceChange[] {
  const was = ofReport(before, older);
  const left = new Set(ofReport(after, newer));
  const changes: DifferenceChange[] = [];
  for (const difference of was) {
    const now = [...left].find((other) => sameMatter(difference, other));
    if (now === undefined) changes.push({ kind: "closed", before: difference, after: null });
    else if (now.verdict !== difference.verdict)
      changes.push({ kind: "changed", before: difference, after: now });
    if (now !== undefined) left.delete(now);
  }
  return [...changes, ...[...left].map((now) => ({ kind: "opened" as const, before: null, after: now }))];
}

/** The differences in which a report has a value; other words for one thing are left aside. */
function ofReport(points: readonly Point[], id: ReportId): readonly Difference[] {
  return points.flatMap(({ differences }) =>
    differences.filter(({ kind, values }) => kind !== "term" && values.some(({ report }) => report === id)),
  );
}

function sameMatter(a: Difference, b: Difference): boolean {
  if (a.kind !== b.kind) return false;
  const places = new Set(a.values.map(({ anchor }) => `${anchor.report} ${anchor.from} ${anchor.to}`));
  return b.values.some(({ anchor }) => places.has(`${anchor.report} ${anchor.from} ${anchor.to}`));
}
