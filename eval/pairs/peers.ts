import { rmSync } from "node:fs";
import { join } from "node:path";
import { installedIn, type Program, readingsOf } from "../peers.ts";
import type { Judge } from "./judge.ts";
import { wordsOf } from "./pair.ts";
import { lengths } from "./plain.ts";

/** Another program that says how alike sentences are, installed in `bench/compare`. */
export type Peer = Program<"likeness">;

/** The installed peers, and each as a judge. */
export interface Peers {
  readonly all: readonly Peer[];
  readonly judges: readonly Judge[];
}

interface Line {
  readonly id: string;
  readonly ms: number;
  readonly likeness: number;
}

const BENCH = join(import.meta.dirname, "..", "..", "bench", "compare");
const KEPT = join(BENCH, "readings");

/** Finds the peers that are installed. With `fresh`, what they read before is forgotten. */
export function findPeers({ fresh }: { readonly fresh: boolean }): Peers {
  if (fresh) rmSync(KEPT, { recursive: true, force: true });
  const all = installedIn<"likeness">(BENCH);
  return { all, judges: all.map(judgeOf) };
}

function judgeOf(peer: Peer): Judge {
  return {
    name: peer.name,
    evidence: (set, pairs) => {
      const tasks = pairs.map(({ id, a, b }) => ({
        id,
        line: JSON.stringify({ id, a: wordsOf(a), b: wordsOf(b) }),
      }));
      const readings = readingsOf<"likeness", Line>(KEPT, peer, set, tasks);
      if (readings === null) return null;
      return pairs.map((pair) => [readings.get(pair.id)?.likeness ?? 0, ...lengths(pair)]);
    },
  };
}
