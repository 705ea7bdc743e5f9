import { f1Of } from "./body-metrics.ts";
import { overlapOf, wordsOf } from "./counts.ts";
import type { Judged } from "./measure.ts";

/** Lower case, with what is no word made one space: "Rain – at last!" and "rain at last" are the same. */
export function normalised(text: string): string {
  return wordsOf(text.normalize("NFC").toLowerCase()).join(" ");
}

/** White space made one space, nothing else. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** One value, right or not: nothing where none was given. */
export function judgeValue(isRight: boolean, given: boolean): Judged {
  return {
    score: isRight ? 1 : 0,
    right: isRight ? 1 : 0,
    extra: given && !isRight ? 1 : 0,
    missing: given ? 0 : 1,
  };
}

/** F1 of one page's authors as a set, after normalising. */
export function judgeAuthors(gold: readonly string[], predicted: readonly string[]): Judged {
  const { shared, extra, missing } = overlapOf(distinct(gold), distinct(predicted));
  const counts = { right: shared, extra, missing };
  return { ...counts, score: f1Of(counts) };
}

/** The names in one string: "Ann Orlo, Bob Mill and Cy Weir; Di Ford" gives four. */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/[,;|&]|\s(?:and|und|et|y)\s/u)
    .map((name) => name.replace(/^\s*(?:and\s|by\s)?/iu, "").trim())
    .filter((name) => name !== "");
}

/** The day of a gold date: "2031-5-4" and "2031-05-04 10:00:00+02:00" give "2031-05-04". */
export function dayOf(date: string): string | null {
  const [, year, month = "", day = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(normalised))].filter((name) => name !== "");
}
