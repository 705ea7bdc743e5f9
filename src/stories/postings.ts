import type { Order } from "./order.ts";

/** Places in a list when it begins. */
const LEAST_ROOM = 1;

/**
 * Lists of slots by key, each in the order of its reports, with a weight beside each slot. All lists lie in one store, for
 * most keys are those of a few reports: a list of its own in memory for each would take more than what is in it.
 */
export class Postings {
  readonly #order: Order;
  readonly #lists = new Map<number, number>();
  /** By list: its key, where it begins in the store, how long it is, for how many it has room. */
  readonly #keys: number[] = [];
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  readonly #rooms: number[] = [];
  /** By list: no weight in it is greater. */
  readonly greatest: number[] = [];
  readonly #freeLists: number[] = [];
  /** Beginnings of rooms that nothing lies in, by size. */
  readonly #freeRooms = new Map<number, number[]>();
  #end = 0;
  slots = new Int32Array(1 << 12);
  weights = new Uint16Array(1 << 12);

  constructor(order: Order) {
    this.#order = order;
  }

  /** The number of a key's list, which stays the same for as long as anything is in it. */
  listOf(key: number): number {
    return this.#lists.get(key) ?? this.#begin(key);
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
  }

  remove(list: number, slot: number): void {
    const start = this.starts[list] ?? 0;
    const length = this.lengths[list] ?? 0;
    const at = start + this.placeOf(list, slot);
    this.slots.copyWithin(at, at + 1, start + length);
    this.weights.copyWithin(at, at + 1, start + length);
    this.lengths[list] = length - 1;
    if (length > 1) return;
    this.#release(start, this.#rooms[list] ?? LEAST_ROOM);
    this.#lists.delete(this.#keys[list] ?? 0);
    this.#freeLists.push(list);
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
    const list = this.#freeLists.pop() ?? this.starts.length;
    this.#lists.set(key, list);
    this.#keys[list] = key;
    this.starts[list] = this.#take(LEAST_ROOM);
    this.lengths[list] = 0;
    this.#rooms[list] = LEAST_ROOM;
    this.greatest[list] = 0;
    return list;
  }

  #widen(list: number): void {
    const room = this.#rooms[list] ?? LEAST_ROOM;
    const [from, to] = [this.starts[list] ?? 0, this.#take(room * 2)];
    this.slots.copyWithin(to, from, from + room);
    this.weights.copyWithin(to, from, from + room);
    this.#release(from, room);
    this.starts[list] = to;
    this.#rooms[list] = room * 2;
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
    const free = this.#freeRooms.get(room);
    if (free === undefined) this.#freeRooms.set(room, [start]);
    else free.push(start);
  }
}
