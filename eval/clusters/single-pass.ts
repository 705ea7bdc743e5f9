import { type ClusterDoc, LEARNING_SETS, readSet } from "./cluster-set.ts";
import type { Grouper } from "./grouper.ts";
import { type Bag, bagOf, type Cosines, cosinesOf, type Rarity, rarityIn } from "./tfidf-vectors.ts";

/** What is set in a single pass. */
export interface Marks {
  /** The least mean likeness to a story's reports with which a report joins it. */
  readonly threshold: number;
  /** Days in which likeness falls to 1/e of itself; null for never. */
  readonly days: number | null;
}

/**
 * One report after the other: it joins the story whose reports are most like it on average, or begins a new one.
 * Likeness is the cosine, less by the days between the two where both have one.
 */
export function singlePass(
  cosines: Cosines,
  days: readonly (number | null)[],
  marks: Marks,
): readonly number[] {
  const stories: number[] = [];
  const sizes: number[] = [];
  const sums = new Float64Array(cosines.length);
  for (const [at, row] of cosines.entries()) {
    sums.fill(0, 0, sizes.length);
    for (let other = 0; other < at; other += 1) {
      const story = stories[other] ?? 0;
      const near = (row[other] ?? 0) * decay(days[at] ?? null, days[other] ?? null, marks.days);
      sums[story] = (sums[story] ?? 0) + near;
    }
    let [best, most] = [sizes.length, marks.threshold];
    for (const [story, size] of sizes.entries()) {
      const mean = (sums[story] ?? 0) / size;
      if (mean >= most) [best, most] = [story, mean];
    }
    stories.push(best);
    sizes[best] = (sizes[best] ?? 0) + 1;
  }
  return stories;
}

function decay(a: number | null, b: number | null, days: number | null): number {
  return a === null || b === null || days === null ? 1 : Math.exp(-Math.abs(a - b) / days);
}

/** Days since 1970. */
export function dayOf({ published }: ClusterDoc): number | null {
  return published === null ? null : Date.parse(published.slice(0, 10)) / 86_400_000;
}

/** The words of the sets that may be learnt from, in one heap. */
export function learntBags(folder: string): readonly Bag[] {
  const folders = new Map(LEARNING_SETS.map((set) => [set.folder, set]));
  return [...folders.values()].flatMap((set) => readSet(folder, set).docs.map(bagOf));
}

/**
 * The single pass with what it knows of words, its threshold and its decay all from the sets that ours is learnt from:
 * as fair as can be.
 */
export function learntSinglePass(folder: string): Grouper {
  let rarity: Rarity | null = null;
  return {
    name: "tfidf",
    group: (_, docs) => {
      rarity ??= rarityIn(learntBags(folder));
      return passOver(docs, rarity, LEARNT);
    },
  };
}

/** The single pass with learnt marks and rarity counted in the set that it sorts: for languages nothing is learnt of. */
export const untaughtSinglePass: Grouper = {
  name: "tfidf",
  group: (_, docs) => passOver(docs, rarityIn(docs.map(bagOf)), LEARNT),
};

/** The single pass with rarity counted in the set that it sorts and marks that are best there: as it can be at most. */
export const tunedSinglePass: Grouper = {
  name: "tfidf-tuned-here",
  group: (set, docs) => {
    const marks = BEST_HERE[set];
    return marks === undefined ? null : passOver(docs, rarityIn(docs.map(bagOf)), marks);
  },
};

function passOver(docs: readonly ClusterDoc[], rarity: Rarity, marks: Marks) {
  const final = singlePass(cosinesOf(docs.map(bagOf), rarity), docs.map(dayOf), marks);
  return { final, onArrival: final };
}

/** Found by `node eval/clusters/tune.ts DIR`, best in the mean of B-cubed F1 over the sets that may be learnt from. */
const LEARNT: Marks = { threshold: 0.18, days: 20 };

/** Found by the same, set by set. */
const BEST_HERE: Readonly<Record<string, Marks>> = {
  "cluster-news5w1h": { threshold: 0.08, days: 150 },
  "cluster-ecbplus": { threshold: 0.15, days: null },
  "cluster-allsides": { threshold: 0.12, days: 3 },
  "cluster-allsides.undated": { threshold: 0.22, days: null },
  "cluster-allsides-triplets": { threshold: 0.2, days: null },
  "cluster-gva": { threshold: 0.12, days: 45 },
  "cluster-wikinews": { threshold: 0.09, days: 10 },
  "cluster-basil": { threshold: 0.09, days: 3 },
  "cluster-groundnews": { threshold: 0.04, days: null },
};
