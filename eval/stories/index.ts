import type { Scored } from "../row.ts";
import { readGold } from "./gold.ts";
import type { StoryPlace } from "./list.ts";
import { publish } from "./publish.ts";
import { scorePublication } from "./score.ts";

/** Runs the program on a labelled story and scores what it publishes. */
export function scoreStory({ set, folder, gold }: StoryPlace): Scored {
  const story = readGold(set, folder, gold);
  const publication = publish(story);
  return { rows: scorePublication(story, publication), failures: publication.failures };
}
