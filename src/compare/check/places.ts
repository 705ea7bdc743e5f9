import type { Bonds, WordBond } from "./bonds.ts";
import type { LineUp } from "./line-up.ts";
import type { SourceSentence } from "./sources.ts";
import type { CheckWord } from "./words.ts";

/** A sentence of a report, lined up with a checked one. */
export interface Candidate extends LineUp {
  /** Its index among the sources. */
  readonly index: number;
  readonly sentence: SourceSentence;
}

/** Where a word of a checked sentence belongs in the reports: the place whose surroundings are most like its own. */
export interface Place {
  readonly candidate: Candidate;
  /** The word that stands there; null where its neighbours stand side by side without one. */
  readonly other: CheckWord | null;
  readonly at: number;
  readonly bond: WordBond;
  /** How much of what stands around the word stands there too, 0 to 1; the nearer the more it counts. */
  readonly density: number;
  /** How many of its two neighbours stand right beside it there. */
  readonly beside: number;
}

/** Words on either side that count as surroundings. */
const AROUND = 5;

const ABSENT: WordBond = { tie: "none", strength: 0 };

/** The place of one word among lined-up sentences; null where there are none. */
export function placeOf(
  words: readonly CheckWord[],
  at: number,
  candidates: readonly Candidate[],
  bonds: Bonds,
): Place | null {
  const word = words[at];
  let best: { readonly place: Place; readonly worth: number } | null = null;
  if (word === undefined) return null;
  for (const candidate of candidates) {
    const index = candidate.to[at] ?? -1;
    const other = candidate.sentence.words[index] ?? null;
    const bond = other === null ? ABSENT : bonds.of(word, other);
    const density = densityAt(words, at, candidate, bonds);
    const worth =
      density + (bond.tie === "same" ? 0.35 : bond.tie === "kin" || bond.tie === "wider" ? 0.2 : 0);
    if (best !== null && worth <= best.worth) continue;
    const beside = besideAt(words, at, candidate, bonds);
    best = { place: { candidate, other, at: index, bond, density, beside }, worth };
  }
  return best?.place ?? null;
}

function densityAt(
  words: readonly CheckWord[],
  at: number,
  { to, sentence }: Candidate,
  bonds: Bonds,
): number {
  let there = 0;
  let all = 0;
  for (let step = -AROUND; step <= AROUND; step += 1) {
    const word = words[at + step];
    if (step === 0 || word === undefined || !/[\p{L}\p{N}]/u.test(word.lower)) continue;
    const counts = (word.kind === "empty" ? 0.25 : word.weight) / (1 + Math.abs(step) * 0.3);
    all += counts;
    const other = sentence.words[to[at + step] ?? -1];
    if (other === undefined) continue;
    const { tie, strength } = bonds.of(word, other);
    if (tie === "same") there += counts;
    else if (tie !== "none" && tie !== "opposite") there += counts * strength * 0.7;
  }
  return all === 0 ? 0 : there / all;
}

function besideAt(
  words: readonly CheckWord[],
  at: number,
  { to, sentence }: Candidate,
  bonds: Bonds,
): number {
  const isSame = (index: number): boolean => {
    const [word, other] = [words[index], sentence.words[to[index] ?? -1]];
    return word !== undefined && other !== undefined && bonds.of(word, other).tie === "same";
  };
  const [before, own, after] = [to[at - 1] ?? -1, to[at] ?? -1, to[at + 1] ?? -1];
  if (own >= 0) {
    const left = at === 0 ? own === 0 : before === own - 1 && isSame(at - 1);
    const right = after === own + 1 && isSame(at + 1);
    return Number(left) + Number(right);
  }
  const left = before >= 0 && isSame(at - 1);
  const right = after >= 0 && isSame(at + 1) && before === after - 1;
  return Number(left) + Number(right);
}
