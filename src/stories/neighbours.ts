import { type Candidate, Candidates } from "./candidates.ts";
import type { Features } from "./features.ts";
import { type Measured, measuredOf } from "./measured.ts";
import type { Order } from "./order.ts";

/** Reports before it that one is linked to at most: those most like it by their signs. */
export const MOST = 20;
/** Reports that are kept for it: as some leave, others move up, and the whole index need not be asked again. */
const KEPT = 4 * MOST;
/** What is known of a link that was not measured. */
const UNKNOWN = -32_768;
/** Strengths are whole numbers of this part of 1, so that sums of them are exact in any order. */
const GRAIN = 1 / 1024;

/** A link that has come or gone. */
export interface LinkChange {
  readonly later: number;
  readonly earlier: number;
  readonly strength: number;
}

/** What has changed since it was last asked. */
export interface Changes {
  readonly links: readonly LinkChange[];
  /** Reports that now are saturated or no longer are. */
  readonly flipped: readonly number[];
}

/**
 * Keeps for each report the `MOST` before it that are most like it of its candidates, and how much speaks for each two
 * being of one story. What is kept is a function of the reports that are held: likeness is of two reports alone, ties go by
 * id, and the order is that of days and ids, not that of coming. The lists of `KEPT` are always the beginning of the whole
 * list of candidates.
 */
export class Neighbours {
  readonly #candidates: Candidates;
  readonly #strength: (a: Measured, b: Measured) => number;
  /** Strengths up to this count as none. */
  readonly #none: number;
  readonly #measured: (Measured | undefined)[] = [];
  readonly #free: number[] = [];
  #store = storeOf(1024);
  /** By slot, the later reports that are linked to it, and those that only keep it. */
  readonly #linked: (Holders | undefined)[] = [];
  readonly #keeping: (Holders | undefined)[] = [];
  /** Reports whose lists, or whose links, are to be worked out. */
  readonly #waiting = new Set<number>();
  #links: LinkChange[] = [];
  /** Reports whose number of links above 0 has changed. */
  readonly #counted = new Set<number>();

  /**
   * `window` is in days; `strength` says how much speaks for two reports being of one story, in log odds; links of `none`
   * and less are as if there were no link.
   */
  constructor(window: number, strength: (a: Measured, b: Measured) => number, none: number) {
    this.#candidates = new Candidates(window, KEPT);
    this.#strength = strength;
    this.#none = none;
  }

  get order(): Order {
    return this.#candidates.order;
  }

