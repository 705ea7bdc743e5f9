import { promises as fs } from "node:fs";
import path from "node:path";
import { CliError } from "./errors.ts";
import type { Args } from "./options.ts";

export type Format = "html" | "json" | "markdown" | "csv";

/** One thing to write: a format, and a path or "-" for standard output. */
export interface Output {
  readonly format: Format;
  readonly target: string;
}

/**
 * The outputs that a command line asks for. Throws CliError (2) where two go to one place, or where one would
 * overwrite an input.
 */
export async function outputsOf(args: Args): Promise<readonly Output[]> {
  const formats: readonly Format[] = ["html", "json", "markdown", "csv"];
  const outputs = formats.flatMap((format) => {
    const target = args.text(format);
    return target === null ? [] : [{ format, target }];
  });
  const inputs = new Set<string>();
  for (const operand of args.operands) if (operand !== "-") inputs.add(await realPath(operand));
  const taken = new Map<string, Format>();
  for (const { format, target } of outputs) {
    if (target === "")
      throw new CliError(`--${format} needs the name of a file, or - for standard output.`, 2);
    const place = target === "-" ? "-" : await realPath(target);
    const other = taken.get(place);
    if (other !== undefined) {
      const where = target === "-" ? "standard output" : target;
      throw new CliError(`--${other} and --${format} cannot both go to ${where}.`, 2);
    }
    if (inputs.has(place)) throw new CliError(`--${format} ${target} would overwrite an input.`, 2);
    taken.set(place, format);
  }
  return outputs;
}

/**
 * Writes a file whole or not at all: to a name beside it, which is then given the right one. A link is followed,
 * and what is no regular file (a device, a pipe) is written to as it stands. Throws CliError (1) on failure.
 */
export async function writeWhole(target: string, text: string): Promise<void> {
  const place = await realPath(target);
  try {
    const there = await statOf(place);
    if (there !== null && !there.isFile()) {
      await fs.writeFile(place, text);
      return;
    }
    const beside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.part`);
    try {
      await fs.writeFile(beside, text, { mode: there === null ? 0o666 : there.mode & 0o777 });
      await fs.rename(beside, place);
    } catch (error) {
      await fs.rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw new CliError(`${target} cannot be written: ${sayWriteError(error)}.`, 1, { cause: error });
  }
}

async function realPath(file: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    // Not there yet: its folder may still be reached by a link.
    const folder = path.dirname(path.resolve(file));
    try {
      return path.join(await fs.realpath(folder), path.basename(file));
    } catch {
      return path.resolve(file);
    }
  }
}

async function statOf(file: string) {
  try {
    return await fs.stat(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function sayWriteError(error: unknown): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = {
    EISDIR: "it is a folder",
    ENOENT: "its folder is not there",
    ENOTDIR: "its folder is not a folder",
    EACCES: "that is not allowed",
    EPERM: "that is not allowed",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
  };
  return known[code] ?? (code === "" ? String(error) : code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
