import { parseArgs } from "node:util";
import { CliError, type ExitStatus } from "./errors.ts";
import type { Io } from "./io.ts";

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help: "FILE"; none for a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
  /** One line of help. */
  readonly about: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What follows the options: "FILE…". */
  readonly operands: string;
  /** One sentence: what it does. */
  readonly about: string;
  /** More, a paragraph each. */
  readonly notes: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Loaded only when it runs, so that help comes at once. */
  readonly load: () => Promise<{ readonly run: (args: Args, io: Io) => Promise<ExitStatus> }>;
}

/** A command line that has been read. */
export interface Args {
  readonly operands: readonly string[];
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string | null;
  /** All values of an option that may be given more than once, in order. */
  readonly texts: (name: string) => readonly string[];
  /** One of a few words; `fallback` where the option is not given. Throws CliError for another word. */
  readonly choice: <Word extends string>(name: string, words: readonly Word[], fallback: Word) => Word;
  /** A whole number, at least 1; "k" and "M" after it are thousands and millions. Throws CliError for others. */
  readonly amount: (name: string) => number | null;
}

/** Reads the words after the command's name. Throws CliError (2) for what the command does not know. */
export function readArgs(spec: CommandSpec, words: readonly string[]): Args {
  const options = Object.fromEntries(
    [...spec.options, HELP].map(({ name, short, value, many }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        ...(short ? { short } : {}),
        ...(many ? { multiple: true } : {}),
      },
    ]),
  );
  const { values, positionals } = understood(spec, () =>
    parseArgs({ args: [...words], options, allowPositionals: true, strict: true }),
  );
  const text = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  return {
    operands: positionals,
    has: (name) => values[name] !== undefined && values[name] !== false,
    text,
    texts(name) {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    choice(name, allowed, fallback) {
      const value = text(name);
      if (value === null) return fallback;
      const found = allowed.find((word) => word === value);
      if (found !== undefined) return found;
      throw new CliError(`--${name} takes ${allowed.join(", ")}, not "${value}".`, 2);
    },
    amount(name) {
      const value = text(name);
      if (value === null) return null;
      const match = /^(\d{1,12})(k|M)?$/.exec(value);
      const number =
        Number(match?.[1] ?? Number.NaN) * (match?.[2] === "k" ? 1000 : match?.[2] === "M" ? 1e6 : 1);
      if (number >= 1) return number;
      throw new CliError(
        `--${name} takes a whole number of at least 1, such as 80, 500k or 20M, not "${value}".`,
        2,
      );
    },
  };
}

/** The help of one command. */
export function helpOf(spec: CommandSpec): string {
  return [
    `Usage: crossread ${spec.name} [options] ${spec.operands}`,
    "",
    ...fold(spec.about),
    ...spec.notes.flatMap((note) => ["", ...fold(note)]),
    "",
    "Options:",
    ...[...spec.options, HELP].flatMap(optionHelp),
    "",
  ].join("\n");
}

export const HELP: OptionSpec = { name: "help", short: "h", about: "print this help" };

function optionHelp({ name, short, value, about }: OptionSpec): readonly string[] {
  const left = `  ${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
  const [first, ...rest] = fold(about, WIDTH - COLUMN);
  const lines = [left.padEnd(COLUMN) + first, ...rest.map((line) => " ".repeat(COLUMN) + line)];
  return left.length < COLUMN
    ? lines
    : [left, ...fold(about, WIDTH - COLUMN).map((line) => " ".repeat(COLUMN) + line)];
}

const WIDTH = 80;
const COLUMN = 26;

/** A paragraph as lines of at most `width` columns. */
export function fold(text: string, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function understood<T>(spec: CommandSpec, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")))
      throw error;
    const sentence = (error.message.split(/[.\n]/)[0] ?? "").replaceAll("'", '"');
    throw new CliError(`${sentence}. "crossread ${spec.name} --help" lists the options.`, 2, {
      cause: error,
    });
  }
}
