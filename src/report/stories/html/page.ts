import type { StoryId } from "../../../model/ids.ts";
import type { StoryList } from "../../../model/story-list.ts";
import type { StoriesView } from "../view.ts";

/** How much of a long list the page has; what is left out is counted there, and is in the JSON. */
export interface StoryLimits {
  readonly changes: number;
  /** Stories with a lane on the axis of time. */
  readonly lanes: number;
  readonly stories: number;
  readonly reportsOfStory: number;
  readonly outlets: number;
  readonly copies: number;
  readonly single: number;
  readonly issues: number;
}

// A thousand reports of two hundred stories are a page of about 1 MB.
export const LIMITS: StoryLimits = {
  changes: 100,
  lanes: 60,
  stories: 300,
  reportsOfStory: 60,
  outlets: 12,
  copies: 12,
  single: 500,
  issues: 100,
};

/** What the sections of the page are made from. */
export interface StoriesPage {
  readonly view: StoriesView;
  readonly pages: ReadonlyMap<StoryId, string>;
  readonly result: string;
  readonly before: StoryList | null;
  readonly limits: StoryLimits;
}
