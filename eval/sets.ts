import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Scored } from "./row.ts";
import { scoreStory } from "./stories/index.ts";
import { listStories } from "./stories/list.ts";

/** Something that can be measured by itself. */
export interface RunnableSet {
  /** What `--only` calls it. */
  readonly name: string;
  /** A name that runs it together with its like. */
  readonly group: string;
  readonly run: () => Scored;
}

/** The sets that a data folder holds, and which of its usual parts are not there. */
export interface Sets {
  readonly sets: readonly RunnableSet[];
  readonly missing: readonly string[];
}

/**
 * Lists what can be measured in a data folder. A new data set is one file beside this one and one line here: a
 * function from the data folder to its runnable sets.
 */
export function listSets(dataDir: string): Sets {
  const sets = SOURCES.flatMap((source) => source(dataDir));
  const parts = sets.some(({ group }) => group === "examples") ? [] : ["seeds", "stories", "eval"];
  return { sets, missing: parts.filter((part) => !existsSync(join(dataDir, part))) };
}

const SOURCES: readonly ((dataDir: string) => readonly RunnableSet[])[] = [labelledStories];

function labelledStories(dataDir: string): readonly RunnableSet[] {
  const examples = existsSync(join(dataDir, "gold"));
  return listStories(dataDir).map((story) => ({
    name: story.set,
    group: examples ? "examples" : "stories",
    run: () => scoreStory(story),
  }));
}
