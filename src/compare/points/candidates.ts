import type { Progress } from "../../model/progress.ts";
import type { StoryTerms } from "./story-terms.ts";

/** Pairs of statements of two reports, by index: `first[i]` before `second[i]`. */
export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * Statements up to which all pairs are held against one another: [the vessel went down] and [the ferry sank] share no term.
 */
const ALL = 250;
/** A term finds the first statements that hold it, at most so many, and they the later ones: the work stays linear. */
const COMMON = 400;
/** Candidates after which a statement's commoner terms are not asked for more. */
const ENOUGH = 1500;
/**
 * Candidates that are kept of a statement: in a story of few reports nearly all, in one of many fewer, as a fact that
 * many tell needs no more to be found to be one.
 */
const KEPT = { most: 250, least: 10, ofAll: 1600 };

/**
 * Pairs of statements of two reports that may tell the same, each once: in a short story all of them, in a longer one
 * those whose sentences share a term that tells something, found by an index of terms: statement after statement against
 * those before it, rare terms first. Their number grows with that of the statements, not with its square.
 */
export function candidatePairs(terms: StoryTerms, reportOf: readonly number[], progress: Progress): Pairs {
  const { statements, weights, counts } = terms;
  if (statements.length <= ALL) return allPairs(reportOf);
  const reports = new Set(reportOf).size;
  const kept = Math.round(Math.min(KEPT.most, Math.max(KEPT.least, KEPT.ofAll / reports)));
  const postings: number[][] = [];
  const seen = new Float64Array(statements.length);
  const first: number[] = [];
  const second: number[] = [];
  statements.forEach(({ ids, shares }, b) => {
    const candidates: number[] = [];
    const places = [...ids.keys()].sort((x, y) => (counts[ids[x] ?? 0] ?? 0) - (counts[ids[y] ?? 0] ?? 0));
    for (const at of places) {
      const id = ids[at] ?? 0;
      const posting = postings[id] ?? [];
      if (candidates.length < ENOUGH) {
        for (const a of posting) {
          if (reportOf[a] === reportOf[b]) continue;
          if (seen[a] === 0) candidates.push(a);
          seen[a] = (seen[a] ?? 0) + (shares[at] ?? 0) * (weights[id] ?? 0);
        }
      }
      if (posting.length < COMMON) posting.push(b);
      postings[id] = posting;
    }
    if (candidates.length > kept) candidates.sort((x, y) => (seen[y] ?? 0) - (seen[x] ?? 0) || x - y);
    for (const a of candidates.slice(0, kept)) {
      first.push(a);
      second.push(b);
    }
    for (const a of candidates) seen[a] = 0;
    if (b % 500 === 0) progress.step("statements aligned", b, statements.length);
  });
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

function allPairs(reportOf: readonly number[]): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  reportOf.forEach((own, b) => {
    for (let a = 0; a < b; a += 1) {
      if (reportOf[a] === own) continue;
      first.push(a);
      second.push(b);
    }
  });
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}
