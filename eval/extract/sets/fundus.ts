import { totalMean } from "../body-metrics.ts";
import { explainBody } from "../explain.ts";
import { authorF1, dateShare, titleShare, wordF1 } from "../measures.ts";
import { dayOf } from "../metadata-metrics.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";
import { type Paragraph, rougeLsum } from "../rouge.ts";

interface Paragraphs extends GoldLine {
  readonly paragraphs: readonly Paragraph[];
}

/** Paragraphs marked by people, some of them optional. */
export const fundus16 = pageSet<Paragraphs>("extract-fundus16", [
  {
    metric: "rouge-lsum",
    of: "text",
    judge: ({ paragraphs }, { text }) => {
      const score = rougeLsum(paragraphs, text);
      return { score, right: score, extra: 0, missing: 1 - score };
    },
    total: totalMean,
    explain: ({ paragraphs }, { text }) => explainBody(paragraphs.map((each) => each.text).join("\n"), text),
  },
]);

interface Values extends GoldLine {
  readonly body: string;
  readonly title: string;
  readonly authors: readonly string[] | null;
  /** With zone. */
  readonly published: string;
}

/** What hand-written rules of each publisher return, in many countries. */
export const fundusPublishers = pageSet<Values>("extract-fundus-publishers", [
  wordF1(({ body }) => body),
  titleShare(({ title }) => title),
  authorF1(({ authors }) => authors ?? []),
  dateShare(({ published }) => dayOf(published)),
]);
