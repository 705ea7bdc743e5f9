import type { Row, Scored } from "../row.ts";
import type { Judge } from "./judge.ts";
import { ours } from "./ours.ts";
import type { Pair } from "./pair.ts";
import type { Peers } from "./peers.ts";
import { lemmaOverlap, tfidfCosine } from "./plain.ts";

/** A data set of pairs of sentences. */
export interface PairSet {
  readonly name: string;
  /** Whether it lies in a folder of data sets. */
  readonly isIn: (folder: string) => boolean;
  /** Scores its pairs by our likeness, by plain methods, and by peers where they are asked. */
  readonly score: (folder: string, peers: Peers | null) => Scored;
}

/** What a metric gives a judge on some pairs. */
export interface Judged {
  readonly score: number;
  /** How many of them it is of. */
  readonly n: number;
  readonly wrong: readonly string[];
}

/** A metric: from the evidence of a judge for all pairs, a score for any choice of them. */
export interface Metric {
  readonly name: string;
  readonly of: (
    pairs: readonly Pair[],
    evidence: readonly (readonly number[])[],
  ) => (chosen: readonly number[]) => Judged | null;
}

/**
 * Three rows a metric: of all pairs, of the half that is seen, of the half kept apart. Beside ours stand the cosine
 * of TF-IDF as the plain method, and the overlap of lemmas and what is installed as peers. Wrong cases are told of
 * the half that is seen alone.
 */
export function pairRows(
  set: string,
  pairs: readonly Pair[],
  metrics: readonly Metric[],
  peers: Peers | null,
): readonly Row[] {
  const read = (judge: Judge) => {
    const evidence = judge.evidence(set, pairs);
    return evidence === null ? [] : [{ name: judge.name, evidence }];
  };
  const [mine, plain, ...others] = [ours, tfidfCosine, lemmaOverlap, ...(peers?.judges ?? [])].flatMap(read);
  if (mine === undefined || plain === undefined) return [];
  const every = [...pairs.keys()];
  const halves: readonly (readonly [string, readonly number[]])[] = [
    ["", every],
    [".seen", every.filter((at) => pairs[at]?.apart === false)],
    [".apart", every.filter((at) => pairs[at]?.apart === true)],
  ];
  return metrics.flatMap(({ name, of }) => {
    const measure = of(pairs, mine.evidence);
    const measurePlain = of(pairs, plain.evidence);
    const beside = others.map((other) => ({ peer: other.name, measure: of(pairs, other.evidence) }));
    return halves.flatMap(([half, chosen]): readonly Row[] => {
      const judged = measure(chosen);
      if (judged === null || judged.n === 0) return [];
      const baseline = measurePlain(chosen)?.score;
      return [
        {
          layer: "compare",
          set,
          metric: `${name}${half}`,
          score: judged.score,
          n: judged.n,
          wrong: half === ".seen" ? judged.wrong : [],
          ...(baseline !== undefined && { baseline }),
          peers: beside.map((each) => ({ peer: each.peer, score: each.measure(chosen)?.score ?? 0 })),
        },
      ];
    });
  });
}
