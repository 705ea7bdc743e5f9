import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import { backgroundSet } from "./background.ts";
import { semevalSet } from "./semeval-set.ts";

/** The sets of timelines that a data folder holds. */
export function timelineSets(dataDir: string): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return [semevalSet, backgroundSet]
    .filter(({ name }) => existsSync(join(folder, name)))
    .map(({ name, score }) => ({
      name,
      group: "timelines",
      run: () => ({ rows: score(folder), failures: [] }),
    }));
}
