import { type Anchor, anchorAt } from "../model/anchor.ts";
import type { ComparedReport, Comparison, Point } from "../model/comparison.ts";
import { statementId } from "../model/ids.ts";
import type { Report } from "../model/report.ts";
import { inside, type Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { isRecord } from "./shape.ts";

/** Something that a result says and the texts do not bear out. */
export interface Problem {
  readonly code:
    | "REPORT_NOT_GIVEN"
    | "REPORT_CHANGED"
    | "WORDS_NOT_THERE"
    | "CONTEXT_NOT_THERE"
    | "PLACE_NOT_THERE"
    | "WRONG_REFERENCE";
  /** Where in the result: "points[3].readings[0].statements[0].anchor". */
  readonly where: string;
  /** The name of the report that it is about; null where it is about none. */
  readonly report: string | null;
  /** The words of the result that are not borne out. */
  readonly words: string | null;
  /** One plain sentence. */
  readonly message: string;
}

export interface Verification {
  readonly problems: readonly Problem[];
  /** What was re-read: reports found, statements, and places in texts (statements and everything else). */
  readonly checked: { readonly reports: number; readonly statements: number; readonly places: number };
}

/**
 * Holds a result against the texts of its reports as they are read now. Every anchor anywhere in the result
 * must stand in its report's text, word for word, with what stands around it; every report must have the text
 * and the metadata that were read; every mark must lie in its text; ids must be those of what they name.
 * `result` must have the form of a comparison (`parseComparison`). Reports are found by id; those that the
 * result does not name are not looked at.
 */
export function verifyComparison(result: Comparison, reports: readonly Report[]): Verification {
  const texts = new Map<string, Report>(reports.map((report) => [report.id, report]));
  const listed = [
    ...result.reports.map((report, index) => ({ report, where: `reports[${index}]` })),
    ...result.replaced.map((report, index) => ({ report, where: `replaced[${index}]` })),
  ];
  const names = new Map<string, string>(listed.map(({ report }) => [report.id, report.name]));
  const problems: Problem[] = [];
  const found = listed.filter(({ report, where }) => {
    const read = texts.get(report.id);
    if (read !== undefined) {
      problems.push(...changedReport(report, read, where));
      problems.push(...marksOutside(report, read, `${where}.marks`));
      return true;
    }
    problems.push({
      code: "REPORT_NOT_GIVEN",
      where,
      report: report.name,
      words: null,
      message: FETCHED.test(report.name)
        ? `${report.name} was fetched, and its page is not kept: what it said cannot be read again. To have a result that can be verified, save the page as a file and compare the file.`
        : `The text of ${report.name} (${report.id}) is not among the files, or is no longer the same text.`,
    });
    return false;
  });
  const read = new Set<string>(found.map(({ report }) => report.id));
  const places = anchorsIn(result);
  for (const { anchor, where } of places) {
    const report = texts.get(anchor.report);
    // A report that was not given has its own problem above; one that the result does not list is wrong here.
    if (report !== undefined && read.has(anchor.report)) {
      problems.push(...misread(anchor, report, where));
    } else if (!names.has(anchor.report)) {
      problems.push(unknownReport(anchor.report, where, anchor.exact));
    }
  }
  problems.push(...wrongReferences(result, names));
  const statements = result.points.flatMap((point) =>
    point.readings.flatMap((reading) => reading.statements),
  );
  return {
    problems,
    checked: { reports: found.length, statements: statements.length, places: places.length },
  };
}

/** A report that came by its address goes by it. */
const FETCHED = /^https?:\/\//i;

/** Metadata that is read off the text again. The name and the edition depend on how the files were given. */
const READ_AGAIN = [
  "capture",
  "text",
  "title",
  "standfirst",
  "outlet",
  "siteName",
  "section",
  "byline",
  "signedBy",
  "agency",
  "photoCredits",
  "pictures",
  "published",
  "publishedAt",
  "modified",
  "language",
  "url",
  "alternates",
  "completeness",
  "kind",
  "blocks",
  "residue",
] as const satisfies readonly (keyof Report)[];

function changedReport(told: ComparedReport, read: Report, where: string): readonly Problem[] {
  return READ_AGAIN.filter((key) => !same(told[key], read[key])).map((key) => ({
    code: "REPORT_CHANGED",
    where: `${where}.${key}`,
    report: told.name,
    words: shown(told[key]),
    message: `The ${key} of ${told.name} is not what the file gives: ${shown(read[key])}.`,
  }));
}

function marksOutside(told: ComparedReport, read: Report, where: string): readonly Problem[] {
  return told.marks.flatMap((mark, index) => {
    const spans: (Span | null)[] = [mark];
    if (mark.kind === "attribution") spans.push(mark.content, mark.cue, mark.source);
    const bad = spans.find((span) => span !== null && !(span.from < span.to && span.to <= read.text.length));
    return bad === undefined || bad === null ? [] : [outside(`${where}[${index}]`, told.name, bad)];
  });
}

function outside(where: string, report: string, span: Span): Problem {
  return {
    code: "PLACE_NOT_THERE",
    where,
    report,
    words: null,
    message: `The text of ${report} has no place ${span.from}-${span.to}.`,
  };
}

interface Place {
  readonly anchor: Anchor;
  readonly where: string;
}

/** Every anchor in a value, wherever it stands: an object that carries exact words is one. */
function anchorsIn(value: unknown): readonly Place[] {
  const found: Place[] = [];
  const open: { value: unknown; where: string }[] = [{ value, where: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: at, where } = next;
    if (Array.isArray(at)) {
      for (let index = at.length - 1; index >= 0; index -= 1) {
        open.push({ value: at[index], where: `${where}[${index}]` });
      }
    } else if (isAnchor(at)) {
      found.push({ anchor: at, where });
    } else if (isRecord(at)) {
      for (const [key, child] of Object.entries(at).reverse()) {
        open.push({ value: child, where: where === "" ? key : `${where}.${key}` });
      }
    }
  }
  return found;
}

function isAnchor(value: unknown): value is Anchor {
  return (
    isRecord(value) &&
    typeof value.exact === "string" &&
    typeof value.report === "string" &&
    typeof value.from === "number" &&
    typeof value.to === "number"
  );
}

function misread(anchor: Anchor, report: Report, where: string): readonly Problem[] {
  const { text, name } = report;
  if (!(anchor.from < anchor.to && anchor.to <= text.length)) return [outside(where, name, anchor)];
  const there = anchorAt(report.id, text, anchor);
  if (there.exact !== anchor.exact) {
    return [
      {
        code: "WORDS_NOT_THERE",
        where,
        report: name,
        words: anchor.exact,
        message: `${name} does not say this at ${anchor.from}-${anchor.to}; it says "${shorten(there.exact)}".`,
      },
    ];
  }
  if (there.prefix === anchor.prefix && there.suffix === anchor.suffix) return [];
  return [
    {
      code: "CONTEXT_NOT_THERE",
      where,
      report: name,
      words: anchor.exact,
      message: `The words stand in ${name}, but what the result has before or after them does not.`,
    },
  ];
}

function wrongReferences(result: Comparison, names: ReadonlyMap<string, string>): readonly Problem[] {
  const problems: Problem[] = [];
  const points = new Set<string>();
  const claim = (
    holds: boolean,
    where: string,
    report: string | null,
    words: string,
    message: string,
  ): void => {
    if (holds) return;
    const name = report === null ? null : (names.get(report) ?? report);
    problems.push({ code: "WRONG_REFERENCE", where, report: name, words, message });
  };
  result.points.forEach((point, index) => {
    const where = `points[${index}]`;
    claim(!points.has(point.id), where, null, point.id, `Two points have the id ${point.id}.`);
    points.add(point.id);
    checkPoint(point, result.reports.length, where, claim);
  });
  result.timeline.forEach((entry, index) => {
    const where = `timeline[${index}]`;
    claim(points.has(entry.point), where, null, entry.point, `There is no point ${entry.point}.`);
    claim(
      [entry.event, entry.time ?? entry.event].every(({ report }) => report === entry.statement.report) &&
        entry.reports.includes(entry.statement.report),
      where,
      entry.statement.report,
      entry.statement.exact,
      "The statement, its time and its reports do not belong together.",
    );
  });
  result.digest.forEach(({ point: id }, index) => {
    const known = result.points.some((point) => point.id === id);
    const message = "The point to read first is not among the points.";
    claim(known, `digest[${index}]`, null, id, message);
  });
  const current = new Set<string>(result.reports.map(({ id }) => id));
  const replaced = new Set<string>(result.replaced.map(({ id }) => id));
  result.revisions.forEach(({ report, replaces, changes }, index) => {
    const right =
      (current.has(report) || replaced.has(report)) &&
      replaced.has(replaces) &&
      changes.every(
        ({ before, after }) =>
          (before === null || before.report === replaces) && (after === null || after.report === report),
      );
    const message = "The two editions and what changed between them do not belong together.";
    claim(right, `revisions[${index}]`, report, replaces, message);
  });
  for (const [report, where] of reportsNamed(result)) {
    if (!names.has(report)) problems.push(unknownReport(report, where, null));
  }
  return problems;
}

type Claim = (holds: boolean, where: string, report: string | null, words: string, message: string) => void;

function checkPoint(point: Point, reports: number, where: string, claim: Claim): void {
  const told = new Set<string>();
  const statements: Statement[] = [];
  point.readings.forEach((reading, at) => {
    claim(!told.has(reading.report), where, reading.report, point.label.exact, "A report has two readings.");
    told.add(reading.report);
    reading.statements.forEach((statement, number) => {
      statements.push(statement);
      checkStatement(statement, reading.report, `${where}.readings[${at}].statements[${number}]`, claim);
    });
  });
  claim(
    statements.some(
      ({ anchor, sentence }) => sameReport(anchor, point.label) && inside(point.label, sentence),
    ),
    `${where}.label`,
    point.label.report,
    point.label.exact,
    "The point is named after words that are in none of its statements.",
  );
  point.differences.forEach((difference, at) => {
    difference.values.forEach(({ report, anchor }, number) => {
      claim(
        report === anchor.report && told.has(report),
        `${where}.differences[${at}].values[${number}]`,
        report,
        anchor.exact,
        "The value is given to a report that does not tell the point.",
      );
    });
  });
  point.silent.forEach(({ report }, at) => {
    const message = "A report that tells the point is said to be silent.";
    claim(!told.has(report), `${where}.silent[${at}]`, report, point.label.exact, message);
  });
  const own = new Set(statements.map(({ id }) => id));
  const { report, exact } = point.label;
  point.evidence.forEach(({ a, b }, at) => {
    const message = "The evidence is of a statement that is not of the point.";
    claim(own.has(a) && own.has(b), `${where}.evidence[${at}]`, report, exact, message);
  });
  point.near.forEach(({ a, b }, at) => {
    const message = "What is said to come near the point is of it, or near to another.";
    claim(own.has(a) && !own.has(b), `${where}.near[${at}]`, report, exact, message);
  });
  const silent = (point.silentCounts ?? []).reduce((sum, count) => sum + count.reports, point.silent.length);
  claim(
    point.silentCounts === undefined || silent === reports - told.size,
    `${where}.silentCounts`,
    point.label.report,
    point.label.exact,
    "The silent reports are not as many as those that do not tell the point.",
  );
}

function checkStatement(statement: Statement, report: string, where: string, claim: Claim): void {
  const { anchor, sentence, id } = statement;
  claim(
    anchor.report === report && sentence.report === report,
    where,
    report,
    anchor.exact,
    "The statement is given to a report that is not its own.",
  );
  claim(
    id === statementId(anchor.report, anchor.from, anchor.to),
    `${where}.id`,
    report,
    anchor.exact,
    `The id ${id} is not that of the statement.`,
  );
  claim(
    inside(anchor, sentence),
    `${where}.sentence`,
    report,
    sentence.exact,
    "The statement lies outside its sentence.",
  );
}

function sameReport(a: Anchor, b: Anchor): boolean {
  return a.report === b.report;
}

/** Reports named by id outside of anchors, with the place. */
function* reportsNamed(result: Comparison): Generator<readonly [string, string]> {
  for (const [index, point] of result.points.entries()) {
    for (const { report } of point.readings) yield [report, `points[${index}].readings`];
    for (const { report } of point.silent) yield [report, `points[${index}].silent`];
    for (const { reports } of point.origins) {
      for (const report of reports) yield [report, `points[${index}].origins`];
    }
  }
  for (const [index, passage] of result.passages.entries()) {
    for (const report of passage.origin.reports) yield [report, `passages[${index}].origin`];
  }
  for (const [index, { fullest, members }] of result.families.entries()) {
    for (const report of [fullest, ...members.map((member) => member.report)]) {
      yield [report, `families[${index}]`];
    }
  }
  for (const [index, entity] of result.entities.entries()) {
    for (const { report } of entity.byReport) yield [report, `entities[${index}].byReport`];
  }
  for (const [index, entry] of result.timeline.entries()) {
    for (const report of entry.reports) yield [report, `timeline[${index}].reports`];
  }
}

function unknownReport(id: string, where: string, words: string | null): Problem {
  return {
    code: "WRONG_REFERENCE",
    where,
    report: null,
    words,
    message: `The result names a report ${shorten(id)} that it does not hold.`,
  };
}

/** Whether two values of JSON are the same, the order of keys apart. Their depth is that of a report. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

export function shown(value: unknown): string {
  return shorten(typeof value === "string" ? value : JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