  /** Adds a report and gives its slot. */
  add(features: Features): number {
    const slot = this.#free.pop() ?? this.#measured.length;
    if (slot >= this.#store.room) this.#store = widerStore(this.#store);
    this.#measured[slot] = measuredOf(features);
    this.#linked[slot] = new Holders();
    this.#keeping[slot] = new Holders();
    const { before, after } = this.#candidates.add(slot, features);
    this.#fill(slot, before);
    this.#offer(slot, after);
    this.#waiting.add(slot);
    return slot;
  }

  /** Takes a report away. */
  remove(slot: number): void {
    const { counts, near } = this.#store;
    this.#candidates.remove(slot);
    while ((counts[slot] ?? 0) > 0) this.#drop(slot, (counts[slot] ?? 0) - 1);
    for (const each of [this.#linked, this.#keeping]) {
      const holders = holdersIn(each, slot);
      while (holders.length > 0) {
        const holder = holders.slots[holders.length - 1] ?? 0;
        const start = holder * KEPT;
        this.#drop(holder, near.subarray(start, start + (counts[holder] ?? 0)).indexOf(slot));
        this.#waiting.add(holder);
      }
    }
    this.#measured[slot] = undefined;
    this.#linked[slot] = undefined;
    this.#keeping[slot] = undefined;
    this.#store.positives[slot] = 0;
    this.#store.saturated[slot] = 0;
    this.#waiting.delete(slot);
    this.#counted.delete(slot);
    this.#free.push(slot);
  }

  /** Whether a slot holds a report. */
  has(slot: number): boolean {
    return this.#measured[slot] !== undefined;
  }

  measured(slot: number): Measured {
    const measured = this.#measured[slot];
    if (measured === undefined) throw new RangeError(`no report in slot ${slot}`);
    return measured;
  }

  /** Whether a report has so many links above 0 that others like it may have been left out of its list or theirs. */
  isSaturated(slot: number): boolean {
    return this.#store.saturated[slot] === 1;
  }

  /** Works out all links; to be called before they are visited. Put off until then, so that what comes and goes costs nothing. */
  settle(): Changes {
    for (const slot of this.#waiting) {
      const { cut, counts, near, strengths } = this.#store;
      if (cut[slot] === 1 && (counts[slot] ?? 0) < MOST) this.#fill(slot, this.#candidates.before(slot));
      const start = slot * KEPT;
      const count = Math.min(MOST, counts[slot] ?? 0);
      for (let at = start; at < start + count; at++) {
        if (strengths[at] !== UNKNOWN) continue;
        const other = near[at] ?? 0;
        const strength = this.#strength(this.measured(slot), this.measured(other));
        strengths[at] = Math.round(strength / GRAIN);
        this.#count(slot, other, (strengths[at] ?? 0) * GRAIN, 1);
      }
    }
    this.#waiting.clear();
    const flipped: number[] = [];
    const { positives, saturated } = this.#store;
    for (const slot of this.#counted) {
      const now = (positives[slot] ?? 0) >= MOST ? 1 : 0;
      if (now === saturated[slot]) continue;
      saturated[slot] = now;
      flipped.push(slot);
    }
    this.#counted.clear();
    const links = this.#links.filter(({ later, earlier }) => this.has(later) && this.has(earlier));
    this.#links = [];
    return { links, flipped };
  }

  /** Visits the links of a report to reports before it that have any strength, the most like it first. */
  before(slot: number, visit: (other: number, strength: number) => void): void {
    const { counts, near, strengths } = this.#store;
    const start = slot * KEPT;
    const count = Math.min(MOST, counts[slot] ?? 0);
    for (let at = start; at < start + count; at++) {
      const strength = (strengths[at] ?? 0) * GRAIN;
      if (strength > this.#none) visit(near[at] ?? 0, strength);
    }
  }

  /** Visits the links of later reports to one, of those that are wanted, in any order. */
  after(
    slot: number,
    visit: (other: number, strength: number) => void,
    isWanted: (other: number) => boolean = () => true,
  ): void {
    const { near, strengths } = this.#store;
    const { slots, length } = holdersIn(this.#linked, slot);
    for (let each = 0; each < length; each++) {
      const holder = slots[each] ?? 0;
      // To look up a strength costs more than all the rest.
      if (!isWanted(holder)) continue;
      const start = holder * KEPT;
      for (let at = start; at < start + MOST; at++) {
        if (near[at] !== slot) continue;
        const strength = (strengths[at] ?? 0) * GRAIN;
        if (strength > this.#none) visit(holder, strength);
        break;
      }
    }
  }

  /** Puts what is missing into a list, from the candidates before its report. */
  #fill(slot: number, found: readonly Candidate[]): void {
    const { counts, cut, near, likeness, strengths } = this.#store;
    const start = slot * KEPT;
    // What is there already is the beginning of what is found.
    for (let at = counts[slot] ?? 0; at < Math.min(KEPT, found.length); at++) {
      const { slot: other, likeness: like } = found[at] as Candidate;
      near[start + at] = other;
      likeness[start + at] = like;
      strengths[start + at] = UNKNOWN;
      this.#holdersAt(at, other).add(slot);
      counts[slot] = at + 1;
    }
    cut[slot] = found.length >= KEPT ? 1 : 0;
  }

  /** Puts a report into the lists of later ones where it belongs there. */
  #offer(slot: number, after: readonly Candidate[]): void {
    for (const { slot: later, likeness: like } of after) {
      const { counts, cut, near, likeness, strengths } = this.#store;
      const start = later * KEPT;
      const count = counts[later] ?? 0;
      let at = count;
      while (at > 0 && this.#isBetter(slot, like, near[start + at - 1] ?? 0, likeness[start + at - 1] ?? 0))
        at--;
      // Behind the end of a list that was cut may stand others which it does not know.
      if (at === KEPT || (at === count && cut[later] === 1)) {
        cut[later] = 1;
        continue;
      }
      if (count === KEPT) {
        this.#drop(later, KEPT - 1);
        cut[later] = 1;
      }
      if (at < MOST && (counts[later] ?? 0) >= MOST) {
        this.#unlink(later, MOST - 1);
        this.#move(later, near[start + MOST - 1] ?? 0, this.#linked, this.#keeping);
      }
      const end = start + (counts[later] ?? 0);
      for (const list of [near, likeness, strengths]) list.copyWithin(start + at + 1, start + at, end);
      near[start + at] = slot;
      likeness[start + at] = like;
      strengths[start + at] = UNKNOWN;
      counts[later] = (counts[later] ?? 0) + 1;
      this.#holdersAt(at, slot).add(later);
      if (at < MOST) this.#waiting.add(later);
    }
  }

  /** Takes one out of a list. */
  #drop(slot: number, at: number): void {
    const { counts, near, likeness, strengths } = this.#store;
    const start = slot * KEPT;
    const end = start + (counts[slot] ?? 0);
    this.#unlink(slot, at);
    this.#holdersAt(at, near[start + at] ?? 0).remove(slot);
    // The first of those that are only kept moves up.
    if (at < MOST && (counts[slot] ?? 0) > MOST)
      this.#move(slot, near[start + MOST] ?? 0, this.#keeping, this.#linked);
    for (const list of [near, likeness, strengths]) list.copyWithin(start + at, start + at + 1, end);
    counts[slot] = (counts[slot] ?? 0) - 1;
  }

  /** Forgets how strong a link is. */
  #unlink(slot: number, at: number): void {
    const { near, strengths } = this.#store;
    const place = slot * KEPT + at;
    const strength = strengths[place] ?? UNKNOWN;
    if (strength === UNKNOWN) return;
    strengths[place] = UNKNOWN;
    this.#count(slot, near[place] ?? 0, strength * GRAIN, -1);
  }

  /** A link has come (1) or gone (-1). */
  #count(slot: number, other: number, strength: number, change: number): void {
    if (strength <= this.#none) return;
    this.#links.push({ later: slot, earlier: other, strength });
    if (strength <= 0) return;
    const { positives } = this.#store;
    for (const each of [slot, other]) {
      positives[each] = (positives[each] ?? 0) + change;
      this.#counted.add(each);
    }
  }

  /** Those that have a report at a place of their lists. */
  #holdersAt(place: number, slot: number): Holders {
    return holdersIn(place < MOST ? this.#linked : this.#keeping, slot);
  }

  #move(
    holder: number,
    slot: number,
    from: readonly (Holders | undefined)[],
    to: readonly (Holders | undefined)[],
  ): void {
    holdersIn(from, slot).remove(holder);
    holdersIn(to, slot).add(holder);
  }

  #isBetter(one: number, likeness: number, other: number, otherLikeness: number): boolean {
    if (likeness !== otherLikeness) return likeness > otherLikeness;
    return this.order.compare(one, other) < 0;
  }
}

