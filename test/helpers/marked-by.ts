import { Marking } from "../../src/annotate/en/marking.ts";
import type { Annotator } from "../../src/annotate/language.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { Day, Report } from "../../src/model/report.ts";

/** The marks that some annotators, one after the other, find in a report. */
export function markedBy(
  annotators: readonly Annotator[],
  report: Report,
  reference: Day | null,
): readonly Mark[] {
  const marking = new Marking(report, reference);
  for (const annotator of annotators) marking.add(annotator);
  return marking.marks;
}
