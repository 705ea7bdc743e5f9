import type { Order } from "./order.ts";

/** Weights, as shares of the greatest, up to which one lies in the first list of a key, and in the second. */
const BANDS = [0.17, 0.25];
/** Lists of a key. */
export const LISTS = BANDS.length + 1;

/**
 * Lists of slots by key, each in the order of its reports, with a weight beside each slot. A key has several lists, by
 * weight, so that of most reports that have it is known how little it can weigh. All lists lie in one store, for most are
 * those of a few reports: a list of its own in memory for each would take more than what is in it.
 *
 * Keys go by numbers, which stay the same for as long as any slot has them; the lists of number N begin with N times
 * `LISTS`.
 */
export class Postings {
  readonly #order: Order;
  readonly #numbers = new Map<number, number>();
  /** By number: its key, and how many slots have it. */
  readonly #keys: number[] = [];
  readonly #counts: number[] = [];
  readonly #freeNumbers: number[] = [];
  readonly #bands: readonly number[];
  /** By list: where it begins in the store, how long it is, for how many it has room. */
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  readonly #rooms: number[] = [];
  /** By list: no weight in it is greater. */
  readonly greatest: number[] = [];
  /** Beginnings of rooms that nothing lies in, by size. */
  readonly #freeRooms = new Map<number, number[]>();
  #end = 0;
  slots = new Int32Array(1 << 12);
  weights = new Uint16Array(1 << 12);

  /** No weight is greater than `greatest`. */
  constructor(order: Order, greatest: number) {
    this.#order = order;
    this.#bands = BANDS.map((share) => share * greatest);
  }

  /** The number of a key; a new one where no slot has it. */
  numberOf(key: number): number {
    return this.#numbers.get(key) ?? this.#begin(key);
  }

  /** The list of a key, by its number, that a weight belongs in. */
  listFor(number: number, weight: number): number {
    const band = this.#bands.findIndex((most) => weight <= most);
    return number * LISTS + (band < 0 ? LISTS - 1 : band);
  }

  /** The place in a list of the first slot that does not come before another. */
  placeOf(list: number, slot: number): number {
    const length = this.lengths[list] ?? 0;
    const last = (this.starts[list] ?? 0) + length - 1;
    // Most come in order.
    if (length === 0 || this.#order.compare(this.slots[last] ?? 0, slot) < 0) return length;
    return this.#firstPlace(list, (other) => this.#order.compare(other, slot) >= 0);
  }

  /** The place in a list of the first slot whose rank is not below another. */
  placeOfRank(list: number, rank: number): number {
    if (this.#order.rank(this.slots[this.starts[list] ?? 0] ?? 0) >= rank) return 0;
    return this.#firstPlace(list, (other) => this.#order.rank(other) >= rank);
  }

  /** Puts a slot into a list at the place that `placeOf` says. */
  insert(list: number, place: number, slot: number, weight: number): void {
    const length = this.lengths[list] ?? 0;
    if (length === this.#rooms[list]) this.#widen(list);
    const at = (this.starts[list] ?? 0) + place;
    const end = (this.starts[list] ?? 0) + length;
    if (at < end) {
      this.slots.copyWithin(at + 1, at, end);
      this.weights.copyWithin(at + 1, at, end);
    }
    this.slots[at] = slot;
    this.weights[at] = weight;
    this.lengths[list] = length + 1;
    if (weight > (this.greatest[list] ?? 0)) this.greatest[list] = weight;
    const number = Math.floor(list / LISTS);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  remove(list: number, slot: number): void {
    const start = this.starts[list] ?? 0;
    const length = this.lengths[list] ?? 0;
    // Most go in the order in which they came.
    const at = this.slots[start] === slot ? start : start + this.placeOf(list, slot);
    this.slots.copyWithin(at, at + 1, start + length);
    this.weights.copyWithin(at, at + 1, start + length);
    this.lengths[list] = length - 1;
    const number = Math.floor(list / LISTS);
    const count = (this.#counts[number] ?? 0) - 1;
    this.#counts[number] = count;
    if (count > 0) return;
    for (let each = number * LISTS; each < (number + 1) * LISTS; each++) {
      this.#release(this.starts[each] ?? 0, this.#rooms[each] ?? 0);
    }
    this.#numbers.delete(this.#keys[number] ?? 0);
    this.#freeNumbers.push(number);
  }

  #firstPlace(list: number, isThere: (slot: number) => boolean): number {
    const start = this.starts[list] ?? 0;
    let [low, high] = [0, this.lengths[list] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isThere(this.slots[start + middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #begin(key: number): number {
    const number = this.#freeNumbers.pop() ?? this.#keys.length;
    this.#numbers.set(key, number);
    this.#keys[number] = key;
    this.#counts[number] = 0;
    for (let list = number * LISTS; list < (number + 1) * LISTS; list++) {
      this.starts[list] = 0;
      this.lengths[list] = 0;
      this.#rooms[list] = 0;
      this.greatest[list] = 0;
    }
    return number;
  }

  #widen(list: number): void {
    const room = this.#rooms[list] ?? 0;
    const wider = Math.max(1, room * 2);
    const [from, to] = [this.starts[list] ?? 0, this.#take(wider)];
    this.slots.copyWithin(to, from, from + room);
    this.weights.copyWithin(to, from, from + room);
    this.#release(from, room);
    this.starts[list] = to;
    this.#rooms[list] = wider;
  }

  #take(room: number): number {
    const free = this.#freeRooms.get(room)?.pop();
    if (free !== undefined) return free;
    const start = this.#end;
    this.#end += room;
    if (this.#end > this.slots.length) {
      const size = Math.max(this.#end, Math.ceil(this.slots.length * 1.5));
      const slots = new Int32Array(size);
      slots.set(this.slots);
      const weights = new Uint16Array(size);
      weights.set(this.weights);
      [this.slots, this.weights] = [slots, weights];
    }
    return start;
  }

  #release(start: number, room: number): void {
    if (room === 0) return;
    const free = this.#freeRooms.get(room);
    if (free === undefined) this.#freeRooms.set(room, [start]);
    else free.push(start);
  }
}
