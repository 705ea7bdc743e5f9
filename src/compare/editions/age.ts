import type { MarkedReport } from "../../model/mark.ts";

/**
 * Sorts editions, the newer last: by the latest moment that a report gives of itself (changed, published, its day);
 * where these are the same, by the clock time of its last change, then the longer text, as reports grow.
 */
export function newerLast(a: MarkedReport, b: MarkedReport): number {
  return (
    momentOf(a) - momentOf(b) ||
    compareText(clockOf(a), clockOf(b)) ||
    a.report.text.length - b.report.text.length ||
    compareText(a.report.id, b.report.id)
  );
}

/** Milliseconds of the latest moment that a report gives; a day is its beginning, and no day is before all others. */
function momentOf({ report, reference }: MarkedReport): number {
  const told = [report.modified, report.publishedAt, report.published, reference];
  const moments = told.flatMap((finding) => {
    const value = finding?.value ?? "";
    // Without a zone a moment is of its place; they are all taken for one zone, so that a clock changes nothing.
    const zoned = /T/.test(value) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? `${value}Z` : value;
    const moment = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(zoned) : Number.NaN;
    return Number.isNaN(moment) ? [] : [moment];
  });
  return Math.max(0, ...moments);
}

/** "14:52" of a report that tells only the clock time of its change. */
function clockOf({ report }: MarkedReport): string {
  const value = report.modified?.value ?? "";
  return /^\d\d:\d\d$/.test(value) ? value : "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
