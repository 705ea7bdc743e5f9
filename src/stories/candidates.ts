import type { Features } from "./features.ts";
import { Order, rankOfDay } from "./order.ts";
import { LISTS, Postings } from "./postings.ts";

/** Words by which a report is found: those that say most in it. */
const SIGNS = 28;
/** A weight of 1: weights of signs are whole numbers, so that sums of their products are exact in any order. */
const ONE = 4095;
/** Likeness by signs alone under which two reports are no candidates: their cosine, times the square of `ONE`. */
const LEAST = Math.ceil(0.08 * ONE * ONE);
/** To compare two reports by all their signs costs as much as to add to so many sums. */
const WORTH = 20;
/** Bits of sums that are left out where the greatest are counted out, and what is left of them. */
const STEP = 15;
const STEPS = (ONE * ONE) >> STEP;

/** A report that may be of one story with another, and how like it is by its signs: a cosine, times the square of `ONE`. */
export interface Candidate {
  readonly slot: number;
  readonly likeness: number;
}

/**
 * Finds the reports that one may be of one story with: of its language, at most `window` days apart, that share words
 * which say most in both. An inverted index over those words, its signs. It is asked for the greatest sums with upper
 * bounds (MaxScore; Turtle and Flood 1995, "Query evaluation: strategies and optimizations"): once what is left of the
 * signs cannot make a newcomer good enough, common signs need not be gone through.
 */
export class Candidates {
  readonly order = new Order();
  readonly #window: number;
  readonly #most: number;
  readonly #postings = new Postings(this.order, ONE);
  readonly #languages = new Map<string, number>();
  /** By slot; null for undated reports. */
  readonly #days: (number | null)[] = [];
  #store = storeOf(1024);
  // What one question to the index needs, made once.
  readonly #splits = new Int32Array(SIGNS * LISTS);
  readonly #bounds = new Int32Array(SIGNS);
  readonly #pool = Array.from({ length: SIGNS * LISTS }, noTerm);
  readonly #terms: Term[] = [];
  readonly #histogram = new Int32Array(STEPS + 1);
  #touched = new Int32Array(1024);

  /** `window` is in days; of the reports before one the `most` like it are given. */
  constructor(window: number, most: number) {
    this.#window = window;
    this.#most = most;
  }

  /** Adds a report; gives its candidates before it, as `before` does, and all those after it, in no order. */
  add(
    slot: number,
    features: Features,
  ): { readonly before: readonly Candidate[]; readonly after: readonly Candidate[] } {
    if (slot >= this.#store.room) this.#store = widerStore(this.#store);
    this.order.set(slot, features);
    this.#days[slot] = features.day;
    this.#sign(slot, features);
    this.#split(slot);
    const [before, after] = [this.#find(slot, false), this.#find(slot, true)];
    const { signs, signWeights, signCounts } = this.#store;
    for (let at = 0; at < (signCounts[slot] ?? 0); at++) {
      const [sign, weight] = [signs[slot * SIGNS + at] ?? 0, signWeights[slot * SIGNS + at] ?? 0];
      const list = this.#postings.listFor(sign, weight);
      this.#postings.insert(list, this.#splits[at * LISTS + (list % LISTS)] ?? 0, slot, weight);
    }
    return { before, after };
  }

  /** The candidates before a report that was added, those most like it, best first. */
  before(slot: number): readonly Candidate[] {
    this.#split(slot);
    return this.#find(slot, false);
  }

  /** Takes a report away. */
  remove(slot: number): void {
    const { signs, signWeights, signCounts } = this.#store;
    for (let at = slot * SIGNS; at < slot * SIGNS + (signCounts[slot] ?? 0); at++) {
      this.#postings.remove(this.#postings.listFor(signs[at] ?? 0, signWeights[at] ?? 0), slot);
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

  /**
   * The candidates of a report: those before it, the `most` most like it, best first; or else all that come after it,
   * in no order.
   */
  #find(slot: number, after: boolean): readonly Candidate[] {
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
      if (isLong && !after && reached > this.#most) bar = Math.max(bar, this.#barOf(reached));
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
    if (!after && reached > this.#most) bar = Math.max(bar, this.#barOf(reached));
    const needed = bar - rest;
    const found: Candidate[] = [];
    for (let each = 0; each < reached; each++) {
      const other = touched[each] as number;
      const sum = sums[other] as number;
      sums[other] = 0;
      if (sum < needed || (after && !this.#mayMeet(slot, other))) continue;
      const likeness = rest === 0 ? sum : this.#likeness(slot, other);
      if (likeness >= LEAST) found.push({ slot: other, likeness });
    }
    if (after) return found;
    found.sort((a, b) => b.likeness - a.likeness || this.order.compare(a.slot, b.slot));
    return found.slice(0, this.#most);
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
    const day = this.#days[slot] ?? null;
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

  /** So much at least has the last of the `most` greatest sums. */
  #barOf(reached: number): number {
    const [histogram, touched, { sums }] = [this.#histogram.fill(0), this.#touched, this.#store];
    for (let each = 0; each < reached; each++) {
      const step = (sums[touched[each] as number] as number) >> STEP;
      histogram[step] = (histogram[step] as number) + 1;
    }
    let more = 0;
    for (let step = STEPS; step > 0; step--) {
      more += histogram[step] as number;
      if (more >= this.#most) return step << STEP;
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
    const [a, b] = [this.#days[one] ?? null, this.#days[two] ?? null];
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

/** What is kept of each report in numbers, by slot. */
interface Store {
  readonly room: number;
  /** `SIGNS` a slot: the numbers of their keys, in ascending order. */
  readonly signs: Int32Array;
  readonly signWeights: Uint16Array;
  readonly signCounts: Uint8Array;
  readonly languages: Int32Array;
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
    sums: new Int32Array(room),
  };
}

function widerStore(store: Store): Store {
  const wider = storeOf(Math.ceil(store.room * 1.5));
  wider.signs.set(store.signs);
  wider.signWeights.set(store.signWeights);
  wider.signCounts.set(store.signCounts);
  wider.languages.set(store.languages);
  return wider;
}
