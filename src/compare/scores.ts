import type { Progress } from "../model/progress.ts";
import { kindWeight, type Terms } from "./terms.ts";

/** Two statements by index, `a` before `b`, and how likely they tell the same fact. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Least share at which a term finds candidates: what a clause has from around it does not. */
const FINDS = 0.3;
/** A term finds the first statements that hold it, at most so many, and they the later ones: the work stays linear. */
const COMMON = 400;
/** Candidates after which a statement's commoner terms are not asked for more. */
const ENOUGH = 1500;
/** Candidates that are kept of a statement: more than any statement has in a story of fifty reports. */
const KEPT = 160;

/**
 * How alike the statements of a story are. The score of two is the weight of the terms they share over their mean
 * weight, damped for short ones, times the share of it that is theirs in particular: a statement that fits three
 * sentences of a report equally well is told by none of them. Memory and time grow with the number of statements,
 * not with its square.
 */
export class Scores {
  /** Pairs of statements of two reports that share a term that tells something, each once. */
  readonly pairs: readonly ScoredPair[];
  /** By statement: numbers of its terms, rising, and the weight that each adds. */
  readonly #ids: readonly Int32Array[];
  readonly #weights: readonly Float64Array[];
  readonly #mass: Float64Array;
  readonly #damping: number;
  readonly #reportOf: readonly number[];
  /** By number: the term. */
  readonly #terms: readonly string[];
  /** Best plain score of a statement with any of a report. */
  readonly #best = new Map<string, number>();

