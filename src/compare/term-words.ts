import type { EvidenceKind, EvidencePart } from "../model/comparison.ts";
import type { Told } from "./statements.ts";
import { visitTerms } from "./terms.ts";

/** What a term that two statements share adds to their score, in the words of both; null is what rivals take away. */
export function partOf(one: Told, two: Told, term: string | null, weight: number): EvidencePart {
  if (term === null) return { kind: "rival", words: "", weight };
  const [words, other] = [wordsOf(one, term), wordsOf(two, term)];
  return { kind: kindOf(term), words, ...(other === words ? {} : { other }), weight };
}

/** The words by which a statement holds a term: its own before those that it borrows from around it. */
function wordsOf(told: Told, term: string): string {
  let best = { share: 0, words: "" };
  const { sentence } = told.statement;
  visitTerms(told, (found, share, where) => {
    if (found !== term || share <= best.share) return;
    const words =
      typeof where === "string"
        ? where
        : sentence.exact.slice(where.from - sentence.from, where.to - sentence.from);
    best = { share, words };
  });
  return best.words;
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
