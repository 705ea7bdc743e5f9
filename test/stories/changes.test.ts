import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ReportId, storyId } from "../../src/model/ids.ts";
import type { Story, StoryChange } from "../../src/model/story.ts";
import { changesBetween } from "../../src/stories/changes.ts";
import { madeStories } from "../helpers/made-stories.ts";

const id = (first: string) => storyId(first as ReportId);

test("Nothing became of stories that are as they were", () => {
  const stories = madeStories(["a", "b"], ["c"]);
  assert.deepEqual(changesBetween(stories, madeStories(["c"], ["b", "a"])), []);
});

test("A story of reports that were not there is new, and one whose reports have left is gone", () => {
  assert.deepEqual(changesBetween(madeStories(["a", "b"]), madeStories(["c"])), [
    { kind: "new", story: id("c") },
    { kind: "gone", story: id("a") },
  ]);
});

test("A story grows, shrinks or does both", () => {
  const before = madeStories(["a", "b"], ["c", "d"], ["e", "f"]);
  const after = madeStories(["a", "b", "x"], ["c"], ["e", "y"]);
  assert.deepEqual(changesBetween(before, after), [
    { kind: "grown", story: id("a") },
    { kind: "shrunk", story: id("c") },
    { kind: "changed", story: id("e") },
  ]);
});

test("An earlier report gives a story another name, and it grows", () => {
  assert.deepEqual(changesBetween(madeStories(["b", "c"]), madeStories(["a", "b", "c"])), [
    { kind: "renamed", story: id("a"), was: id("b") },
    { kind: "grown", story: id("a") },
  ]);
});

test("Two stories become one, and one becomes two", () => {
  assert.deepEqual(changesBetween(madeStories(["a", "b"], ["c"]), madeStories(["a", "b", "c"])), [
    { kind: "merged", story: id("a"), of: [id("a"), id("c")].sort() },
  ]);
  assert.deepEqual(changesBetween(madeStories(["a", "b", "c"]), madeStories(["a", "b"], ["c"])), [
    { kind: "split", story: id("a"), into: [id("a"), id("c")].sort() },
  ]);
});

test("A report that moves splits the one story and is merged into the other", () => {
  const changes = changesBetween(
    madeStories(["a", "b", "c"], ["d", "e"]),
    madeStories(["a", "b"], ["c", "d", "e"]),
  );
  assert.deepEqual(changes, [
    { kind: "split", story: id("a"), into: [id("a"), id("c")].sort() },
    { kind: "merged", story: id("c"), of: [id("a"), id("d")].sort() },
  ]);
});

/** Some of twenty reports in up to six stories. */
const states = fc
  .array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 20, maxLength: 20 })
  .map((places) => {
    const groups = new Map<number, string[]>();
    places.forEach((place, at) => {
      if (place !== null) groups.set(place, [...(groups.get(place) ?? []), `r${at}`]);
    });
    return madeStories(...groups.values());
  });

test("What changed back is the contrary of what changed", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      assert.deepEqual(
        sorted(changesBetween(after, before)),
        sorted(changesBetween(before, after).map(contrary(before, after))),
      );
    }),
  );
});

test("A story of which nothing is said is there before and after, with the same reports", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const named = new Set(changesBetween(before, after).flatMap(storiesOf));
      for (const [here, there] of [
        [before, after],
        [after, before],
      ] as const) {
        for (const story of here) {
          if (!named.has(story.id))
            assert.deepEqual(there.find((other) => other.id === story.id)?.reports, story.reports);
        }
      }
    }),
  );
});

test("The order of the stories plays no part", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const turned = changesBetween([...before].reverse(), [...after].reverse());
      assert.deepEqual(sorted(turned), sorted(changesBetween(before, after)));
    }),
  );
});

function contrary(before: readonly Story[], after: readonly Story[]): (change: StoryChange) => StoryChange {
  /** The earlier story that a report of this later one was in. */
  const was = (later: string) => {
    const reports = new Set(after.find((one) => one.id === later)?.reports);
    return before.find((one) => one.reports.some((report) => reports.has(report)))?.id ?? id("none");
  };
  return (change) => {
    switch (change.kind) {
      case "new":
        return { kind: "gone", story: change.story };
      case "gone":
        return { kind: "new", story: change.story };
      case "grown":
        return { kind: "shrunk", story: was(change.story) };
      case "shrunk":
        return { kind: "grown", story: was(change.story) };
      case "changed":
        return { kind: "changed", story: was(change.story) };
      case "renamed":
        return { kind: "renamed", story: change.was, was: change.story };
      case "merged":
        return { kind: "split", story: change.story, into: change.of };
      case "split":
        return { kind: "merged", story: change.story, of: change.into };
    }
  };
}

function storiesOf(change: StoryChange): readonly string[] {
  switch (change.kind) {
    case "renamed":
      return [change.story, change.was];
    case "merged":
      return [change.story, ...change.of];
    case "split":
      return [change.story, ...change.into];
    default:
      return [change.story];
  }
}

function sorted(changes: readonly StoryChange[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}
