import type { MarkSet } from "../mark-set.ts";
import { counted } from "./counted.ts";
import { ducklingQuantities } from "./duckling-quantities.ts";
import { meantimeValues } from "./meantime-values.ts";
import { msRecognizersNumber } from "./ms-recognizers-number.ts";
import { numhg } from "./numhg.ts";
import { quantitiesCogcomp } from "./quantities-cogcomp.ts";

/** The sets that measure quantities. */
export const quantitySets: readonly MarkSet[] = [
  quantitiesCogcomp,
  numhg,
  meantimeValues,
  counted,
  msRecognizersNumber,
  ducklingQuantities,
];
