import { type Measured, sumsOf } from "./evidence.ts";
import type { Features } from "./features.ts";

/** Words by which a report is found: those that say most in it. */
const SIGNS = 32;
/** Reports that one is held against at most: those most like it by their signs. */
export const MOST = 32;
/** Likeness by signs alone under which two reports are no candidates. */
const LEAST = 0.05;

/** A report in the index, and the reports that it is held against. */
interface Entry {
  readonly measured: Measured;
  /** Of its signs: keys, and weights beside them. */
  readonly signs: Uint32Array;
  readonly weights: Float32Array;
  /** The reports most like it, the most like one first; at most `MOST`. */
  near: Int32Array;
  likeness: Float32Array;
  /** The strength of the link with each; not a number until it is asked for. */
  strengths: Float32Array;
  count: number;
  /** Whether there were more than it keeps. */
  full: boolean;
  /** Reports that have this one in their lists while it has no room for them. */
  readonly onlyTheirs: Set<number>;
}

/** Slots that hold a sign, in the order in which they came. */
interface Posting {
  slots: Int32Array;
  weights: Float32Array;
  length: number;
}

/**
 * Finds for each report the reports that it may be one story with: those of its language, at most `window` days apart,
 * that share words which say most in both. An inverted index over those words; the lists are the same in whatever order
 * reports come and go, for likeness is of two reports alone and ties go by id.
 */
export class Neighbours {
  readonly #window: number;
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Map<number, Posting>();
  /** Reports whose lists have lost one and are to be filled up again. */
  readonly #short = new Set<number>();
  readonly #strength: (a: Measured, b: Measured) => number;
  #sums = new Float32Array(1024);

  /** `window` is in days; `strength` says how much speaks for two reports being of one story, in log odds. */
  constructor(window: number, strength: (a: Measured, b: Measured) => number) {
    this.#window = window;
    this.#strength = strength;
  }

  /** Adds a report; gives its slot, and the slots whose lists have changed. */
  add(features: Features): { readonly slot: number; readonly changed: readonly number[] } {
    const slot = this.#free.pop() ?? this.#entries.length;
    const entry = entryOf(features);
    this.#entries[slot] = entry;
    if (slot >= this.#sums.length) {
      const sums = new Float32Array(this.#sums.length * 2);
      this.#sums = sums;
    }
    const changed: number[] = [];
    this.#visitLike(entry, (other, likeness) => {
      this.#keep(slot, other, likeness);
      if (this.#keep(other, slot, likeness)) changed.push(other);
    });
    entry.signs.forEach((key, at) => {
      this.#post(key, slot, entry.weights[at] ?? 0);
    });
    return { slot, changed };
  }

  /** Takes a report away; gives the slots whose lists have changed. */
  remove(slot: number): readonly number[] {
    const entry = this.#entries[slot];
    if (entry === undefined) return [];
    for (const key of entry.signs) this.#unpost(key, slot);
    const changed = new Set<number>();
    this.visit(slot, (other) => changed.add(other));
    while (entry.count > 0) this.#drop(slot, entry.count - 1);
    for (const other of changed) {
      const theirs = this.#at(other);
      const at = indexIn(theirs, slot);
      if (at < 0) continue;
      this.#drop(other, at);
      if (theirs.full) this.#short.add(other);
    }
    this.#short.delete(slot);
    this.#entries[slot] = undefined;
    this.#free.push(slot);
    return [...changed];
  }

  /** Whether a slot holds a report. */
  has(slot: number): boolean {
    return this.#entries[slot] !== undefined;
  }

  measured(slot: number): Measured {
    return this.#at(slot).measured;
  }

  features(slot: number): Features {
    return this.#at(slot).measured.features;
  }

  /** Visits the reports that one is held against, or that are held against it, with the strength of their link. */
  visit(slot: number, visit: (other: number, strength: number) => void): void {
    const entry = this.#at(slot);
    for (let at = 0; at < entry.count; at++) {
      const other = entry.near[at] ?? 0;
      visit(other, this.#strengthAt(entry, slot, at));
    }
    for (const other of entry.onlyTheirs) {
      const theirs = this.#at(other);
      visit(other, this.#strengthAt(theirs, other, indexIn(theirs, slot)));
    }
  }

  #strengthAt(entry: Entry, slot: number, at: number): number {
    const known = entry.strengths[at] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const theirs = this.#at(entry.near[at] ?? 0);
    const strength = Math.fround(this.#strength(entry.measured, theirs.measured));
    entry.strengths[at] = strength;
    const back = indexIn(theirs, slot);
    if (back >= 0) theirs.strengths[back] = strength;
    return strength;
  }

  #at(slot: number): Entry {
    const entry = this.#entries[slot];
    if (entry === undefined) throw new RangeError(`no report in slot ${slot}`);
    return entry;
  }

  /** The strength of the last link in a report's list, where it has more candidates than the list holds; else null. */
  weakest(slot: number): number | null {
    const entry = this.#at(slot);
    if (!entry.full) return null;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < entry.count; at++) least = Math.min(least, this.#strengthAt(entry, slot, at));
    return least;
  }

  /**
   * Fills lists up again from which reports have gone that left others out; gives the slots that have come into one. To
   * be called before lists are visited: put off until then, so that of many who go at once each list is filled once.
   */
  settle(): ReadonlySet<number> {
    const changed = new Set<number>();
    for (const slot of this.#short) {
      this.#at(slot).full = false;
      this.#visitLike(this.#at(slot), (other, likeness) => {
        if (other === slot || indexIn(this.#at(slot), other) >= 0) return;
        if (this.#keep(slot, other, likeness)) changed.add(other);
      });
    }
    this.#short.clear();
    return changed;
  }

  /** Takes one out of a list. */
  #drop(slot: number, at: number): void {
    const entry = this.#at(slot);
    const other = entry.near[at] ?? 0;
    for (const list of [entry.near, entry.likeness, entry.strengths])
      list.copyWithin(at, at + 1, entry.count);
    entry.count--;
    this.#left(slot, other);
  }

  /** `other` has come into the list of a report. */
  #entered(slot: number, other: number): void {
    if (!this.#at(slot).onlyTheirs.delete(other)) this.#at(other).onlyTheirs.add(slot);
  }

  /** `other` has left the list of a report. */
  #left(slot: number, other: number): void {
    const theirs = this.#at(other);
    if (!theirs.onlyTheirs.delete(slot)) this.#at(slot).onlyTheirs.add(other);
  }

