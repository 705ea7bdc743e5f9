import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lessIsBetter, type Row } from "./row.ts";

/** By "set/metric": the score below which the gate closes (for metrics where less is better: above which). */
export type Floors = Readonly<Record<string, number>>;

/** Scores may fall this far below a floor: the same program gives the same score, up to the rounding of floors (7 of 16 is 0.4375). */
export const NOISE = 0.0006;

/** The floors file; an absent one has none. */
export function readFloors(path: string): Floors {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Floors) : {};
}

/** The key of a row's floor. */
export function floorKey({ set, metric }: Pick<Row, "set" | "metric">): string {
  return `${set}/${metric}`;
}

/** The rows that are worse than their floor by more than the noise. */
export function belowFloor(rows: readonly Row[], floors: Floors): readonly Row[] {
  return rows.filter((row) => {
    const floor = floors[floorKey(row)];
    return floor !== undefined && worse(row.metric, row.score, floor) > NOISE;
  });
}

/**
 * The floors with what ran put in: better scores raise their floor, worse ones leave it, unless a regression is
 * allowed. Rows that did not run keep their floor. Keys come in order.
 */
export function raised(floors: Floors, rows: readonly Row[], allowRegression: boolean): Floors {
  const next: Record<string, number> = { ...floors };
  for (const row of rows) {
    const key = floorKey(row);
    const old = floors[key];
    const score = round(row.score);
    if (old === undefined || allowRegression || worse(row.metric, score, old) < 0) next[key] = score;
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Writes the floors file. */
export function writeFloors(path: string, floors: Floors): void {
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}

/** How much worse a score is than a floor; below 0 when it is better. */
function worse(metric: string, score: number, floor: number): number {
  return lessIsBetter(metric) ? score - floor : floor - score;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
