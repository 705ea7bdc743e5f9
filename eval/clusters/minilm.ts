import type { Reading } from "./vectors.ts";

/** What is set where reports are sorted by the vectors of a sentence encoder. */
interface AnyMarks {
  /** What of the reports is encoded. */
  readonly reading: Reading;
  /** Days in which likeness falls to 1/e of itself; null for never. */
  readonly days: number | null;
}

/** What is set in HDBSCAN. Stories have two reports at least; what it calls noise is a story by itself. */
export interface HdbscanMarks extends AnyMarks {
  /** Distance is 1 less the likeness, or the straight way between vectors of length 1 of that likeness. */
  readonly metric: "cosine" | "euclidean";
  /** Reports, itself counted, that lie within a report's core distance: 1 leaves distances as they are. */
  readonly samples: number;
  /** Stories nearer than this are not parted; a distance by the cosine. */
  readonly epsilon: number;
  readonly method: "eom" | "leaf";
}

/** What is set in average link. */
export interface LinkMarks extends AnyMarks {
  /** The greatest mean distance at which two stories are made one. */
  readonly threshold: number;
}

export type SortMarks = HdbscanMarks | LinkMarks;

/** A way to sort by vectors. */
export interface Way {
  /** What `bench/stories/read.py` calls it. */
  readonly name: "hdbscan" | "average-link";
  /** Best in the mean of B-cubed F1 over the sets that ours is learnt from. */
  readonly learnt: SortMarks;
  /** Best on each set itself. */
  readonly here: Readonly<Record<string, SortMarks>>;
  /** All marks that were tried with a reading. */
  readonly every: (reading: Reading) => readonly SortMarks[];
}

/** Decays that are tried, in days; never comes last. */
export const DECAYS: readonly (number | null)[] = [3, 5, 7, 10, 14, 20, 30, 45, 60, 90, 150, 300, null];

/** Both ways. Their marks were found by `node eval/clusters/tune.ts DIR --peers --readings head`. */
export const WAYS: readonly Way[] = [
  {
    name: "hdbscan",
    learnt: hdbscan(150, "euclidean", 2, 0.2, "eom"),
    here: {
      "cluster-news5w1h": hdbscan(150, "euclidean", 2, 0.48, "leaf"),
      "cluster-ecbplus": hdbscan(null, "cosine", 2, 0.2, "eom"),
      "cluster-allsides": hdbscan(3, "euclidean", 2, 0.3, "eom"),
      "cluster-allsides.undated": hdbscan(null, "euclidean", 2, 0.14, "leaf"),
      "cluster-allsides-triplets": hdbscan(null, "euclidean", 2, 0.2, "leaf"),
      "cluster-gva": hdbscan(300, "euclidean", 2, 0.22, "eom"),
      "cluster-wikinews": hdbscan(300, "euclidean", 2, 0.28, "leaf"),
      "cluster-basil": hdbscan(300, "euclidean", 2, 0.32, "leaf"),
      "cluster-groundnews": hdbscan(null, "euclidean", 3, 0.54, "leaf"),
    },
    every: everyHdbscan,
  },
  {
    name: "average-link",
    learnt: averageLink(90, 0.4),
    here: {
      "cluster-news5w1h": averageLink(300, 0.6),
      "cluster-ecbplus": averageLink(null, 0.42),
      "cluster-allsides": averageLink(5, 0.46),
      "cluster-allsides.undated": averageLink(null, 0.31),
      "cluster-allsides-triplets": averageLink(null, 0.42),
      "cluster-gva": averageLink(90, 0.34),
      "cluster-wikinews": averageLink(60, 0.54),
      "cluster-basil": averageLink(300, 0.46),
      "cluster-groundnews": averageLink(null, 0.7),
    },
    every: everyLink,
  },
];

function hdbscan(
  days: number | null,
  metric: HdbscanMarks["metric"],
  samples: number,
  epsilon: number,
  method: HdbscanMarks["method"],
): HdbscanMarks {
  return { reading: "head", days, metric, samples, epsilon, method };
}

function averageLink(days: number | null, threshold: number): LinkMarks {
  return { reading: "head", days, threshold };
}

function everyHdbscan(reading: Reading): readonly HdbscanMarks[] {
  const epsilons = [0, ...Array.from({ length: 31 }, (_, at) => (at + 5) / 50)];
  return DECAYS.flatMap((days) =>
    (["cosine", "euclidean"] as const).flatMap((metric) =>
      [1, 2, 3].flatMap((samples) =>
        (["eom", "leaf"] as const).flatMap((method) =>
          epsilons.map((epsilon) => ({ reading, days, metric, samples, epsilon, method })),
        ),
      ),
    ),
  );
}

function everyLink(reading: Reading): readonly LinkMarks[] {
  const thresholds = Array.from({ length: 86 }, (_, at) => (at + 10) / 100);
  return DECAYS.flatMap((days) => thresholds.map((threshold) => ({ reading, days, threshold })));
}
