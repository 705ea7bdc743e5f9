import type { Report } from "../../../model/report.ts";
import type { Verdict } from "../body.ts";
import type { Page } from "../document.ts";
import type { PageMetadata } from "../metadata/index.ts";
import type { Layout } from "../segments.ts";

/**
 * What a page is. A kind of report, or no article: a page that lists other pages, one that
 * asks for consent, one that says that there is nothing, one that asks whether a person is reading, one whose text
 * a script would draw, and one without any text.
 */
export type PageKind =
  | NonNullable<Report["kind"]>
  | "index"
  | "consent"
  | "error"
  | "robot check"
  | "shell"
  | "empty";

/** What is known of a page when its kind is judged. */
export interface JudgedPage {
  readonly page: Page;
  readonly layout: Layout;
  readonly verdicts: readonly Verdict[];
  readonly metadata: PageMetadata;
  /** The address that it was loaded from, where that is known. */
  readonly url: string | null;
}
