import type { Annotator, Language } from "../language.ts";
import { attributions } from "./attributions.ts";
import { hedges } from "./hedges.ts";
import { Marking } from "./marking.ts";
import { names } from "./names.ts";
import { quantities } from "./quantities.ts";
import { quotes } from "./quotes.ts";
import { sentences } from "./sentences.ts";
import { stage } from "./stage.ts";
import { times } from "./times.ts";
import { words } from "./words.ts";

/** Order matters: sentences before words (tagged sentence by sentence), words before all else. */
export const annotators: readonly Annotator[] = [
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
  annotate(report, reference, onStep = () => undefined) {
    const marking = new Marking(report, reference);
    annotators.forEach((annotator, index) => {
      onStep(index, annotators.length);
      marking.add(annotator);
    });
    return marking.marks;
  },
};
