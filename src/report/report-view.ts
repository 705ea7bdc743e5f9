import type { Finding } from "../model/finding.ts";
import type { Mark, MarkedReport, MarkKind } from "../model/mark.ts";
import type { Block, Picture, Removed } from "../model/report.ts";
import { inside, type Span } from "../model/span.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import { cut, wrap } from "./columns.ts";
import { clock, count, day, days, moment, number } from "./html/format.ts";
import { makePaint, type Paint, type Style } from "./paint.ts";
import {
  sayBasis,
  sayBlock,
  sayCompleteness,
  sayHedge,
  sayMark,
  sayNameSort,
  sayPageKind,
  sayRemoval,
  saySense,
  sayStage,
} from "./words.ts";

export interface ReportViewOptions {
  readonly width: number;
  readonly colour: boolean;
  /** Which marks are listed under the block that they begin in. */
  readonly kinds: readonly MarkKind[];
}

/**
 * One report as it is read, for a terminal: what is known of it and how, then its blocks in order, the residue
 * in its place with the reason, and under each block what is marked in it and how it is understood.
 */
export function renderReport(marked: MarkedReport, options: ReportViewOptions): string {
  const page: Page = {
    marked,
    width: Math.max(40, Math.floor(options.width)),
    paint: makePaint(options.colour),
    kinds: options.kinds,
  };
  return `${[...head(page), "", ...body(page), ...legend(page)].join("\n")}\n`;
}

interface Page {
  readonly marked: MarkedReport;
  readonly width: number;
  readonly paint: Paint;
  readonly kinds: readonly MarkKind[];
}

function head({ marked: { report, reference }, width, paint }: Page): readonly string[] {
  const facts: readonly Fact[] = [
    plain("Report", report.name),
    said("Title", report.title),
    said("Standfirst", report.standfirst),
    said("Outlet", report.outlet),
    said("Site", report.siteName),
    said("Section", report.section),
    said("Byline", report.byline, (names) => names.join(", ")),
    said("Signed by", report.signedBy ?? null, (names) => names.join(", ")),
    said("Agency", report.agency),
    plain("Pictures", report.pictures.length === 0 ? null : sayPictures(report.pictures)),
    plain("Photos", report.photoCredits.length === 0 ? null : report.photoCredits.join("; ")),
    said("Published", report.published, day),
    said("At", report.publishedAt, moment),
    said("Modified", report.modified, moment),
    // The day of the report itself stands above, with what else is said of it.
    said("Times from", reference === null ? null : { ...reference, others: [] }, day),
    said("Language", report.language),
    said("Address", report.url),
    said("AMP", report.alternates.amp),
    said("To print", report.alternates.print),
    plain("Page", report.kind === undefined || report.kind === "article" ? null : sayPageKind(report.kind)),
    plain("Text", sayCompleteness(report.completeness)),
  ];
  const indent = " ".repeat(11);
  return facts.flatMap(({ name, value, others }) =>
    value === null
      ? []
      : [
          ...wrap([{ text: terminalSafe(value) }], width, paint.bold(name.padEnd(11)), indent),
          ...others.map((other) =>
            paint.dim(cut(`${indent}other: ${terminalSafe(other).replaceAll(/\s+/g, " ")}`, width)),
          ),
        ],
  );
}

/** A line of what is known of a report, and what other places of its page say instead. */
interface Fact {
  readonly name: string;
  readonly value: string | null;
  readonly others: readonly string[];
}

function plain(name: string, value: string | null): Fact {
  return { name, value, others: [] };
}

function said<T>(name: string, finding: Finding<T> | null, say: (value: T) => string = String): Fact {
  if (finding === null) return plain(name, null);
  return {
    name,
    value: `${say(finding.value)} (${sayBasis(finding.basis)}: ${finding.via})`,
    others: (finding.others ?? []).map(({ value, via }) => `${say(value)} (${via})`),
  };
}

function sayPictures(pictures: readonly Picture[]): string {
  const credited = pictures.filter(({ credit }) => credit !== null).length;
  return `${count(pictures.length, "picture")}, ${credited === 0 ? "none" : number(credited)} with a credit`;
}

function body(page: Page): readonly string[] {
  const { report } = page.marked;
  const marks = marksByBlock(page);
  const pieces = [
    ...report.blocks.map((block, index) => ({
      line: block.places[0]?.first ?? 0,
      lines: blockLines(block, marks[index] ?? [], page),
    })),
    ...report.residue.map((removed) => ({ line: removed.lines.first, lines: residueLines(removed, page) })),
  ];
  pieces.sort((a, b) => a.line - b.line);
  return pieces.flatMap(({ lines }) => [...lines, ""]).slice(0, -1);
}

