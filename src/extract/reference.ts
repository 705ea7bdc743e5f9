import type { Finding } from "../model/finding.ts";
import type { ReportId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Day, Report } from "../model/report.ts";
import { addDays, dayNumber, makeDay, parseDay, weekdayOf } from "../text/calendar.ts";
import { readDateline } from "./plain/metadata/dateline.ts";

/**
 * The day that each report's relative times are read against: its own, or that of its siblings, with an issue
 * that says so. A dateline without a year [LIMA, May 3 —] takes the year from the siblings. An undated report
 * takes the siblings' commonest day, moved on by up to three days where its own weekdays ask for it. Where no
 * report has a day, none is in the map and each has a NO_DATE warning. Does not depend on the order.
 */
export function referenceDays(reports: readonly Report[]): {
  readonly days: ReadonlyMap<ReportId, Finding<Day>>;
  readonly issues: readonly Issue[];
} {
  const days = new Map<ReportId, Finding<Day>>();
  const issues: Issue[] = [];
  const ordered = [...reports].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
  for (const report of ordered) if (report.published !== null) days.set(report.id, report.published);
  const around = consensus([...days.values()]);
  for (const report of ordered) {
    if (days.has(report.id)) continue;
    if (around === null) {
      issues.push({
        code: "NO_DATE",
        severity: "warning",
        subject: report.name,
        message: `${report.name} states no day and no other report does; words such as “Tuesday” are compared without a date.`,
      });
      continue;
    }
    const finding = fromDateline(report, around) ?? fromWeekdays(report, around);
    days.set(report.id, finding);
    issues.push({
      code: "DATE_IMPLIED",
      severity: "note",
      subject: report.name,
      message: `${report.name} states no day; ${finding.value} is taken from ${finding.via === "siblings" ? "the other reports" : "its dateline and the other reports"}.`,
    });
  }
  return { days, issues };
}

/** Words for a report's own day, which a writer uses instead of its weekday. */
const OWN_DAY = /\b(?:this (?:morning|afternoon|evening)|earlier today|tonight)\b/i;

/**
 * Whether a report calls its own day "this morning" and tells what happened on that weekday: then the weekday
 * is past [Work began again this morning. The strike was ended on Tuesday.]. Quoted words are not asked.
 */
function toldAsPast(text: string, weekday: string): boolean {
  const own = text.slice(0, 200_000).replace(/[“"][^“”"\n]{0,600}[”"]/g, " ");
  if (!OWN_DAY.test(own)) return false;
  const past = new RegExp(`\\bon ${weekday}\\b`, "i");
  return own
    .split(/[.!?\n]/)
    .some(
      (sentence) =>
        past.test(sentence) &&
        /\b(?:\p{L}{2,}ed|said|told|was|were|had|went|came|began|met)\b/u.test(sentence) &&
        !/\b(?:will|would|due|to be|expected|plans?|until|next)\b/i.test(sentence) &&
        !OWN_DAY.test(sentence),
    );
}

/** The commonest day, of equally common ones the stated before the implied, then the later. */
function consensus(findings: readonly Finding<Day>[]): Day | null {
  const weights = new Map<Day, number>();
  for (const { value, basis } of findings)
    weights.set(value, (weights.get(value) ?? 0) + (basis === "stated" ? 1.01 : 1));
  let best: Day | null = null;
  for (const [day, weight] of weights) {
    const other = best === null ? -1 : (weights.get(best) ?? 0);
    if (best === null || weight > other || (weight === other && day > best)) best = day;
  }
  return best;
}

function fromDateline(report: Report, around: Day): Finding<Day> | null {
  for (const block of report.blocks.slice(0, 6)) {
    const dateline = readDateline(report.text.slice(block.from, block.to));
    if (dateline === null || dateline.month === null || dateline.dayOfMonth === null) continue;
    const year = parseDay(around)?.year ?? 0;
    const candidates = [year - 1, year, year + 1]
      .map((candidate) => makeDay(candidate, dateline.month ?? 0, dateline.dayOfMonth ?? 0))
      .filter((day) => day !== null);
    const [nearest] = candidates.sort(
      (a, b) => distance(a, around) - distance(b, around) || (a < b ? -1 : 1),
    );
    if (nearest !== undefined && distance(nearest, around) <= 60)
      return { value: nearest, basis: "implied", via: "dateline and siblings" };
  }
  return null;
}

function distance(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
/** A bare weekday tells of the day itself or of the days before it [on Tuesday]; "next Tuesday" does not. */
const WEEKDAY =
  /(?<!\b(?:next|last|every|each|coming|following|since|until|by|this coming) )\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\b/gi;

/**
 * Reports speak most of the day they are written on. The siblings' day stands where its weekday is named in
 * the report or no weekday is; else the nearest day, up to three days later, whose weekday is named most.
 */
function fromWeekdays(report: Report, around: Day): Finding<Day> {
  const implied: Finding<Day> = { value: around, basis: "implied", via: "siblings" };
  const counts = new Map<number, number>();
  for (const match of report.text.slice(0, 200_000).matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf((match[1] ?? "").toLowerCase());
    counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
  }
  if (toldAsPast(report.text, WEEKDAYS[weekdayOf(around)] ?? ""))
    return { ...implied, value: addDays(around, 1) };
  if (counts.size === 0 || counts.has(weekdayOf(around))) return implied;
  const most = Math.max(...counts.values());
  for (let later = 1; later <= 3; later++) {
    const day = addDays(around, later);
    if (most >= 2 && counts.get(weekdayOf(day)) === most) return { ...implied, value: day };
  }
  return implied;
}
