/** The stage that a metric measures. */
export type Layer = "extract" | "annotate" | "compare" | "stories";

/** One score of one set: what the table prints and `--json` writes. */
export interface Row {
  readonly layer: Layer;
  /** "seeds", or the name of the story's folder. */
  readonly set: string;
  /** The metric's name, as the page of definitions has it. */
  readonly metric: string;
  /** 0 to 1. */
  readonly score: number;
  /** How many gold things the share is of. */
  readonly n: number;
  /** The wrong cases, each readable by itself; a case may have several lines. */
  readonly wrong: readonly string[];
  /** What a plain method, or a known peer, scores on the same. */
  readonly baseline?: number;
  /** What programs run beside ours score on the same. */
  readonly peers?: readonly PeerScore[];
}

/** The score of another program. */
export interface PeerScore {
  readonly peer: string;
  readonly score: number;
}

/** How long a reader of pages took for them. */
export interface Speed {
  readonly reader: string;
  readonly pages: number;
  readonly milliseconds: number;
}

/** What could not be measured, and why. */
export interface Failure {
  readonly layer: Layer;
  readonly set: string;
  readonly message: string;
}

/** What a runnable set gives back. */
export interface Scored {
  readonly rows: readonly Row[];
  readonly failures: readonly Failure[];
  readonly speeds?: readonly Speed[];
}

/** Metrics where less is better; their floor is a ceiling. */
export function lessIsBetter(metric: string): boolean {
  return metric === "single-source.joined";
}

/** A share of right cases, or null where there is nothing to be right about. */
export function share(
  place: { readonly layer: Layer; readonly set: string; readonly metric: string },
  cases: readonly { readonly right: boolean; readonly wrong: string }[],
): Row | null {
  if (cases.length === 0) return null;
  const wrong = cases.filter(({ right }) => !right).map((each) => each.wrong);
  return { ...place, score: (cases.length - wrong.length) / cases.length, n: cases.length, wrong };
}

/** Harmonic mean; 0 where both are 0. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
