import type { QuantityMark, WordMark } from "../model/mark.ts";
import { overlaps } from "../model/span.ts";
import type { Clause } from "./clauses.ts";

/** Words that may stand between a comma and the figure that it leads to: [over $300], [another 250], [a record 90]. */
const LEAD = 4;
/** A list of more figures is a table or made to be slow; no sentence of the labelled stories has more than 9. */
const LONGEST_LIST = 60;
/** Content words that an item needs beside its figure to be a statement: [$300 at the toy shop], not [40 men]. */
const CONTENT_WORDS = 1;

/**
 * Splits a clause that lists figures of different things into one clause an item; the items after the first are
 * lent what stands before the first figure. Other clauses come back as they are.
 *
 * [The council spent $4,200 on a cruise], [over $300 at the toy shop] [and $5,600 on a retreat], but not
 * [three or four men], [12 people, 3 of them children].
 */
export function splitFigureList(
  text: string,
  clause: Clause,
  quantities: readonly QuantityMark[],
): readonly Clause[] {
  const figures = quantities.filter(
    (mark) =>
      mark.from >= clause.from &&
      mark.to <= clause.to &&
      (mark.sort === "money" || mark.sort === "count" || mark.sort === "measure"),
  );
  if (figures.length < 2 || figures.length > LONGEST_LIST) return [clause];
  const { words } = clause;
  const cuts: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const surface = text.slice(word.from, word.to).toLowerCase();
    if (surface !== "," && surface !== "and") continue;
    if (
      surface === "," &&
      text.slice(words[at + 1]?.from ?? 0, words[at + 1]?.to ?? 0).toLowerCase() === "and"
    )
      continue;
    const lead = words.slice(at + 1, at + 2 + LEAD);
    const figure = figures.find((mark) => lead.some((other) => overlaps(other, mark)));
    const before = figures.some(
      (mark) => mark.to <= word.from && mark.from >= (words[cuts.at(-1) ?? 0]?.from ?? 0),
    );
    if (
      figure !== undefined &&
      before &&
      !isPartOf(text, words, figure) &&
      lead.every((other) => other.from >= figure.from || !/^(?:VB|MD|W)/.test(other.tag))
    )
      cuts.push(at);
  }
  const pieces = [0, ...cuts.map((at) => at + 1)].map((first, index) =>
    words.slice(first, cuts[index] ?? words.length),
  );
  if (pieces.length < 2 || !pieces.every((piece) => tells(piece, figures))) return [clause];
  const opening = words.filter(
    (word) => word.to <= (figures[0]?.from ?? 0) && /^(?:NN|VB|JJ)/.test(word.tag),
  );
  return pieces.map((piece, index) => {
    const from = index === 0 ? clause.from : (piece[0]?.from ?? clause.from);
    const to = index === pieces.length - 1 ? clause.to : (piece.at(-1)?.to ?? clause.to);
    const { gap } = clause;
    return {
      kind: index === 0 ? clause.kind : "coordinate",
      from,
      to,
      words: piece,
      lent: index === 0 ? clause.lent : [...clause.lent, ...opening],
      gap: gap !== null && gap.from < to && gap.to > from ? gap : null,
    };
  });
}

/** Whether a figure counts some of those before it: [3 of them children], not [3 of the boats]. */
function isPartOf(text: string, words: readonly WordMark[], figure: QuantityMark): boolean {
  const [first, second] = words.filter((word) => word.from >= figure.to);
  if (first === undefined || second === undefined || first.lemma !== "of") return false;
  return /^(?:them|whom|which|those|these)$/i.test(text.slice(second.from, second.to));
}

function tells(piece: readonly WordMark[], figures: readonly QuantityMark[]): boolean {
  const content = piece.filter(
    (word) => /^(?:NN|VB)/.test(word.tag) && !figures.some((mark) => overlaps(word, mark)),
  );
  const place = piece.some((word) => word.tag === "IN" || word.tag === "TO" || /^VB/.test(word.tag));
  return (
    content.length >= CONTENT_WORDS &&
    place &&
    figures.some((mark) => piece.some((word) => overlaps(word, mark)))
  );
}
