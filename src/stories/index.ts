import { type Progress, silent } from "../model/progress.ts";
import type { Report } from "../model/report.ts";
import type { Stories } from "../model/story.ts";
import { StoryIndex, type StoryOptions } from "./story-index.ts";

export { type Features, featuresOf } from "./features.ts";
export { StoryIndex, type StoryOptions } from "./story-index.ts";

/** Sorts reports into stories: each report is in one. The order of the reports means nothing. */
export function storiesOf(
  reports: readonly Report[],
  { progress = silent, ...options }: StoryOptions & { readonly progress?: Progress } = {},
): Stories {
  const index = new StoryIndex(options);
  reports.forEach((report, at) => {
    index.add(report);
    progress.step("reports sorted", at + 1, reports.length);
  });
  return index.stories();
}
