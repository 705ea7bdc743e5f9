import type { Bonds } from "./bonds.ts";
import type { CheckWord } from "./words.ts";

/** Two sentences word by word, in their order. */
export interface LineUp {
  /** For each word of the first the index of its word in the second; -1 for none. */
  readonly to: readonly number[];
  readonly score: number;
}

/**
 * Lines up two sentences so that as much as possible of what they say alike stands side by side, in order. A word may
 * stand beside another one of its kind that takes its place: [19 vans were] [called back] beside [19 cars were]
 * [recalled].
 */
export function lineUp(a: readonly CheckWord[], b: readonly CheckWord[], bonds: Bonds): LineUp {
  const wide = b.length + 1;
  const pairs = new Float64Array(a.length * b.length);
  a.forEach((one, row) => {
    b.forEach((two, column) => {
      pairs[row * b.length + column] = worth(one, two, bonds);
    });
  });
  const pair = (row: number, column: number): number =>
    row < 0 || column < 0 ? -1 : (pairs[row * b.length + column] ?? -1);
  // What follows on what is alike is likelier to be its counterpart.
  const gain = (row: number, column: number): number =>
    pair(row, column) + (pair(row - 1, column - 1) > ALIKE ? FOLLOWS : 0);
  const best = new Float64Array((a.length + 1) * wide);
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const without = Math.max(best[(row - 1) * wide + column] ?? 0, best[row * wide + column - 1] ?? 0);
      const beside =
        pair(row - 1, column - 1) > 0
          ? (best[(row - 1) * wide + column - 1] ?? 0) + gain(row - 1, column - 1)
          : 0;
      best[row * wide + column] = Math.max(without, beside);
    }
  }
  const to: number[] = a.map(() => -1);
  let [row, column] = [a.length, b.length];
  while (row > 0 && column > 0) {
    const here = best[row * wide + column] ?? 0;
    const beside = (best[(row - 1) * wide + column - 1] ?? 0) + gain(row - 1, column - 1);
    if (pair(row - 1, column - 1) > 0 && Math.abs(here - beside) < 1e-9) {
      row -= 1;
      column -= 1;
      to[row] = column;
    } else if (here === best[(row - 1) * wide + column]) row -= 1;
    else column -= 1;
  }
  return { to, score: best[a.length * wide + b.length] ?? 0 };
}

const ALIKE = 0.25;
const FOLLOWS = 0.15;

/** What it is worth that two words stand side by side; below 0 where they may not. */
function worth(a: CheckWord, b: CheckWord, bonds: Bonds): number {
  const { tie, strength } = bonds.of(a, b);
  if (tie === "same") return a.kind === "empty" ? 0.3 : 0.6 + a.weight;
  if (a.kind === "empty" || b.kind === "empty") return -1;
  if ((a.kind === "figure") !== (b.kind === "figure")) return -1;
  if (tie === "opposite") return 0.5;
  if (tie === "near") return 0.2 + 0.6 * strength;
  if (tie === "none") return a.kind === b.kind ? 0.12 : -1;
  return 0.2 + 0.8 * strength;
}
