import type { Check, CheckedSentence, Mismatch } from "../../model/check.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { wrap } from "../columns.ts";
import { count } from "../html/format.ts";
import { makePaint, type Paint, type Style } from "../paint.ts";

export interface CheckOptions {
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
}

/** How many sentences of a check have each verdict. */
export function verdictsOf({ sentences }: Check): Readonly<Record<CheckedSentence["verdict"], number>> {
  const counts = { supported: 0, differs: 0, unsupported: 0 };
  for (const { verdict } of sentences) counts[verdict] += 1;
  return counts;
}

/** A check for a terminal: each sentence with its verdict, what differs, and the statements that tell it. */
export function renderCheck(check: Check, { width, colour }: CheckOptions): string {
  const page: Page = {
    names: new Map(check.reports.map(({ id, name }) => [id, name])),
    width: Math.max(40, Math.floor(width)),
    paint: makePaint(colour),
  };
  const { supported, differs, unsupported } = verdictsOf(check);
  const total = `${count(check.sentences.length, "sentence")}: ${supported} supported, ${differs} told otherwise, ${unsupported} not told.`;
  return `${[...check.sentences.map((sentence) => renderSentence(page, sentence)), total].join("\n\n")}\n`;
}

interface Page {
  readonly names: ReadonlyMap<string, string>;
  readonly width: number;
  readonly paint: Paint;
}

const SIGNS: Readonly<Record<CheckedSentence["verdict"], string>> = {
  supported: "= ",
  differs: "≠ ",
  unsupported: "? ",
};

function renderSentence(
  page: Page,
  { sentence, verdict, support, mismatches, missing }: CheckedSentence,
): string {
  const { width, paint, names } = page;
  const lines = [
    ...wrap([{ text: safe(sentence.exact), style: styleOf(verdict, paint) }], width, SIGNS[verdict], "  "),
    ...mismatches.flatMap((mismatch) =>
      wrap([{ text: sayMismatch(mismatch, names) }], width, "    ", "      "),
    ),
  ];
  if (verdict === "unsupported" && missing.length > 0) {
    const words = missing.map(({ exact }) => `“${safe(exact)}”`).join(", ");
    lines.push(...wrap([{ text: `no report has ${words}` }], width, "    ", "      "));
  }
  for (const { report, statement, share } of support) {
    const text = `${safe(names.get(report) ?? report)}: “${safe(statement.exact)}” (${Math.round(share * 100)}%)`;
    lines.push(...wrap([{ text, style: paint.dim }], width, "    ", "      "));
  }
  return lines.join("\n");
}

function styleOf(verdict: CheckedSentence["verdict"], paint: Paint): Style {
  const styles = { supported: paint.green, differs: paint.red, unsupported: paint.yellow };
  return styles[verdict];
}

/** A mismatch as a clause: "figure: “36”, where northline.txt has “35”". */
function sayMismatch({ kind, said, told }: Mismatch, names: ReadonlyMap<string, string>): string {
  const words = `${KINDS[kind]}: “${safe(said.exact)}”`;
  if (told === null)
    return `${words}, ${kind === "negation" ? "which no report denies" : "which no report has there"}`;
  return `${words}, where ${safe(names.get(told.report) ?? told.report)} has “${safe(told.exact)}”`;
}

const KINDS: Readonly<Record<Mismatch["kind"], string>> = {
  figure: "another figure",
  time: "another time",
  name: "another name",
  negation: "a denial",
  opposite: "the contrary",
  word: "another word",
};

function safe(text: string): string {
  return terminalSafe(text.replace(/\s+/g, " "));
}