/** The wanted marks that begin in each block. Both stand in order of place, so that one walk is enough. */
function marksByBlock({ marked: { report, marks }, kinds }: Page): readonly (readonly Mark[])[] {
  const wanted = marks.filter((mark) => kinds.includes(mark.kind));
  let at = 0;
  return report.blocks.map((block) => {
    const found: Mark[] = [];
    for (let mark = wanted[at]; mark !== undefined && mark.from < block.to; mark = wanted[at]) {
      if (mark.from >= block.from) found.push(mark);
      at += 1;
    }
    return found;
  });
}

function blockLines(block: Block, marks: readonly Mark[], page: Page): readonly string[] {
  const { marked, width, paint } = page;
  const { report } = marked;
  const style: Style = block.kind === "headline" || block.kind === "heading" ? paint.bold : (text) => text;
  const label = block.kind === "paragraph" ? "" : `[${sayBlock(block.kind)}] `;
  const again = block.places.length < 2 ? "" : ` (stands ${block.places.length} times on the page)`;
  return [
    ...wrap(
      [
        { text: label, style: paint.dim },
        { text: terminalSafe(report.text.slice(block.from, block.to)), style },
        { text: again, style: paint.dim },
      ],
      width,
    ),
    ...marks.flatMap((mark) => markLines(mark, block, page)),
  ];
}

function markLines(mark: Mark, block: Span, { marked, width, paint }: Page): readonly string[] {
  const { text } = marked.report;
  const words = cut(terminalSafe(text.slice(mark.from, mark.to)), Math.max(20, width - 40));
  const beyond = inside(mark, block) ? "" : " (goes on in the next block)";
  return wrap(
    [
      { text: `${mark.kind} `, style: colourOf(mark.kind, paint) },
      { text: words },
      { text: ` = ${terminalSafe(understood(mark, text))}${beyond}`, style: paint.dim },
    ],
    width,
    "    ",
    "        ",
  );
}

function understood(mark: Mark, text: string): string {
  const slice = ({ from, to }: Span) => text.slice(from, to);
  switch (mark.kind) {
    case "time": {
      const facts = [
        mark.when === null ? mark.sort : days(mark.when),
        mark.clock === null ? "" : clock(mark.clock),
        mark.duration ?? "",
        mark.stated.length === 0 ? "" : `states ${mark.stated.join(", ")}`,
        mark.hedge === "vague" ? "" : sayHedge(mark.hedge),
      ];
      return facts.filter((fact) => fact !== "").join("; ");
    }
    case "quantity": {
      const bound = (value: number | null) => (value === null ? "…" : number(value));
      const range = mark.low === mark.high ? bound(mark.low) : `${bound(mark.low)} to ${bound(mark.high)}`;
      const of = mark.counted === "" ? mark.unit : mark.counted;
      return [mark.sort, sayHedge(mark.hedge), range, of].filter((fact) => fact !== "").join(" ");
    }
    case "name":
      return `${sayNameSort(mark.sort)}, ${mark.canonical}`;
    case "quote":
      return mark.speech ? "speech" : "no speech: a name, a title or words held at a distance";
    case "attribution": {
      const speaker = mark.speaker === "" ? "nobody named" : mark.speaker;
      return `${speaker} ${saySense(mark.sense)} [${slice(mark.cue)}], ${mark.manner}: ${cut(slice(mark.content), 120)}`;
    }
    case "stage":
      return `${mark.negated ? "not " : ""}${sayStage(mark.stage)}`;
    case "hedge":
      return mark.strength;
    case "word":
      return `${mark.lemma} ${mark.tag}`;
    case "sentence":
      return `${mark.from}-${mark.to}`;
  }
}

function residueLines(removed: Removed, { width, paint }: Page): readonly string[] {
  const style: Style = paint.dim;
  return wrap(
    [
      { text: `[left out, ${sayRemoval(removed.reason)}: ${terminalSafe(removed.because)}] `, style },
      { text: cut(terminalSafe(removed.text), 400), style },
    ],
    width,
    "  ",
  );
}

function legend({ kinds, width, paint }: Page): readonly string[] {
  if (kinds.length === 0) return [];
  return [
    "",
    ...kinds.flatMap((kind) =>
      wrap(
        [
          { text: kind, style: colourOf(kind, paint) },
          { text: `: ${sayMark(kind)}`, style: paint.dim },
        ],
        width,
      ),
    ),
  ];
}

function colourOf(kind: MarkKind, paint: Paint): Style {
  const styles: Readonly<Record<MarkKind, Style>> = {
    sentence: paint.dim,
    word: paint.dim,
    time: paint.cyan,
    quantity: paint.magenta,
    name: paint.green,
    quote: paint.yellow,
    attribution: paint.blue,
    stage: paint.red,
    hedge: paint.yellow,
  };
  return styles[kind];
}
