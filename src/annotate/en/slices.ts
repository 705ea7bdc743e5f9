import type { Span } from "../../model/span.ts";

/** Spans in order of place that never overlap, asked for by place in the time of a binary search. */
export class Slices<Kind extends Span> {
  readonly #spans: readonly Kind[];

  constructor(spans: readonly Kind[]) {
    this.#spans = spans;
  }

  /** Those that share a character with a stretch. */
  touching(stretch: Span): readonly Kind[] {
    return this.#spans.slice(this.firstEndingAfter(stretch.from), this.#firstStartingAt(stretch.to));
  }

  /** Those that lie wholly inside a stretch. */
  inside(stretch: Span): readonly Kind[] {
    const found = this.#spans.slice(this.#firstStartingAt(stretch.from), this.#firstStartingAt(stretch.to));
    return (found.at(-1)?.to ?? 0) > stretch.to ? found.slice(0, -1) : found;
  }

  /** The index of the first that ends after a place; the number of spans where none does. */
  firstEndingAfter(place: number): number {
    return search(this.#spans, (span) => span.to > place);
  }

  #firstStartingAt(place: number): number {
    return search(this.#spans, (span) => span.from >= place);
  }
}

/** The first index from which on a test holds. */
function search<Kind>(items: readonly Kind[], holds: (item: Kind) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
