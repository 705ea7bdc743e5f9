import { judgeSegments, totalCounts, totalMean } from "../body-metrics.ts";
import { explainPieces, explainValue } from "../explain.ts";
import { dateShare, titleShare } from "../measures.ts";
import { dayOf, judgeValue, squeezed } from "../metadata-metrics.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly with_segments: readonly string[];
  readonly without_segments: readonly string[];
  readonly title?: string;
  /** Several names are joined by "; ". */
  readonly author?: string;
  readonly date?: string;
  /** A reviewed date, to be preferred. */
  readonly htmldate_date?: string;
}

/** Pieces that the text must have and must not have; metadata that must be equal but for white space. */
export const trafilatura = pageSet<Gold>("extract-trafilatura", [
  {
    metric: "segment-f1",
    of: "text",
    judge: (gold, { text }) => judgeSegments(gold.with_segments, gold.without_segments, text),
    total: totalCounts,
    explain: (gold, { text }) =>
      explainPieces(
        gold.with_segments.filter((segment) => judgeSegments([segment], [], text).right === 0),
        gold.without_segments.filter((segment) => judgeSegments([], [segment], text).extra === 1),
      ),
  },
  titleShare(({ title }) => title ?? null, squeezed),
  {
    metric: "author",
    of: "authors",
    judge: ({ author }, { authors }) => {
      const right = squeezed(author ?? "");
      return right === "" ? null : judgeValue(squeezed(authors.join("; ")) === right, authors.length > 0);
    },
    total: totalMean,
    explain: ({ author }, { authors }) => explainValue(author ?? "", authors.join("; ")),
  },
  dateShare(({ htmldate_date, date }) => dayOf(htmldate_date || date || "")),
]);
