import type { Mark } from "../model/mark.ts";
import type { Day, Report } from "../model/report.ts";
import type { Shared } from "./en/shared.ts";

/**
 * What an annotator is given: the report, its reference day, the marks of the annotators before it, and what they
 * all share.
 */
export interface Context {
  readonly report: Report;
  readonly reference: Day | null;
  readonly marks: readonly Mark[];
  readonly shared: Shared;
}

/** Finds marks of its kinds; what it returns is added to the marks of those before it. */
export interface Annotator {
  readonly name: string;
  readonly annotate: (context: Context) => readonly Mark[];
}

/** A language: annotators in order. */
export interface Language {
  readonly tag: string;
  /** `onStep` is told how many of its annotators are done. */
  readonly annotate: (
    report: Report,
    reference: Day | null,
    onStep?: (done: number, total: number) => void,
  ) => readonly Mark[];
}
