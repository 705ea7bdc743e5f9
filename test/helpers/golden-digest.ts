import type { Anchor } from "../../src/model/anchor.ts";
import type { Comparison, Difference, Point, TimelineEntry } from "../../src/model/comparison.ts";
import type { ReportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";

/**
 * All that a comparison says, for a person to review line by line when it changes. Reports go by letters, points by
 * numbers; a place is the words that stand there. Ids and offsets are left out: they change with every word.
 */
export function goldenDigest(comparison: Comparison): string {
  const letters = new Map<ReportId, string>(
    comparison.reports.map(({ id }, index) => [id, String.fromCharCode(65 + index)]),
  );
  const numbers = new Map(comparison.points.map(({ id }, index) => [id, index + 1]));
  const key = (id: ReportId): string => letters.get(id) ?? "?";
  const at = ({ report, exact }: Anchor): string => `${key(report)} “${oneLine(exact)}”`;
  const lines = [
    "# Reports",
    ...comparison.reports.flatMap((report) => {
      const { id, name, outlet, agency, reference, completeness, residue, kind } = report;
      return [
        "",
        `${key(id)} ${name}: ${outlet?.value ?? "no outlet"}, ${agency?.value ?? "no agency"}, ${reference?.value ?? "no day"} (${reference?.basis ?? ""}), ${completeness}`,
        ...(kind === undefined ? [] : pageLines(report)),
        ...residue.map(({ text, reason }) => `  - ${reason}: ${oneLine(text)}`),
      ];
    }),
    "",
    "# Points",
    ...comparison.points.flatMap((point, index) => ["", ...pointLines(point, index + 1, key)]),
    "",
    "# Read first",
    "",
    ...comparison.digest.map(({ point, because }) => `${numbers.get(point) ?? "?"}: ${because.join(", ")}`),
    "",
    "# Quotations",
    ...comparison.quotes.flatMap(({ speaker, relation, quotes }) => [
      "",
      `${speaker || "nobody"}: ${relation}`,
      ...quotes.map(({ anchor, speaker: by, manner }) => `  ${at(anchor)} ${manner}, ${by || "nobody"}`),
    ]),
    "",
    "# Passages",
    "",
    ...comparison.passages.map(
      ({ anchors, words, origin }) =>
        `${anchors.map(({ report }) => key(report)).join("")} ${words} words, ${origin.kind} ${origin.name}: “${oneLine(anchors[0]?.exact ?? "")}”`,
    ),
    "",
    "# Names",
    "",
    ...comparison.entities.map(
      ({ canonical, sort, byReport }) =>
        `${canonical} (${sort}): ${byReport
          .map(
            ({ report, names, descriptions }) =>
              `${key(report)} ${[...names.map(({ form, count }) => `${form} ${count}`), ...descriptions.map(({ form }) => `“${form}”`)].join(", ")}`,
          )
          .join("; ")}`,
    ),
    "",
    "# Timeline",
    "",
    ...comparison.timeline.map(
      ({ when, clock, basis, point, statement, event, time, dated, stage, reports, others }) =>
        `${range(when, clock)} ${basis} by ${time === null ? "the day of the report" : `“${oneLine(time.exact)}” of the ${dated}`} ${reports.map(key).join("")}, point ${numbers.get(point) ?? "?"}: “${oneLine(event.exact)}” ${stage}, ${at(statement)}${others
          .map(
            (other) =>
              `\n  else ${range(other.when, other.clock)} by “${oneLine(other.time.exact)}” ${other.reports.map(key).join("")}`,
          )
          .join("")}`,
    ),
    "",
    "# Issues",
    "",
    ...comparison.issues.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** What is told of web pages alone: what was found on them, and by what, and the blocks of the text. */
function pageLines(report: Report): readonly string[] {
  const found = { title: report.title, byline: report.byline, published: report.published, url: report.url };
  return [
    ...Object.entries(found).map(
      ([what, finding]) =>
        `  = ${what}: ${finding === null ? "none" : `${[finding.value].flat().join(", ")} (${finding.basis}: ${finding.via})`}`,
    ),
    ...report.blocks.map(({ kind, from, to }) => `  + ${kind}: ${oneLine(report.text.slice(from, to))}`),
  ];
}

function pointLines(point: Point, number: number, key: (id: ReportId) => string): readonly string[] {
  return [
    `${number}. ${point.standing}: ${oneLine(point.label.exact)}`,
    ...point.readings.flatMap(({ report, statements }) =>
      statements.map((statement) => `  ${key(report)} ${statementLine(statement)}`),
    ),
    ...point.differences.map((difference) => `  ≠ ${differenceLine(difference, key)}`),
    `  from ${point.origins.map(({ kind, name, reports }) => `${kind} ${name} (${reports.map(key).join("")})`).join(", ")}`,
    ...(point.silent.length === 0
      ? []
      : [
          `  silent ${point.silent.map(({ report, reliability }) => `${key(report)} ${reliability}`).join(", ")}`,
        ]),
  ];
}

function statementLine({ anchor, certainty, stage, negated, attribution }: Statement): string {
  const chain = attribution.map(({ speaker, cue }) => `${speaker || "nobody"} “${oneLine(cue.exact)}”`);
  const facts = [certainty, `${negated ? "not " : ""}${stage}`, ...chain];
  return `“${oneLine(anchor.exact)}” (${facts.join(", ")})`;
}

function differenceLine(
  { kind, verdict, because, about, values }: Difference,
  key: (id: ReportId) => string,
): string {
  const told = values.map(
    ({ report, anchor, normal }) => `${key(report)} ${normal} “${oneLine(anchor.exact)}”`,
  );
  return `${kind} ${verdict} ${because}, ${about}: ${told.join(" | ")}`;
}

function range(when: TimelineEntry["when"], clock: TimelineEntry["clock"]): string {
  return `${when.from}/${when.to}${clock === null ? "" : ` ${clock.from}-${clock.to}`}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
