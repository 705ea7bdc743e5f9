import { existsSync } from "node:fs";
import { join } from "node:path";
import { markSets } from "./annotate/index.ts";
import type { Peers as MarkPeers } from "./annotate/peers.ts";
import { checkSets } from "./checks/index.ts";
import { clusterSets } from "./clusters/index.ts";
import type { Peers as StoryPeers } from "./clusters/peers.ts";
import { tongueSets } from "./clusters/tongues.ts";
import { copySets } from "./copies/index.ts";
import { pageSets } from "./extract/index.ts";
import type { Peers as PagePeers } from "./extract/peers.ts";
import { pairSets } from "./pairs/index.ts";
import type { Peers as PairPeers } from "./pairs/peers.ts";
import type { Scored } from "./row.ts";
import { qaAlignSet } from "./statements/qa-align.ts";
import { superpalSet } from "./statements/superpal.ts";
import { scoreStory } from "./stories/index.ts";
import { listStories } from "./stories/list.ts";
import { timelineSets } from "./timelines/index.ts";

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

/** The programs beside ours, by what they read. */
export interface Peers {
  readonly pages: PagePeers;
  readonly marks: MarkPeers;
  readonly pairs: PairPeers;
  readonly stories: StoryPeers;
}

/**
 * Lists what can be measured in a data folder. A new data set is one file beside this one and one line here: a
 * function from the data folder to its runnable sets. Peers, where given, run beside the sets that have some.
 */
export function listSets(dataDir: string, peers: Peers | null = null): Sets {
  const sets = SOURCES.flatMap((source) => source(dataDir, peers));
  const parts = sets.some(({ group }) => group === "examples") ? [] : ["seeds", "stories", "eval"];
  return { sets, missing: parts.filter((part) => !existsSync(join(dataDir, part))) };
}

const SOURCES: readonly ((dataDir: string, peers: Peers | null) => readonly RunnableSet[])[] = [
  labelledStories,
  (dataDir, peers) => pageSets(dataDir, peers?.pages ?? null),
  (dataDir) => [...qaAlignSet(join(dataDir, "eval")), ...superpalSet(join(dataDir, "eval"))],
  (dataDir, peers) => markSets(dataDir, peers?.marks ?? null),
  (dataDir, peers) => pairSets(dataDir, peers?.pairs ?? null),
  timelineSets,
  checkSets,
  (dataDir, peers) => clusterSets(dataDir, peers?.stories ?? null),
  copySets,
  tongueSets,
];

function labelledStories(dataDir: string): readonly RunnableSet[] {
  const examples = existsSync(join(dataDir, "gold"));
  return listStories(dataDir).map((story) => ({
    name: story.set,
    group: examples ? "examples" : "stories",
    run: () => scoreStory(story),
  }));
}
