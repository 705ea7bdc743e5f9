import type { Features } from "./features.ts";
import { type Measured, measuredOf } from "./measured.ts";
import { Order, rankOfDay } from "./order.ts";
import { LISTS, Postings } from "./postings.ts";

/** Words by which a report is found: those that say most in it. */
const SIGNS = 28;
/** Reports before it that one is linked to at most: those most like it by their signs. */
export const MOST = 20;
/** Reports that are kept for it: as some leave, others move up, and the whole index need not be asked again. */
const KEPT = 4 * MOST;
/** A weight of 1: weights of signs are whole numbers, so that sums of their products are exact in any order. */
const ONE = 4095;
/** Likeness by signs alone under which two reports are no candidates: their cosine, times the square of `ONE`. */
const LEAST = Math.ceil(0.08 * ONE * ONE);
/** To compare two reports by all their signs costs as much as to add to so many sums. */
const WORTH = 20;
/** Bits of sums that are left out where the greatest are counted out, and what is left of them. */
const STEP = 15;
const STEPS = (ONE * ONE) >> STEP;

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
 * Finds for each report the reports before it that it may be one story with: of its language, at most `window` days
 * apart, that share words which say most in both; of those, the `MOST` most like it. An inverted index over those
 * words. What is found is a function of the reports that are held: likeness is of two reports alone, ties go by id, and
 * the order is that of days and ids, not that of coming.
 *
 * The lists of `KEPT` are always the beginning of the whole list of candidates. The index is asked for the greatest
 * sums with upper bounds (MaxScore; Turtle and Flood 1995, "Query evaluation: strategies and optimizations"): once what
 * is left of the signs cannot make a newcomer good enough, common signs need not be gone through.
 */
export class Neighbours {
  readonly #window: number;
  readonly #strength: (a: Measured, b: Measured) => number;
  /** Strengths up to this count as none. */
  readonly #none: number;
  readonly #order = new Order();
  readonly #postings = new Postings(this.#order, ONE);
  readonly #measured: (Measured | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #languages = new Map<string, number>();
  #store = storeOf(1024);
  /** By slot, the later reports that are linked to it, and those that only keep it. */
  readonly #linked: (Holders | undefined)[] = [];
  readonly #keeping: (Holders | undefined)[] = [];
  /** Reports whose lists, or whose links, are to be worked out. */
  readonly #waiting = new Set<number>();
  #links: LinkChange[] = [];
  /** Reports whose number of links above 0 has changed. */
  readonly #counted = new Set<number>();
  // What one question to the index needs, made once.
  readonly #splits = new Int32Array(SIGNS * LISTS);
  readonly #bounds = new Int32Array(SIGNS);
  readonly #pool = Array.from({ length: SIGNS * LISTS }, noTerm);
  readonly #terms: Term[] = [];
  readonly #histogram = new Int32Array(STEPS + 1);
  #touched = new Int32Array(1024);

  /**
   * `window` is in days; `strength` says how much speaks for two reports being of one story, in log odds; links of `none`
   * and less are as if there were no link.
   */
  constructor(window: number, strength: (a: Measured, b: Measured) => number, none: number) {
    this.#window = window;
    this.#strength = strength;
    this.#none = none;
  }

  get order(): Order {
    return this.#order;
  }

