import type { Finding } from "./finding.ts";
import type { CaptureId, ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/** Lines of the capture's decoded text, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export type BlockKind =
  | "headline"
  | "standfirst"
  | "paragraph"
  | "heading"
  | "caption"
  | "list item"
  | "quotation"
  | "table row";

/** One piece of a report's text. Blocks stand in order and never overlap; a line break parts them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Every place of the capture where the block stood: the first is the one read, the others say it again. */
  readonly places: readonly LineRange[];
}

/** Why a piece of a page is no part of the article. */
export type RemovalReason =
  | "navigation"
  | "counter"
  | "page date"
  | "share notice"
  | "copyright notice"
  | "rights line"
  | "cookie notice"
  | "newsletter"
  | "subscription"
  | "breadcrumb"
  | "teaser"
  | "related heading"
  | "comments"
  | "advertisement"
  | "address"
  | "byline"
  | "agency credit"
  | "credit"
  | "gallery"
  | "embedded post"
  | "appeal"
  | "furniture"
  | "repeat";

/** A piece of the capture that is residue, kept with its reason. */
export interface Removed {
  readonly lines: LineRange;
  readonly text: string;
  readonly reason: RemovalReason;
  /** The sign that gave it away, in words: "bullet run before the headline". */
  readonly because: string;
}

/** A calendar day, ISO 8601: "2024-10-22". */
export type Day = string;

/** One article, cleaned: one text, its blocks, its metadata. */
export interface Report {
  readonly id: ReportId;
  readonly capture: CaptureId;
  /** The name of the capture, for people. */
  readonly name: string;
  readonly edition: number;
  /** The one text that every span points into. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly residue: readonly Removed[];
  readonly completeness: "whole" | "truncated" | "stub" | "unknown";
  readonly title: Finding<string> | null;
  readonly standfirst: Finding<string> | null;
  readonly outlet: Finding<string> | null;
  /** People's names, without "By". */
  readonly byline: Finding<readonly string[]> | null;
  /** The news agency credited for the text. */
  readonly agency: Finding<string> | null;
  /** Credits of pictures, as written. */
  readonly photoCredits: readonly string[];
  readonly published: Finding<Day> | null;
  /** Time of the edition as stated on the page, ISO 8601 or "HH:MM". */
  readonly modified: Finding<string> | null;
  /** Two-letter code. */
  readonly language: Finding<string> | null;
  readonly url: Finding<string> | null;
}
