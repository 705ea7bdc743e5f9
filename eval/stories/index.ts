import type { Scored } from "../row.ts";
import { readGold } from "./gold.ts";
import { KEPT_APART, type StoryPlace } from "./list.ts";
import { publish } from "./publish.ts";
import { scorePublication } from "./score.ts";

/** Runs the program on a labelled story and scores what it publishes. */
export function scoreStory({ set, folder, gold }: StoryPlace): Scored {
  const story = readGold(set, folder, gold);
  const publication = publish(story);
  const rows = scorePublication(story, publication);
  return {
    rows: KEPT_APART.has(set) ? rows.map((row) => ({ ...row, wrong: [] })) : rows,
    failures: publication.failures,
  };
}
