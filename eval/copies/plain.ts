import { readWordCodes } from "../../src/text/word-codes.ts";
import { type CopySet, NATURAL, pairKey } from "./copy-set.ts";

/** Pairs that a plain method calls copies, each by its key. */
export interface PlainCopies {
  readonly peer: string;
  readonly pairs: ReadonlySet<string>;
}

const HASHES = 128;

/**
 * What fingerprints of whole texts find, every pair compared, each with the threshold that its set's own page found to be
 * best on that very set: 64-bit SimHash of three words in a row (Charikar 2002), and MinHash with 128 hashes of five words in
 * a row (Broder 1997).
 */
export function plainCopies({ name, docs }: CopySet): readonly PlainCopies[] {
  const codes = docs.map(({ report }) => readWordCodes(report.text).codes);
  const natural = name === NATURAL;
  const ids = docs.map(({ id }) => id);
  const [distance, likeness] = natural ? [15, 0.25] : [18, 0.15];
  return [
    { peer: "simhash-64", pairs: all(ids, codes.map(simHash), (a, b) => apart(a, b) <= distance) },
    {
      peer: "minhash-128",
      pairs: all(ids, codes.map(minHash), (a, b) => equal(a, b) / HASHES >= likeness),
    },
  ];
}

function all(
  ids: readonly string[],
  prints: readonly Uint32Array[],
  isCopy: (a: Uint32Array, b: Uint32Array) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, one] of prints.entries())
    for (let other = at + 1; other < prints.length; other += 1)
      if (isCopy(one, prints[other] ?? one)) found.add(pairKey(ids[at] ?? "", ids[other] ?? ""));
  return found;
}

/** Of each `size` words in a row a number. */
function shingles(codes: Uint32Array, size: number, seed: number): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, codes.length - size + 1) }, (_, at) => {
    let hash = seed;
    for (let word = 0; word < size; word += 1) hash = mix(hash ^ (codes[at + word] ?? 0));
    return hash;
  });
}

function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function simHash(codes: Uint32Array): Uint32Array {
  return Uint32Array.from([1, 2], (seed) => {
    const votes = new Int32Array(32);
    for (const hash of shingles(codes, 3, seed))
      for (let bit = 0; bit < 32; bit += 1) votes[bit] = (votes[bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
    return votes.reduce((print, vote, bit) => (vote > 0 ? print | (1 << bit) : print), 0);
  });
}

function apart(a: Uint32Array, b: Uint32Array): number {
  let differing = 0;
  for (const [at, print] of a.entries()) {
    for (let bits = (print ^ (b[at] ?? 0)) >>> 0; bits !== 0; bits &= bits - 1) differing += 1;
  }
  return differing;
}

function minHash(codes: Uint32Array): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const hash of shingles(codes, 5, 3)) {
    for (let each = 0; each < HASHES; each += 1) {
      const value = mix(hash ^ Math.imul(each + 1, 0x9e3779b1));
      if (value < (least[each] ?? 0)) least[each] = value;
    }
  }
  return least;
}

function equal(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] === b[at]) same += 1;
  return same;
}
