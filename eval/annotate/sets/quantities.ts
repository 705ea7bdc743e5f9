import type { MarkSet } from "../mark-set.ts";
import { meantimeValues } from "./meantime-values.ts";
import { numhg } from "./numhg.ts";
import { quantitiesCogcomp } from "./quantities-cogcomp.ts";

/** The sets that measure quantities. */
export const quantitySets: readonly MarkSet[] = [quantitiesCogcomp, numhg, meantimeValues];
