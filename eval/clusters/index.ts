import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import { isIn, LEARNING_SETS, MEASURING_SETS, readSet } from "./cluster-set.ts";
import { ours } from "./ours.ts";
import { clusterRows } from "./rows.ts";
import { learntSinglePass, tunedSinglePass } from "./single-pass.ts";

/** The sets of reports sorted into stories that a data folder holds. */
export function clusterSets(dataDir: string): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  const plain = learntSinglePass(folder);
  return [...LEARNING_SETS, ...MEASURING_SETS]
    .filter((set) => isIn(folder, set))
    .map((set) => ({
      name: set.name,
      group: "clusters",
      run: () => ({
        rows: clusterRows(set, readSet(folder, set), { ours, plain, peers: [tunedSinglePass] }),
        failures: [],
      }),
    }));
}
