import type { Measure, QuantitySort } from "../../../model/mark.ts";

/** A number with what its form says of it, before its hedge and its noun are looked at. */
export interface Amount {
  /** Tokens it covers: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly sort: QuantitySort;
  /** Null where only bounds are told. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** One unit of its last significant digit: half of it is what "about" allows to both sides. */
  readonly step: number;
  /** Whether the words are vague by themselves ["dozens"]. */
  readonly vague: boolean;
  /** What it is of, where its form says so: a currency, "percent"; null to read the noun after it. */
  readonly unit: string | null;
  readonly counted: string | null;
  /** What a unit is worth that its form says [30km]; null for none, or to read it with the unit after it. */
  readonly measure: Measure | null;
  readonly digits: boolean;
  /** First token after a unit that its form has [after "euros" in 85 million euros]; else `to`. */
  readonly unitTo: number;
}

/** An amount with the usual values for what is not given. */
export function amount(from: number, to: number, value: number | null, more: Partial<Amount> = {}): Amount {
  return {
    from,
    to,
    sort: "count",
    value,
    low: value,
    high: value,
    step: 1,
    vague: false,
    unit: null,
    counted: null,
    measure: null,
    digits: false,
    unitTo: to,
    ...more,
  };
}
