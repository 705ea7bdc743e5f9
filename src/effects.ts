/** What the program does to the world, passed in so that everything else is a pure function of data. */
export interface Effects {
  /** Text for the reader: results. */
  readonly output: (text: string) => void;
  /** Text beside the result: issues, help, errors. */
  readonly log: (text: string) => void;
  readonly progress: Progress;
}

/** Shows how far long work is. */
export interface Progress {
  /** `done` of `total` things ("reports") are done; `total` is null where it is not known yet. */
  readonly step: (what: string, done: number, total: number | null) => void;
  /** Takes the progress line away. */
  readonly end: () => void;
}

/** Progress that shows nothing: for `--quiet`, for output that is no terminal, for tests. */
export const silent: Progress = { step: () => undefined, end: () => undefined };
