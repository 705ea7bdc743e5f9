import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Another program that is installed. */
export interface Program<Part extends string> {
  readonly name: string;
  readonly version: string;
  /** The parts of a reading that it gives at all. */
  readonly gives: readonly Part[];
  readonly runner: readonly string[];
}

/** Something to read: what a runner is told of it, as one line of JSON. */
export interface Task {
  readonly id: string;
  readonly line: string;
}

/**
 * The programs that a folder of `bench/` can run: its `read.ts` with the packages beside it, and its `read.py` where
 * it has an environment of Python.
 */
export function installedIn<Part extends string>(folder: string): readonly Program<Part>[] {
  const python = [
    join(folder, ".venv", "bin", "python"),
    join(folder, ".venv", "Scripts", "python.exe"),
  ].find((path) => existsSync(path));
  const script = join(folder, "read.py");
  const runners = [
    [process.execPath, join(folder, "read.ts")],
    ...(python === undefined || !existsSync(script) ? [] : [[python, script]]),
  ];
  return runners.flatMap((runner) => listed<Part>(runner));
}

function listed<Part extends string>(runner: readonly string[]): readonly Program<Part>[] {
  const [program = "", ...args] = runner;
  const { status, stdout } = spawnSync(program, [...args, "--list"], { encoding: "utf8" });
  if (status !== 0) return [];
  const found: Record<string, { readonly version: string; readonly gives: readonly Part[] }> =
    JSON.parse(stdout);
  return Object.entries(found).map(([name, { version, gives }]) => ({ name, version, gives, runner }));
}

/**
 * What a program reads of the tasks of a set, by id; null where it broke off. Readings are kept in a folder that git
 * does not see, by version and set, and what was read before is not read again.
 */
export function readingsOf<Part extends string, Line extends { readonly id: string }>(
  kept: string,
  program: Program<Part>,
  set: string,
  tasks: readonly Task[],
): ReadonlyMap<string, Line> | null {
  const path = join(kept, `${program.name}-${program.version}`, `${set}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  const known = linesIn<Line>(path);
  const left = tasks.filter(({ id }) => !known.has(id));
  const said = left.length === 0 ? "" : run(program, left, path, 5);
  const read = left.length === 0 ? known : linesIn<Line>(path);
  if (tasks.every(({ id }) => read.has(id))) return read;
  console.error(`${program.name} broke off on ${set} and is left out: ${said}`);
  return null;
}

/**
 * Runs a program in a process of its own, warmed up on the first of its tasks, and adds its lines to a file. Gives
 * the end of what it wrote on standard error.
 */
export function run<Part extends string>(
  { name, runner }: Program<Part>,
  tasks: readonly Task[],
  path: string,
  warm: number,
): string {
  const out = openSync(path, "a");
  const [program = "", ...args] = runner;
  const { stderr } = spawnSync(program, [...args, name, String(warm)], {
    input: tasks.map(({ line }) => `${line}\n`).join(""),
    stdio: ["pipe", out, "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  closeSync(out);
  return stderr.trim().slice(-2000);
}

/** The lines in a file by their ids; one that broke off is left out. */
export function linesIn<Line extends { readonly id: string }>(path: string): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  if (!existsSync(path)) return lines;
  for (const text of readFileSync(path, "utf8").split("\n")) {
    const line = parsed<Line>(text);
    if (line !== null) lines.set(line.id, line);
  }
  return lines;
}

function parsed<Line>(text: string): Line | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
