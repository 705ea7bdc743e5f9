import { COMMON, type Postings, placeIn } from "./postings.ts";

/** What the finding of candidates needs to know of a text. */
export interface Printed {
  readonly slot: number;
  /** Days since 1970; infinite for a text without a day. */
  readonly day: number;
  readonly prints: Uint32Array;
}

/** Texts on either side that are seen in the list of a common fingerprint, and of those on the other side of dating. */
const REACH = COMMON / 2;
const ACROSS = 8;

/** Up to so many texts are held against one, all of them; of more, which are copies of one text, only the nearest. */
const HELD = 32;
const NEAREST = 12;
/** With so many fingerprints in common that few texts have, two texts are held against each other … */
const RARE = 2;
/** … or with such a share of those of the one that has fewer, so that furniture of a site alone is not enough. */
const SHARE = 0.25;

/**
 * Finds for a text those that may have passages in common with it. Of a fingerprint that up to 64 texts have all are
 * seen; of one that more have, furniture of a site or the lines of an agency that everybody prints, the nearest in the order of
 * texts: of a text that thousands print each is held against some, and what these have in common joins them all.
 * What is seen depends on the set of texts alone, not on when they came.
 */
export class Views {
  readonly #texts: readonly (Printed | undefined)[];
  readonly #postings: Postings;
  readonly #order: (a: number, b: number) => number;
  readonly #days: number;
  #rare = new Uint16Array(1024);
  #all = new Uint16Array(1024);
  readonly #met: number[] = [];

  constructor(
    texts: readonly (Printed | undefined)[],
    postings: Postings,
    order: (a: number, b: number) => number,
    days: number,
  ) {
    this.#texts = texts;
    this.#postings = postings;
    this.#order = order;
    this.#days = days;
  }

  /** The slots of the texts that a text is held against, most in common first. */
  candidatesOf(text: Printed): readonly number[] {
    this.#count(text);
    const fit = this.#met.filter((slot) => {
      const all = this.#all[slot] ?? 0;
      const fewer = Math.min(text.prints.length, this.#texts[slot]?.prints.length ?? 0);
      return (this.#rare[slot] ?? 0) >= RARE || all >= SHARE * fewer;
    });
    fit.sort((a, b) => (this.#all[b] ?? 0) - (this.#all[a] ?? 0) || this.#order(a, b));
    this.#clear();
    return fit.length > HELD ? fit.slice(0, NEAREST) : fit;
  }

  /** Calls back with every text whose candidates may be others once this text has come or has left. */
  touchedBy(text: Printed, touched: (slot: number) => void): void {
    for (const print of text.prints) {
      const listed = this.#postings.of(print);
      // One more or fewer makes such a list common or not.
      if (listed.length <= COMMON + 1) {
        for (const slot of listed) touched(slot);
      } else this.#nearby(listed, text, Number.POSITIVE_INFINITY, touched, true);
    }
  }

  #count(text: Printed): void {
    if (this.#all.length < this.#texts.length) {
      this.#rare = new Uint16Array(this.#texts.length * 2);
      this.#all = new Uint16Array(this.#texts.length * 2);
    }
    for (const print of text.prints) {
      const listed = this.#postings.of(print);
      const isRare = listed.length <= COMMON;
      const meet = (slot: number): void => {
        if (slot === text.slot) return;
        if (this.#all[slot] === 0) this.#met.push(slot);
        this.#all[slot] = Math.min(0xffff, (this.#all[slot] ?? 0) + 1);
        if (isRare) this.#rare[slot] = Math.min(0xffff, (this.#rare[slot] ?? 0) + 1);
      };
      if (isRare) {
        for (const slot of listed) if (this.#inTime(text, slot, this.#days)) meet(slot);
      } else this.#nearby(listed, text, this.#days, meet, false);
    }
  }

  #clear(): void {
    for (const slot of this.#met) {
      this.#all[slot] = 0;
      this.#rare[slot] = 0;
    }
    this.#met.length = 0;
  }

  #inTime(text: Printed, slot: number, days: number): boolean {
    const day = this.#texts[slot]?.day ?? Number.POSITIVE_INFINITY;
    return !Number.isFinite(day) || !Number.isFinite(text.day) || Math.abs(day - text.day) <= days;
  }

  /**
   * Of an ordered list the texts next to this one, and the first ones that are not dated where it is, or that are where
   * it is not. With `mutual` those that see this one instead.
   */
  #nearby(
    listed: readonly number[],
    text: Printed,
    days: number,
    found: (slot: number) => void,
    mutual: boolean,
  ): void {
    const own = placeIn(listed, text.slot, this.#order);
    const firstUndated = this.#firstUndated(listed);
    const isDated = Number.isFinite(text.day);
    const [low, high] = isDated ? [0, firstUndated] : [firstUndated, listed.length];
    for (let at = Math.max(low, own - REACH); at < Math.min(high, own + REACH + 1); at += 1) {
      const slot = listed[at] ?? 0;
      if (this.#inTime(text, slot, days)) found(slot);
    }
    const [across, end] = isDated ? [firstUndated, listed.length] : [0, firstUndated];
    const isFirst = own - low <= ACROSS;
    const seen = mutual ? (isFirst ? end - across : 0) : Math.min(end - across, ACROSS);
    for (let at = across; at < across + seen; at += 1) found(listed[at] ?? 0);
  }

  #firstUndated(listed: readonly number[]): number {
    let [low, high] = [0, listed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number.isFinite(this.#texts[listed[middle] ?? 0]?.day ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
