import type { Measure, QuantityMark, QuantitySort } from "../../src/model/mark.ts";
import type { Span } from "../../src/model/span.ts";
import { markText } from "./marked-text.ts";

/** A quantity as any reader gives it. */
export interface ReadQuantity extends Span {
  /** Span of the quantity with its hedge and unit, where the reader gives one. */
  readonly phrase: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the reader does not tell sorts apart. */
  readonly sort: QuantitySort | null;
  /** Dictionary form or currency code; "" where the reader gives none. */
  readonly unit: string;
  readonly measure: Measure | null;
}

/** Our quantities in a text. */
export function readQuantities(text: string): readonly ReadQuantity[] {
  return markText(text).quantities.map(quantityOf);
}

/** A mark as a reading. */
export function quantityOf(mark: QuantityMark): ReadQuantity {
  const { from, to, phrase, value, low, high, sort, counted, measure } = mark;
  return { from, to, phrase, value, low, high, sort, unit: counted, measure };
}
