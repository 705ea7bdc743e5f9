import type { EvidenceKind, EvidencePart } from "../../model/comparison.ts";
import type { Told } from "../statements.ts";
import type { PartOf } from "../term-words.ts";
import { KINDS } from "./measured.ts";
import { shareOfEach } from "./same-fact.ts";
import type { SharedTerm } from "./story-terms.ts";

/**
 * What the score of two statements is made of: each term they share with its part of what shared terms add, each
 * other kind of evidence as a whole, and what any pair starts from. The weights add up to the score.
 */
export function partsOf(
  one: Told,
  two: Told,
  {
    evidence,
    shared,
    partOf,
  }: {
    readonly evidence: readonly number[];
    readonly shared: readonly SharedTerm[];
    readonly partOf: PartOf;
  },
): readonly EvidencePart[] {
  const { start, shares } = shareOfEach(evidence);
  const sums = new Map<EvidenceKind, number>([["start", start]]);
  let byTerms = 0;
  shares.forEach((share, at) => {
    const kind = KINDS[at] ?? "words";
    if (kind === "words") byTerms += share;
    else sums.set(kind, (sums.get(kind) ?? 0) + share);
  });
  const mass = shared.reduce((sum, { weight }) => sum + weight, 0);
  const terms = shared.map(({ term, weight }) => partOf(one, two, term, (byTerms * weight) / mass));
  if (mass === 0) sums.set("start", (sums.get("start") ?? 0) + byTerms);
  return [...terms, ...[...sums].map(([kind, weight]) => ({ kind, words: "", weight }))];
}
