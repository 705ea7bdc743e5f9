import type { Point } from "../model/comparison.ts";

/**
 * The order in which a reader should see points: conflicts, then what many independent origins tell, differing
 * before agreed, then what only one report says; within these the place in the reports, early first.
 * `placeOf` gives for a point how far into its reports it stands on average, 0 (the top) to 1.
 */
export function inReadingOrder(
  points: readonly Point[],
  placeOf: (point: Point) => number,
): readonly Point[] {
  const ranked = points.map((point) => ({ point, rank: rankOf(point), place: placeOf(point) }));
  ranked.sort(
    (a, b) =>
      b.rank - a.rank ||
      b.point.origins.length - a.point.origins.length ||
      b.point.readings.length - a.point.readings.length ||
      a.place - b.place ||
      (a.point.id < b.point.id ? -1 : 1),
  );
  return ranked.map(({ point }) => point);
}

function rankOf(point: Point): number {
  if (point.differences.some(({ verdict }) => verdict === "conflict")) return 4;
  if (point.differences.some(({ verdict }) => verdict === "update" || verdict === "scope")) return 3;
  return point.readings.length > 1 ? 2 : 1;
}
