import type { EvidencePart } from "../model/comparison.ts";
import type { Progress } from "../model/progress.ts";
import { Context } from "./points/context.ts";
import { groupStatements, type ScoredPair } from "./points/groups.ts";
import { PairEvidence } from "./points/pair-evidence.ts";
import { partsOf } from "./points/parts.ts";
import { ofOneForm, sameFact, sameFactInContext, saysTwice } from "./points/same-fact.ts";
import type { Told } from "./statements.ts";
import { partsInWords } from "./term-words.ts";

/**
 * Log-odds from which two statements can be of one point that others hold together, and from which they are one by
 * themselves. Chosen on the labelled stories, each scored by weights that had not seen it: lower, more is found; higher,
 * fewer statements that only one report makes are joined with others.
 */
const SAME_POINT = { least: -1.3, alone: -0.4 };

/** How the statements of a story come together, and what by. Statements go by their index. */
export interface Alignment {
  /** Every statement is in a group, some in several; in order of their members. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of two reports that were looked at, each once. */
  readonly pairs: readonly ScoredPair[];
  /** The score from which a pair can be of one group, and from which two are a group by themselves. */
  readonly least: number;
  readonly alone: number;
  /** What the score of a pair is made of, in any order: the weights add up to the score. */
  readonly parts: (a: number, b: number) => readonly EvidencePart[];
}

/**
 * Groups the statements of a story into points: statements of several reports that tell the same fact. Candidates
 * come from an index of their terms, how likely a pair is from its evidence by learnt weights, by itself and then among
 * the other pairs: see `docs/model.md`.
 */
export function alignStatements(told: readonly Told[], progress: Progress): Alignment {
  const evidence = new PairEvidence(told, progress);
  const partOf = partsInWords();
  const { first, second } = evidence.pairs;
  const alone = Array.from(first, (a, pair) => {
    const own = evidence.ofPair(pair);
    return { a, b: second[pair] ?? 0, score: sameFact(own), form: ofOneForm(own) };
  });
  const context = new Context(told, alone);
  const pairs = alone.map(({ a, b, score }) => ({ a, b, score: sameFactInContext(score, context.of(a, b)) }));
  return {
    groups: groupStatements({
      reportOf: told.map(({ report }) => report),
      pairs: bestOfSentences(
        pairs.filter((_, at) => alone[at]?.form === false),
        told,
      ),
      of: remembered(
        (a, b) => sameFactInContext(sameFact(evidence.of(a, b)), context.of(a, b)),
        told.length,
        pairs,
      ),
      twice: remembered((a, b) => saysTwice(evidence.of(a, b)), told.length),
      ...SAME_POINT,
    }),
    pairs,
    ...SAME_POINT,
    parts: (a, b) => {
      const [one, two] = [told[a], told[b]];
      if (one === undefined || two === undefined) return [];
      return partsOf(one, two, {
        evidence: evidence.of(a, b),
        context: context.of(a, b),
        shared: evidence.shared(a, b),
        partOf,
      });
    },
  };
}

/** How much better, in log-odds, another statement of a sentence must fit for one to be left out. */
const BETTER = 2;

/**
 * Pairs without those of which a statement fits another of the same sentence much better: of a copied sentence [the
 * wall fell] [and flooded three villages] each clause goes with its own copy. [Killing 4 and wounding 20] fits
 * [four died] [and twenty were hurt] about equally, and goes with both.
 */
function bestOfSentences(pairs: readonly ScoredPair[], told: readonly Told[]): readonly ScoredPair[] {
  const best = new Map<string, number>();
  const keys = ({ a, b }: ScoredPair): readonly string[] => {
    const place = (index: number): string => `${told[index]?.report} ${told[index]?.sentence}`;
    return [`${a} ${place(b)}`, `${b} ${place(a)}`];
  };
  for (const pair of pairs) {
    for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? pair.score, pair.score));
  }
  return pairs.filter((pair) => keys(pair).every((key) => pair.score > (best.get(key) ?? 0) - BETTER));
}

/** A symmetric function of two statements, each pair computed once; of those that are known already not at all. */
function remembered<T>(
  of: (a: number, b: number) => T,
  statements: number,
  known: readonly { readonly a: number; readonly b: number; readonly score: T }[] = [],
): (a: number, b: number) => T {
  const keyOf = (a: number, b: number): number => Math.min(a, b) * statements + Math.max(a, b);
  const values = new Map(known.map(({ a, b, score }) => [keyOf(a, b), score]));
  return (a, b) => {
    const key = keyOf(a, b);
    const value = values.get(key) ?? of(a, b);
    values.set(key, value);
    return value;
  };
}
