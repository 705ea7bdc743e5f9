import type { Scored } from "../row.ts";
import type { Peers } from "./peers.ts";

/** A data set of texts in which people marked what the annotators should find. */
export interface MarkSet {
  readonly name: string;
  /** Whether it lies in a folder of data sets. */
  readonly isIn: (folder: string) => boolean;
  /** Reads its texts with the annotators, and with peers where they are asked, and scores what they mark. */
  readonly score: (folder: string, peers: Peers | null) => Scored;
}
