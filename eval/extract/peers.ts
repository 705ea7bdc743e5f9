import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "./metadata-metrics.ts";
import type { Page } from "./pages.ts";
import type { Reading, TimedReading } from "./reading.ts";

/** Another reader of pages that is installed. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** The parts of a reading that it gives at all. */
  readonly gives: readonly (keyof Reading)[];
  readonly runner: readonly string[];
}

/** The installed peers, and their readings. */
export interface Peers {
  readonly all: readonly Peer[];
  /** Reads pages with a peer, null where it broke off; pages that it read before are not read again. */
  readonly read: (
    peer: Peer,
    set: string,
    pages: readonly Page<unknown>[],
  ) => ReadonlyMap<string, TimedReading> | null;
}

/** One line of what a runner writes. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As the peer gives it, ISO 8601 mostly. */
  readonly date: string | null;
  /** The time of this page alone. */
  readonly ms: number;
}

const BENCH = join(import.meta.dirname, "..", "..", "bench", "extract");
const KEPT = join(BENCH, "readings");

const PYTHON = [join(BENCH, ".venv", "bin", "python"), join(BENCH, ".venv", "Scripts", "python.exe")].find(
  (path) => existsSync(path),
);

const RUNNERS: readonly (readonly string[])[] = [
  [process.execPath, join(BENCH, "read.ts")],
  ...(PYTHON === undefined ? [] : [[PYTHON, join(BENCH, "read.py")]]),
];

/** Finds the peers that are installed. With `fresh`, what they read before is forgotten. */
export function findPeers({ fresh }: { readonly fresh: boolean }): Peers {
  if (fresh) rmSync(KEPT, { recursive: true, force: true });
  const all = RUNNERS.flatMap((runner) => peersOf(runner));
  return { all, read: (peer, set, pages) => readWith(peer, set, pages) };
}

function peersOf(runner: readonly string[]): readonly Peer[] {
  const [program = "", ...args] = runner;
  const { status, stdout } = spawnSync(program, [...args, "--list"], { encoding: "utf8" });
  if (status !== 0) return [];
  const found: Record<string, { readonly version: string; readonly gives: Peer["gives"] }> =
    JSON.parse(stdout);
  return Object.entries(found).map(([name, { version, gives }]) => ({ name, version, gives, runner }));
}

/** Readings are kept by version, set and page in a file that git does not see. */
function readWith(
  peer: Peer,
  set: string,
  pages: readonly Page<unknown>[],
): ReadonlyMap<string, TimedReading> | null {
  const folder = join(KEPT, `${peer.name}-${peer.version}`);
  const path = join(folder, `${set}.jsonl`);
  mkdirSync(folder, { recursive: true });
  const known = readLines(path);
  const left = pages.filter(({ id }) => !known.has(id));
  const said = left.length === 0 ? "" : runPeer(peer, left, path, 5);
  const read = readLines(path);
  if (pages.every(({ id }) => read.has(id))) return read;
  console.error(`${peer.name} broke off on ${set} and is left out: ${said}`);
  return null;
}

/**
 * Reads pages with a peer in a process of its own, warmed up on the first of them, and adds its lines to a file.
 * Gives the end of what it wrote on standard error.
 */
export function runPeer(peer: Peer, pages: readonly Page<unknown>[], path: string, warm: number): string {
  const out = openSync(path, "a");
  const [program = "", ...args] = peer.runner;
  const { stderr } = spawnSync(program, [...args, peer.name, String(warm)], {
    input: pages.map(({ id, url, file }) => `${JSON.stringify({ id, url, path: file })}\n`).join(""),
    stdio: ["pipe", out, "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  closeSync(out);
  return stderr.trim().slice(-2000);
}

/** The readings in a file; a line that broke off is left out. */
export function readLines(path: string): ReadonlyMap<string, TimedReading> {
  const readings = new Map<string, TimedReading>();
  if (!existsSync(path)) return readings;
  for (const text of readFileSync(path, "utf8").split("\n")) {
    const line = parsed(text);
    if (line === null) continue;
    const { id, ms, date, ...rest } = line;
    readings.set(id, { ...rest, date: date === null ? null : peerDay(date), milliseconds: ms });
  }
  return readings;
}

function parsed(text: string): Line | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The day of a peer's date: ISO 8601 as it stands, anything else as the platform reads it. */
export function peerDay(date: string): string | null {
  const day = dayOf(date.trim());
  if (day !== null) return day;
  const time = Date.parse(date);
  if (Number.isNaN(time)) return null;
  // The platform reads a date without a zone as local time; the day is the one that was written.
  const local = new Date(time);
  return /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/i.test(date)
    ? local.toISOString().slice(0, 10)
    : (dayOf(`${local.getFullYear()}-${local.getMonth() + 1}-${local.getDate()}`) ?? null);
}
