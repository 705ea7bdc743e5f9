import { english } from "../../../src/annotate/en/index.ts";
import { captureId, reportId } from "../../../src/model/ids.ts";
import type { Mark } from "../../../src/model/mark.ts";
import type { Block, Report } from "../../../src/model/report.ts";

/** A report of one paragraph a line, and its marks. */
export function readEnglish(
  text: string,
  kind: Block["kind"] = "paragraph",
): { report: Report; marks: readonly Mark[] } {
  const capture = captureId(new TextEncoder().encode(text), null);
  const report: Report = {
    id: reportId(capture, text),
    capture,
    name: "test",
    edition: 1,
    text,
    blocks: Array.from(text.matchAll(/[^\n]+/g), (line) => ({
      kind,
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
    photoCredits: [],
    published: null,
    modified: null,
    language: null,
    url: null,
  };
  return { report, marks: english.annotate(report, null) };
}
