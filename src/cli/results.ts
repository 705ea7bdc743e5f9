import { readFile, stat } from "node:fs/promises";
import type { Misfit } from "../report/shape.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import { CliError } from "./errors.ts";
import type { Io } from "./io.ts";

/** Results are larger than the reports behind them, but not without bound. */
const LARGEST_RESULT = 500_000_000;

/** The text of a result of any kind, from a file, or from standard input for "-". Throws CliError (1). */
export async function readText(file: string, stdin: Io["stdin"]): Promise<string> {
  return file === "-" ? await textOfStream(stdin) : await textOfFile(file);
}

/** What is wrong with a text that is no result, a line for each place. */
export function sayMisfits(file: string, misfits: readonly Misfit[]): readonly string[] {
  return misfits.map(({ where, message }) =>
    terminalSafe(`${where === "" ? file : `${file}: ${where}`} ${message}`),
  );
}

async function textOfFile(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > LARGEST_RESULT) {
      throw new CliError(`${file} is larger than a result can be (500 MB).`, 1);
    }
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const why =
      error.code === "ENOENT" ? "it is not there" : error.code === "EISDIR" ? "it is a folder" : error.code;
    throw new CliError(`${file} cannot be read: ${String(why)}.`, 1, { cause: error });
  }
}

async function textOfStream(stream: Io["stdin"]): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST_RESULT)
      throw new CliError("Standard input is larger than a result can be (500 MB).", 1);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
