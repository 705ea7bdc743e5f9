import { type Judge, scoresOf } from "./judge.ts";
import { accuracyAt, averagePrecision, bestMark, f1At, pearson } from "./measures.ts";
import { type Pair, told } from "./pair.ts";
import type { Metric } from "./pair-set.ts";
import { linear, logistic, type ReadOut } from "./read-out.ts";

type Evidence = NonNullable<ReturnType<Judge["evidence"]>>;

/** Average precision of a judge's own score. */
export const ap: Metric = {
  name: "ap",
  of: (pairs, evidence) => {
    const scores = scoresOf(evidence);
    return (chosen) => ({
      score: averagePrecision(pick(scores, chosen), goldOf(pairs, chosen)),
      n: chosen.length,
      wrong: [],
    });
  },
};

/** F1 of a judge's own score, at the mark that is best on the half that is seen. */
export const f1OfScore: Metric = {
  name: "f1",
  of: (pairs, evidence) => {
    const scores = scoresOf(evidence);
    const seen = seenOf(pairs);
    return atMark(pairs, scores, bestMark(pick(scores, seen), goldOf(pairs, seen)), f1At);
  },
};

/** Accuracy, or F1, of a logistic read-out of the evidence, made on the half that is seen, at a chance of one half. */
export function readOutMetric(name: "accuracy" | "f1"): Metric {
  return {
    name,
    of: (pairs, evidence) => {
      const scores = evidence.map(fitted(pairs, evidence, logistic));
      return atMark(pairs, scores, 0, name === "f1" ? f1At : accuracyAt);
    },
  };
}

/** Pearson's r of a linear read-out of the evidence, made on the half that is seen; of one source or of all. */
export function pearsonOf(name: string, source: string | null): Metric {
  return { name, of: (pairs, evidence) => ofSources(pairs, evidence, source === null ? null : [source]) };
}

/** The mean of Pearson's r over sources. */
export function meanPearson(name: string, sources: readonly string[]): Metric {
  return { name, of: (pairs, evidence) => ofSources(pairs, evidence, sources) };
}

function ofSources(
  pairs: readonly Pair[],
  evidence: Evidence,
  sources: readonly string[] | null,
): ReturnType<Metric["of"]> {
  const scores = evidence.map(fitted(pairs, evidence, linear));
  const among = (own: readonly number[]): number =>
    pearson(
      pick(scores, own),
      own.map((at) => pairs[at]?.gold ?? 0),
    );
  return (chosen) => {
    if (sources === null) return { score: among(chosen), n: chosen.length, wrong: [] };
    const parts = sources.map((source) => chosen.filter((at) => pairs[at]?.source === source));
    const n = parts.reduce((sum, part) => sum + part.length, 0);
    return {
      score: parts.reduce((sum, part) => sum + among(part), 0) / Math.max(1, parts.length),
      n,
      wrong: [],
    };
  };
}

function fitted(
  pairs: readonly Pair[],
  evidence: Evidence,
  fit: (evidence: Evidence, gold: readonly number[]) => ReadOut,
): ReadOut {
  const seen = evidence.filter((_, at) => pairs[at]?.apart === false);
  return fit(
    seen,
    pairs.filter(({ apart }) => !apart).map(({ gold }) => gold),
  );
}

function atMark(
  pairs: readonly Pair[],
  scores: readonly number[],
  mark: number,
  measure: (scores: readonly number[], gold: readonly boolean[], mark: number) => number,
): ReturnType<Metric["of"]> {
  return (chosen) => ({
    score: measure(pick(scores, chosen), goldOf(pairs, chosen), mark),
    n: chosen.length,
    wrong: chosen
      .filter((at) => (scores[at] ?? 0) >= mark !== (pairs[at]?.gold === 1))
      .sort((a, b) => Math.abs((scores[b] ?? 0) - mark) - Math.abs((scores[a] ?? 0) - mark))
      .flatMap((at) => {
        const pair = pairs[at];
        return pair === undefined ? [] : [told(pair, (scores[at] ?? 0) - mark)];
      }),
  });
}

function seenOf(pairs: readonly Pair[]): readonly number[] {
  return [...pairs.keys()].filter((at) => pairs[at]?.apart === false);
}

function pick(scores: readonly number[], chosen: readonly number[]): readonly number[] {
  return chosen.map((at) => scores[at] ?? 0);
}

function goldOf(pairs: readonly Pair[], chosen: readonly number[]): readonly boolean[] {
  return chosen.map((at) => pairs[at]?.gold === 1);
}
