import type { Comparison, Point } from "../../model/comparison.ts";

/** A point of a comparison with its number, or why the words name none. */
export type Found =
  | { readonly point: Point; readonly number: number; readonly problem: null }
  | { readonly point: null; readonly problem: string };

/**
 * The point that a reader means: its number in the list as every surface shows it, its id, or a beginning of its id
 * that no other point has.
 */
export function findPoint(comparison: Comparison, told: string): Found {
  const { points } = comparison;
  if (points.length === 0) return none("The result has no points.");
  const last = points.length;
  if (/^#?\d{1,9}$/.test(told)) {
    const number = Number(told.replace("#", ""));
    const point = points[number - 1];
    if (point !== undefined) return { point, number, problem: null };
    return none(`There is no point ${number}: the result has points 1 to ${last}.`);
  }
  const start = told.startsWith("p_") ? told : `p_${told}`;
  const found = points.flatMap((point, at) =>
    point.id.startsWith(start) ? [{ point, number: at + 1 }] : [],
  );
  const [first, ...others] = found;
  if (first === undefined || start === "p_") {
    return none(
      `No point is called "${told}": name one by its number, 1 to ${last}, or by its id or the beginning of it, such as ${points[0]?.id}.`,
    );
  }
  if (others.length > 0) {
    const ids = found.slice(0, 4).map(({ point }) => point.id);
    return none(`"${told}" begins the ids of ${found.length} points (${ids.join(", ")}): give more of it.`);
  }
  return { ...first, problem: null };
}

function none(problem: string): Found {
  return { point: null, problem };
}
