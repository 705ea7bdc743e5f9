import type { CaptureId, ReportId } from "../../../src/model/ids.ts";
import type { Report } from "../../../src/model/report.ts";

export interface Made {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly published?: string;
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly agency?: string;
}

/** A report of one paragraph, with a headline where one is given. */
export function madeReport({ id, text, headline, ...rest }: Made): Report {
  const stated = (value: string | undefined) =>
    value === undefined ? null : ({ value, basis: "stated", via: "made" } as const);
  const whole = headline === undefined ? text : `${headline}\n${text}`;
  const body = whole.length - text.length;
  return {
    id: id as ReportId,
    capture: "c_0000000000000000" as CaptureId,
    name: `${id}.txt`,
    edition: 1,
    text: whole,
    blocks: [
      ...(headline === undefined
        ? []
        : [{ kind: "headline" as const, from: 0, to: headline.length, places: [] }]),
      { kind: "paragraph", from: body, to: whole.length, places: [] },
    ],
    residue: [],
    completeness: "whole",
    title: stated(headline),
    standfirst: null,
    outlet: stated(rest.outlet),
    siteName: null,
    section: null,
    byline: null,
    agency: stated(rest.agency),
    photoCredits: [],
    pictures: [],
    published: stated(rest.published),
    publishedAt: stated(rest.publishedAt),
    modified: null,
    language: null,
    url: stated(rest.url),
    alternates: { amp: null, print: null },
  };
}

/** So many invented words, other ones for another beginning. */
export function madeWords(count: number, beginning: string): string {
  return Array.from({ length: count }, (_, at) => `${beginning}${at}`).join(" ");
}
