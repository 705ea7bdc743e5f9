import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import type { ClusterData, ClusterDoc, ClusterSet } from "./cluster-set.ts";
import { ours } from "./ours.ts";
import { clusterRows } from "./rows.ts";
import { untaughtSinglePass } from "./single-pass.ts";

/** Languages of our own made-up reports. */
const TONGUES = ["de", "es", "fr"] as const;

/** Stories at the head of a file that may be looked at; the later ones are kept apart. */
const SEEN = 4;

/** Reports of made-up events in other languages than English, which lie beside this file and so always run. */
export function tongueSets(): readonly RunnableSet[] {
  return TONGUES.map((tongue) => {
    const set: ClusterSet = { name: `stories-${tongue}`, folder: "gold", dated: true, halved: true };
    return {
      name: set.name,
      group: "clusters",
      run: () => ({
        rows: clusterRows(set, read(tongue), { ours, plain: untaughtSinglePass, peers: [] }),
        failures: [],
      }),
    };
  });
}

function read(tongue: string): ClusterData {
  const docs = readFileSync(join(import.meta.dirname, "gold", `${tongue}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): ClusterDoc & { readonly story: string } => JSON.parse(line));
  const gold = docs.map(({ story }) => story);
  const seen = new Set([...new Set(gold)].slice(0, SEEN));
  return { docs, gold, apart: gold.map((story) => !seen.has(story)) };
}
