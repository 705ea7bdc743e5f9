import type { EvidenceKind, EvidencePart } from "../model/comparison.ts";
import type { Told } from "./statements.ts";
import { visitTerms } from "./terms.ts";

/** Says what a term that two statements share adds to their score, in the words of both. */
export type PartOf = (one: Told, two: Told, term: string, weight: number) => EvidencePart;

/** A `PartOf` for one story: the words of a statement are looked up once for all of its pairs. */
export function partsInWords(): PartOf {
  const known = new Map<Told, ReadonlyMap<string, string>>();
  const wordsOf = (told: Told, term: string): string => {
    const words = known.get(told) ?? wordsByTerm(told);
    known.set(told, words);
    return words.get(term) ?? "";
  };
  return (one, two, term, weight) => {
    const [words, other] = [wordsOf(one, term), wordsOf(two, term)];
    return { kind: kindOf(term), words, ...(other === words ? {} : { other }), weight };
  };
}

/** The words by which a statement holds each of its terms: its own before those that it borrows from around it. */
function wordsByTerm(told: Told): ReadonlyMap<string, string> {
  const best = new Map<string, { readonly share: number; readonly words: string }>();
  const { sentence } = told.statement;
  visitTerms(told, (term, share, where) => {
    if (share <= (best.get(term)?.share ?? 0)) return;
    const words =
      typeof where === "string"
        ? where
        : sentence.exact.slice(where.from - sentence.from, where.to - sentence.from);
    best.set(term, { share, words });
  });
  return new Map([...best].map(([term, { words }]) => [term, words]));
}

/** [name ana hamlin, number 41 count, day 2031-03-04 2031-03-05, toll killed], and stems of other words. */
function kindOf(term: string): EvidenceKind {
  const kind = KINDS.find(([start]) => term.startsWith(start));
  return kind?.[1] ?? "word";
}

const KINDS: readonly (readonly [string, EvidenceKind])[] = [
  ["name ", "name"],
  ["number ", "figure"],
  ["day ", "day"],
  ["toll ", "toll"],
];
