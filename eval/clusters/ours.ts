import type { ReportId } from "../../src/model/ids.ts";
import { StoryIndex, storiesOf } from "../../src/stories/index.ts";
import { docReport } from "./doc-report.ts";
import type { Grouper } from "./grouper.ts";

/** Our own way: all reports at once, and one at a time as they stand in the file. */
export const ours: Grouper = {
  name: "crossread",
  group: (_, docs) => {
    const reports = docs.map(docReport);
    const storyOf = new Map<ReportId, number>();
    storiesOf(reports).stories.forEach((story, at) => {
      for (const report of story.reports) storyOf.set(report, at);
    });
    const index = new StoryIndex();
    const arrived = new Map<string, number>();
    const onArrival = reports.map((report) => {
      index.add(report);
      const story = index.storyOf(report.id)?.id ?? report.id;
      if (!arrived.has(story)) arrived.set(story, arrived.size);
      return arrived.get(story) ?? 0;
    });
    return { final: reports.map(({ id }) => storyOf.get(id) ?? -1), onArrival };
  },
};
