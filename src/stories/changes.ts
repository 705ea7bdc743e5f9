import type { ReportId } from "../model/ids.ts";
import type { Story, StoryChange } from "../model/story.ts";

/**
 * What became of the stories of an earlier state, in the order of the later one: what is gone comes last. A story is
 * followed by its reports, not by its id; one of which nothing is said is as it was. Where reports moved from one story
 * to another, the first is split and the second merged. The order of both lists plays no part in what is found.
 */
export function changesBetween(before: readonly Story[], after: readonly Story[]): readonly StoryChange[] {
  const earlier = placesOf(before);
  const later = placesOf(after);
  const changes: StoryChange[] = [];
  const told = new Set<Story>();
  for (const story of after) {
    const from = touched(story, earlier);
    for (const one of from) {
      const into = touched(one, later);
      if (into.length < 2 || told.has(one)) continue;
      told.add(one);
      changes.push({ kind: "split", story: one.id, into: into.map(({ id }) => id).sort() });
    }
    const [only, ...others] = from;
    if (only === undefined) changes.push({ kind: "new", story: story.id });
    else if (others.length > 0) {
      changes.push({ kind: "merged", story: story.id, of: from.map(({ id }) => id).sort() });
    } else if (!told.has(only)) changes.push(...ofOne(only, story));
  }
  for (const story of before) {
    if (touched(story, later).length === 0) changes.push({ kind: "gone", story: story.id });
  }
  return changes;
}

/** A story and what it became, where no other has a part in it. */
function ofOne(before: Story, after: Story): readonly StoryChange[] {
  const had = new Set(before.reports);
  const has = new Set(after.reports);
  const came = after.reports.some((report) => !had.has(report));
  const left = before.reports.some((report) => !has.has(report));
  const changes: StoryChange[] = [];
  if (before.id !== after.id) changes.push({ kind: "renamed", story: after.id, was: before.id });
  if (came || left) {
    changes.push({ kind: came && left ? "changed" : came ? "grown" : "shrunk", story: after.id });
  }
  return changes;
}

function placesOf(stories: readonly Story[]): ReadonlyMap<ReportId, Story> {
  return new Map(stories.flatMap((story) => story.reports.map((report) => [report, story] as const)));
}

/** The stories of the other state that hold a report of this one. */
function touched(story: Story, places: ReadonlyMap<ReportId, Story>): readonly Story[] {
  return [...new Set(story.reports.flatMap((report) => places.get(report) ?? []))];
}
