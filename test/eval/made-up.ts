import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GoldStory, readGold } from "../../eval/stories/gold.ts";
import { type Anchor, anchorAt } from "../../src/model/anchor.ts";
import type {
  ComparedReport,
  Comparison,
  Difference,
  Point,
  QuoteGroup,
} from "../../src/model/comparison.ts";
import { captureId, pointId, reportId, statementId } from "../../src/model/ids.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { Block, Removed } from "../../src/model/report.ts";
import { reportOf } from "../helpers/one-paragraph.ts";

/** Runs with a labelled story that lies in a folder of its own for so long. */
export function withStory<T>(
  files: Readonly<Record<string, string>>,
  gold: Readonly<Record<string, unknown>>,
  use: (story: GoldStory, folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  try {
    mkdirSync(join(folder, "gold"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    for (const [name, value] of Object.entries(gold)) {
      writeFileSync(join(folder, "gold", `${name}.json`), JSON.stringify(value));
    }
    return use(readGold("made-up", folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of a report: kept as a block, left out as residue, or the repeat of an earlier line. */
export type MadeLine = string | { readonly residue: string } | { readonly again: string };

/** A published report of lines, one a block, a blank line of the file between them. */
export function madeReport(
  name: string,
  lines: readonly MadeLine[],
  extra: Partial<ComparedReport> = {},
): ComparedReport {
  const blocks: Block[] = [];
  const residue: Removed[] = [];
  let text = "";
  lines.forEach((line, index) => {
    const place = { first: 2 * index + 1, last: 2 * index + 1 };
    if (typeof line === "string") {
      if (text !== "") text += "\n";
      blocks.push({ kind: "paragraph", from: text.length, to: text.length + line.length, places: [place] });
      text += line;
    } else if ("residue" in line) {
      residue.push({ lines: place, text: line.residue, reason: "furniture", because: "made up" });
    } else {
      const at = blocks.findIndex(({ from, to }) => text.slice(from, to) === line.again);
      const block = blocks[at];
      if (block === undefined) throw new RangeError(`no earlier line says: ${line.again}`);
      blocks[at] = { ...block, places: [...block.places, place] };
    }
  });
  const capture = captureId(new TextEncoder().encode(name), null);
  return {
    ...reportOf(text, { id: reportId(capture, text), capture, name, blocks, residue }),
    reference: null,
    marks: [],
    ...extra,
  };
}

/** The anchor of words of a report. */
export function at(report: ComparedReport, words: string): Anchor {
  const from = report.text.indexOf(words);
  if (from < 0) throw new RangeError(`“${words}” is not in ${report.name}`);
  return anchorAt(report.id, report.text, { from, to: from + words.length });
}

/** The report with a mark on words. */
export function marked(report: ComparedReport, words: string, mark: Record<string, unknown>): ComparedReport {
  const { from, to } = at(report, words);
  // Tests give the keys of the mark's kind.
  const full = { from, to, ...mark } as unknown as Exclude<Mark, { kind: "word" }>;
  return { ...report, marks: [...report.marks, full] };
}

/** A point of one statement for each pair of report and words. */
export function madePoint(
  tellings: readonly (readonly [ComparedReport, string])[],
  differences: readonly Difference[] = [],
): Point {
  const readings = tellings.map(([report, words]) => {
    const anchor = at(report, words);
    return {
      report: report.id,
      statements: [
        {
          id: statementId(report.id, anchor.from, anchor.to),
          anchor,
          sentence: anchor,
          attribution: [],
          stage: "done" as const,
          negated: false,
          certainty: "asserted" as const,
          background: false,
          names: [],
          times: [],
          quantities: [],
        },
      ],
    };
  });
  const first = tellings[0];
  if (first === undefined) throw new RangeError("a point without tellings");
  return {
    id: pointId(readings.flatMap(({ statements }) => statements.map(({ id }) => id))),
    label: at(first[0], first[1]),
    readings,
    silent: [],
    origins: [],
    differences,
    standing: readings.length < 2 ? "single" : differences.length > 0 ? "differs" : "agreed",
    evidence: [],
    near: [],
  };
}

/** A comparison of reports and points. */
export function madeComparison(
  reports: readonly ComparedReport[],
  points: readonly Point[] = [],
  quotes: readonly QuoteGroup[] = [],
): Comparison {
  return {
    schema: "crossread/comparison/1",
    reports,
    leastScore: 0.16,
    aloneScore: 0.16,
    points,
    digest: [],
    passages: [],
    families: [],
    quotes,
    entities: [],
    timeline: [],
    revisions: [],
    replaced: [],
    issues: [],
  };
}
