import { authorF1, dateShare, shingleF1, titleShare } from "../measures.ts";
import { dayOf, splitNames } from "../metadata-metrics.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly body: string;
  readonly title: string;
  /** One string, often empty. */
  readonly authors: string;
  readonly date: string | null;
}

/** News in English with body and metadata. */
export const news424 = pageSet<Gold>("extract-news424", [
  shingleF1(({ body }) => body),
  titleShare(({ title }) => title),
  authorF1(({ authors }) => splitNames(authors)),
  dateShare(({ date }) => dayOf(date ?? "")),
]);
