import { readFileSync } from "node:fs";
import { stem } from "./stem.ts";

/**
 * How near two words are in meaning, 0 to 1: the cosine of their vectors, 1 for forms of one word, 0 where a word
 * is not known. The vectors are distilled from the sentence encoder all-MiniLM-L6-v2 by `train/word-vectors.py`,
 * 128 numbers a stem; near 0.75 stand synonyms ("home", "residence"), but also antonyms and members of one class
 * ("Monday", "Friday"), so nearness alone decides nothing.
 */
export function nearness(a: string, b: string): number {
  const [one, two] = [stem(a), stem(b)];
  if (one === two) return 1;
  const { rows } = vectors();
  const [first, second] = [rows.get(one), rows.get(two)];
  return first === undefined || second === undefined ? 0 : nearnessOfRows(first, second);
}

/** The row of a word's vector; -1 for words that are not known. */
export function vectorRow(word: string): number {
  return vectors().rows.get(stem(word)) ?? -1;
}

/** The vector of a row, in whole numbers; of length 1 only once it is scaled. */
export function vectorAt(row: number): Int8Array {
  const { values, dims } = vectors();
  return values.subarray(row * dims, (row + 1) * dims);
}

/** How near the words of two rows are, 0 to 1. */
export function nearnessOfRows(first: number, second: number): number {
  const { values, dims, scale } = vectors();
  let product = 0;
  for (let at = 0; at < dims; at += 1) {
    product += (values[first * dims + at] ?? 0) * (values[second * dims + at] ?? 0);
  }
  return Math.min(1, Math.max(0, product * scale * scale));
}

interface Vectors {
  /** Row of each stem. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row-major; a number is its entry times `scale`. */
  readonly values: Int8Array;
  readonly dims: number;
  readonly scale: number;
}

let loaded: Vectors | null = null;

/** Read from the files beside this one when first asked for. */
function vectors(): Vectors {
  if (loaded !== null) return loaded;
  const read = (name: string): Buffer => readFileSync(new URL(`./data/${name}`, import.meta.url));
  const meta: unknown = JSON.parse(read("word-vectors.json").toString("utf8"));
  const { dims, scale } = meta as { dims: number; scale: number };
  const stems = read("word-vectors.txt").toString("utf8").trimEnd().split("\n");
  const bytes = read("word-vectors.i8");
  loaded = {
    rows: new Map(stems.map((word, row) => [word, row])),
    values: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    dims,
    scale,
  };
  return loaded;
}
