import type { ReportId } from "../model/ids.ts";
import type { MarkedReport, NameMark } from "../model/mark.ts";
import type { Progress } from "../model/progress.ts";
import { groupPairs, type ScoredPair } from "./group.ts";
import type { Told } from "./statements.ts";
import { kindWeight, type Terms, termsOf } from "./terms.ts";

/**
 * Score at which two statements are one point. Measured on the labelled stories: at 0.13 more is found (pairwise
 * F1 +0.01), at 0.16 fewer single statements are joined (-0.03).
 */
const SAME_POINT = 0.14;

/** A term that more statements than this hold finds no candidates: it says little and would make the work quadratic. */
const COMMON = 400;

/**
 * Groups the statements of a story into points: statements of several reports that tell the same fact. Every
 * statement is in exactly one group; groups are in order of their first statement.
 *
 * The score of two statements is the weight of the terms they share over their mean weight, damped for short ones;
 * then the share of it that is theirs in particular (`relative`). Weights are those of the story: what every report
 * says again and again tells nothing apart. Sentence encoders and word vectors were tried in its place: see
 * `docs/model.md`.
 */
export function alignStatements(
  told: readonly Told[],
  reports: readonly MarkedReport[],
  canonicalOf: (report: ReportId, name: NameMark) => string,
  progress: Progress,
): readonly (readonly Told[])[] {
  const terms = told.map((statement) => {
    const report = reports[statement.report]?.report;
    if (report === undefined) throw new RangeError(`no report ${statement.report} among ${reports.length}`);
    return termsOf(statement, (name) => canonicalOf(report.id, name));
  });
  const pairs = relative(told, scorePairs(terms, weigh(terms), progress));
  return groupPairs(told, pairs, SAME_POINT).map((group) => group.flatMap((index) => told[index] ?? []));
}

/** Weight of every term: the rarer in the story, the more it counts. */
function weigh(terms: readonly Terms[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const own of terms) for (const term of own.keys()) count.set(term, (count.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, df] of count) weights.set(term, kindWeight(term) * Math.log(1 + terms.length / df));
  return weights;
}

/** Every pair of statements that share a term, with its score. */
function scorePairs(
  terms: readonly Terms[],
  weights: ReadonlyMap<string, number>,
  progress: Progress,
): readonly ScoredPair[] {
  const postings = new Map<string, number[]>();
  const mass = terms.map((own) => sum([...own].map(([term, share]) => share * (weights.get(term) ?? 0))));
  const damping = median(mass) / 2;
  const pairs: ScoredPair[] = [];
  terms.forEach((own, b) => {
    const shared = new Map<number, number>();
    for (const [term, share] of own) {
      const weight = weights.get(term) ?? 0;
      const posting = postings.get(term) ?? [];
      if (posting.length <= COMMON) {
        for (const a of posting) {
          shared.set(a, (shared.get(a) ?? 0) + weight * Math.min(share, terms[a]?.get(term) ?? 0));
        }
        posting.push(b);
        postings.set(term, posting);
      }
    }
    for (const [a, weight] of shared) {
      pairs.push({ a, b, score: weight / (damping + ((mass[a] ?? 0) + (mass[b] ?? 0)) / 2) });
    }
    if (b % 500 === 0) progress.step("statements aligned", b, terms.length);
  });
  return pairs;
}

/**
 * Takes from a score what its statements have in common with others of the same reports: a statement that fits
 * three sentences of a report equally well is told by none of them in particular.
 */
function relative(told: readonly Told[], pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const best = new Map<string, number>();
  const key = (statement: number, other: number): string => `${statement} ${told[other]?.report ?? -1}`;
  for (const { a, b, score } of pairs) {
    best.set(key(a, b), Math.max(best.get(key(a, b)) ?? 0, score));
    best.set(key(b, a), Math.max(best.get(key(b, a)) ?? 0, score));
  }
  return pairs.map((pair) => {
    const { a, b, score } = pair;
    if (told[a]?.report === told[b]?.report) return pair;
    const nearest = Math.max(best.get(key(a, b)) ?? score, best.get(key(b, a)) ?? score);
    return { a, b, score: (score * score) / nearest };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