  constructor(terms: readonly Terms[], reportOf: readonly number[], progress: Progress) {
    const numbered = numberTerms(terms);
    this.#ids = numbered.ids;
    this.#weights = numbered.weights;
    this.#terms = numbered.terms;
    this.#reportOf = reportOf;
    this.#mass = Float64Array.from(numbered.weights, (own) => own.reduce((sum, weight) => sum + weight, 0));
    this.#damping = median(this.#mass) / 2;
    const plain = this.#findPairs(numbered, progress);
    for (const { a, b, score } of plain) {
      this.#keepBest(a, b, score);
      this.#keepBest(b, a, score);
    }
    this.pairs = plain.map(({ a, b, score }) => ({ a, b, score: this.#inParticular(a, b, score) }));
  }

  /** The score of any two statements; of one report, how alike they are in plain terms. */
  of(a: number, b: number): number {
    const score = this.#plain(a, b);
    return this.#reportOf[a] === this.#reportOf[b] ? score : this.#inParticular(a, b, score);
  }

  /**
   * What the score of two statements of two reports is made of: what each term that they share adds to it, and what
   * nearer statements of their reports take away (no term).
   */
  parts(a: number, b: number): readonly { readonly term: string | null; readonly weight: number }[] {
    const [idsA, idsB] = [[...(this.#ids[a] ?? [])], [...(this.#ids[b] ?? [])]];
    const size = this.#damping + ((this.#mass[a] ?? 0) + (this.#mass[b] ?? 0)) / 2;
    const placeInB = new Map(idsB.map((id, at) => [id, at]));
    const shared = idsA.flatMap((id, at) => {
      const weight = Math.min(this.#weights[a]?.[at] ?? 0, this.#weights[b]?.[placeInB.get(id) ?? -1] ?? 0);
      return weight === 0 ? [] : [{ term: this.#terms[id] ?? "", weight: weight / size }];
    });
    const plain = this.#plain(a, b);
    return [...shared, { term: null, weight: this.#inParticular(a, b, plain) - plain }];
  }

  #plain(a: number, b: number): number {
    const [idsA, idsB] = [this.#ids[a], this.#ids[b]];
    const [weightsA, weightsB] = [this.#weights[a], this.#weights[b]];
    if (idsA === undefined || idsB === undefined || weightsA === undefined || weightsB === undefined)
      return 0;
    let shared = 0;
    let atB = 0;
    for (let atA = 0; atA < idsA.length; atA += 1) {
      const id = idsA[atA] ?? 0;
      while (atB < idsB.length && (idsB[atB] ?? 0) < id) atB += 1;
      if (idsB[atB] === id) shared += Math.min(weightsA[atA] ?? 0, weightsB[atB] ?? 0);
    }
    return shared / (this.#damping + ((this.#mass[a] ?? 0) + (this.#mass[b] ?? 0)) / 2);
  }

  #inParticular(a: number, b: number, score: number): number {
    const nearest = Math.max(this.#bestOf(a, b), this.#bestOf(b, a), score);
    return nearest === 0 ? 0 : (score * score) / nearest;
  }

  #bestOf(statement: number, other: number): number {
    return this.#best.get(`${statement} ${this.#reportOf[other] ?? -1}`) ?? 0;
  }

  #keepBest(statement: number, other: number, score: number): void {
    if (score > this.#bestOf(statement, other)) {
      this.#best.set(`${statement} ${this.#reportOf[other] ?? -1}`, score);
    }
  }

  /** Candidates by an index of terms, statement after statement against those before it, rare terms first. */
  #findPairs({ ids, finds, count }: Numbered, progress: Progress): readonly ScoredPair[] {
    const postings: number[][] = [];
    const seen = new Float64Array(ids.length);
    const pairs: ScoredPair[] = [];
    ids.forEach((own, b) => {
      const candidates: number[] = [];
      const places = [...own.keys()]
        .filter((at) => finds[b]?.[at] === 1)
        .sort((x, y) => (count[own[x] ?? 0] ?? 0) - (count[own[y] ?? 0] ?? 0));
      for (const at of places) {
        const id = own[at] ?? 0;
        const posting = postings[id] ?? [];
        if (candidates.length < ENOUGH) {
          for (const a of posting) {
            if (this.#reportOf[a] === this.#reportOf[b]) continue;
            if (seen[a] === 0) candidates.push(a);
            seen[a] = (seen[a] ?? 0) + (this.#weights[b]?.[at] ?? 0);
          }
        }
        if (posting.length < COMMON) posting.push(b);
        postings[id] = posting;
      }
      if (candidates.length > KEPT) candidates.sort((x, y) => (seen[y] ?? 0) - (seen[x] ?? 0) || x - y);
      candidates.slice(0, KEPT).forEach((a) => {
        pairs.push({ a, b, score: this.#plain(a, b) });
      });
      for (const a of candidates) seen[a] = 0;
      if (b % 500 === 0) progress.step("statements aligned", b, ids.length);
    });
    return pairs;
  }
}

interface Numbered {
  /** By number: the term. */
  readonly terms: readonly string[];
  readonly ids: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** 1 where the statement holds the term itself. */
  readonly finds: readonly Uint8Array[];
  /** By number of the term: how many statements hold it. */
  readonly count: readonly number[];
}

/** Numbers the terms of a story and weighs them: the rarer in the story, the more a term counts. */
function numberTerms(terms: readonly Terms[]): Numbered {
  const numbers = new Map<string, number>();
  const count: number[] = [];
  for (const own of terms) {
    for (const term of own.keys()) {
      const id = numbers.get(term) ?? numbers.size;
      numbers.set(term, id);
      count[id] = (count[id] ?? 0) + 1;
    }
  }
  const sorted = terms.map((own) =>
    [...own]
      .map(([term, share]) => ({ id: numbers.get(term) ?? 0, term, share }))
      .sort((a, b) => a.id - b.id),
  );
  const weigh = (term: string, id: number): number =>
    kindWeight(term) * Math.log(1 + terms.length / (count[id] ?? 1));
  return {
    terms: [...numbers.keys()],
    ids: sorted.map((own) => Int32Array.from(own, ({ id }) => id)),
    weights: sorted.map((own) => Float64Array.from(own, ({ id, term, share }) => share * weigh(term, id))),
    finds: sorted.map((own) => Uint8Array.from(own, ({ share }) => (share >= FINDS ? 1 : 0))),
    count,
  };
}

function median(values: Float64Array): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
