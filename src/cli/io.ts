import type { Effects, Network } from "../effects.ts";
import { silent } from "../model/progress.ts";
import type { Out } from "./out.ts";
import { progressLine } from "./progress.ts";

/** What a run of the program is given: so that tests can run it without a process of its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some fixed moment, for the rate of the progress line. */
  readonly clock: () => number;
  readonly network: Network;
}

/** The effects of a run. Progress is shown on a terminal only, and not where `quiet`. */
export function effectsOf(io: Io, quiet: boolean): Effects {
  const progress = quiet || !io.stderr.isTTY ? silent : progressLine(io.stderr, io.clock);
  return {
    output: (text) => {
      progress.end();
      io.stdout.write(text);
    },
    log: (text) => {
      progress.end();
      io.stderr.write(`${text}\n`);
    },
    progress,
    network: io.network,
  };
}

/**
 * Whether to colour what goes to standard output. `--color` decides; then FORCE_COLOR ("0" and "false" are no);
 * then NO_COLOR, if it is not empty; then whether the output is a terminal that is not dumb.
 */
export function wantsColour(choice: "auto" | "always" | "never", { env, stdout }: Io): boolean {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return stdout.isTTY && TERM !== "dumb";
}

/** Columns to write in: as told; else those of the terminal, but no more than are comfortable to read; else 80. */
export function widthOf(told: number | null, { stdout }: Io): number {
  return told ?? Math.min(stdout.columns || 80, COMFORTABLE);
}

const COMFORTABLE = 110;
