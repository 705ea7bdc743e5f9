import type { SharedTerm, StoryTerms } from "./story-terms.ts";

/** How alike two statements are by the terms of their story, in several measures, each 0 to about 1. */
export interface StoryLike {
  /** By the terms they share, what they borrow from their sentences counted less. */
  readonly shared: number;
  /** By the terms that their whole sentences share. */
  readonly sentence: number;
  /** By the terms they share that their reports seldom use: one that a report uses once leads to one statement. */
  readonly seldom: number;
  /** How many terms of their own they share. */
  readonly own: number;
  /** How many of these each of their reports uses once. */
  readonly once: number;
}

/** Measures how alike the statements of a story are by its terms. A measure of two costs no more than their words. */
export class StoryLikeness {
  readonly #terms: StoryTerms;
  /** Weight of each statement with what it borrows in part, and in full. */
  readonly #mass: Float64Array;
  readonly #sentenceMass: Float64Array;
  /** Half the median mass: two statements of one common word are not alike for sharing it. */
  readonly #damping: number;
  readonly #sentenceDamping: number;

  /** How many statements of a report hold a term themselves, by number of the term and of the report. */
  readonly #uses = new Map<number, number>();
  readonly #reports: number;
  readonly #reportOf: readonly number[];

  constructor(terms: StoryTerms, reportOf: readonly number[]) {
    this.#terms = terms;
    this.#reportOf = reportOf;
    this.#reports = reportOf.reduce((most, report) => Math.max(most, report + 1), 1);
    terms.statements.forEach(({ ids, shares }, at) => {
      ids.forEach((id, place) => {
        if ((shares[place] ?? 0) < 1) return;
        const key = id * this.#reports + (reportOf[at] ?? 0);
        this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
      });
    });
    const { statements, weights } = terms;
    const mass = (each: (share: number) => number): Float64Array =>
      Float64Array.from(statements, ({ ids, shares }) =>
        ids.reduce((sum, id, at) => sum + each(shares[at] ?? 0) * (weights[id] ?? 0), 0),
      );
    this.#mass = mass((share) => share);
    this.#sentenceMass = mass(() => 1);
    this.#damping = median(this.#mass) / 2;
    this.#sentenceDamping = median(this.#sentenceMass) / 2;
  }

  of(a: number, b: number): StoryLike {
    const { shared, sentence, seldom, own, once } = this.#inCommon(a, b);
    return {
      seldom: seldom / (this.#damping + ((this.#mass[a] ?? 0) + (this.#mass[b] ?? 0)) / 2),
      own,
      once,
      shared: shared / (this.#damping + ((this.#mass[a] ?? 0) + (this.#mass[b] ?? 0)) / 2),
      sentence:
        sentence /
        (this.#sentenceDamping + ((this.#sentenceMass[a] ?? 0) + (this.#sentenceMass[b] ?? 0)) / 2),
    };
  }

  /** The terms that two statements share, of their own words or borrowed, with what they weigh. */
  sharedTerms(a: number, b: number): readonly SharedTerm[] {
    const { statements, weights, names } = this.#terms;
    const [one, two] = [statements[a], statements[b]];
    if (one === undefined || two === undefined) return [];
    const shares = new Map(Array.from(two.ids, (id, at) => [id, two.shares[at] ?? 0]));
    return Array.from(one.ids, (id, at) => ({
      term: names[id] ?? "",
      weight: Math.min(one.shares[at] ?? 0, shares.get(id) ?? 0) * (weights[id] ?? 0),
    })).filter(({ weight }) => weight > 0);
  }

  #inCommon(a: number, b: number) {
    const { statements, weights } = this.#terms;
    const [one, two] = [statements[a], statements[b]];
    let [shared, sentence, seldom, own, once] = [0, 0, 0, 0, 0];
    if (one === undefined || two === undefined) return { shared, sentence, seldom, own, once };
    const [reportA, reportB] = [this.#reportOf[a] ?? 0, this.#reportOf[b] ?? 0];
    let atB = 0;
    for (let atA = 0; atA < one.ids.length; atA += 1) {
      const id = one.ids[atA] ?? 0;
      while (atB < two.ids.length && (two.ids[atB] ?? 0) < id) atB += 1;
      if (two.ids[atB] !== id) continue;
      const weight = weights[id] ?? 0;
      shared += Math.min(one.shares[atA] ?? 0, two.shares[atB] ?? 0) * weight;
      sentence += weight;
      if ((one.shares[atA] ?? 0) < 1 || (two.shares[atB] ?? 0) < 1) continue;
      const usesA = this.#uses.get(id * this.#reports + reportA) ?? 1;
      const usesB = this.#uses.get(id * this.#reports + reportB) ?? 1;
      const leads = weight / Math.sqrt(usesA * usesB);
      seldom += leads;
      own += 1;
      if (usesA === 1 && usesB === 1) once += 1;
    }
    return { shared, sentence, seldom, own, once };
  }
}

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;
}
