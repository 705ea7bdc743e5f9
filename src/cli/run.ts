import { readFile } from "node:fs/promises";
import { terminalSafe } from "../text/terminal-safe.ts";
import { COMMANDS } from "./commands.ts";
import { CliError, EXIT_STATUSES, type ExitStatus } from "./errors.ts";
import type { Io } from "./io.ts";
import { fold, helpOf, readArgs } from "./options.ts";

/** Runs one command line (without the program's name) and gives the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    io.stderr.write(`crossread: ${terminalSafe(error.message)}\n`);
    return error.status;
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [name, ...words] = argv;
  if (name === undefined) {
    io.stderr.write(generalHelp());
    return 2;
  }
  if (name === "--help" || name === "-h") {
    io.stdout.write(generalHelp());
    return 0;
  }
  if (name === "--version" || name === "-V") {
    io.stdout.write(`${await version()}\n`);
    return 0;
  }
  if (name === "help") {
    const [about, ...rest] = words;
    return runCommand(about === undefined || rest.length > 0 ? ["--help"] : [about, "--help"], io);
  }
  const spec = COMMANDS.find((command) => command.name === name);
  if (spec === undefined) {
    const known = COMMANDS.map((command) => command.name).join(", ");
    throw new CliError(`There is no command "${name}"; there are ${known}. "crossread --help" says more.`, 2);
  }
  const args = readArgs(spec, words);
  if (args.has("help")) {
    io.stdout.write(helpOf(spec));
    return 0;
  }
  const { run } = await spec.load();
  return run(args, io);
}

/** The help of the program: its commands and exit statuses. */
export function generalHelp(): string {
  return [
    "Usage: crossread COMMAND [options] FILE…",
    "",
    "Reads many news reports of one event and shows, with the exact sentence behind",
    "every statement, what they agree on, where they differ and what only one says.",
    "",
    "Commands:",
    ...COMMANDS.flatMap(({ name, operands, about }) => [`  ${name} ${operands}`, ...indented(about, 6)]),
    "",
    '"crossread COMMAND --help" lists the options of a command, "crossread --version"',
    "prints the version.",
    "",
    "Exit status:",
    ...Object.entries(EXIT_STATUSES).flatMap(([status, meaning]) => {
      const [first, ...rest] = indented(meaning, 5);
      return [`  ${status}  ${(first ?? "").trimStart()}`, ...rest];
    }),
    "",
  ].join("\n");
}

function indented(text: string, by: number): readonly string[] {
  return fold(text, 80 - by).map((line) => " ".repeat(by) + line);
}

async function version(): Promise<string> {
  // The manifest stands two folders up from the source file and from the built file alike.
  const manifest: unknown = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  );
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new TypeError("package.json has no version");
}
