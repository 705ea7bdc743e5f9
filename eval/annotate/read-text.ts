import { english } from "../../src/annotate/en/index.ts";
import type { CaptureId, ReportId } from "../../src/model/ids.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { Day, Report } from "../../src/model/report.ts";

/** The marks of a text of one paragraph a line; its first line is a headline where `headline` says so. */
export function readText(
  text: string,
  {
    headline = false,
    reference = null,
  }: { readonly headline?: boolean; readonly reference?: Day | null } = {},
): readonly Mark[] {
  return english.annotate(reportOf(text, headline), reference);
}

/** A report of one paragraph a line. */
export function reportOf(text: string, headline: boolean): Report {
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g));
  return {
    id: "r_0000000000000000" as ReportId,
    capture: "c_0000000000000000" as CaptureId,
    name: "a text",
    edition: 1,
    text,
    blocks: lines.map((line, index) => ({
      kind: headline && index === 0 ? "headline" : "paragraph",
      from: line.index,
      to: line.index + line[0].length,
      places: [],
    })),
    residue: [],
    completeness: "whole",
    title: null,
    standfirst: null,
    outlet: null,
    byline: null,
    agency: null,
    siteName: null,
    section: null,
    photoCredits: [],
    pictures: [],
    published: null,
    publishedAt: null,
    modified: null,
    language: null,
    url: null,
    alternates: { amp: null, print: null },
  };
}
