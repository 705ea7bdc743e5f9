import type { DayRange, StageMark, TimeMark, TimeUnit, WordMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";

/** By what an event is dated: a time of its own clause, of its sentence, of what was told before, or the report's day. */
export type DatedBy = "clause" | "sentence" | "paragraph" | "report";

/** When an event happened, or is to happen. */
export interface EventTime {
  readonly when: DayRange;
  readonly unit: TimeUnit;
  readonly clock: TimeMark["clock"];
  /** The words that date it; null where only the report's day does. */
  readonly time: TimeMark | null;
  readonly by: DatedBy;
}

/** An event as one sentence tells it. */
export interface TimedEvent {
  /** The word that names it: a verb, or a noun with a time of its own [the 2024 riots]. */
  readonly head: WordMark;
  readonly stage: StageMark["stage"];
  readonly negated: boolean;
  /** Index of the sentence in its report. */
  readonly sentence: number;
  /** The clause that tells it. */
  readonly clause: Span;
  /** What stands before its verb, there or in the clause that it hangs on [Hamlin flew home] and [met the governor]. */
  readonly subject: Span | null;
  /** Null where nothing dates it: [the wall had been mended]. */
  readonly date: EventTime | null;
}
