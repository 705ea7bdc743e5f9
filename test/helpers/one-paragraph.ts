import type { CaptureId, ReportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";

/** A report of one paragraph, for tests of annotators; `other` says what is different about it. */
export function reportOf(text: string, other: Partial<Report> = {}): Report {
  return {
    id: "r_0000000000000000" as ReportId,
    capture: "c_0000000000000000" as CaptureId,
    name: "a report",
    edition: 1,
    text,
    blocks: text.length === 0 ? [] : [{ kind: "paragraph", from: 0, to: text.length, places: [] }],
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
    ...other,
  };
}
