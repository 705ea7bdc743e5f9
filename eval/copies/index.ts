import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import { hasCopySet, NATURAL, readCopySet, SYNTHETIC } from "./copy-set.ts";
import { copyRows } from "./rows.ts";

/** The sets of copies that a data folder holds. */
export function copySets(dataDir: string): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return [NATURAL, SYNTHETIC]
    .filter((name) => hasCopySet(folder, name))
    .map((name) => ({
      name,
      group: "copies",
      run: () => ({ rows: copyRows(readCopySet(folder, name)), failures: [] }),
    }));
}
