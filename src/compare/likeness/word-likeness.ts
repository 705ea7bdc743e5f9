import { kinship } from "../../text/word-families.ts";
import { nearnessOfRows } from "../../text/word-vectors.ts";
import { areConverse } from "./converses.ts";
import type { UnitLikeness, WordUnit } from "./units.ts";

const NONE: UnitLikeness = { likeness: 0, tie: "none" };
const OPPOSITE: UnitLikeness = { likeness: 0, tie: "opposite" };

/** Nearness of vectors from which words count as near, and how much of it counts. */
const NEAR = 0.4;
const TRUST = 0.85;

/**
 * How alike two words are in meaning: the same in dictionary form or stem, related by WordNet, the two sides of one deal
 * [buy, sell], or near by their vectors. Opposites are told apart, for their vectors are near too.
 */
export function wordLikeness(a: WordUnit, b: WordUnit): UnitLikeness {
  if (a.lemma === b.lemma) return { likeness: 1, tie: "same" };
  if (a.country !== null && a.country === b.country) return { likeness: 0.95, tie: "same" };
  if (a.stem === b.stem) return { likeness: 0.95, tie: "same" };
  if (areConverse(a.lemma, b.lemma)) return { likeness: 0.8, tie: "kin" };
  const kin = kinship(a.lemma, b.lemma);
  if (kin?.bond === "opposite") return OPPOSITE;
  const near = a.row < 0 || b.row < 0 ? 0 : nearnessOfRows(a.row, b.row);
  const trusted = near < NEAR ? 0 : near * TRUST;
  // A usual sense in common and a near vector bear each other out.
  const known = kin === null ? 0 : kin.strength * (near < 0.55 ? 0.9 : 1);
  if (known === 0 && trusted === 0) return areOneWord(a, b) ? { likeness: 0.8, tie: "kin" } : NONE;
  return known >= trusted ? { likeness: known, tie: "kin" } : { likeness: trusted, tie: "near" };
}

/** Whether two words, one of them not known, are one in two spellings [Islamist, Islamiste]; not [Corvan, Orvane]. */
function areOneWord(a: WordUnit, b: WordUnit): boolean {
  if (a.row >= 0 && b.row >= 0) return false;
  return (
    Math.min(a.lemma.length, b.lemma.length) >= 5 && a.lemma[0] === b.lemma[0] && oneSlip(a.lemma, b.lemma)
  );
}

/** Whether one letter put in, left out, changed or exchanged with the next makes one word the other. */
function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (word: string, from: number): string => word.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  if (rest(short, at + 1) === rest(long, at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2)
  );
}