/** Slots in no order. */
class Holders {
  slots = new Int32Array(2);
  length = 0;

  add(slot: number): void {
    if (this.length === this.slots.length) {
      const slots = new Int32Array(this.length * 2);
      slots.set(this.slots);
      this.slots = slots;
    }
    this.slots[this.length++] = slot;
  }

  remove(slot: number): void {
    const place = this.slots.subarray(0, this.length).indexOf(slot);
    this.length--;
    this.slots[place] = this.slots[this.length] ?? 0;
  }
}

function holdersIn(holders: readonly (Holders | undefined)[], slot: number): Holders {
  const found = holders[slot];
  if (found === undefined) throw new RangeError(`no report in slot ${slot}`);
  return found;
}

/** What is kept of each report in numbers, by slot. */
interface Store {
  readonly room: number;
  /** `KEPT` a slot: the reports before it that are most like it, the most like one first; and how many these are. */
  readonly near: Int32Array;
  readonly likeness: Int32Array;
  /** Of the first `MOST` the strength of the link in `GRAIN`s, once it is worked out. */
  readonly strengths: Int16Array;
  readonly counts: Uint8Array;
  /** Whether there may be more than are kept. */
  readonly cut: Uint8Array;
  /** Links above 0, to earlier and from later reports; and whether these are so many as a list holds. */
  readonly positives: Int32Array;
  readonly saturated: Uint8Array;
}

function storeOf(room: number): Store {
  return {
    room,
    near: new Int32Array(room * KEPT),
    likeness: new Int32Array(room * KEPT),
    strengths: new Int16Array(room * KEPT),
    counts: new Uint8Array(room),
    cut: new Uint8Array(room),
    positives: new Int32Array(room),
    saturated: new Uint8Array(room),
  };
}

function widerStore(store: Store): Store {
  const wider = storeOf(Math.ceil(store.room * 1.5));
  wider.near.set(store.near);
  wider.likeness.set(store.likeness);
  wider.strengths.set(store.strengths);
  wider.counts.set(store.counts);
  wider.cut.set(store.cut);
  wider.positives.set(store.positives);
  wider.saturated.set(store.saturated);
  return wider;
}
