import { kinship } from "../../text/word-families.ts";
import { nearness } from "../../text/word-vectors.ts";
import { areContrary } from "./contraries.ts";
import type { CheckWord } from "./words.ts";

/** How two words of two texts are related in meaning. */
export interface WordBond {
  readonly tie: "same" | "kin" | "wider" | "near" | "opposite" | "none";
  /** 0 to 1. */
  readonly strength: number;
}

const NONE: WordBond = { tie: "none", strength: 0 };
const SAME: WordBond = { tie: "same", strength: 1 };
const WIDER: WordBond = { tie: "wider", strength: 0.7 };
const OPPOSITE: WordBond = { tie: "opposite", strength: 0 };

/** Nearness of vectors from which words count as near: members of one class too [plug, wire]. */
const NEAR = 0.4;
/** Nearness from which they mean the same, opposites apart. */
const SURE = 0.8;

/** How words are related, remembered as they return. Remembering changes its speed, never what it finds. */
export class Bonds {
  readonly #known = new Map<string, WordBond>();

  of(a: CheckWord, b: CheckWord): WordBond {
    if (a.kind === "figure" || b.kind === "figure") return a.key === b.key || isLoose(a, b) ? SAME : NONE;
    if (a.lower === b.lower || a.lemma === b.lemma || a.key === b.key) return SAME;
    if (a.kind === "empty" || b.kind === "empty") return NONE;
    const pair = a.lemma < b.lemma ? `${a.lemma} ${b.lemma}` : `${b.lemma} ${a.lemma}`;
    const known = this.#known.get(pair);
    if (known !== undefined) return known;
    const bond = isCompound(a.key, b.key) || isCompound(b.key, a.key) ? WIDER : bondOf(a.lemma, b.lemma);
    this.#known.set(pair, bond);
    return bond;
  }
}

/** Whether two figures are written alike, and one of them may be any figure written so. */
function isLoose(a: CheckWord, b: CheckWord): boolean {
  return (
    a.kind === b.kind &&
    (a.loose !== null || b.loose !== null) &&
    a.lower.replaceAll(",", "") === b.lower.replaceAll(",", "")
  );
}

function bondOf(a: string, b: string): WordBond {
  if (isDenial(a, b) || isDenial(b, a) || areContrary(a, b)) return OPPOSITE;
  const kin = kinship(a, b);
  if (kin?.bond === "opposite") return OPPOSITE;
  if (kin !== null) {
    return { tie: kin.bond === "wider" || kin.bond === "effect" ? "wider" : "kin", strength: kin.strength };
  }
  const near = nearness(a, b);
  if (near > SURE) return { tie: "kin", strength: near * 0.8 };
  return near > NEAR ? { tie: "near", strength: near } : NONE;
}

/** [clifftop] of [cliff], [smartphone] of [phone]. */
function isCompound(a: string, b: string): boolean {
  return b.length > 3 && a.length > b.length + 2 && (a.startsWith(b) || a.endsWith(b));
}

const DENYING = ["un", "in", "im", "il", "ir", "dis", "non"];

/** [unnamed] of [named]. */
function isDenial(a: string, b: string): boolean {
  return b.length > 3 && a.endsWith(b) && DENYING.includes(a.slice(0, -b.length));
}
