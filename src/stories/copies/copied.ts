import type { CopyKind } from "../../model/copy.ts";
import { commonRuns, type Runs } from "../../text/common-runs.ts";

/** What two texts have in common, `a` being the one that comes first in the order of texts. */
export interface Copied {
  readonly kind: CopyKind;
  readonly inA: number;
  readonly inB: number;
  readonly longest: number;
  readonly runs: Runs;
}

/** The share of the shorter text that makes two of them near copies. Furniture of a site reaches 0.45 in short ones. */
const NEAR = 0.5;
/** One run of near copies has so many words: captions and quotations alone make none. */
const NEAR_RUN = 16;
/** So many equal words, and so many in a row, are a partial copy. */
const PARTIAL = 40;
const PARTIAL_RUN = 20;

/** Holds two texts against each other, word by word; null where they have little in common. */
export function copiedBetween(a: Uint32Array, b: Uint32Array): Copied | null {
  if (equal(a, b)) {
    return { kind: "exact", inA: 1, inB: 1, longest: a.length, runs: Int32Array.of(0, 0, a.length) };
  }
  const runs = commonRuns(a, b);
  let longest = 0;
  const inTextA = new Uint8Array(a.length);
  const inTextB = new Uint8Array(b.length);
  for (let at = 0; at < runs.length; at += 3) {
    const [inA = 0, inB = 0, length = 0] = runs.subarray(at, at + 3);
    inTextA.fill(1, inA, inA + length);
    inTextB.fill(1, inB, inB + length);
    longest = Math.max(longest, length);
  }
  const copied = { a: sum(inTextA), b: sum(inTextB) };
  const [inA, inB] = [copied.a / Math.max(1, a.length), copied.b / Math.max(1, b.length)];
  const share = a.length <= b.length ? inA : inB;
  if (share >= NEAR && longest >= NEAR_RUN) return { kind: "near", inA, inB, longest, runs };
  if (Math.min(copied.a, copied.b) >= PARTIAL && longest >= PARTIAL_RUN)
    return { kind: "partial", inA, inB, longest, runs };
  return null;
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((code, at) => code === b[at]);
}

function sum(flags: Uint8Array): number {
  let total = 0;
  for (const flag of flags) total += flag;
  return total;
}
