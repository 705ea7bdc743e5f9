import { readFileSync } from "node:fs";
import { vectorRow } from "./word-vectors.ts";

/** How often words that are not known are taken to occur: as often as a rare surname. */
const UNKNOWN = 2.6;

/**
 * How often a word's forms occur in English, as the base-10 logarithm of their number in a thousand million words: about
 * 7.7 for "the", 5 for "arrest", 3.8 for "rehab". The table is made by `train/word-rarity.py`.
 */
export function commonness(word: string): number {
  const row = vectorRow(word);
  return row < 0 ? UNKNOWN : Math.max(UNKNOWN, (table()[row] ?? 0) / 25);
}

let loaded: Uint8Array | null = null;

/** Read from the file beside this one when first asked for: a byte a row of the word vectors. */
function table(): Uint8Array {
  loaded ??= readFileSync(new URL("./data/word-rarity.u8", import.meta.url));
  return loaded;
}
