import type { Comparison, Evidence, EvidencePart, Point } from "../../model/comparison.ts";
import type { Statement } from "../../model/statement.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { cut, type Piece, wrap } from "../columns.ts";
import { count } from "../html/format.ts";
import { type Overview, overview, sayKeys, sayTellers } from "../overview.ts";
import { makePaint, type Paint } from "../paint.ts";
import { sayEvidence, sayKind, sayMissed, saySilence, sayStanding, sayVerdict } from "../words.ts";
import type { Explanation } from "./explanation.ts";

export interface ExplanationOptions {
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
}

/**
 * An explanation for a terminal: the statements, the evidence of every pair that holds them together, what came
 * near and was left out, what each difference was decided on, what counts the origins, who is silent and why.
 */
export function renderExplanation(
  comparison: Comparison,
  explanation: Explanation,
  options: ExplanationOptions,
): string {
  const page: Page = {
    explanation,
    overview: overview(comparison),
    statements: new Map(
      explanation.point.readings.flatMap(({ statements }) => statements.map((one) => [one.id, one])),
    ),
    width: Math.max(40, Math.floor(options.width)),
    paint: makePaint(options.colour),
  };
  const sections = [head, evidence, near, differences, origins, silence].map((section) => section(page));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

interface Page {
  readonly explanation: Explanation;
  readonly overview: Overview;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly width: number;
  readonly paint: Paint;
}

/** Statements of the point and pairs of them that are printed one by one; `--json` has them all. */
const LISTED = 60;
/** Columns of a statement where it only names one of a pair. */
const SHORT = 240;

function head({ explanation, overview, width, paint }: Page): readonly string[] {
  const { point, number } = explanation;
  const told = point.readings.flatMap(({ report, statements }) =>
    statements.map(({ anchor }) => ({ key: overview.keyOf(report), words: anchor.exact })),
  );
  return [
    ...wrap(
      [
        { text: `Point ${number}: ${sayStanding(point.standing)}`, style: paint.bold },
        { text: `, ${sayTellers(point, overview)} ` },
        { text: point.id, style: paint.dim },
      ],
      width,
    ),
    ...told
      .slice(0, LISTED)
      .flatMap(({ key, words }) => wrap([{ text: safe(words) }], width, `  ${key}  `, "     ")),
    ...more(told.length - LISTED, paint),
  ];
}

function evidence(page: Page): readonly string[] {
  const { explanation, width, paint } = page;
  const pairs = explanation.point.evidence;
  if (pairs.length === 0) return [];
  const needed = `Two statements are one point from a score of ${explanation.aloneScore}, and from ${explanation.leastScore} where others hold them together.`;
  return [
    title("Why these are one point", page),
    ...wrap([{ text: needed, style: paint.dim }], width),
    ...pairs.slice(0, LISTED).flatMap((pair) => ["", ...pairLines(pair, page)]),
    ...more(pairs.length - LISTED, paint),
  ];
}

function pairLines(pair: Evidence, page: Page): readonly string[] {
  return [...statementLines(pair.a, page), ...statementLines(pair.b, page), ...scoreLines(pair, "", page)];
}

function scoreLines(pair: Evidence, because: string, { width, paint }: Page): readonly string[] {
  const parts = pair.parts.flatMap((part, at): readonly Piece[] => [
    { text: at === 0 ? ": " : ", " },
    ...sayPart(part, paint),
  ]);
  const score = { text: `score ${pair.score.toFixed(3)}`, style: paint.bold };
  return wrap([score, { text: because === "" ? "" : `, ${because}` }, ...parts], width, "   ", "     ");
}

/** "a name “Hallow dam” | “the dam” +0.104" */
function sayPart({ kind, words, other, weight }: EvidencePart, paint: Paint): readonly Piece[] {
  const said = other === undefined ? quoted(words) : `${quoted(words)} | ${quoted(other)}`;
  const sign = weight < 0 ? "−" : "+";
  return [
    { text: `${sayEvidence(kind)}${words === "" ? "" : ` ${said}`} ` },
    { text: `${sign}${Math.abs(weight).toFixed(3)}`, style: weight < 0 ? paint.red : paint.green },
  ];
}

function statementLines(id: string, page: Page): readonly string[] {
  const { overview, width, explanation } = page;
  const own = page.statements.get(id)?.anchor;
  const other = explanation.others.find(({ statement }) => statement === id);
  const anchor = own ?? other?.anchor;
  if (anchor === undefined) return [];
  const where = own === undefined && other !== undefined ? ` (point ${other.point})` : "";
  const text = `${cut(safe(anchor.exact), SHORT)}${where}`;
  return wrap([{ text }], width, `${overview.keyOf(anchor.report)}  `, "   ");
}

function near(page: Page): readonly string[] {
  const { explanation } = page;
  const { near } = explanation.point;
  if (near.length === 0) return [];
  return [
    title("What came near and was left out", page),
    ...near.flatMap((miss) => [
      "",
      ...statementLines(miss.a, page),
      ...statementLines(miss.b, page),
      ...scoreLines(miss, sayMissed(miss.because), page),
    ]),
  ];
}

function differences(page: Page): readonly string[] {
  const { explanation, overview, width, paint } = page;
  if (explanation.differences.length === 0) return [];
  return [
    title("Why the verdicts", page),
    ...explanation.differences.flatMap(({ kind, verdict, about, values, why }) => [
      "",
      ...wrap(
        [
          { text: sayVerdict(verdict).toUpperCase(), style: paint.bold },
          { text: ` ${sayKind(kind)}${about === "" ? "" : ` (${safe(about)})`}` },
        ],
        width,
      ),
      ...values
        .slice(0, LISTED)
        .flatMap(({ report, anchor, read }) =>
          wrap(
            [{ text: quoted(anchor.exact) }, { text: ` read as ${safe(read)}`, style: paint.bold }],
            width,
            `  ${overview.keyOf(report)}  `,
            "     ",
          ),
        ),
      ...more(values.length - LISTED, paint),
      ...wrap([{ text: safe(why.join(" ")) }], width, "  ", "  "),
    ]),
  ];
}

function origins(page: Page): readonly string[] {
  const { explanation, overview, width, paint } = page;
  const { origins } = explanation;
  return [
    title(`Where it comes from: ${count(origins.length, "origin")}`, page),
    ...origins
      .slice(0, LISTED)
      .flatMap(({ kind, name, reports, why }) =>
        wrap(
          [
            { text: kind === "copied" ? "shared words" : safe(name), style: paint.bold },
            { text: ` (${sayKeys(reports.map(overview.keyOf))}): ${safe(why.join(" "))}` },
          ],
          width,
          "  ",
          "    ",
        ),
      ),
    ...more(origins.length - LISTED, paint),
  ];
}

function silence(page: Page): readonly string[] {
  const { explanation, overview, width, paint } = page;
  const { silent, silentCounts = [] }: Point = explanation.point;
  if (silent.length === 0 && silentCounts.length === 0) return [];
  const groups = Map.groupBy(silent, ({ reliability, because }) => `${saySilence(reliability)} (${because})`);
  return [
    title("Who does not tell it", page),
    ...[...groups].flatMap(([said, reports]) => {
      const keys = sayKeys(reports.map(({ report }) => overview.keyOf(report)));
      return wrap([{ text: safe(said) }, { text: `: ${keys}`, style: paint.bold }], width, "  ", "    ");
    }),
    ...silentCounts.flatMap(({ reports, reliability, because }) =>
      wrap(
        [{ text: safe(`${saySilence(reliability)} (${because}): ${count(reports, "report")}`) }],
        width,
        "  ",
        "    ",
      ),
    ),
  ];
}

function title(text: string, { paint, width }: Page): string {
  return paint.bold(`${text} ${"─".repeat(Math.max(3, Math.min(width, 80) - text.length - 1))}`);
}

function more(left: number, paint: Paint): readonly string[] {
  return left > 0 ? [`  ${paint.dim(`${left} more: --json`)}`] : [];
}

function quoted(words: string): string {
  return `“${safe(words)}”`;
}

function safe(text: string): string {
  return terminalSafe(text);
}
