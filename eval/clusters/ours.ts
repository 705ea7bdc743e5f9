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
    // A story is the one that its report which came first was put into: ids may change when an earlier report joins.
    const arrived = new Map<ReportId, number>();
    const onArrival = reports.map((report, at) => {
      index.add(report);
      const others = (index.storyOf(report.id)?.reports ?? []).flatMap((other) => arrived.get(other) ?? []);
      const story = others.length === 0 ? at : Math.min(...others);
      arrived.set(report.id, story);
      return story;
    });
    return { final: reports.map(({ id }) => storyOf.get(id) ?? -1), onArrival };
  },
};
