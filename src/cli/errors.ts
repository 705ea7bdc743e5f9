/** Something impossible was asked for: one plain sentence that says what to do, and an exit status. */
export class CliError extends Error {
  readonly status: ExitStatus;

  constructor(message: string, status: ExitStatus, options?: ErrorOptions) {
    super(message, options);
    this.name = "CliError";
    this.status = status;
  }
}

/** 0: done. 1: the answer is no, or there is none. 2: the command line cannot be understood. */
export type ExitStatus = 0 | 1 | 2;

export const EXIT_STATUSES: Readonly<Record<ExitStatus, string>> = {
  0: "done; inputs that could not be used are named on standard error",
  1: "no report could be read, a result could not be read or written, verify found something that is not there or a sentence that is not supported, or a point or a story was asked for that is not there",
  2: "the command line cannot be understood",
};
