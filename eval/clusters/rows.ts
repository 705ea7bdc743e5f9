import type { Row } from "../row.ts";
import type { ClusterData, ClusterSet } from "./cluster-set.ts";
import type { Grouper, Grouping } from "./grouper.ts";
import { adjustedRand, bcubed, pairs, type Sorted, storyMacroRecall } from "./measures.ts";
import { mergedStories, splitStories } from "./told.ts";

interface Scoring {
  readonly score: number;
  readonly n: number;
}

/** A metric: how well some reports are sorted, and the wrong cases of it that a person can read. */
interface Metric {
  readonly name: string;
  /** Null where the way does not sort so. */
  readonly take: (grouping: Grouping) => Sorted | null;
  readonly score: (sorted: Sorted, gold: Sorted, chosen: readonly number[]) => Scoring;
  readonly tell?: (data: ClusterData, sorted: Sorted, chosen: readonly number[]) => readonly string[];
}

const METRICS: readonly Metric[] = [
  {
    name: "bcubed-f1",
    take: ({ final }) => final,
    score: (...args) => pick("f1", bcubed(...args)),
    tell: (...args) => [...mergedStories(...args), ...splitStories(...args)],
  },
  {
    name: "bcubed-precision",
    take: ({ final }) => final,
    score: (...args) => pick("precision", bcubed(...args)),
    tell: mergedStories,
  },
  {
    name: "bcubed-recall",
    take: ({ final }) => final,
    score: (...args) => pick("recall", bcubed(...args)),
    tell: splitStories,
  },
  { name: "pair-f1", take: ({ final }) => final, score: (...args) => pick("f1", pairs(...args)) },
  { name: "story-macro-recall", take: ({ final }) => final, score: storyMacroRecall },
  {
    name: "adjusted-rand",
    take: ({ final }) => final,
    score: (sorted, gold, chosen) => ({ score: adjustedRand(sorted, gold, chosen), n: chosen.length }),
  },
  {
    name: "bcubed-f1.on-arrival",
    take: ({ onArrival }) => onArrival,
    score: (...args) => pick("f1", bcubed(...args)),
  },
];

/**
 * The rows of a set: each metric of all its reports, and where a half of its stories is kept apart, of the reports of
 * either half. All ways always sort the whole set. Wrong cases are told of what may be looked at alone.
 */
export function clusterRows(
  { name: set, halved }: ClusterSet,
  data: ClusterData,
  ways: { readonly ours: Grouper; readonly plain: Grouper; readonly peers: readonly Grouper[] },
): readonly Row[] {
  const ours = ways.ours.group(set, data.docs);
  const plain = ways.plain.group(set, data.docs);
  if (ours === null) return [];
  const beside = ways.peers.flatMap((peer) => {
    const grouping = peer.group(set, data.docs);
    return grouping === null ? [] : [{ peer: peer.name, grouping }];
  });
  return METRICS.flatMap((metric) => {
    const sorted = metric.take(ours);
    const sortedPlain = plain === null ? null : metric.take(plain);
    if (sorted === null) return [];
    return partsOf(data, halved).flatMap(({ half, chosen, seen }): readonly Row[] => {
      const { score, n } = metric.score(sorted, data.gold, chosen);
      if (n === 0) return [];
      const wrong = seen && metric.tell !== undefined ? metric.tell(data, sorted, chosen) : [];
      return [
        {
          layer: "stories",
          set,
          metric: `${metric.name}${half}`,
          score,
          n,
          wrong,
          ...(sortedPlain !== null && { baseline: metric.score(sortedPlain, data.gold, chosen).score }),
          peers: beside.flatMap(({ peer, grouping }) => {
            const theirs = metric.take(grouping);
            return theirs === null ? [] : [{ peer, score: metric.score(theirs, data.gold, chosen).score }];
          }),
        },
      ];
    });
  });
}

function partsOf({ docs, apart }: ClusterData, halved: boolean) {
  const every = [...docs.keys()];
  if (!halved) return [{ half: "", chosen: every, seen: true }];
  return [
    { half: "", chosen: every, seen: false },
    { half: ".seen", chosen: every.filter((at) => apart[at] === false), seen: true },
    { half: ".apart", chosen: every.filter((at) => apart[at] === true), seen: false },
  ];
}

function pick(
  part: "f1" | "precision" | "recall",
  measured: { readonly f1: number; readonly precision: number; readonly recall: number; readonly n: number },
): Scoring {
  return { score: measured[part], n: measured.n };
}
