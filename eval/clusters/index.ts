import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import { isIn, LEARNING_SETS, MEASURING_SETS, readSet } from "./cluster-set.ts";
import { ours } from "./ours.ts";
import type { Peers } from "./peers.ts";
import { clusterRows } from "./rows.ts";
import { learntSinglePass, tunedSinglePass } from "./single-pass.ts";

/** The sets of reports sorted into stories that a data folder holds, with the peers that are given. */
export function clusterSets(dataDir: string, found: Peers | null): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  const plain = learntSinglePass(folder);
  const peers = [tunedSinglePass, ...(found?.groupers ?? [])];
  return [...LEARNING_SETS, ...MEASURING_SETS]
    .filter((set) => isIn(folder, set))
    .map((set) => ({
      name: set.name,
      group: "clusters",
      run: () => ({
        rows: clusterRows(set, readSet(folder, set), { ours, plain, peers }),
        failures: [],
      }),
    }));
}
