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
import type { Story } from "./model/story.ts";
import type { ListedReport, StoryList } from "./model/story-list.ts";
import { changesBetween } from "./stories/changes.ts";
import { familiesOf } from "./stories/copies/index.ts";
import { storiesOf } from "./stories/index.ts";
import { type PinLine, pinsFor } from "./stories/pin-file.ts";

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
  const { reports, issues: found } = extractAll(captures, progress, rules);
  const issues = [...found];
  const references = referenceDays(reports);
  issues.push(...references.issues);
  const marked = reports.map((report, index) => {
    const result = annotate(report, references.days.get(report.id) ?? null, progress);
    progress.step("reports marked", index + 1, reports.length);
    return result;
  });
  return { reports: marked, issues };
}

/** Reports as they are read out of captures, by id, and what went wrong. The order of the captures plays no part. */
function extractAll(
  captures: readonly Capture[],
  progress: Progress,
  rules: readonly OutletRule[],
): { readonly reports: readonly Report[]; readonly issues: readonly Issue[] } {
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
  return { reports, issues };
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

/** What a list of stories may heed beside the reports. */
export interface SortOptions {
  readonly progress?: Progress;
  readonly rules?: readonly OutletRule[];
  /** Corrections by hand, and what their file is called in issues. */
  readonly pins?: { readonly file: string; readonly lines: readonly PinLine[] };
  /** The stories of an earlier list, to say what became of them. */
  readonly since?: readonly Story[];
}

/** Sorts captures into stories. Reports are read and not marked, and none is given a day that it does not tell. */
export function sortCaptures(captures: readonly Capture[], options: SortOptions = {}): StoryList {
  const { progress = silent, rules = [], pins: corrections, since } = options;
  const { reports, issues } = extractAll(captures, progress, rules);
  const { pins, issues: unheeded } =
    corrections === undefined
      ? { pins: { together: [], apart: [] }, issues: [] }
      : pinsFor(corrections.lines, reports, corrections.file);
  const { stories, issues: contrary } = storiesOf(reports, { pins, progress });
  progress.end();
  return {
    schema: "crossread/stories/1",
    reports: reports.map(listed),
    stories,
    ...familiesOf(reports),
    changes: since === undefined ? null : changesBetween(since, stories),
    pins,
    issues: [...issues, ...unheeded, ...contrary.map((issue) => byName(issue, reports))],
  };
}

/** An issue about ids of reports as one about their names, which people know. */
function byName(issue: Issue, reports: readonly Report[]): Issue {
  const names = new Map<string, string>(reports.map(({ id, name }) => [id, name]));
  const say = (text: string) => text.replaceAll(/\br_[0-9a-f]{16}\b/g, (id) => names.get(id) ?? id);
  return { ...issue, subject: say(issue.subject), message: say(issue.message) };
}

function listed({ id, capture, name, title, outlet, agency, published, ...report }: Report): ListedReport {
  const { language, url, completeness, text } = report;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return { id, capture, name, title, outlet, agency, published, language, url, completeness, words };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
