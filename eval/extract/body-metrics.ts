import { f1 } from "../row.ts";
import { overlapOf, wordsOf } from "./counts.ts";
import type { Judged } from "./measure.ts";

const SHINGLE = 4;

/**
 * Shingles of a text: its runs of four words, case kept. A shorter text is one shingle, an empty one has none.
 * A line break makes no difference.
 */
export function shinglesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const last = Math.max(0, words.length - SHINGLE);
  return Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + SHINGLE).join(" "));
}

/** Shared, extra and missing shingles of one page as shares of all of them, so that long texts weigh no more. */
export function judgeShingles(gold: string, predicted: string): Judged {
  const { shared, extra, missing } = overlapOf(shinglesOf(gold), shinglesOf(predicted));
  const all = Math.max(1, shared + extra + missing);
  const counts = { right: shared / all, extra: extra / all, missing: missing / all };
  return { ...counts, score: f1Of(counts) };
}

/**
 * The shingle F1 of many pages: the harmonic mean of the mean precision and the mean recall. A page without
 * shingles of its own has no precision and is left out of its mean; likewise for gold and recall.
 */
export function totalShingles(pages: readonly Judged[]): number {
  const precisions = pages.flatMap(({ right, extra }) =>
    right + extra > 0 ? [right / (right + extra)] : [],
  );
  const recalls = pages.flatMap(({ right, missing }) =>
    right + missing > 0 ? [right / (right + missing)] : [],
  );
  return f1(mean(precisions), mean(recalls));
}

/** Word F1 of one page, in any order and case. Where gold is empty, only an empty text is right. */
export function judgeWords(gold: string, predicted: string): Judged {
  const { shared, extra, missing } = overlapOf(wordsOf(gold.toLowerCase()), wordsOf(predicted.toLowerCase()));
  const counts = { right: shared, extra, missing };
  return { ...counts, score: shared + missing === 0 ? (extra === 0 ? 1 : 0) : f1Of(counts) };
}

/** Segments that must be in a text and segments that must not, found whatever the white space. */
export function judgeSegments(wanted: readonly string[], unwanted: readonly string[], text: string): Judged {
  const flat = flatten(text);
  const right = wanted.filter((segment) => flat.includes(flatten(segment))).length;
  const counts = {
    right,
    missing: wanted.length - right,
    extra: unwanted.filter((segment) => flat.includes(flatten(segment))).length,
  };
  return { ...counts, score: f1Of(counts) };
}

/** F1 of the counts of all pages together. */
export function totalCounts(pages: readonly Judged[]): number {
  const sum = (key: "right" | "extra" | "missing"): number => pages.reduce((all, page) => all + page[key], 0);
  return f1Of({ right: sum("right"), extra: sum("extra"), missing: sum("missing") });
}

/** The mean of the pages' scores. */
export function totalMean(pages: readonly Judged[]): number {
  return mean(pages.map(({ score }) => score));
}

/** Share of snippets that a text holds, whatever case and white space. */
export function shareOfSnippets(snippets: readonly string[], text: string): number {
  const flat = flatten(text).toLowerCase();
  return snippets.filter((snippet) => flat.includes(flatten(snippet).toLowerCase())).length / snippets.length;
}

/** F1 of counts; 0 where nothing is right. */
export function f1Of({ right, extra, missing }: Omit<Judged, "score">): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + extra + missing);
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);
}
