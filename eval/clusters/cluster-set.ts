import { hasFile, jsonLines } from "../annotate/data.ts";
import { isKeptApart } from "../annotate/halves.ts";

/** One report of a data set of stories, as its file has it. */
export interface ClusterDoc {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** A day, or a moment by some local clock. */
  readonly published: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
  readonly lang: string;
}

/** A data set of stories: where it lies, and how it is read. */
export interface ClusterSet {
  /** What `--only` calls it. */
  readonly name: string;
  readonly folder: string;
  /** Whether reports come with their days. */
  readonly dated: boolean;
  /** Whether a half of its stories is kept apart; the others may be looked at whole, and learnt from. */
  readonly halved: boolean;
}

/** A data set that was read: the reports as they come, and by report its true story. */
export interface ClusterData {
  readonly docs: readonly ClusterDoc[];
  readonly gold: readonly string[];
  /** By report, whether its story is kept apart. */
  readonly apart: readonly boolean[];
}

/** The sets that weights and marks may be learnt from. */
export const LEARNING_SETS: readonly ClusterSet[] = [
  { name: "cluster-news5w1h", folder: "cluster-news5w1h", dated: true, halved: false },
  { name: "cluster-ecbplus", folder: "cluster-ecbplus", dated: true, halved: false },
  { name: "cluster-allsides", folder: "cluster-allsides", dated: true, halved: false },
  { name: "cluster-allsides.undated", folder: "cluster-allsides", dated: false, halved: false },
  { name: "cluster-allsides-triplets", folder: "cluster-allsides-triplets", dated: true, halved: false },
];

/** The sets that only measure: no licence is stated for them. */
export const MEASURING_SETS: readonly ClusterSet[] = [
  { name: "cluster-gva", folder: "cluster-gva", dated: true, halved: true },
  { name: "cluster-wikinews", folder: "cluster-wikinews", dated: true, halved: true },
  { name: "cluster-basil", folder: "cluster-basil", dated: true, halved: true },
  { name: "cluster-groundnews", folder: "cluster-groundnews", dated: true, halved: true },
];

/** Whether a set lies in a folder of data sets. */
export function isIn(folder: string, set: ClusterSet): boolean {
  return ["docs.jsonl.gz", "gold.jsonl.gz"].every((file) => hasFile(folder, set.folder, file));
}

/** The reports of a set in the order of its file, with their stories. */
export function readSet(folder: string, set: ClusterSet): ClusterData {
  const docs = jsonLines<ClusterDoc>(folder, set.folder, "docs.jsonl.gz");
  const lines = jsonLines<{ readonly id: string; readonly story: string }>(
    folder,
    set.folder,
    "gold.jsonl.gz",
  );
  const stories = new Map(lines.map(({ id, story }) => [id, story]));
  const gold = docs.map(({ id }) => stories.get(id) ?? `only ${id}`);
  return {
    docs: set.dated ? docs : docs.map((doc) => ({ ...doc, published: null })),
    gold,
    apart: gold.map((story) => set.halved && isKeptApart(story)),
  };
}
