import type { Features } from "./features.ts";

/** Undated reports come after all others. */
const UNDATED = 2 ** 20;
/** Numbers that the beginning of an id is told by; one more day is one step of so much. */
const STEP = 2 ** 32;

/** The order of reports by slot: by day of publication, undated ones last, then by id. The same whoever came first. */
export class Order {
  #ranks = new Float64Array(1024);
  readonly #ids: string[] = [];

  set(slot: number, { day, report }: Features): void {
    if (slot >= this.#ranks.length) {
      const ranks = new Float64Array(this.#ranks.length * 2);
      ranks.set(this.#ranks);
      this.#ranks = ranks;
    }
    this.#ranks[slot] = rankOfDay(day ?? UNDATED) + beginningOf(report);
    this.#ids[slot] = report;
  }

  /** A number by which most reports can be told apart: where two have the same, ids decide. */
  rank(slot: number): number {
    return this.#ranks[slot] ?? 0;
  }

  /** Below 0 where the first comes before the second. */
  compare(one: number, two: number): number {
    const ranks = (this.#ranks[one] as number) - (this.#ranks[two] as number);
    if (ranks !== 0 || one === two) return ranks;
    return (this.#ids[one] ?? "") < (this.#ids[two] ?? "") ? -1 : 1;
  }
}

/** No report of a day has a lower rank than this. */
export function rankOfDay(day: number): number {
  return day * STEP;
}

/** The first letters of an id as a number that keeps their order, the "r_" of reports left out. */
function beginningOf(id: string): number {
  let number = 0;
  for (let at = 2; at < 6; at++)
    number = number * 256 + (at < id.length ? Math.min(255, id.charCodeAt(at)) : 0);
  return number;
}
