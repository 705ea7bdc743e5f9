import type { Progress } from "./model/progress.ts";

/** What the program does to the world, passed in so that everything else is a pure function of data. */
export interface Effects {
  /** Text for the reader: results. */
  readonly output: (text: string) => void;
  /** Text beside the result: issues, help, errors. */
  readonly log: (text: string) => void;
  readonly progress: Progress;
}
