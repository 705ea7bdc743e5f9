/** Shows how far long work is. */
export interface Progress {
  /** `done` of `total` things ("reports") are done; `total` is null where it is not known yet. */
  readonly step: (what: string, done: number, total: number | null) => void;
  /** Takes the progress line away. */
  readonly end: () => void;
}

/** Progress that shows nothing: for `--quiet`, for output that is no terminal, for tests. */
export const silent: Progress = { step: () => undefined, end: () => undefined };
