import type { ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/**
 * How much of one text two reports have in common, headlines aside. `exact`: the same words in the same order, letter
 * case and punctuation apart. `near`: half of the shorter one or more stands in the other. `partial`: less, but whole
 * passages.
 */
export type CopyKind = "exact" | "near" | "partial";

/** A run of words that stands in two reports, word for word; letter case and punctuation may differ. */
export interface CopiedRun {
  /** From the first character of its first word to the last of its last. */
  readonly a: Span;
  readonly b: Span;
  readonly words: number;
}

/** What two reports have in common, word for word. */
export interface Copy {
  /** The report with the lesser id. */
  readonly a: ReportId;
  readonly b: ReportId;
  readonly kind: CopyKind;
  /** The share of the words of `a` that stand in `b`, 0 to 1: at 1 the whole of `a` is in `b`. */
  readonly inA: number;
  /** The share of the words of `b` that stand in `a`. */
  readonly inB: number;
  /** The longest run, in words. */
  readonly longest: number;
  /** By place in `b`; runs never overlap there. A passage that was edited is several. */
  readonly runs: readonly CopiedRun[];
}

/**
 * What a report of a family is to the others. `origin`: the others have it from here, as far as the reports tell.
 * `reprint`: four fifths of it or more stand in the report `of` which it is a copy. `based on`: three tenths or more do.
 * `independent`: less, so that it only quotes from the text, or is quoted.
 */
export type CopyRole =
  | { readonly kind: "origin" }
  | { readonly kind: "reprint"; readonly of: ReportId }
  | { readonly kind: "based on"; readonly of: ReportId }
  | { readonly kind: "independent" };

/** A report of a family. */
export interface CopyMember {
  readonly report: ReportId;
  readonly role: CopyRole;
  /** The share of its words that stand in the report that it is a copy of; of the origin, in any other. */
  readonly copied: number;
  /** Its length in words, without the headline. */
  readonly words: number;
  /** Whose the outlet is, as far as it is known: the group that it belongs to, else its own name. */
  readonly owner: string;
}

/**
 * Why a report is taken for the origin of its family: it credits an agency for the text, which the others then have
 * from the agency too; it was published before all others; it has the most of the text.
 */
export type CopyOriginGround = "agency credit" | "earliest" | "fullest";

/** Where the text of a family comes from, as far as its reports tell. */
export interface CopyOrigin {
  readonly report: ReportId;
  readonly because: CopyOriginGround;
  /** The agency that is credited for the text; null where none is. */
  readonly agency: string | null;
}

/** Outlets of one owner that print a text count once. */
export interface CopyOwner {
  /** The group, or the outlet where it belongs to none that is known. */
  readonly owner: string;
  readonly reports: readonly ReportId[];
}

/** Reports that are for the most part one text: customers of an agency, outlets of one group, or copies. */
export interface CopyFamily {
  readonly origin: CopyOrigin;
  /** The first by time of publication; null where none is told, or several are first. */
  readonly earliest: ReportId | null;
  /** The one with the most words. */
  readonly fullest: ReportId;
  /** The origin first, then by time of publication, undated ones last, then the fuller, then by id; two or more. */
  readonly members: readonly CopyMember[];
  /** Independent publishers, those with the most reports first, then by name. */
  readonly owners: readonly CopyOwner[];
}

/** Who has what from whom among a set of reports: the same in whatever order they came. */
export interface CopyFamilies {
  /** The largest first, then by id of the origin. A report is in one family or in none. */
  readonly families: readonly CopyFamily[];
  /**
   * Pairs that have something in common, by id of `a`, then of `b`. Of a text that very many reports print each is
   * compared with some of the others only.
   */
  readonly copies: readonly Copy[];
}
