import { rmSync } from "node:fs";
import { join } from "node:path";
import { fnv1a } from "../fnv1a.ts";
import { installedIn, type Program, readingsOf } from "../peers.ts";
import type { ClusterDoc } from "./cluster-set.ts";
import type { Grouper } from "./grouper.ts";
import { type SortMarks, WAYS, type Way } from "./minilm.ts";
import { dayOf } from "./single-pass.ts";
import { type Reading, vectorsOf } from "./vectors.ts";

/** Another program that encodes reports or sorts their vectors, installed in `bench/stories`. */
export type Peer = Program<"vector" | "stories">;

/** The installed peers, and what they come to together. */
export interface Peers {
  readonly all: readonly Peer[];
  readonly groupers: readonly Grouper[];
}

/** An encoder with a way to sort by its vectors. */
export interface Pipeline {
  readonly way: Way;
  /**
   * The story of each report, once for each of the marks; null where a program broke off. The marks are of one
   * reading. Stories are kept in a folder.
   */
  readonly sort: (
    set: string,
    docs: readonly ClusterDoc[],
    marks: readonly SortMarks[],
    keptStories?: string,
  ) => readonly (readonly number[])[] | null;
}

interface Line {
  readonly id: string;
  readonly stories: readonly (readonly number[])[];
}

const BENCH = join(import.meta.dirname, "..", "..", "bench", "stories");
const KEPT = join(BENCH, "readings");

/** Finds the peers that are installed. With `fresh`, what they read before is forgotten. */
export function findPeers({ fresh }: { readonly fresh: boolean }): Peers {
  if (fresh) rmSync(KEPT, { recursive: true, force: true });
  const all = installedIn<"vector" | "stories">(BENCH);
  return { all, groupers: pipelinesOf(all).flatMap(groupersOf) };
}

/** What can be put together of some programs: the encoder with each of the ways to sort. */
export function pipelinesOf(all: readonly Peer[], kept = KEPT): readonly Pipeline[] {
  const encoder = all.find(({ name }) => name === "minilm");
  return WAYS.flatMap((way) => {
    const sorter = all.find(({ name }) => name === way.name);
    if (encoder === undefined || sorter === undefined) return [];
    return [{ way, sort: sortingBy(encoder, sorter, kept) }];
  });
}

function sortingBy(encoder: Peer, sorter: Peer, kept: string): Pipeline["sort"] {
  return (set, docs, marks, keptStories = kept) => {
    const reading: Reading = marks[0]?.reading ?? "head";
    const vectors = vectorsOf(kept, encoder, reading, set, docs);
    if (vectors === null) return null;
    const task = { vectors, days: docs.map(dayOf), marks };
    // By all that it is given, so that other vectors or days are sorted anew.
    const id = fnv1a(JSON.stringify(task)).toString(16);
    const line = JSON.stringify({ id, ...task });
    const lines = readingsOf<"vector" | "stories", Line>(keptStories, sorter, set, [{ id, line }]);
    return lines?.get(id)?.stories ?? null;
  };
}

/** A pipeline with marks that are learnt, and with those that are best on the very set: as it can be at most. */
export function groupersOf({ way, sort }: Pipeline): readonly Grouper[] {
  const sorted = (set: string, docs: readonly ClusterDoc[], marks: SortMarks | undefined) => {
    const final = marks === undefined ? null : sort(set, docs, [marks])?.[0];
    return final === null || final === undefined ? null : { final, onArrival: null };
  };
  return [
    { name: `minilm-${way.name}`, group: (set, docs) => sorted(set, docs, way.learnt) },
    { name: `minilm-${way.name}-tuned-here`, group: (set, docs) => sorted(set, docs, way.here[set]) },
  ];
}
