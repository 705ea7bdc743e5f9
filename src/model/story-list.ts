import type { Copy, CopyFamily } from "./copy.ts";
import type { Issue } from "./issue.ts";
import type { Report } from "./report.ts";
import type { Pins, Story, StoryChange } from "./story.ts";

/** A report as a list of stories names it: where it is and what it calls itself, without its text. */
export interface ListedReport
  extends Pick<
    Report,
    | "id"
    | "capture"
    | "name"
    | "title"
    | "outlet"
    | "agency"
    | "published"
    | "language"
    | "url"
    | "completeness"
  > {
  /** Words of its text. */
  readonly words: number;
}

/** Reports sorted into stories: the result that every surface shows. Every report is in exactly one story. */
export interface StoryList {
  readonly schema: "crossread/stories/1";
  /** In order of their ids. */
  readonly reports: readonly ListedReport[];
  /** Largest first, then latest, then by id; their numbers on every surface follow this order, from 1. */
  readonly stories: readonly Story[];
  /** Who has the text from whom; a report is in one family or in none. */
  readonly families: readonly CopyFamily[];
  /** What two reports have in common word for word; places are of their texts. */
  readonly copies: readonly Copy[];
  /** What became of the stories of an earlier list; null where none was given. */
  readonly changes: readonly StoryChange[] | null;
  /** The corrections by hand that were heeded. */
  readonly pins: Pins;
  readonly issues: readonly Issue[];
}
