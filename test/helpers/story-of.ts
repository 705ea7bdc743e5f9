import { annotate } from "../../src/annotate/index.ts";
import { findDifferences } from "../../src/compare/differences/index.ts";
import type { Tellings } from "../../src/compare/differences/tellings.ts";
import { storyEntities } from "../../src/compare/entities.ts";
import { compare } from "../../src/compare/index.ts";
import { statementsOf, type Told } from "../../src/compare/statements.ts";
import { withStoryNames } from "../../src/compare/story-names.ts";
import type { Comparison, Difference, Point } from "../../src/model/comparison.ts";
import type { CaptureId, ReportId } from "../../src/model/ids.ts";
import type { MarkedReport, WordMark } from "../../src/model/mark.ts";
import { marksOf } from "../../src/model/mark.ts";
import { silent } from "../../src/model/progress.ts";
import type { Block, Report } from "../../src/model/report.ts";
import { nearness } from "../../src/text/word-vectors.ts";

/** An invented report: its text, one block a line, and what else a test wants of it. */
export interface Invented {
  readonly text: string;
  readonly day?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly url?: string;
  readonly title?: string;
  /** When it was last changed. */
  readonly modified?: string;
  readonly completeness?: Report["completeness"];
  readonly kind?: Report["kind"];
  /** Kinds of the first blocks; the others are paragraphs. */
  readonly blocks?: readonly Block["kind"][];
}

/** Invented reports with the marks that the real annotators find. Their ids are "a", "b", "c" … in order. */
export function markedReports(texts: readonly (string | Invented)[]): readonly MarkedReport[] {
  return texts.map((given, index) => markedReport(given, String.fromCharCode(97 + index)));
}

/** One invented report, read by the real annotators. */
export function markedReport(given: string | Invented, id = "a"): MarkedReport {
  const invented: Invented = typeof given === "string" ? { text: given } : given;
  const { url, title, modified } = invented;
  const stated = (value: string | undefined) =>
    value === undefined ? null : { value, basis: "stated" as const, via: "head" };
  const { text, day = "2031-03-05", outlet, agency, completeness = "whole", kind, blocks = [] } = invented;
  const lines = Array.from(text.matchAll(/[^\n]+/g), (line, index) => ({
    kind: blocks[index] ?? ("paragraph" as const),
    from: line.index,
    to: line.index + line[0].length,
    places: [],
  }));
  const report: Report = {
    id: id as ReportId,
    capture: `c_${id}` as CaptureId,
    name: `${id}.txt`,
    edition: 1,
    text,
    blocks: lines,
    residue: [],
    completeness,
    ...(kind === undefined ? {} : { kind }),
    title: stated(title),
    standfirst: null,
    outlet: outlet === undefined ? null : { value: outlet, basis: "stated", via: "rights line" },
    byline: null,
    agency: agency === undefined ? null : { value: agency, basis: "stated", via: "credit" },
    siteName: null,
    section: null,
    photoCredits: [],
    pictures: [],
    published: null,
    publishedAt: null,
    modified: stated(modified),
    language: null,
    url: stated(url),
    alternates: { amp: null, print: null },
  };
  return annotate(report, day === "" ? null : { value: day, basis: "stated", via: "dateline" });
}

/** The comparison of invented reports. */
export function storyOf(texts: readonly (string | Invented)[]): Comparison {
  return compare(markedReports(texts), [], silent);
}

/** The statements of an invented report, in order of place. */
export function toldIn(given: string | Invented): readonly Told[] {
  return statementsOf(markedReport(given), 0);
}

/** The statements of invented reports of one story, with the names of the story. */
export function toldOf(texts: readonly (string | Invented)[]): readonly Told[] {
  const found = markedReports(texts);
  const { canonicalOf } = storyEntities(found);
  return found.flatMap((marked, index) => statementsOf(withStoryNames(marked, canonicalOf), index));
}

/** The words of a text as the tagger reads it. */
export function wordsOf(text: string): readonly WordMark[] {
  return marksOf(markedReport(text).marks, "word");
}

/**
 * One point made of the invented reports whatever aligning would say: every statement of a report is its telling,
 * the fullest first. For tests of what a difference is decided on.
 */
export function pointOf(texts: readonly (string | Invented)[], setting: readonly string[] = []): Tellings {
  const found = markedReports(texts);
  const { canonicalOf } = storyEntities(found);
  const reports = found.map((marked) => withStoryNames(marked, canonicalOf));
  return {
    tellings: reports.map((marked, index) => ({
      marked,
      told: [...statementsOf(marked, index)].sort((a, b) => size(b) - size(a)),
      day: marked.reference?.value ?? null,
    })),
    nearness,
    setting: new Set(setting),
  };
}

function size({ statement: { anchor } }: Told): number {
  return anchor.to - anchor.from;
}

/** What the finders make of one point of the invented reports: "kind verdict because: value | value". */
export function differencesOf(
  texts: readonly (string | Invented)[],
  kind?: Difference["kind"],
): readonly string[] {
  return findDifferences(pointOf(texts))
    .filter((difference) => kind === undefined || difference.kind === kind)
    .map(shortly);
}

/** A difference in one line: "figure conflict exact-values-differ: 12 people | 15 people". */
export function shortly({ kind, verdict, because, values }: Difference): string {
  return `${kind} ${verdict} ${because}: ${values.map(({ normal }) => normal).join(" | ")}`;
}

/** The point that tells certain words, by the first reading that holds them; of several that with most readings. */
export function pointTelling(comparison: Comparison, words: string): Point {
  const [point] = comparison.points
    .filter(({ readings }) =>
      readings.some(({ statements }) => statements.some(({ anchor }) => anchor.exact.includes(words))),
    )
    .sort((a, b) => b.readings.length - a.readings.length);
  if (point === undefined) {
    const all = comparison.points.map(({ label }) => label.exact).join("\n");
    throw new RangeError(`no point tells “${words}” among:\n${all}`);
  }
  return point;
}

/** A point as "a: words / b: words", in order of reports. */
export function readingsOf(point: Point): readonly string[] {
  return point.readings
    .flatMap(({ report, statements }) => statements.map(({ anchor }) => `${report}: ${anchor.exact}`))
    .sort();
}
