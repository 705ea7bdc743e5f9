import { readFile, stat } from "node:fs/promises";
import { type PinLine, readPins } from "../stories/pin-file.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import { CliError } from "./errors.ts";
import type { Args } from "./options.ts";

/** A correction is a line, and people write them by hand. */
const LARGEST_PINS = 10_000_000;

/** The corrections that the command line names; null without any. Says which lines are none, then throws CliError (2). */
export async function pinsOf(
  args: Args,
  log: (line: string) => void,
): Promise<{ readonly file: string; readonly lines: readonly PinLine[] } | null> {
  const file = args.text("pins");
  if (file === null) return null;
  const { lines, problems } = readPins(await textOf(file));
  if (problems.length === 0) return { file, lines };
  for (const { line, message } of problems.slice(0, MOST)) {
    log(terminalSafe(`crossread: ${file}, line ${line}: ${message}.`));
  }
  const many = problems.length === 1 ? "one line" : `${problems.length} lines`;
  throw new CliError(`--pins ${file} has ${many} that cannot be understood.`, 2);
}

/** Lines that cannot be understood are named one by one up to this many. */
const MOST = 10;

async function textOf(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > LARGEST_PINS) throw new CliError(`--pins ${file} is larger than 10 MB.`, 2);
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`--pins ${file} is no file that can be read.`, 2, { cause: error });
  }
}
