import { unitLikeness } from "./unit-likeness.ts";
import { keyOf, type Unit, type UnitLikeness } from "./units.ts";

/**
 * What ties two units: nothing, one word, name, figure or time, a relation of WordNet, near vectors, contradiction, and for
 * verbs who does it and to whom.
 */
export const TIES = ["none", "same", "kin", "near", "opposite", "clash", "roles"] as const;
export type Tie = (typeof TIES)[number];
export const [NO_TIE, SAME, KIN, NEAR, OPPOSITE, CLASH, ROLES] = [0, 1, 2, 3, 4, 5, 6] as const;

/** How alike every unit of one telling is with every unit of another; row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly likeness: Float64Array;
  /** Index in `TIES`. */
  readonly tie: Uint8Array;
}

/** Pairs of units that are remembered: those of a story's commonest words. */
const REMEMBERED = 2 ** 20;
/** Numbers of units stay below it, so that a pair of them is one exact number. */
const NUMBERS = 2 ** 26;

/**
 * Numbers units, and remembers how alike they are: the words of a story meet one another again and again. What is
 * remembered changes the speed alone. A matrix is good until the next one is asked for.
 */
export class UnitTable {
  readonly #numbers = new Map<string, number>();
  readonly #units: Unit[] = [];
  readonly #pairs = new Float64Array(REMEMBERED).fill(-1);
  readonly #likeness = new Float32Array(REMEMBERED);
  readonly #tie = new Uint8Array(REMEMBERED);
  #matrix = { likeness: new Float64Array(), tie: new Uint8Array() };

  /** One number for all units that compare alike. */
  numberOf(unit: Unit): number {
    const key = keyOf(unit);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#units.length);
    return this.#units.push(unit) - 1;
  }

  matrix(a: Int32Array, b: Int32Array): Matrix {
    const size = a.length * b.length;
    if (this.#matrix.tie.length < size) {
      this.#matrix = { likeness: new Float64Array(size), tie: new Uint8Array(size) };
    }
    const { likeness, tie } = this.#matrix;
    for (let i = 0; i < a.length; i += 1) {
      for (let j = 0; j < b.length; j += 1) {
        const slot = this.#slotOf(a[i] ?? 0, b[j] ?? 0);
        const at = i * b.length + j;
        likeness[at] = this.#likeness[slot] ?? 0;
        tie[at] = this.#tie[slot] ?? NO_TIE;
      }
    }
    return { rows: a.length, columns: b.length, likeness, tie };
  }

  /** Where the likeness of two units stands, worked out if it is not there. */
  #slotOf(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const pair = low * NUMBERS + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (REMEMBERED - 1);
    if (this.#pairs[slot] !== pair) {
      const [one, two] = [this.#units[low], this.#units[high]];
      const found: UnitLikeness =
        one === undefined || two === undefined ? { likeness: 0, tie: "none" } : unitLikeness(one, two);
      this.#pairs[slot] = pair;
      this.#likeness[slot] = found.likeness;
      this.#tie[slot] = TIES.indexOf(found.tie);
    }
    return slot;
  }
}
