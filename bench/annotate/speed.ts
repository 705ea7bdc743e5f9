import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../../src/extract/index.ts";
import { madeStory } from "../made-story.ts";
import { columns } from "../table.ts";

/** How fast programs that mark texts went through the same texts, each in a process of its own. */
export interface MarkSpeeds {
  readonly kilobytes: number;
  readonly programs: readonly (Timed & { readonly name: string })[];
}

interface Timed {
  /** Milliseconds from the first import to the first mark. */
  readonly load: number;
  /** Milliseconds of processor time for all texts. */
  readonly milliseconds: number;
  readonly parts: readonly { readonly name: string; readonly milliseconds: number }[];
}

const PEERS = ["wink-nlp", "compromise"];

/** Reads a made story with all our annotators and with every peer that is installed in this folder. */
export async function markSpeeds(): Promise<MarkSpeeds> {
  const reports = (await madeStory(100)).flatMap((capture) => extract(capture).value ?? []);
  const texts = reports.map(({ text }) => text);
  const node = (name: string): readonly string[] => [
    process.execPath,
    join(import.meta.dirname, "whole.ts"),
    name,
  ];
  const python = [".venv/bin/python", ".venv/Scripts/python.exe"]
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path));
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ["crossread", node("crossread")],
    ...PEERS.filter((name) => existsSync(join(import.meta.dirname, "node_modules", name))).map(
      (name) => [name, node(name)] as const,
    ),
    ...(python === undefined
      ? []
      : [["spaCy small", [python, join(import.meta.dirname, "whole.py")]] as const]),
  ];
  return {
    kilobytes: texts.reduce((sum, text) => sum + text.length, 0) / 1024,
    programs: lines.flatMap(([name, line]) => {
      const timed = run(line, texts);
      return timed === null ? [] : [{ name, ...timed }];
    }),
  };
}

/** One program over all texts; null where it breaks off. */
function run([program = "", ...args]: readonly string[], texts: readonly string[]): Timed | null {
  const { status, stdout } = spawnSync(program, args, {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  return status === 0 ? JSON.parse(stdout.trim().split("\n").at(-1) ?? "") : null;
}

/** kB of text for a second of one core, how many times as fast as each peer ours is, and the time to load. */
export function renderMarkSpeeds({ kilobytes, programs }: MarkSpeeds): string {
  const ours = programs[0];
  const speed = (milliseconds: number): string =>
    Math.round(kilobytes / (milliseconds / 1000)).toLocaleString("en");
  const rows = programs.flatMap(({ name, load, milliseconds, parts }) => [
    [
      name,
      speed(milliseconds),
      (milliseconds / (ours?.milliseconds ?? 1)).toFixed(2),
      Math.round(load).toLocaleString("en"),
    ],
    ...parts.map((part) => [`  ${part.name}`, speed(part.milliseconds), "", ""]),
  ]);
  const about = `all that is marked in 100 made reports, ${Math.round(kilobytes)} kB`;
  return `${about}\n${columns(["program", "kB/s", "ours is so many times as fast", "ms to load"], rows)}\n`;
}