  /** Adds a report and gives its slot. */
  add(features: Features): number {
    const slot = this.#free.pop() ?? this.#measured.length;
    if (slot >= this.#store.room) this.#store = widerStore(this.#store);
    this.#measured[slot] = measuredOf(features);
    this.#order.set(slot, features);
    this.#sign(slot, features);
    this.#linked[slot] = new Holders();
    this.#keeping[slot] = new Holders();
    this.#split(slot);
    this.#fill(slot);
    this.#offer(slot);
    const { signs, signWeights, signCounts } = this.#store;
    for (let at = 0; at < (signCounts[slot] ?? 0); at++) {
      const [sign, weight] = [signs[slot * SIGNS + at] ?? 0, signWeights[slot * SIGNS + at] ?? 0];
      const list = this.#postings.listFor(sign, weight);
      this.#postings.insert(list, this.#splits[at * LISTS + (list % LISTS)] ?? 0, slot, weight);
    }
    this.#waiting.add(slot);
    return slot;
  }

  /** Takes a report away. */
  remove(slot: number): void {
    const { signs, signWeights, signCounts, counts, near } = this.#store;
    for (let at = slot * SIGNS; at < slot * SIGNS + (signCounts[slot] ?? 0); at++) {
      this.#postings.remove(this.#postings.listFor(signs[at] ?? 0, signWeights[at] ?? 0), slot);
    }
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
      if (cut[slot] === 1 && (counts[slot] ?? 0) < MOST) {
        this.#split(slot);
        this.#fill(slot);
      }
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

  #sign(slot: number, { keys, weights, language }: Features): void {
    const { signs, signWeights, signCounts, languages } = this.#store;
    // From the weight on that the last of them has, and of those that have just this one the first.
    const least = Float32Array.from(weights).sort().at(-SIGNS) ?? 0;
    let alike = SIGNS - weights.reduce((count, weight) => count + (weight > least ? 1 : 0), 0);
    const chosen: number[] = [];
    weights.forEach((weight, at) => {
      if (weight > least || (weight === least && alike-- > 0)) chosen.push(at);
    });
    const length = Math.sqrt(chosen.reduce((sum, at) => sum + (weights[at] ?? 0) ** 2, 0)) || 1;
    // In the order of their numbers.
    const ordered = Float64Array.from(chosen, (at) => {
      const weight = Math.round(((weights[at] ?? 0) / length) * ONE);
      return this.#postings.numberOf(keys[at] ?? 0) * (ONE + 1) + weight;
    }).sort();
    ordered.forEach((both, at) => {
      signs[slot * SIGNS + at] = Math.floor(both / (ONE + 1));
      signWeights[slot * SIGNS + at] = both % (ONE + 1);
    });
    signCounts[slot] = chosen.length;
    let number = language === null ? 0 : this.#languages.get(language);
    if (number === undefined) {
      number = this.#languages.size + 1;
      this.#languages.set(language ?? "", number);
    }
    languages[slot] = number;
  }

  /** Puts what is missing into a list, from the reports before its own that are held. */
  #fill(slot: number): void {
    const found = this.#find(slot, false);
    const { counts, cut, near, likeness, strengths } = this.#store;
    const start = slot * KEPT;
    // What is there already is the beginning of what is found.
    for (let at = counts[slot] ?? 0; at < Math.min(KEPT, found.length); at++) {
      const { slot: other, likeness: like } = found[at] as Found;
      near[start + at] = other;
      likeness[start + at] = like;
      strengths[start + at] = UNKNOWN;
      this.#holdersAt(at, other).add(slot);
      counts[slot] = at + 1;
    }
    cut[slot] = found.length >= KEPT ? 1 : 0;
  }

  /** Puts a report into the lists of later ones where it belongs there. */
  #offer(slot: number): void {
    for (const { slot: later, likeness: like } of this.#find(slot, true)) {
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
    return this.#order.compare(one, other) < 0;
  }

