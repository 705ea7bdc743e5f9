import type { ComparedReport, Comparison, Point } from "../model/comparison.ts";
import type { Statement } from "../model/statement.ts";
import { sayBecause, sayCertainty, sayKind, sayStage, sayVerdict } from "./words.ts";

/** The columns of the CSV, in order. */
export const CSV_COLUMNS = [
  "point",
  "standing",
  "report",
  "outlet",
  "date",
  "statement",
  "attribution",
  "stage",
  "certainty",
  "differences",
] as const;

/**
 * A comparison as CSV (RFC 4180: comma, quotes where needed, CR LF, a header line), one row a reading: a point
 * in the words of one report. A cell that a spreadsheet would take for a formula begins with "'".
 */
export function renderCsv(comparison: Comparison): string {
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const rows: (readonly string[])[] = [CSV_COLUMNS];
  for (const point of comparison.points) {
    const differences = sayDifferences(point);
    for (const { report, statements } of point.readings) {
      const statement = statements[0];
      if (statement !== undefined) rows.push(row(point, differences, reports.get(report), statement));
    }
  }
  return rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function row(
  point: Point,
  differences: string,
  report: ComparedReport | undefined,
  statement: Statement,
): readonly string[] {
  return [
    point.id,
    point.standing,
    report?.name ?? statement.anchor.report,
    report?.outlet?.value ?? "",
    (report?.published ?? report?.reference)?.value ?? "",
    statement.sentence.exact,
    statement.attribution.map(({ speaker, cue }) => `${speaker} ${cue.exact}`.trim()).join(" > "),
    `${statement.negated ? "not " : ""}${sayStage(statement.stage)}`,
    sayCertainty(statement.certainty),
    differences,
  ];
}

function sayDifferences(point: Point): string {
  return point.differences
    .map(({ verdict, kind, about, because }) => {
      const subject = about === "" ? sayKind(kind) : `${sayKind(kind)} (${about})`;
      return `${sayVerdict(verdict)}: ${subject}: ${sayBecause(because)}`;
    })
    .join("; ");
}

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// What spreadsheets take for the start of a formula, wide forms and what they skip before it included.
const FORMULA = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
