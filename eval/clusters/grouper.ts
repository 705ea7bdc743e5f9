import type { ClusterDoc } from "./cluster-set.ts";

/** A way to sort reports into stories. */
export interface Grouper {
  readonly name: string;
  /** Sorts the reports of a set, given in the order of its file; null where it cannot. */
  readonly group: (set: string, docs: readonly ClusterDoc[]) => Grouping | null;
}

/** By report, in the order given: the number of its story. */
export interface Grouping {
  /** When all reports are there. */
  readonly final: readonly number[];
  /** When it arrived, with the earlier ones alone; null of a way that needs all reports at once. */
  readonly onArrival: readonly number[] | null;
}
