import type { LineRange } from "../../model/report.ts";
import { countWords, wordsOf } from "../../text/prose.ts";
import { drop, type Piece } from "./piece.ts";

/**
 * Folds what a page says twice: a title, a standfirst said again as first paragraph, a caption. The first
 * stays and remembers where the others stood; the others become residue. Near-identical counts as the same
 * where five in six words are shared and no number differs.
 */
export function foldRepeats(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [...pieces];
  const places = new Map<number, LineRange[]>();
  const exact = new Map<string, number>();
  const byShingle = new Map<string, number[]>();
  const words: (readonly string[])[] = [];
  result.forEach((piece, index) => {
    words[index] = [];
    if (piece.fate !== null && "drop" in piece.fate) return;
    const own = wordsOf(piece.text);
    words[index] = own;
    const key = own.join(" ");
    const same = exact.get(key) ?? nearest(own, byShingle, words);
    const first = same === null || same === undefined ? undefined : result[same];
    if (first !== undefined && same !== null && same !== undefined && countWords(piece.text) >= SHORTEST) {
      const list = places.get(same) ?? [];
      list.push(piece.lines);
      places.set(same, list);
      result[index] = drop(
        { ...piece, fate: null },
        "repeat",
        `says again what line ${first.lines.first} says`,
      );
      return;
    }
    if (!exact.has(key)) exact.set(key, index);
    if (own.length >= NEAR_SHORTEST)
      for (const shingle of shinglesOf(own)) remember(byShingle, shingle, index);
  });
  return result.map((piece, index) => ({
    ...piece,
    repeats: [...piece.repeats, ...(places.get(index) ?? [])],
  }));
}

/** Shorter lines may be said twice on purpose [“No.”], [More soon]. */
const SHORTEST = 4;
const NEAR_SHORTEST = 6;
const NEAR_SHARE = 0.85;
/** A shingle of many paragraphs tells nothing; the bound keeps the search linear. */
const MOST_PER_SHINGLE = 4;
const MOST_SHINGLES = 12;

function shinglesOf(words: readonly string[]): string[] {
  const step = Math.max(1, Math.floor((words.length - 2) / MOST_SHINGLES));
  const shingles: string[] = [];
  for (let at = 0; at + 3 <= words.length; at += step) shingles.push(words.slice(at, at + 3).join(" "));
  return shingles;
}

function remember(map: Map<string, number[]>, shingle: string, index: number): void {
  const list = map.get(shingle);
  if (list === undefined) map.set(shingle, [index]);
  else if (list.length < MOST_PER_SHINGLE) list.push(index);
}

function nearest(
  words: readonly string[],
  byShingle: ReadonlyMap<string, number[]>,
  all: readonly (readonly string[])[],
): number | null {
  if (words.length < NEAR_SHORTEST) return null;
  const candidates = new Set<number>();
  for (let at = 0; at + 3 <= words.length && candidates.size < 8; at++) {
    for (const index of byShingle.get(words.slice(at, at + 3).join(" ")) ?? []) candidates.add(index);
  }
  for (const index of [...candidates].sort((a, b) => a - b)) if (alike(words, all[index] ?? [])) return index;
  return null;
}

/** Shared words over all words, counted with their number; false where a number stands in one only. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < NEAR_SHARE * Math.max(a.length, b.length)) return false;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  let numbers = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      shared++;
    } else if (/\d/.test(word)) numbers++;
  }
  for (const [word, left] of counts) if (left > 0 && /\d/.test(word)) numbers++;
  return numbers === 0 && shared >= NEAR_SHARE * (a.length + b.length - shared);
}
