/** Of a fingerprint that more texts have, not all are looked through; see `views.ts`. */
export const COMMON = 64;

/**
 * Which texts have which fingerprint. Texts are numbers (slots). Nearly all fingerprints have one text, so these are
 * chained in flat arrays; those of very many texts stand in lists of their own, kept in the order of `before`.
 */
export class Postings {
  readonly #before: (a: number, b: number) => number;
  readonly #common = new Map<number, number[]>();
  #heads = new Int32Array(1024).fill(-1);
  #prints = new Uint32Array(1024);
  #slots = new Int32Array(1024);
  #next = new Int32Array(1024);
  /** Entries in use or free, and the first of the chain of free ones. */
  #size = 0;
  #free = -1;

  constructor(before: (a: number, b: number) => number) {
    this.#before = before;
  }

  add(print: number, slot: number): void {
    const listed = this.#common.get(print);
    if (listed !== undefined) {
      listed.splice(this.#placeIn(listed, slot), 0, slot);
      return;
    }
    this.#link(print, slot);
    const all = this.#chained(print);
    if (all.length <= COMMON) return;
    for (const each of all) this.#unlink(print, each);
    this.#common.set(print, all.sort(this.#before));
  }

  remove(print: number, slot: number): void {
    const listed = this.#common.get(print);
    if (listed === undefined) {
      this.#unlink(print, slot);
      return;
    }
    listed.splice(this.#placeIn(listed, slot), 1);
    if (listed.length > COMMON) return;
    this.#common.delete(print);
    for (const each of listed) this.#link(print, each);
  }

  /** The texts of a fingerprint: in order where they are more than `COMMON`, else in none. Not to be changed or kept. */
  of(print: number): readonly number[] {
    return this.#common.get(print) ?? this.#chained(print);
  }

  /** Where a text stands in a list that is in order, or would stand. */
  #placeIn(listed: readonly number[], slot: number): number {
    return placeIn(listed, slot, this.#before);
  }

  #chained(print: number): number[] {
    const found: number[] = [];
    for (let at = this.#heads[this.#bucket(print)] ?? -1; at >= 0; at = this.#next[at] ?? -1)
      if (this.#prints[at] === print) found.push(this.#slots[at] ?? 0);
    return found;
  }

  #bucket(print: number): number {
    return print & (this.#heads.length - 1);
  }

  #link(print: number, slot: number): void {
    if (this.#free < 0 && this.#size === this.#heads.length) this.#grow();
    let at = this.#free;
    if (at >= 0) this.#free = this.#next[at] ?? -1;
    else {
      at = this.#size;
      this.#size += 1;
    }
    this.#prints[at] = print;
    this.#slots[at] = slot;
    this.#enter(at);
  }

  #enter(at: number): void {
    const bucket = this.#bucket(this.#prints[at] ?? 0);
    this.#next[at] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = at;
  }

  #unlink(print: number, slot: number): void {
    const bucket = this.#bucket(print);
    let last = -1;
    for (let at = this.#heads[bucket] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      if (this.#prints[at] === print && this.#slots[at] === slot) {
        const after = this.#next[at] ?? -1;
        if (last < 0) this.#heads[bucket] = after;
        else this.#next[last] = after;
        this.#next[at] = this.#free;
        this.#free = at;
        return;
      }
      last = at;
    }
  }

  /** Twice the room. No entry is free then. */
  #grow(): void {
    const room = this.#heads.length * 2;
    const prints = new Uint32Array(room);
    prints.set(this.#prints);
    this.#prints = prints;
    const slots = new Int32Array(room);
    slots.set(this.#slots);
    this.#slots = slots;
    this.#next = new Int32Array(room);
    this.#heads = new Int32Array(room).fill(-1);
    for (let at = 0; at < this.#size; at += 1) this.#enter(at);
  }
}

/** The index in an ordered list at which a text stands, or would stand. */
export function placeIn(
  listed: readonly number[],
  slot: number,
  before: (a: number, b: number) => number,
): number {
  let [low, high] = [0, listed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(listed[middle] ?? 0, slot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
