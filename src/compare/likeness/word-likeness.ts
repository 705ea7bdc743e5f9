import { kinship } from "../../text/word-families.ts";
import { nearnessOfRows } from "../../text/word-vectors.ts";
import { areConverse } from "./converses.ts";
import type { UnitLikeness, WordUnit } from "./units.ts";

const NONE: UnitLikeness = { likeness: 0, tie: "none" };
const OPPOSITE: UnitLikeness = { likeness: 0, tie: "opposite" };

/** Nearness of vectors from which words count as near, and how much of it counts. */
const NEAR = 0.55;
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
  const known = kin === null ? 0 : kin.strength * (near < NEAR ? 0.9 : 1);
  if (known === 0 && trusted === 0) return NONE;
  return known >= trusted ? { likeness: known, tie: "kin" } : { likeness: trusted, tie: "near" };
}
