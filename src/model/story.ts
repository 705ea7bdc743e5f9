import type { ReportId, StoryId } from "./ids.ts";
import type { Issue } from "./issue.ts";
import type { Day } from "./report.ts";

/** What two reports have in common, or what stands between them. Closed: a program may switch over it. */
export type LinkGround =
  | "names"
  | "words"
  | "title"
  | "places"
  | "figures"
  | "days"
  | "sense"
  | "copy"
  | "pin"
  | "other names"
  | "other places"
  | "other figures";

/** One ground of a link: what it is, the words of it, and how much it speaks for one event, in log odds. */
export interface LinkReason {
  readonly ground: LinkGround;
  /** As the reports write it, strongest first; empty for days, sense and pins. */
  readonly shared: readonly string[];
  readonly weight: number;
}

/** Why two reports are in one story. */
export interface Link {
  readonly a: ReportId;
  readonly b: ReportId;
  /** The log odds that the two tell of one event, of the two alone. */
  readonly strength: number;
  /** What speaks most for it or against it first. */
  readonly because: readonly LinkReason[];
}

/** Reports that tell of one event. */
export interface Story {
  /** The id of its first report, in the order of `reports`: it stays when later reports join. */
  readonly id: StoryId;
  /** By day of publication, undated ones last, then by id; never empty. */
  readonly reports: readonly ReportId[];
  /** The report that is most like the others: its headline names the story. */
  readonly central: ReportId;
  /** First and last day of publication; null where no report has a day. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
  /** ISO 639; null where the language of its reports is not known. */
  readonly language: string | null;
  /** For each report but the first a link to one before it: to one it is pinned to, else its strongest. */
  readonly links: readonly Link[];
}

/** Corrections by hand, kept as data: each line names reports that belong together, or two that do not. */
export interface Pins {
  readonly together: readonly (readonly ReportId[])[];
  readonly apart: readonly (readonly [ReportId, ReportId])[];
}

/** What became of the stories between two states of an archive. */
export type StoryChange =
  | { readonly kind: "new"; readonly story: StoryId }
  | { readonly kind: "gone"; readonly story: StoryId }
  | { readonly kind: "grown" | "shrunk" | "changed"; readonly story: StoryId }
  /** The same story under another id: an earlier report has joined it, or its first one has left. */
  | { readonly kind: "renamed"; readonly story: StoryId; readonly was: StoryId }
  | { readonly kind: "merged"; readonly story: StoryId; readonly of: readonly StoryId[] }
  | { readonly kind: "split"; readonly story: StoryId; readonly into: readonly StoryId[] };

/** All stories of a set of reports: every report is in exactly one. */
export interface Stories {
  /** Largest first, then latest, then by id. */
  readonly stories: readonly Story[];
  readonly issues: readonly Issue[];
}
