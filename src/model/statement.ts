import type { Anchor } from "./anchor.ts";
import type { StatementId } from "./ids.ts";
import type { AttributionMark, NameMark, QuantityMark, Stage, TimeMark } from "./mark.ts";

/** One link of the chain of who says so. */
export interface Attribution {
  /** Who says it, resolved within the story: "Ana Lisk", "river board". "" when nobody is named. */
  readonly speaker: string;
  /** The words that name the source, and those that attribute. */
  readonly source: Anchor | null;
  readonly cue: Anchor;
  readonly manner: AttributionMark["manner"];
  readonly sense: AttributionMark["sense"];
}

export type Certainty = "asserted" | "hedged" | "attributed";

/** The unit that is compared: a clause or sentence with who says it, and what is marked in it. */
export interface Statement {
  readonly id: StatementId;
  readonly anchor: Anchor;
  /** The sentence that holds it: what a reader is shown around it. */
  readonly sentence: Anchor;
  /** Outermost first; empty where the report itself asserts it. */
  readonly attribution: readonly Attribution[];
  readonly stage: Stage;
  readonly negated: boolean;
  readonly certainty: Certainty;
  /** Whether it tells of an event before the one that its report is about: [the dam failed in 1968 too]. */
  readonly background: boolean;
  /** What is marked in its words, but for what a statement of its own tells inside it [The dam, |built in May,| failed]. */
  readonly names: readonly NameMark[];
  readonly times: readonly TimeMark[];
  readonly quantities: readonly QuantityMark[];
}
