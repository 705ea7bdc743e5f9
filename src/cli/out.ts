/** A stream of the terminal, as much of it as is needed. */
export interface Out {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns, where the stream is a terminal. */
  readonly columns: number | undefined;
}
