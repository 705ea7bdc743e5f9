import type { NameMark } from "../../model/mark.ts";
import { marksOf } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { fullestForms } from "./names/canonical.ts";
import { agree } from "./names/document.ts";
import { readNames } from "./names/model.ts";
import { cutSentence, type NamedSentence, wordsOf } from "./names/sentence.ts";
import { atlasOf } from "./names/whereabouts.ts";
import type { Piece } from "./word-spans.ts";

/**
 * Marks the names of persons, bodies, places and other things, without titles, "the" and possessives, each with the
 * fullest form that the report gives it. A statistical model reads the report; rules make it agree with itself. Peoples and their adjectives ["Israeli"] are no names.
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
  const cut = sentences.flatMap((sentence, index) => cutSentence(text, sentence, pieces[index]));
  const runs = readNames(cut);
  const read = cut.map((words, at): NamedSentence => ({ words, runs: runs[at] ?? [] }));
  const found = agree(read);
  const canonical = fullestForms(text, found);
  const atlas = atlasOf(found);
  const marks: NameMark[] = [];
  found.forEach(({ words, runs }, sentence) => {
    runs.forEach((run, index) => {
      const from = words[run.first]?.from;
      const to = words[run.end - 1]?.to;
      if (from === undefined || to === undefined) return;
      const form = canonical[sentence]?.[index] ?? text.slice(from, to);
      const place = run.sort === "place" ? atlas.find(wordsOf(words, run.first, run.end)) : null;
      marks.push({ kind: "name", from, to, sort: run.sort, canonical: form, place });
    });
  });
  return marks;
}
