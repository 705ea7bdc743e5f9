import { english } from "../../../src/annotate/en/index.ts";
import type { Mark } from "../../../src/model/mark.ts";
import type { Block, Report } from "../../../src/model/report.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

/** A report of one paragraph a line, and its marks. */
export function readEnglish(
  text: string,
  kind: Block["kind"] = "paragraph",
): { report: Report; marks: readonly Mark[] } {
  const report = reportOf(text, {
    blocks: Array.from(text.matchAll(/[^\n]+/g), (line) => ({
      kind,
      from: line.index,
      to: line.index + line[0].length,
      places: [],
    })),
  });
  return { report, marks: english.annotate(report, null) };
}
