import type { EvidenceKind, EvidencePart } from "../../model/comparison.ts";
import type { Told } from "../statements.ts";
import type { PartOf } from "../term-words.ts";
import { KINDS, KINDS_IN_CONTEXT } from "./measured.ts";
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
    context,
    shared,
    partOf,
  }: {
    readonly evidence: readonly number[];
    readonly context: readonly number[];
    readonly shared: readonly SharedTerm[];
    readonly partOf: PartOf;
  },
): readonly EvidencePart[] {
  const { start, shares, inContext } = shareOfEach(evidence, context);
  const sums = new Map<EvidenceKind, number>([["start", start]]);
  const add = (kind: EvidenceKind, share: number): void => {
    sums.set(kind, (sums.get(kind) ?? 0) + share);
  };
  let byTerms = 0;
  shares.forEach((share, at) => {
    const kind = KINDS[at] ?? "words";
    if (kind === "words") byTerms += share;
    else add(kind, share);
  });
  inContext.forEach((share, at) => {
    add(KINDS_IN_CONTEXT[at] ?? "others", share);
  });
  const mass = shared.reduce((sum, { weight }) => sum + weight, 0);
  const terms = shared.map(({ term, weight }) => partOf(one, two, term, (byTerms * weight) / mass));
  if (mass === 0) add("start", byTerms);
  return [...terms, ...[...sums].map(([kind, weight]) => ({ kind, words: "", weight }))];
}
