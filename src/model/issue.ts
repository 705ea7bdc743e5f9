import type { Span } from "./span.ts";

/** What can be wrong with an input. Closed: a program may switch over it. */
export type IssueCode =
  | "NOT_FOUND"
  | "UNREADABLE"
  | "UNSUPPORTED_TYPE"
  | "EMPTY"
  | "BINARY"
  | "NOT_TEXT"
  | "TOO_LARGE"
  | "TOO_MANY"
  | "LINE_TOO_LONG"
  | "NOT_AN_ARTICLE"
  | "DUPLICATE"
  | "DAMAGED_CHARACTERS"
  | "NO_DATE"
  | "DATE_IMPLIED"
  | "OTHER_LANGUAGE"
  | "OTHER_STORY"
  | "CUT_SHORT"
  | "PAGE_CUT"
  | "LIVE_BLOG"
  | "FEW_WORDS"
  | "RULE_DISAGREES"
  | "BAD_ADDRESS"
  | "PRIVATE_ADDRESS"
  | "ROBOTS"
  | "HTTP_STATUS"
  | "TOO_MANY_REDIRECTS"
  | "TIMEOUT"
  | "UNREACHABLE"
  | "INSECURE"
  | "PIN_UNKNOWN"
  | "PIN_AMBIGUOUS"
  | "PINS_DISAGREE";

/** What is wrong with an input, as data: the rest of the work goes on. */
export interface Issue {
  readonly code: IssueCode;
  /** `error`: the input is left out. `warning`: used, with care. `note`: good to know. */
  readonly severity: "note" | "warning" | "error";
  /** The name of the capture that it is about. */
  readonly subject: string;
  /** One plain sentence that says what is wrong and what can be done. */
  readonly message: string;
  readonly span?: Span;
}

/** A result with what went wrong on the way; `value` is null only beside an issue of severity "error". */
export interface Outcome<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
}
