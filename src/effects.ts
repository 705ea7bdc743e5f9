import type { Progress } from "./model/progress.ts";

/** What the program does to the world, passed in so that everything else is a pure function of data. */
export interface Effects {
  /** Text for the reader: results. */
  readonly output: (text: string) => void;
  /** Text beside the result: issues, help, errors. */
  readonly log: (text: string) => void;
  readonly progress: Progress;
  readonly network: Network;
}

/** What fetching needs of the world besides a connection: names of hosts, the time of day, and waiting. */
export interface Network {
  /** Every IP address that a host name stands for. Rejects where there is none. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Milliseconds since the beginning of 1970. */
  readonly now: () => number;
  /** Ends after so many milliseconds, or rejects when the signal is given. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
