import { anchorAt } from "../model/anchor.ts";
import type { Point, TimelineEntry } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { MarkedReport, TimeMark } from "../model/mark.ts";
import type { Statement } from "../model/statement.ts";

/**
 * The dated statements of a story in order of time: for each point and stretch of days one entry, told by its
 * best-supported statement, with all reports that date it so.
 */
export function timelineOf(
  points: readonly Point[],
  reports: readonly MarkedReport[],
): readonly TimelineEntry[] {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
  const entries = points.flatMap((point) => entriesOf(point, texts));
  return entries.sort(
    (a, b) =>
      compareText(a.when.from, b.when.from) ||
      compareText(a.when.to, b.when.to) ||
      (a.clock?.from ?? 0) - (b.clock?.from ?? 0) ||
      compareText(a.point, b.point),
  );
}

function entriesOf(point: Point, texts: ReadonlyMap<ReportId, string>): readonly TimelineEntry[] {
  const entries = new Map<string, TimelineEntry & { reports: ReportId[] }>();
  for (const reading of point.readings) {
    for (const statement of reading.statements) {
      const time = datedBy(statement);
      const text = texts.get(reading.report);
      if (time?.when == null || text === undefined) continue;
      const key = `${time.when.from} ${time.when.to}`;
      const known = entries.get(key);
      if (known !== undefined) {
        if (!known.reports.includes(reading.report)) known.reports.push(reading.report);
        continue;
      }
      entries.set(key, {
        when: time.when,
        clock: time.clock,
        point: point.id,
        statement: statement.anchor,
        time: anchorAt(reading.report, text, time),
        basis: time.stated.includes(time.unit) && time.stated.includes("year") ? "stated" : "implied",
        reports: [reading.report],
      });
    }
  }
  return [...entries.values()];
}

/** The calendar time that dates a statement: the finest, and of these the first. */
function datedBy(statement: Statement): TimeMark | undefined {
  return statement.times
    .filter((time) => time.sort === "calendar" && time.when !== null)
    .sort((a, b) => daysIn(a) - daysIn(b) || a.from - b.from)[0];
}

function daysIn(time: TimeMark): number {
  return time.when === null
    ? Number.POSITIVE_INFINITY
    : Date.parse(time.when.to) - Date.parse(time.when.from);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
