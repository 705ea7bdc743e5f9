import type { Issue } from "../model/issue.ts";
import { isRecord } from "./shape.ts";

/** A place where two results are not the same. */
export interface Departure {
  /** "points[3].differences[0].about" */
  readonly where: string;
  readonly told: string;
  readonly again: string;
}

/**
 * Where a result departs from one that was made again from the same files: at most `most` places, in order.
 * Issues are left aside, because they also tell of inputs that gave no report.
 */
export function departures<T extends { readonly issues: readonly Issue[] }>(
  told: T,
  again: T,
  most = 20,
): readonly Departure[] {
  const found: Departure[] = [];
  const open: { a: unknown; b: unknown; where: string }[] = [];
  const later = (a: unknown, b: unknown, where: string) => open.push({ a, b, where });
  later({ ...told, issues: [] }, { ...again, issues: [] }, "");
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const { a, b, where } = next;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) found.push({ where, told: `${a.length} items`, again: `${b.length} items` });
      for (let at = Math.min(a.length, b.length) - 1; at >= 0; at -= 1)
        later(a[at], b[at], `${where}[${at}]`);
    } else if (isRecord(a) && isRecord(b)) {
      const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
      for (const key of keys.reverse()) later(a[key], b[key], where === "" ? key : `${where}.${key}`);
    } else if (a !== b) found.push({ where, told: said(a), again: said(b) });
  }
  return found;
}

function said(value: unknown): string {
  const text = typeof value === "object" && value !== null ? "a whole" : (JSON.stringify(value) ?? "nothing");
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
