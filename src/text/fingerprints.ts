import { mixed } from "./word-codes.ts";

/** Words of a shingle. Five or six words in a row are often the same by chance ("said in a statement on Monday"). */
const SHINGLE = 8;
/** Of so many shingles in a row at least one is chosen. */
const WINDOW = 16;
const BASE = 0x9e3779b1;

/** A passage of so many words that two texts share gives them a fingerprint in common, wherever it stands. */
export const SURELY_SHARED = SHINGLE + WINDOW - 1;

/**
 * Numbers that stand for a text: hashes of some of its shingles, chosen by their own words alone, so that a copied
 * passage of 23 words or more has at least one of them wherever it stands (winnowing; Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003). Takes the codes of its words and gives each
 * number once, in order. A text of fewer than eight words is one shingle.
 */
export function fingerprintsOf(codes: Uint32Array): Uint32Array {
  if (codes.length === 0) return new Uint32Array(0);
  const hashes = shingleHashes(codes);
  const chosen: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, hashes.length) - 1; end < hashes.length; end += 1) {
    const first = Math.max(0, end - WINDOW + 1);
    const before = least;
    if (least < first) least = lastLeast(hashes, first, end);
    else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    if (least !== before) chosen.push(hashes[least] ?? 0);
  }
  return distinct(chosen);
}

/** Of each run of eight words a number. */
function shingleHashes(codes: Uint32Array): Uint32Array {
  const size = Math.min(SHINGLE, codes.length);
  const hashes = new Uint32Array(codes.length - size + 1);
  let top = 1;
  for (let count = 1; count < size; count += 1) top = Math.imul(top, BASE);
  let hash = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (at >= size) hash -= Math.imul(codes[at - size] ?? 0, top);
    hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
    if (at >= size - 1) hashes[at - size + 1] = mixed(hash);
  }
  return hashes;
}

/** Where the least number from `first` to `end` stands; of equal ones the last. */
function lastLeast(hashes: Uint32Array, first: number, end: number): number {
  let least = first;
  for (let at = first + 1; at <= end; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
  return least;
}

function distinct(numbers: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort();
  let kept = 0;
  for (const each of sorted) {
    if (kept > 0 && sorted[kept - 1] === each) continue;
    sorted[kept] = each;
    kept += 1;
  }
  return sorted.slice(0, kept);
}
