import { annotators } from "../../src/annotate/en/index.ts";
import { Marking } from "../../src/annotate/en/marking.ts";
import { marksOf, type QuantityMark, type TimeMark } from "../../src/model/mark.ts";
import type { Day } from "../../src/model/report.ts";
import { reportOf } from "./read-text.ts";

/** The quantities and times of a text. */
export interface MarkedText {
  readonly quantities: readonly QuantityMark[];
  readonly times: readonly TimeMark[];
}

const NEEDED = annotators.filter(({ name }) => /^(?:sentences|words|times|quantities)$/.test(name));

/** Reads a text of one paragraph a line with the annotators that quantities need, and no others. */
export function markText(text: string, reference: Day | null = null): MarkedText {
  const marking = new Marking(reportOf(text, false), reference);
  for (const annotator of NEEDED) marking.add(annotator);
  return { quantities: marksOf(marking.marks, "quantity"), times: marksOf(marking.marks, "time") };
}
