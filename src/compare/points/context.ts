import type { ScoredPair } from "./groups.ts";

/**
 * What the other pairs of a story say of a pair, each 0 to 1:
 *
 * - how many third reports have a statement that is likely to tell the same: a mean of probabilities, of the statement
 *   of which fewer do and of the one of which more do. What many tell, others tell in the same way;
 * - a third report's statement that is like both: [the ferry sank], [the boat sank in the bay], [the vessel went down in
 *   the bay];
 * - other statements of the two sentences that are alike;
 * - the two sentences before, or the two behind, that are alike;
 * - the one's sentence and the sentence before or behind the other's.
 */
export const IN_CONTEXT = [
  "told elsewhere, of the seldomer",
  "told elsewhere, of the commoner",
  "like a third",
  "rest of the sentences",
  "sentences beside both",
  "sentence beside one",
] as const;

/** Where a statement stands: its report, and its sentence in the report. */
export interface Standing {
  readonly report: number;
  readonly sentence: number;
}

/** Least probability of a pair that speaks for others. */
const SPEAKS = 0.02;

/** What pairs of statements say of one another, once each has been scored by itself. */
export class Context {
  readonly #standing: readonly Standing[];
  /** By statement: statements of other reports that are likely to tell the same, with the probability. */
  readonly #alike: readonly Map<number, number>[];
  /** By statement: its best probability in each other report, and the sum of these. */
  readonly #best: readonly Map<number, number>[];
  readonly #sums: Float64Array;
  readonly #thirds: number;
  /** By pair of sentences: the greatest probability of their statements. */
  readonly #sentences = new Map<number, number>();
  /** The statements of each sentence. */
  readonly #of = new Map<number, number[]>();
  readonly #rows: number;
  /** By report: the number of its first sentence among all. */
  readonly #starts: readonly number[];

  /** `pairs`: scores in log-odds, each pair of two reports at most once. */
  constructor(standing: readonly Standing[], pairs: readonly ScoredPair[]) {
    this.#standing = standing;
    this.#alike = standing.map(() => new Map());
    const lengths: number[] = [];
    for (const { report, sentence } of standing) {
      lengths[report] = Math.max(lengths[report] ?? 0, sentence + 1);
    }
    // A row between two reports is empty, so that no sentence stands beside one of another report.
    let rows = 1;
    this.#starts = Array.from(lengths, (length = 0) => {
      const start = rows;
      rows += length + 1;
      return start;
    });
    this.#rows = rows;
    standing.forEach((_, statement) => {
      const row = this.#rowOf(statement);
      const held = this.#of.get(row);
      if (held === undefined) this.#of.set(row, [statement]);
      else held.push(statement);
    });
    for (const { a, b, score } of pairs) {
      const probability = 1 / (1 + Math.exp(-score));
      if (probability < SPEAKS) continue;
      this.#alike[a]?.set(b, probability);
      this.#alike[b]?.set(a, probability);
      const key = this.#keyOf(this.#rowOf(a), this.#rowOf(b));
      this.#sentences.set(key, Math.max(this.#sentences.get(key) ?? 0, probability));
    }
    this.#best = this.#alike.map((alike) => {
      const best = new Map<number, number>();
      for (const [other, probability] of alike) {
        const report = standing[other]?.report ?? -1;
        best.set(report, Math.max(best.get(report) ?? 0, probability));
      }
      return best;
    });
    this.#sums = Float64Array.from(this.#best, (best) =>
      [...best.values()].reduce((sum, each) => sum + each, 0),
    );
    this.#thirds = Math.max(1, lengths.filter((length) => length > 0).length - 2);
  }

  /** What is known of two statements of two reports by all other pairs: one value for each of `IN_CONTEXT`. */
  of(a: number, b: number): readonly number[] {
    const [one, two] = [this.#elsewhere(a, b), this.#elsewhere(b, a)];
    const [rowA, rowB] = [this.#rowOf(a), this.#rowOf(b)];
    const beside = (x: number, y: number): number =>
      this.#sentences.get(this.#keyOf(rowA + x, rowB + y)) ?? 0;
    return [
      Math.min(one, two),
      Math.max(one, two),
      this.#third(a, b),
      this.#rest(a, b),
      Math.max(beside(1, 1), beside(-1, -1)),
      Math.max(beside(0, 1), beside(0, -1), beside(1, 0), beside(-1, 0)),
    ];
  }

  /** The mean over third reports of a statement's best probability there. */
  #elsewhere(statement: number, other: number): number {
    const there = this.#best[statement]?.get(this.#standing[other]?.report ?? -1) ?? 0;
    return ((this.#sums[statement] ?? 0) - there) / this.#thirds;
  }

  /** The greatest probability at which any statement is like both. */
  #third(a: number, b: number): number {
    let [few, many] = [this.#alike[a], this.#alike[b]];
    if (few === undefined || many === undefined) return 0;
    if (few.size > many.size) [few, many] = [many, few];
    let best = 0;
    for (const [third, probability] of few) {
      if (probability > best) best = Math.max(best, Math.min(probability, many.get(third) ?? 0));
    }
    return best;
  }

  /** The greatest probability of two other statements of the same two sentences. */
  #rest(a: number, b: number): number {
    let best = 0;
    for (const one of this.#of.get(this.#rowOf(a)) ?? []) {
      if (one === a) continue;
      for (const two of this.#of.get(this.#rowOf(b)) ?? []) {
        if (two !== b) best = Math.max(best, this.#alike[one]?.get(two) ?? 0);
      }
    }
    return best;
  }

  #rowOf(statement: number): number {
    const { report, sentence } = this.#standing[statement] ?? { report: 0, sentence: 0 };
    return (this.#starts[report] ?? 0) + sentence;
  }

  #keyOf(one: number, two: number): number {
    return Math.min(one, two) * this.#rows + Math.max(one, two);
  }
}
