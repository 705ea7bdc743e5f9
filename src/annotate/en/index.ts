import type { Mark } from "../../model/mark.ts";
import { byPlace } from "../../model/span.ts";
import type { Annotator, Language } from "../language.ts";
import { attributions } from "./attributions.ts";
import { hedges } from "./hedges.ts";
import { names } from "./names.ts";
import { quantities } from "./quantities.ts";
import { quotes } from "./quotes.ts";
import { sentences } from "./sentences.ts";
import { stage } from "./stage.ts";
import { times } from "./times.ts";
import { words } from "./words.ts";

/** Order matters: sentences before words (tagged sentence by sentence), words before all else. */
const annotators: readonly Annotator[] = [
  sentences,
  words,
  times,
  quantities,
  names,
  quotes,
  attributions,
  stage,
  hedges,
];

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
