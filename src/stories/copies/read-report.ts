import type { ReportId } from "../../model/ids.ts";
import type { Report } from "../../model/report.ts";
import { dayNumber } from "../../text/calendar.ts";
import { readWordCodes, type WordCodes } from "../../text/word-codes.ts";
import { type Owners, ownerOf } from "./owners.ts";

/** What is kept of a report beside the codes of its words, which reports of the same words share. */
export interface KeptReport {
  readonly id: ReportId;
  /** Days since 1970; infinite where it is not dated. */
  readonly day: number;
  /** Milliseconds since 1970; infinite where its time and zone are not told. */
  readonly instant: number;
  readonly agency: string | null;
  /** Whether its outlet is the agency that it credits. */
  readonly isAgency: boolean;
  readonly owner: string;
  readonly words: number;
  /** Where its words stand. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
}

/** Reads a report for comparing: its words without the headline, which each outlet writes anew. */
export function readReport(
  report: Report,
  owners: Owners,
): { readonly kept: KeptReport; readonly codes: Uint32Array } {
  const { codes, starts, lengths } = wordsOf(report);
  const day = report.published === null ? Number.POSITIVE_INFINITY : dayNumber(report.published.value);
  const agency = report.agency?.value ?? null;
  return {
    codes,
    kept: {
      id: report.id,
      day,
      instant: instantOf(report.publishedAt?.value ?? ""),
      agency,
      isAgency: agency !== null && report.outlet?.value === agency,
      owner: ownerOf(report, owners),
      words: codes.length,
      starts,
      lengths,
    },
  };
}

function wordsOf({ text, blocks }: Report): WordCodes {
  const body = blocks.filter(({ kind }) => kind !== "headline");
  const words = readWordCodes(text, body);
  return words.codes.length > 0 ? words : readWordCodes(text);
}

/** Only a time with its zone can be held against others. */
function instantOf(time: string): number {
  return /T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? Date.parse(time) : Number.POSITIVE_INFINITY;
}

/** Earlier first, the undated last; of one time the longer first, then by id. */
export function byTime(a: KeptReport, b: KeptReport): number {
  return (
    compare(a.day, b.day) || compare(a.instant, b.instant) || b.words - a.words || (a.id < b.id ? -1 : 1)
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether the first was certainly published before the second. */
export function isBefore(a: KeptReport, b: KeptReport): boolean {
  return a.day < b.day || (a.day === b.day && a.instant < b.instant && Number.isFinite(b.instant));
}