  /**
   * The candidates of a report: those before it, the `KEPT` most like it, best first; or else all that come after it,
   * in no order.
   */
  #find(slot: number, after: boolean): readonly Found[] {
    const count = this.#termsOf(slot, after);
    if (count === 0) return [];
    const { slots, weights } = this.#postings;
    const { sums, languages } = this.#store;
    const language = languages[slot] ?? 0;
    const areMixed = this.#languages.size > 1;
    let touched = this.#touched;
    let reached = 0;
    let bar = LEAST;
    let rest = 0;
    for (let at = 0; at < count; at++) rest += this.#term(at).drop;
    for (let at = 0; at < count; at++) {
      const { from, to, weight, drop } = this.#term(at);
      const isLong = to - from > reached;
      if (isLong && !after && reached > KEPT) bar = Math.max(bar, this.#barOf(reached));
      // Whoever has none of the signs so far cannot come up to the bar any more; others may be summed up further, as
      // long as that is less work than to compare each of them.
      const isClosed = rest < bar;
      if (isClosed && isLong && to - from > WORTH * this.#countOf(reached, bar - rest)) break;
      if (reached + to - from > touched.length) {
        touched = new Int32Array(2 * (reached + to - from));
        touched.set(this.#touched.subarray(0, reached));
        this.#touched = touched;
      }
      for (let each = from; each < to; each++) {
        const other = slots[each] as number;
        const sum = sums[other] as number;
        if (sum === 0) {
          if (isClosed) continue;
          if (areMixed) {
            const theirs = languages[other] as number;
            if (theirs !== language && theirs !== 0 && language !== 0) continue;
          }
          touched[reached++] = other;
        }
        sums[other] = sum + weight * (weights[each] as number);
      }
      rest -= drop;
    }
    if (!after && reached > KEPT) bar = Math.max(bar, this.#barOf(reached));
    const needed = bar - rest;
    const found: Found[] = [];
    for (let each = 0; each < reached; each++) {
      const other = touched[each] as number;
      const sum = sums[other] as number;
      sums[other] = 0;
      if (sum < needed || (after && !this.#mayMeet(slot, other))) continue;
      const likeness = rest === 0 ? sum : this.#likeness(slot, other);
      if (likeness >= LEAST) found.push({ slot: other, likeness });
    }
    if (after) return found;
    found.sort((a, b) => b.likeness - a.likeness || this.#order.compare(a.slot, b.slot));
    return found.slice(0, KEPT);
  }

  #term(at: number): Term {
    return this.#terms[at] as Term;
  }

  /** Finds the place of a report in the lists of each of its signs. */
  #split(slot: number): void {
    const { signs, signCounts } = this.#store;
    for (let at = 0; at < (signCounts[slot] ?? 0); at++) {
      const first = (signs[slot * SIGNS + at] ?? 0) * LISTS;
      for (let band = 0; band < LISTS; band++) {
        this.#splits[at * LISTS + band] = this.#postings.placeOf(first + band, slot);
      }
    }
  }

  /** The parts of its signs' lists before or after a report, the shortest first; gives how many there are. */
  #termsOf(slot: number, after: boolean): number {
    const { signs, signWeights, signCounts } = this.#store;
    const postings = this.#postings;
    const { day } = this.measured(slot);
    const oldest = day === null ? null : rankOfDay(day - this.#window);
    const terms = this.#terms;
    let count = 0;
    for (let at = 0; at < (signCounts[slot] ?? 0) * LISTS; at++) {
      const sign = (at / LISTS) | 0;
      const list = (signs[slot * SIGNS + sign] ?? 0) * LISTS + (at % LISTS);
      const split = this.#splits[at] ?? 0;
      const to = after ? (postings.lengths[list] ?? 0) : split;
      if (to === 0 || (after && split === to)) continue;
      const from = after ? split : oldest === null ? 0 : postings.placeOfRank(list, oldest);
      if (from >= to) continue;
      const start = postings.starts[list] ?? 0;
      const weight = signWeights[slot * SIGNS + sign] ?? 0;
      const bound = weight * (postings.greatest[list] ?? 0);
      const term = this.#pool[count] as Term;
      term.sign = sign;
      term.from = start + from;
      term.to = start + to;
      term.weight = weight;
      term.bound = bound;
      let place = count++;
      for (; place > 0; place--) {
        const before = terms[place - 1] as Term;
        if (before.to - before.from <= to - from) break;
        terms[place] = before;
      }
      terms[place] = term;
    }
    // A report stands in one list of a sign at most.
    const bounds = this.#bounds.fill(0);
    for (let at = count - 1; at >= 0; at--) {
      const term = terms[at] as Term;
      const after = bounds[term.sign] as number;
      term.drop = Math.max(0, term.bound - after);
      bounds[term.sign] = after + term.drop;
    }
    return count;
  }

  /** So much at least has the last of the `KEPT` greatest sums. */
  #barOf(reached: number): number {
    const [histogram, touched, { sums }] = [this.#histogram.fill(0), this.#touched, this.#store];
    for (let each = 0; each < reached; each++) {
      const step = (sums[touched[each] as number] as number) >> STEP;
      histogram[step] = (histogram[step] as number) + 1;
    }
    let more = 0;
    for (let step = STEPS; step > 0; step--) {
      more += histogram[step] as number;
      if (more >= KEPT) return step << STEP;
    }
    return 0;
  }

  /** How many sums are as great as that. */
  #countOf(reached: number, least: number): number {
    const [touched, { sums }] = [this.#touched, this.#store];
    let count = 0;
    for (let each = 0; each < reached; each++)
      if ((sums[touched[each] as number] as number) >= least) count++;
    return count;
  }

  #mayMeet(one: number, two: number): boolean {
    const [a, b] = [this.measured(one).day, this.measured(two).day];
    return a === null || b === null || Math.abs(a - b) <= this.#window;
  }

  /** The sum over the signs that two reports share. */
  #likeness(one: number, two: number): number {
    const { signs, signWeights, signCounts } = this.#store;
    let [i, j] = [one * SIGNS, two * SIGNS];
    const [lastOne, lastTwo] = [i + (signCounts[one] as number), j + (signCounts[two] as number)];
    let sum = 0;
    while (i < lastOne && j < lastTwo) {
      const [a, b] = [signs[i] as number, signs[j] as number];
      if (a === b) sum += (signWeights[i++] as number) * (signWeights[j++] as number);
      else if (a < b) i++;
      else j++;
    }
    return sum;
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

/** The part of a list that is asked. */
interface Term {
  /** Which of the signs of the report it is of. */
  sign: number;
  /** Its place in the store of lists. */
  from: number;
  to: number;
  weight: number;
  /** It adds no more than this to a likeness; and by so much less all that is left can add once it has been gone through. */
  bound: number;
  drop: number;
}

function noTerm(): Term {
  return { sign: 0, from: 0, to: 0, weight: 0, bound: 0, drop: 0 };
}

interface Found {
  readonly slot: number;
  readonly likeness: number;
}

/** What is kept of each report in numbers, by slot. */
interface Store {
  readonly room: number;
  /** `SIGNS` a slot: the numbers of their keys, in ascending order. */
  readonly signs: Int32Array;
  readonly signWeights: Uint16Array;
  readonly signCounts: Uint8Array;
  readonly languages: Int32Array;
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
  /** Sums of one question; 0 between questions. */
  readonly sums: Int32Array;
}

function storeOf(room: number): Store {
  return {
    room,
    signs: new Int32Array(room * SIGNS),
    signWeights: new Uint16Array(room * SIGNS),
    signCounts: new Uint8Array(room),
    languages: new Int32Array(room),
    near: new Int32Array(room * KEPT),
    likeness: new Int32Array(room * KEPT),
    strengths: new Int16Array(room * KEPT),
    counts: new Uint8Array(room),
    cut: new Uint8Array(room),
    positives: new Int32Array(room),
    saturated: new Uint8Array(room),
    sums: new Int32Array(room),
  };
}

function widerStore(store: Store): Store {
  const wider = storeOf(Math.ceil(store.room * 1.5));
  wider.signs.set(store.signs);
  wider.signWeights.set(store.signWeights);
  wider.signCounts.set(store.signCounts);
  wider.languages.set(store.languages);
  wider.near.set(store.near);
  wider.likeness.set(store.likeness);
  wider.strengths.set(store.strengths);
  wider.counts.set(store.counts);
  wider.cut.set(store.cut);
  wider.positives.set(store.positives);
  wider.saturated.set(store.saturated);
  return wider;
}
