import type { StoryId } from "../../model/ids.ts";
import type { StoryChange } from "../../model/story.ts";
import type { StoryList } from "../../model/story-list.ts";
import { count, list } from "../html/format.ts";
import { sayStoryChange } from "../words.ts";
import { type StoriesView, storiesView } from "./view.ts";

/** What became of one story, in words. */
export interface ToldChange {
  readonly change: StoryChange;
  /** "merged". */
  readonly label: string;
  /** The number of the story in the list; null where it is gone from it. */
  readonly number: number | null;
  /** The story's headline, and what was before. */
  readonly text: string;
}

/**
 * The changes of a list in words, those of stories with two reports or more first. New reports that stand alone are
 * left out: they are the list itself. `before` is the earlier list, which names what is gone.
 */
export function sayStoryChanges(view: StoriesView, before: StoryList | null): readonly ToldChange[] {
  const earlier = before === null ? null : storiesView(before);
  return (view.list.changes ?? []).flatMap((change) => tell(change, view, earlier) ?? []);
}

function tell(change: StoryChange, view: StoriesView, earlier: StoriesView | null): ToldChange | null {
  const was = (id: StoryId) => earlier?.storyOf(id)?.headline ?? id;
  const now = view.storyOf(change.story);
  const label = sayStoryChange(change.kind);
  if (change.kind === "gone") return { change, label, number: null, text: was(change.story) };
  if (change.kind === "split") {
    const into = change.into.map((id) => {
      const part = view.storyOf(id);
      return part === null ? id : `[${part.number}] ${quoted(part.headline)}`;
    });
    return { change, label, number: null, text: `${was(change.story)}: into ${list(into)}` };
  }
  if (now === null) return null;
  const { number, headline, reports } = now;
  const size = count(reports.length, "report");
  const said = (text: string) => ({ change, label, number, text: `${headline}: ${text}` });
  if (change.kind === "new") return reports.length < 2 ? null : said(size);
  if (change.kind === "renamed") return said(`it had the id ${change.was}`);
  if (change.kind === "merged") return said(`of ${list(change.of.map((id) => quoted(was(id))))}`);
  const had = earlier?.storyOf(change.story)?.reports.length;
  return said(had === undefined ? size : `${size}, of ${had} before`);
}

function quoted(words: string): string {
  return `“${words}”`;
}
