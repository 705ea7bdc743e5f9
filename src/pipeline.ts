import { annotate } from "./annotate/index.ts";
import { checkText } from "./compare/check/index.ts";
import { compare } from "./compare/index.ts";
import type { OutletRule } from "./extract/html/rules.ts";
import { extract } from "./extract/index.ts";
import { referenceDays } from "./extract/reference.ts";
import type { Capture } from "./model/capture.ts";
import type { Check } from "./model/check.ts";
import type { Comparison } from "./model/comparison.ts";
import type { Issue } from "./model/issue.ts";
import type { MarkedReport } from "./model/mark.ts";
import { type Progress, silent } from "./model/progress.ts";
import type { Report } from "./model/report.ts";

/** Reports with their marks, and what went wrong with the captures that gave none. */
export interface ReadResult {
  readonly reports: readonly MarkedReport[];
  readonly issues: readonly Issue[];
}

/**
 * Reads captures of one story into marked reports: extract each, give the undated ones the day of their
 * siblings, annotate each. The result does not depend on the order of the captures. Rules for outlets are optional.
 */
export function read(
  captures: readonly Capture[],
  progress: Progress = silent,
  rules: readonly OutletRule[] = [],
): ReadResult {
  const issues: Issue[] = [];
  const reports: Report[] = [];
  const seen = new Map<string, string>();
  const ordered = [...captures].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
  ordered.forEach((capture, index) => {
    const first = seen.get(capture.id);
    if (first !== undefined) {
      issues.push({
        code: "DUPLICATE",
        severity: "warning",
        subject: capture.name,
        message: `${capture.name} holds the same bytes as ${first} and is counted once.`,
      });
    } else {
      seen.set(capture.id, capture.name);
      const outcome = extract(capture, rules);
      issues.push(...outcome.issues);
      if (outcome.value !== null) reports.push(outcome.value);
    }
    progress.step("reports read", index + 1, ordered.length);
  });
  reports.sort((a, b) => compareText(a.id, b.id));
  const references = referenceDays(reports);
  issues.push(...references.issues);
  const marked = reports.map((report, index) => {
    const result = annotate(report, references.days.get(report.id) ?? null, progress);
    progress.step("reports marked", index + 1, reports.length);
    return result;
  });
  return { reports: marked, issues };
}

/** Compares the captures of one story. */
export function compareCaptures(
  captures: readonly Capture[],
  progress: Progress = silent,
  rules: readonly OutletRule[] = [],
): Comparison {
  const { reports, issues } = read(captures, progress, rules);
  const comparison = compare(reports, issues, progress);
  progress.end();
  return comparison;
}

/** A check, or null where the text or all reports cannot be read; and what went wrong with them. */
export interface CheckResult {
  readonly check: Check | null;
  readonly issues: readonly Issue[];
}

/**
 * Checks a text against the captures of reports. Where it has no day of its own, it is read as of the day of the latest
 * report.
 */
export function checkCapture(
  text: Capture,
  captures: readonly Capture[],
  progress: Progress = silent,
  rules: readonly OutletRule[] = [],
): CheckResult {
  const { reports, issues } = read(captures, progress, rules);
  const outcome = extract(text, rules);
  const all = [...outcome.issues, ...issues];
  if (outcome.value === null || reports.length === 0) return { check: null, issues: all };
  const own = referenceDays([outcome.value]).days.get(outcome.value.id) ?? null;
  const latest = reports
    .flatMap(({ reference }) => reference?.value ?? [])
    .sort()
    .at(-1);
  const day =
    own ?? (latest === undefined ? null : { value: latest, basis: "implied" as const, via: "siblings" });
  const check = checkText(annotate(outcome.value, day, progress), reports);
  progress.end();
  return { check, issues: all };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
