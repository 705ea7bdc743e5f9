import { kindWeight, type Terms } from "../terms.ts";

/** The terms of one statement, numbered and weighed in its story. */
export interface WeighedTerms {
  /** Numbers of the terms, rising. */
  readonly ids: Int32Array;
  /** How much of each the statement has: 1 of its own words, less of what it borrows. */
  readonly shares: Float64Array;
}

/** A term that two statements share, and what it weighs. */
export interface SharedTerm {
  readonly term: string;
  readonly weight: number;
}

/** The terms of all statements of a story. */
export interface StoryTerms {
  readonly statements: readonly WeighedTerms[];
  /** By number of the term: the term, what it weighs, and how many statements hold it. */
  readonly names: readonly string[];
  readonly weights: Float64Array;
  readonly counts: Int32Array;
}

/**
 * Numbers the terms of a story's statements and weighs them: ln(1 + N/n), where n of the N statements hold the
 * term, so that what every report says again and again tells nothing apart; names and figures weigh more.
 */
export function storyTerms(terms: readonly Terms[]): StoryTerms {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const own of terms) {
    for (const term of own.keys()) {
      const id = numbers.get(term) ?? numbers.size;
      numbers.set(term, id);
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  const names = [...numbers.keys()];
  return {
    statements: terms.map((own) => {
      const entries = [...own]
        .map(([term, share]) => ({ id: numbers.get(term) ?? 0, share }))
        .sort((a, b) => a.id - b.id);
      return {
        ids: Int32Array.from(entries, ({ id }) => id),
        shares: Float64Array.from(entries, ({ share }) => share),
      };
    }),
    names,
    weights: Float64Array.from(
      names,
      (term, id) => kindWeight(term) * Math.log(1 + terms.length / (counts[id] ?? 1)),
    ),
    counts: Int32Array.from(counts),
  };
}
