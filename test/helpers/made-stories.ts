import type { ReportId } from "../../src/model/ids.ts";
import { storyId } from "../../src/model/ids.ts";
import type { Story } from "../../src/model/story.ts";

/** Stories of the reports with these names, a list each; a story begins with its first one in order of names. */
export function madeStories(...groups: readonly (readonly string[])[]): readonly Story[] {
  return groups.map((names) => {
    const reports = [...names].sort() as ReportId[];
    const first = reports[0];
    if (first === undefined) throw new RangeError("a story has a report");
    return { id: storyId(first), reports, central: first, days: null, language: "en", links: [] };
  });
}
