import type { Copied } from "./copied.ts";
import type { KeptReport } from "./read-report.ts";
import type { Printed } from "./views.ts";

/** A text of one day, kept once for all reports that have its words. */
export interface KeptText extends Printed {
  /** Stands for its words and its day. */
  readonly key: string;
  readonly codes: Uint32Array;
  /** By time; never empty. */
  reports: readonly KeptReport[];
  /** The texts that it was compared with, each with what came of it; the other one has the same pair. */
  readonly pairs: Map<KeptText, Pair>;
}

/** Two texts that were held against each other. */
export interface Pair {
  /** The one that comes first in the order of texts. */
  readonly a: KeptText;
  readonly b: KeptText;
  readonly copied: Copied | null;
  /** Which of the two have the other among their candidates; the pair stays while one has. */
  readonly heldBy: Set<KeptText>;
}
