/** A half-open stretch of a text, in UTF-16 code units: `text.slice(from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether `inner` lies wholly inside `outer`; a span lies inside itself. */
export function inside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether two spans share at least one character. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Order by place: earlier start first, and of two with one start the longer first. */
export function byPlace(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to;
}

/** The number of characters two spans share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** The number of characters between two spans; 0 where they touch or overlap. */
export function gapBetween(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