  /** Visits the reports that share signs with one, in order of slot. */
  #visitLike(entry: Entry, visit: (slot: number, likeness: number) => void): void {
    const sums = this.#sums;
    const touched: number[] = [];
    for (let at = 0; at < entry.signs.length; at++) {
      const posting = this.#postings.get(entry.signs[at] ?? 0);
      if (posting === undefined) continue;
      const weight = entry.weights[at] ?? 0;
      const { slots, weights, length } = posting;
      for (let each = 0; each < length; each++) {
        const slot = slots[each] ?? 0;
        const sum = sums[slot] ?? 0;
        if (sum === 0) touched.push(slot);
        sums[slot] = sum + weight * (weights[each] ?? 0);
      }
    }
    for (const slot of touched) {
      const likeness = sums[slot] ?? 0;
      sums[slot] = 0;
      const other = this.#entries[slot];
      if (likeness < LEAST || other === undefined || !this.#mayMeet(entry, other)) continue;
      visit(slot, likeness);
    }
  }

  #mayMeet(one: Entry, two: Entry): boolean {
    const [a, b] = [one.measured.features, two.measured.features];
    if (a.language !== null && b.language !== null && a.language !== b.language) return false;
    return a.day === null || b.day === null || Math.abs(a.day - b.day) <= this.#window;
  }

  /** Puts a report into a list where it belongs; false where the list has no room for it. */
  #keep(slot: number, other: number, likeness: number): boolean {
    const entry = this.#at(slot);
    let at = entry.count;
    while (at > 0 && this.#before(other, likeness, entry, at - 1)) at--;
    if (entry.count === MOST) {
      entry.full = true;
      if (at === MOST) return false;
      this.#drop(slot, MOST - 1);
    }
    if (entry.count === entry.near.length) grow(entry);
    for (const list of [entry.near, entry.likeness, entry.strengths])
      list.copyWithin(at + 1, at, entry.count);
    entry.count++;
    entry.near[at] = other;
    entry.likeness[at] = likeness;
    entry.strengths[at] = Number.NaN;
    this.#entered(slot, other);
    return true;
  }

  #before(slot: number, likeness: number, entry: Entry, at: number): boolean {
    // Kept as 32-bit numbers, compared as such.
    const there = entry.likeness[at] ?? 0;
    const here = Math.fround(likeness);
    if (here !== there) return here > there;
    return this.features(slot).report < this.features(entry.near[at] ?? 0).report;
  }

  #post(key: number, slot: number, weight: number): void {
    const posting = this.#postings.get(key);
    if (posting === undefined) {
      this.#postings.set(key, { slots: Int32Array.of(slot), weights: Float32Array.of(weight), length: 1 });
      return;
    }
    if (posting.length === posting.slots.length) {
      const slots = new Int32Array(posting.length * 2);
      const weights = new Float32Array(posting.length * 2);
      slots.set(posting.slots);
      weights.set(posting.weights);
      posting.slots = slots;
      posting.weights = weights;
    }
    posting.slots[posting.length] = slot;
    posting.weights[posting.length] = weight;
    posting.length++;
  }

  #unpost(key: number, slot: number): void {
    const posting = this.#postings.get(key);
    if (posting === undefined) return;
    const at = posting.slots.subarray(0, posting.length).indexOf(slot);
    if (at < 0) return;
    posting.length--;
    if (posting.length === 0) {
      this.#postings.delete(key);
      return;
    }
    // The order of a list means nothing: sums of products are taken in the order of the signs.
    posting.slots[at] = posting.slots[posting.length] ?? 0;
    posting.weights[at] = posting.weights[posting.length] ?? 0;
  }
}

function indexIn(entry: Entry, slot: number): number {
  for (let at = 0; at < entry.count; at++) if (entry.near[at] === slot) return at;
  return -1;
}

function grow(entry: Entry): void {
  const size = Math.min(MOST, Math.max(8, entry.near.length * 2));
  const near = new Int32Array(size);
  near.set(entry.near);
  entry.near = near;
  const wider = (list: Float32Array): Float32Array => {
    const wide = new Float32Array(size);
    wide.set(list);
    return wide;
  };
  entry.likeness = wider(entry.likeness);
  entry.strengths = wider(entry.strengths);
}

function entryOf(features: Features): Entry {
  const { keys, weights } = features;
  const order = [...keys.keys()].sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0),
  );
  const signs = order.slice(0, SIGNS).sort((a, b) => a - b);
  return {
    measured: { features, sums: sumsOf(features) },
    signs: Uint32Array.from(signs, (at) => keys[at] ?? 0),
    weights: Float32Array.from(signs, (at) => weights[at] ?? 0),
    near: new Int32Array(0),
    likeness: new Float32Array(0),
    strengths: new Float32Array(0),
    count: 0,
    full: false,
    onlyTheirs: new Set(),
  };
}
