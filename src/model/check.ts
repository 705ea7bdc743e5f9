import type { Anchor } from "./anchor.ts";
import type { ReportId } from "./ids.ts";

/** What is told of one place of a checked sentence and otherwise in a report. */
export interface Mismatch {
  /**
   * `figure`: a number that no report gives here; `time`: another time; `name`: another name; `negation`: one says so, the other not;
   * `opposite`: the contrary word; `word`: another thing.
   */
  readonly kind: "figure" | "time" | "name" | "negation" | "opposite" | "word";
  /** The words of the checked text. */
  readonly said: Anchor;
  /** What the report says in their place; null where it says nothing there. */
  readonly told: Anchor | null;
}

/** A statement of a report that tells what a checked sentence says. */
export interface Support {
  readonly report: ReportId;
  readonly statement: Anchor;
  /** How much of the sentence it tells: the share of its words, weighed by how rare they are. */
  readonly share: number;
}

/** A sentence of a text, held against reports. */
export interface CheckedSentence {
  readonly sentence: Anchor;
  /** `supported`: told, and nothing differs; `differs`: told otherwise; `unsupported`: not told. */
  readonly verdict: "supported" | "differs" | "unsupported";
  /** How much of it the reports tell. */
  readonly share: number;
  /** Best first. */
  readonly support: readonly Support[];
  readonly mismatches: readonly Mismatch[];
  /** Words that no report has, in any form. */
  readonly missing: readonly Anchor[];
}

/** A text checked against reports. JSON-safe. */
export interface Check {
  readonly schema: "crossread/check/1";
  readonly text: { readonly id: ReportId; readonly name: string };
  readonly reports: readonly { readonly id: ReportId; readonly name: string }[];
  readonly sentences: readonly CheckedSentence[];
}
