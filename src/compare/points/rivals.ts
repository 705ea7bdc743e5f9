import type { Pairs } from "./candidates.ts";

/**
 * What stands in the way of a pair: how alike each of its two statements is to the best statement of the other's
 * report. A statement that fits three sentences of a report equally well is told by none of them in particular.
 */
export class Rivals {
  readonly #pairs: Pairs;
  readonly #reportOf: readonly number[];
  readonly #values: Float32Array;
  /** By pair: the best value that its first and its second statement have with the other's report. */
  readonly #ofFirst: Float32Array;
  readonly #ofSecond: Float32Array;
  /** The pairs of statement s: `#list` from `#starts[s]` up to `#starts[s + 1]`. */
  readonly #starts: Int32Array;
  readonly #list: Int32Array;

  /** `values`: how alike each pair is. */
  constructor(pairs: Pairs, reportOf: readonly number[], values: Float32Array) {
    this.#pairs = pairs;
    this.#reportOf = reportOf;
    this.#values = values;
    this.#starts = new Int32Array(reportOf.length + 1);
    for (const side of [pairs.first, pairs.second]) {
      for (const statement of side) this.#starts[statement + 1] = (this.#starts[statement + 1] ?? 0) + 1;
    }
    for (let at = 1; at < this.#starts.length; at += 1) {
      this.#starts[at] = (this.#starts[at] ?? 0) + (this.#starts[at - 1] ?? 0);
    }
    const next = this.#starts.slice();
    this.#list = new Int32Array(2 * pairs.first.length);
    for (const side of [pairs.first, pairs.second]) {
      side.forEach((statement, pair) => {
        const at = next[statement] ?? 0;
        this.#list[at] = pair;
        next[statement] = at + 1;
      });
    }
    this.#ofFirst = new Float32Array(values.length);
    this.#ofSecond = new Float32Array(values.length);
    reportOf.forEach((_, statement) => {
      this.#keepBest(statement);
    });
  }

  /** The best value that each statement of a pair of candidates has with the other's report. */
  ofPair(pair: number): readonly [first: number, second: number] {
    return [this.#ofFirst[pair] ?? 0, this.#ofSecond[pair] ?? 0];
  }

  /** The best value that a statement has with any of a report; 0 where it has no candidate there. */
  best(statement: number, report: number): number {
    let best = 0;
    for (const pair of this.#pairsOf(statement)) {
      if (this.#reportOf[this.#other(pair, statement)] === report)
        best = Math.max(best, this.#values[pair] ?? 0);
    }
    return best;
  }

  #keepBest(statement: number): void {
    const best = new Map<number, number>();
    const own = this.#pairsOf(statement);
    for (const pair of own) {
      const report = this.#reportOf[this.#other(pair, statement)] ?? -1;
      const value = this.#values[pair] ?? 0;
      if (value > (best.get(report) ?? 0)) best.set(report, value);
    }
    for (const pair of own) {
      const value = best.get(this.#reportOf[this.#other(pair, statement)] ?? -1) ?? 0;
      if (this.#pairs.first[pair] === statement) this.#ofFirst[pair] = value;
      else this.#ofSecond[pair] = value;
    }
  }

  #pairsOf(statement: number): Int32Array {
    return this.#list.subarray(this.#starts[statement] ?? 0, this.#starts[statement + 1] ?? 0);
  }

  #other(pair: number, statement: number): number {
    const first = this.#pairs.first[pair] ?? 0;
    return first === statement ? (this.#pairs.second[pair] ?? 0) : first;
  }
}
