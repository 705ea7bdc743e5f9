import type { Finding } from "./finding.ts";
import type { CaptureId, ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/**
 * Lines of the capture, counted from 1, both ends included: those of its decoded text, or of a web page those that
 * it is laid out in without script, one for each paragraph, heading, list item and the like.
 */
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

/** A picture of the article as its page gives it: its address, its words and whose it is, as written. */
export interface Picture {
  /** Null where the page says so only by the place of the page, which is not known. */
  readonly address: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Where it was read. */
  readonly via: string;
}

/** Addresses of other versions of a page: the light one for phones, the one to print. */
export interface Alternates {
  readonly amp: Finding<string> | null;
  readonly print: Finding<string> | null;
}

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
  /** What a web page is: a live blog is told in pieces, a page of a video tells in few words. Of pages alone. */
  readonly kind?: "article" | "live blog" | "video";
  readonly title: Finding<string> | null;
  readonly standfirst: Finding<string> | null;
  readonly outlet: Finding<string> | null;
  /** What the outlet's site calls itself; of web pages alone, as are the section, the pictures and the alternates. */
  readonly siteName: Finding<string> | null;
  /** The part of the outlet that the report stands in. */
  readonly section: Finding<string> | null;
  /** People's names, without "By". */
  readonly byline: Finding<readonly string[]> | null;
  /** Others that sign beside the people, or where no person does, as written: the outlet, its desk. Of pages alone. */
  readonly signedBy?: Finding<readonly string[]>;
  /** The news agency credited for the text. */
  readonly agency: Finding<string> | null;
  /** Credits of pictures, as written. */
  readonly photoCredits: readonly string[];
  readonly pictures: readonly Picture[];
  /** By the clock of the place where it was published. */
  readonly published: Finding<Day> | null;
  /** ISO 8601 with its zone, or without one where the page tells none; null where only a day is told. */
  readonly publishedAt: Finding<string> | null;
  /** Time of the edition as stated on the page, ISO 8601 or "HH:MM". */
  readonly modified: Finding<string> | null;
  /** ISO 639: two letters, or three where there are no two. */
  readonly language: Finding<string> | null;
  readonly url: Finding<string> | null;
  readonly alternates: Alternates;
}
