import type { Reading } from "./reading.ts";

/** How one page came out; what the counts are of is the metric's own matter. */
export interface Judged {
  /** 0 to 1, the page by itself. */
  readonly score: number;
  readonly right: number;
  /** Given and not in gold. */
  readonly extra: number;
  /** In gold and not given. */
  readonly missing: number;
}

/** Something that is measured on every page of a set. */
export interface Measure<Gold> {
  readonly metric: string;
  /** The part of a reading that it looks at; a peer that never gives it is not measured. */
  readonly of: keyof Reading;
  /** Null where gold says nothing. */
  readonly judge: (gold: Gold, reading: Reading) => Judged | null;
  readonly total: (pages: readonly Judged[]) => number;
  /** The page's mistakes in words, for people. */
  readonly explain: (gold: Gold, reading: Reading) => string;
}
