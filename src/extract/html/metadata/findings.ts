import type { Finding } from "../../../model/finding.ts";

/** What one place of a page says. */
export interface Say<T> {
  readonly value: T;
  readonly basis: Finding<T>["basis"];
  readonly via: string;
}

/** Other values kept at most. */
const MOST_OTHERS = 6;

/** The first of what is said, with what the others say differently: each value once. Null where nothing is. */
export function firstSaid<T>(
  said: readonly Say<T>[],
  same: (one: T, other: T) => boolean,
): Finding<T> | null {
  const [first, ...rest] = said;
  if (first === undefined) return null;
  const others: { readonly value: T; readonly via: string }[] = [];
  for (const { value, via } of rest) {
    if (others.length >= MOST_OTHERS) break;
    if (same(value, first.value) || others.some((other) => same(other.value, value))) continue;
    others.push({ value, via });
  }
  return others.length === 0 ? first : { ...first, others };
}
