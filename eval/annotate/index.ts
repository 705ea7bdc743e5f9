import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import type { MarkSet } from "./mark-set.ts";

const MARK_SETS: readonly MarkSet[] = [];

/** The sets of marked texts that a data folder holds. */
export function markSets(dataDir: string): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return MARK_SETS.filter((set) => set.isIn(folder)).map((set) => ({
    name: set.name,
    group: "marks",
    run: () => set.score(folder),
  }));
}
