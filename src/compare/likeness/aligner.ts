import { CLASH, type Matrix, NEAR, NO_TIE, OPPOSITE, ROLES } from "./matrix.ts";
import type { Prepared } from "./prepared.ts";
import type { Roles } from "./roles.ts";

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
 * "killed" each finds its own, and a word of like meaning counts where the words around it agree. Then verbs that are left
 * over are aligned where who does it and to whom are [seized 26 pirates, nabbed 26 pirates].
 */
export function alignUnits(matrix: Matrix, a: Prepared, b: Prepared): Alignment {
  const byLikeness = alignByLikeness(matrix, a.weights, b.weights);
  const found = [...byLikeness.aligned, ...verbsByRoles(matrix, a.roles, b.roles, byLikeness.aligned)];
  return { ...byLikeness, aligned: found.sort((x, y) => x.a - y.a) };
}

/** What an aligned doer and an aligned thing done to add to how alike two verbs are, and where the sum counts. */
const DOER = 0.25;
const DONE_TO = 0.3;
const MOST_BY_ROLES = 0.75;

/** Verbs that are left over, best first, each with the one whose roles are aligned with its own. */
function verbsByRoles(
  { columns, likeness, tie }: Matrix,
  rolesA: readonly Roles[],
  rolesB: readonly Roles[],
  aligned: readonly AlignedUnits[],
): readonly AlignedUnits[] {
  const partner = new Map(aligned.map((pair) => [pair.a, pair.b]));
  const takenB = new Set(partner.values());
  const left = rolesB.filter(({ verb }) => !takenB.has(verb));
  if (left.length === 0) return [];
  const candidates = rolesA.flatMap((mine): readonly AlignedUnits[] => {
    if (partner.has(mine.verb)) return [];
    const [subject, object] = [partner.get(mine.subject), partner.get(mine.object)];
    if (subject === undefined && object === undefined) return [];
    return left.flatMap((theirs): readonly AlignedUnits[] => {
      const at = mine.verb * columns + theirs.verb;
      if (tie[at] === OPPOSITE) return [];
      const same = (one: number | undefined, two: number): boolean => one !== undefined && one === two;
      const sum =
        (likeness[at] ?? 0) +
        (same(subject, theirs.subject) ? DOER : 0) +
        (same(object, theirs.object) ? DONE_TO : 0);
      const shared = same(subject, theirs.subject) || same(object, theirs.object);
      if (!shared || sum < LEAST) return [];
      return [{ a: mine.verb, b: theirs.verb, likeness: Math.min(MOST_BY_ROLES, sum), tie: ROLES }];
    });
  });
  return oneToOne(
    candidates.sort(
      (x, y) =>
        y.likeness - x.likeness ||
        Math.abs(x.a - x.b) - Math.abs(y.a - y.b) ||
        x.a + x.b - (y.a + y.b) ||
        x.a - y.a,
    ),
  );
}

/** The pairs whose units no pair before them has. */
function oneToOne<Pair extends AlignedUnits>(pairs: readonly Pair[]): readonly Pair[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
}

function alignByLikeness(matrix: Matrix, weightsA: Float64Array, weightsB: Float64Array): Alignment {
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
    aligned,
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
