import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import { FOLDER, scoreSummEdits } from "./summedits.ts";

/** The sets of texts to check against others that a data folder holds. */
export function checkSets(dataDir: string): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  if (!existsSync(join(folder, FOLDER))) return [];
  return [{ name: FOLDER, group: "checks", run: () => ({ rows: scoreSummEdits(folder), failures: [] }) }];
}
