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
    let marks: readonly Mark[] = [];
    annotators.forEach(({ annotate }, index) => {
      onStep(index, annotators.length);
      marks = merged(marks, annotate({ report, reference, marks }));
    });
    return marks;
  },
};

/** Two lists of marks as one in order of place; of marks in one place the known stand before the found. */
export function merged(known: readonly Mark[], found: readonly Mark[]): readonly Mark[] {
  const sorted = [...found].sort(byPlace);
  const all: Mark[] = [];
  let next = 0;
  for (const mark of known) {
    for (let other = sorted[next]; other !== undefined && byPlace(other, mark) < 0; other = sorted[next]) {
      all.push(other);
      next += 1;
    }
    all.push(mark);
  }
  for (; next < sorted.length; next += 1) {
    const other = sorted[next];
    if (other !== undefined) all.push(other);
  }
  return all;
}
