import { rmSync } from "node:fs";
import { join } from "node:path";
import type { PeerReading, PeerText } from "../../bench/annotate/reading.ts";
import { installedIn, type Program, readingsOf } from "../peers.ts";

/** Another program that marks texts, installed in `bench/annotate`. */
export type Peer = Program<keyof PeerReading>;

/** The installed peers, and what they mark. */
export interface Peers {
  readonly all: readonly Peer[];
  /**
   * What each peer that knows a kind of marks gives for the texts of a set, by text id; texts that it read before
   * are not read again. Ids are told apart by set alone.
   */
  readonly read: (
    set: string,
    kind: keyof PeerReading,
    texts: readonly PeerText[],
  ) => readonly { readonly peer: string; readonly readings: ReadonlyMap<string, PeerReading> }[];
}

type Line = PeerReading & { readonly id: string; readonly ms: number };

const BENCH = join(import.meta.dirname, "..", "..", "bench", "annotate");
const KEPT = join(BENCH, "readings");

/** Finds the peers that are installed. With `fresh`, what they read before is forgotten. */
export function findPeers({ fresh }: { readonly fresh: boolean }): Peers {
  if (fresh) rmSync(KEPT, { recursive: true, force: true });
  const all = installedIn<keyof PeerReading>(BENCH);
  return {
    all,
    read: (set, kind, texts) => {
      const tasks = texts.map((text) => ({ id: text.id, line: JSON.stringify(text) }));
      return all
        .filter(({ gives }) => gives.includes(kind))
        .flatMap((peer) => {
          const readings = readingsOf<keyof PeerReading, Line>(KEPT, peer, set, tasks);
          return readings === null ? [] : [{ peer: peer.name, readings }];
        });
    },
  };
}
