import type { ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/** A place in a report's text that can be found again: where it is, what it says, what stands around it. */
export interface Anchor extends Span {
  readonly report: ReportId;
  /** The words at the place, character by character. */
  readonly exact: string;
  /** Up to 32 characters before it. */
  readonly prefix: string;
  /** Up to 32 characters after it. */
  readonly suffix: string;
}

const CONTEXT = 32;

/** The anchor of a span of a report's text. Throws RangeError for a span outside the text. */
export function anchorAt(report: ReportId, text: string, span: Span): Anchor {
  if (span.from < 0 || span.to > text.length || span.from >= span.to) {
    throw new RangeError(`span ${span.from}-${span.to} is not inside a text of ${text.length} characters`);
  }
  return {
    report,
    from: span.from,
    to: span.to,
    exact: text.slice(span.from, span.to),
    prefix: text.slice(Math.max(0, span.from - CONTEXT), span.from),
    suffix: text.slice(span.to, span.to + CONTEXT),
  };
}
