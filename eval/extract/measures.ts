import { judgeShingles, judgeWords, totalMean, totalShingles } from "./body-metrics.ts";
import { explainBody, explainValue } from "./explain.ts";
import type { Measure } from "./measure.ts";
import { judgeAuthors, judgeValue, normalised } from "./metadata-metrics.ts";

/** Shingle F1 of the body that gold has. */
export function shingleF1<Gold>(bodyIn: (gold: Gold) => string): Measure<Gold> {
  return {
    metric: "shingle-f1",
    of: "text",
    judge: (gold, { text }) => judgeShingles(bodyIn(gold), text),
    total: totalShingles,
    explain: (gold, { text }) => explainBody(bodyIn(gold), text),
  };
}

/** Word F1 of the body that gold has; null leaves the page out. */
export function wordF1<Gold>(bodyIn: (gold: Gold) => string | null, metric = "word-f1"): Measure<Gold> {
  return {
    metric,
    of: "text",
    judge: (gold, { text }) => {
      const body = bodyIn(gold);
      return body === null ? null : judgeWords(body, text);
    },
    total: totalMean,
    explain: (gold, { text }) => explainBody(bodyIn(gold) ?? "", text),
  };
}

/** Share of pages whose title is gold's, once both are made alike. */
export function titleShare<Gold>(
  titleIn: (gold: Gold) => string | null,
  alike: (title: string) => string = normalised,
): Measure<Gold> {
  return {
    metric: "title",
    of: "title",
    judge: (gold, { title }) => {
      const right = alike(titleIn(gold) ?? "");
      return right === "" ? null : judgeValue(alike(title ?? "") === right, title !== null);
    },
    total: totalMean,
    explain: (gold, { title }) => explainValue(titleIn(gold) ?? "", title),
  };
}

/** Share of pages whose day is gold's. */
export function dateShare<Gold>(dayIn: (gold: Gold) => string | null): Measure<Gold> {
  return {
    metric: "date",
    of: "date",
    judge: (gold, { date }) => {
      const day = dayIn(gold);
      return day === null ? null : judgeValue(date === day, date !== null);
    },
    total: totalMean,
    explain: (gold, { date }) => explainValue(dayIn(gold) ?? "", date),
  };
}

/** The mean over pages with authors of the F1 of their set. */
export function authorF1<Gold>(authorsIn: (gold: Gold) => readonly string[]): Measure<Gold> {
  return {
    metric: "author",
    of: "authors",
    judge: (gold, { authors }) => {
      const names = authorsIn(gold);
      return names.length === 0 ? null : judgeAuthors(names, authors);
    },
    total: totalMean,
    explain: (gold, { authors }) => explainValue(authorsIn(gold), authors),
  };
}
