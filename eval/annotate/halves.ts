import { fnv1a } from "../fnv1a.ts";

/**
 * Whether a document belongs to the half that is kept apart: never looked at and never tuned on, only measured.
 * Takes the document's id, as its data set names it.
 */
export function isKeptApart(id: string): boolean {
  return (fnv1a(id) & 1) === 1;
}
