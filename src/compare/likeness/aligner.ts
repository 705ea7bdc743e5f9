import { CLASH, type Matrix, NEAR, NO_TIE, OPPOSITE } from "./matrix.ts";

/** Two units that say the same, by index in their tellings. */
export interface AlignedUnits {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** Index in `TIES`: one word, name, figure or time, words of like meaning, or a contradiction. */
  readonly tie: number;
}

/** Which units of two tellings say the same, one to one, and which contradict one another. */
export interface Alignment {
  readonly aligned: readonly AlignedUnits[];
  /** Figures of one thing with two values, two days, and opposites, whose units are aligned with nothing. */
  readonly clashes: readonly AlignedUnits[];
}

interface Candidate extends AlignedUnits {
  readonly fit: number;
}

/** Units to each side of one that are its neighbours. */
const WINDOW = 3;
/** What the neighbours add to a likeness at most, and what a word that is only near needs of them. */
const NEIGHBOURS = 0.25;
const LEAST = 0.5;
const LEAST_OF_NEAR = 0.56;

/**
 * Aligns the units of two tellings, best first, after the monolingual word aligner of Sultan, Bethard and Sumner (2014):
 * two units are as good a match as they are alike, weighed with how alike their neighbours are, so that of two
 * "killed" each finds its own, and a word of like meaning counts where the words around it agree. `weights` are those
 * of the units of the two tellings.
 */
export function alignUnits(matrix: Matrix, weightsA: Float64Array, weightsB: Float64Array): Alignment {
  const { rows, columns, likeness: all, tie: ties } = matrix;
  const candidates: Candidate[] = [];
  const clashes: AlignedUnits[] = [];
  for (let a = 0; a < rows; a += 1) {
    for (let b = 0; b < columns; b += 1) {
      const at = a * columns + b;
      const tie = ties[at] ?? NO_TIE;
      if (tie === NO_TIE) continue;
      const likeness = all[at] ?? 0;
      if (tie === CLASH || tie === OPPOSITE) clashes.push({ a, b, likeness, tie });
      if (likeness < LEAST) continue;
      const around = neighbours(matrix, weightsA, weightsB, a, b);
      if (tie === NEAR && likeness * (0.8 + 0.4 * around) < LEAST_OF_NEAR) continue;
      candidates.push({ a, b, likeness, tie, fit: likeness * (1 - NEIGHBOURS + NEIGHBOURS * around) });
    }
  }
  candidates.sort(bestFirst);
  const takenA = new Uint8Array(rows);
  const takenB = new Uint8Array(columns);
  const aligned = candidates.filter(({ a, b }) => {
    if (takenA[a] === 1 || takenB[b] === 1) return false;
    takenA[a] = 1;
    takenB[b] = 1;
    return true;
  });
  return {
    aligned: aligned.sort((x, y) => x.a - y.a),
    clashes: clashes.filter(({ a, b }) => takenA[a] === 0 && takenB[b] === 0),
  };
}

/** Best fit first; of equals those at like places, so that the order of the two tellings does not matter. */
function bestFirst(x: Candidate, y: Candidate): number {
  return y.fit - x.fit || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a + x.b - (y.a + y.b) || x.a - y.a;
}

const bestOfB = new Float64Array(2 * WINDOW + 1);
/** By how many units two neighbours stand otherwise to the two units: [killed nine] is not [nine survived, killed]. */
const CLOSE = Float64Array.from({ length: 2 * WINDOW + 1 }, (_, apart) => 1 / (1 + apart / 3));

/** How much of the weight around two units finds its like around the other, from 0 to 1. */
function neighbours(
  { rows, columns, likeness }: Matrix,
  weightsA: Float64Array,
  weightsB: Float64Array,
  a: number,
  b: number,
): number {
  let [found, all] = [0, 0];
  const [firstA, lastA] = [Math.max(0, a - WINDOW), Math.min(rows - 1, a + WINDOW)];
  const [firstB, lastB] = [Math.max(0, b - WINDOW), Math.min(columns - 1, b + WINDOW)];
  bestOfB.fill(0);
  for (let x = firstA; x <= lastA; x += 1) {
    if (x === a) continue;
    let best = 0;
    for (let y = firstB; y <= lastB; y += 1) {
      if (y === b) continue;
      const apart = Math.abs(x - a - (y - b));
      const each = (likeness[x * columns + y] ?? 0) * (CLOSE[apart] ?? 0);
      if (each > best) best = each;
      if (each > (bestOfB[y - firstB] ?? 0)) bestOfB[y - firstB] = each;
    }
    const weight = weightsA[x] ?? 0;
    found += weight * best;
    all += weight;
  }
  for (let y = firstB; y <= lastB; y += 1) {
    if (y === b) continue;
    const weight = weightsB[y] ?? 0;
    found += weight * (bestOfB[y - firstB] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : found / all;
}
