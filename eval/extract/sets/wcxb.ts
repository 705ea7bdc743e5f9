import { shareOfSnippets, totalMean } from "../body-metrics.ts";
import { explainPieces } from "../explain.ts";
import type { Measure } from "../measure.ts";
import { authorF1, dateShare, titleShare, wordF1 } from "../measures.ts";
import { dayOf, judgeAuthors, splitNames } from "../metadata-metrics.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly page_type: string;
  readonly body: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly with_snippets: readonly string[];
  readonly without_snippets: readonly string[];
}

const isArticle = ({ page_type }: Gold): boolean => page_type === "article";

/** Share of snippets kept that belong to an article, or left out that do not: more is better for both. */
function snippets(metric: string, of: (gold: Gold) => readonly string[], kept: boolean): Measure<Gold> {
  const wrongIn = (gold: Gold, text: string): readonly string[] =>
    of(gold).filter((snippet) => (shareOfSnippets([snippet], text) === 1) !== kept);
  return {
    metric,
    of: "text",
    judge: (gold, { text }) => {
      const all = of(gold).length;
      if (!isArticle(gold) || all === 0) return null;
      const wrong = wrongIn(gold, text).length;
      return {
        score: (all - wrong) / all,
        right: all - wrong,
        extra: kept ? 0 : wrong,
        missing: kept ? wrong : 0,
      };
    },
    total: totalMean,
    explain: (gold, { text }) =>
      kept ? explainPieces(wrongIn(gold, text), []) : explainPieces([], wrongIn(gold, text)),
  };
}

/** Pages of seven types; all but one metric are of the articles alone. Authors are right as a whole or not. */
export const wcxb = pageSet<Gold>("extract-wcxb", [
  wordF1((gold) => (isArticle(gold) ? gold.body : null)),
  wordF1(({ body }) => body, "word-f1-all"),
  snippets("snippets.kept", ({ with_snippets }) => with_snippets ?? [], true),
  snippets("snippets.left-out", ({ without_snippets }) => without_snippets ?? [], false),
  titleShare((gold) => (isArticle(gold) ? gold.title : null)),
  {
    ...authorF1((gold) => (isArticle(gold) ? splitNames(gold.author ?? "") : [])),
    judge: (gold, { authors }) => {
      const names = isArticle(gold) ? splitNames(gold.author ?? "") : [];
      if (names.length === 0) return null;
      const judged = judgeAuthors(names, authors.flatMap(splitNames));
      return { ...judged, score: judged.score === 1 ? 1 : 0 };
    },
  },
  dateShare((gold) => (isArticle(gold) ? dayOf(gold.date ?? "") : null)),
]);
