import type { Mark } from "../../model/mark.ts";
import { byPlace } from "../../model/span.ts";
import type { Annotator, Language } from "../language.ts";

/** Order matters: sentences before words (tagged sentence by sentence), words before all else. */
const annotators: readonly Annotator[] = [];

export const english: Language = {
  tag: "en",
  annotate(report, reference) {
    let marks: readonly Mark[] = [];
    for (const { annotate } of annotators) {
      marks = [...marks, ...annotate({ report, reference, marks })].sort(byPlace);
    }
    return marks;
  },
};
