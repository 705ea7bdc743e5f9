import { rmSync } from "node:fs";
import { join } from "node:path";
import { installedIn, linesIn, type Program, readingsOf, run, type Task } from "../peers.ts";
import { dayOf } from "./metadata-metrics.ts";
import type { Page } from "./pages.ts";
import type { Reading, TimedReading } from "./reading.ts";

/** Another reader of pages that is installed. */
export type Peer = Program<keyof Reading>;

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

/** Finds the peers that are installed. With `fresh`, what they read before is forgotten. */
export function findPeers({ fresh }: { readonly fresh: boolean }): Peers {
  if (fresh) rmSync(KEPT, { recursive: true, force: true });
  return {
    all: installedIn(BENCH),
    read: (peer, set, pages) => {
      const lines = readingsOf<keyof Reading, Line>(KEPT, peer, set, tasksOf(pages));
      return lines === null ? null : readings(lines);
    },
  };
}

/** Reads pages with a peer once more and adds its lines to a file. */
export function runPeer(peer: Peer, pages: readonly Page<unknown>[], path: string, warm: number): string {
  return run(peer, tasksOf(pages), path, warm);
}

/** The readings in a file; a line that broke off is left out. */
export function readLines(path: string): ReadonlyMap<string, TimedReading> {
  return readings(linesIn<Line>(path));
}

function tasksOf(pages: readonly Page<unknown>[]): readonly Task[] {
  return pages.map(({ id, url, file }) => ({ id, line: JSON.stringify({ id, url, path: file }) }));
}

function readings(lines: ReadonlyMap<string, Line>): ReadonlyMap<string, TimedReading> {
  return new Map(
    [...lines.values()].map(({ id, ms, date, ...rest }) => [
      id,
      { ...rest, date: date === null ? null : peerDay(date), milliseconds: ms },
    ]),
  );
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
