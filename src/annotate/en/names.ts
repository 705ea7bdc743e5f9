import type { NameMark } from "../../model/mark.ts";
import { marksOf } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { fullestForms } from "./names/canonical.ts";
import { agree } from "./names/document.ts";
import { readNames } from "./names/model.ts";
import { cutSentence, type NamedSentence } from "./names/sentence.ts";
import type { Piece } from "./word-spans.ts";

/**
 * Marks the names of persons, bodies, places and other things, without titles, "the" and possessives, each with the
 * fullest form that the report gives it. A statistical model reads each sentence; rules make one report agree
 * with itself. Peoples and their adjectives ["Israeli"] are no names.
 */
export const names: Annotator = {
  name: "names",
  annotate: ({ report, marks, shared }) => findNames(report.text, marksOf(marks, "sentence"), shared.pieces),
};

/** The names in the sentences of a text, in order; none lies inside another. `pieces` are the sentences' words. */
export function findNames(
  text: string,
  sentences: readonly Span[],
  pieces: readonly (readonly Piece[])[] = [],
): readonly NameMark[] {
  const read = sentences
    .flatMap((sentence, index) => cutSentence(text, sentence, pieces[index]))
    .map((words): NamedSentence => ({ words, runs: readNames(words.map(({ plain }) => plain)) }));
  const found = agree(read);
  const canonical = fullestForms(text, found);
  const marks: NameMark[] = [];
  found.forEach(({ words, runs }, sentence) => {
    runs.forEach((run, index) => {
      const from = words[run.first]?.from;
      const to = words[run.end - 1]?.to;
      if (from === undefined || to === undefined) return;
      const form = canonical[sentence]?.[index] ?? text.slice(from, to);
      marks.push({ kind: "name", from, to, sort: run.sort, canonical: form });
    });
  });
  return marks;
}
