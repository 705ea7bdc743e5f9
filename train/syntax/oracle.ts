import type { State } from "../../src/annotate/en/syntax/state.ts";

/** A move that is not allowed. */
export const FORBIDDEN = 1000;

/**
 * How many of the teacher's arcs become impossible with each move (Goldberg and Nivre 2013, arc-hybrid): also from
 * states that the teacher would not have come to, so that the parser learns to go on after its own mistakes.
 */
export function costsOf(state: State, heads: Int16Array, into: Int32Array): void {
  const top = state.top(0);
  const { next, count } = state;
  let children = 0;
  let waits = (heads[top] ?? -1) < 0 ? 1 : 0;
  if (state.depth > 0) {
    for (let at = next; at < count; at += 1) {
      if (heads[at] === top) children += 1;
      if (heads[top] === at) waits = 1;
    }
  }
  into[0] = state.mayShift() ? shiftCost(state, heads) : FORBIDDEN;
  const lostLeft =
    heads[top] === next ? 0 : waits || (state.depth > 1 && heads[top] === state.top(1) ? 1 : 0);
  into[1] = state.mayLeft() ? children + lostLeft : FORBIDDEN;
  into[2] = state.mayRight() ? children + waits : FORBIDDEN;
}

/** Arcs between the next word and the stack: all but one from the stack's top to it are lost when it goes there. */
function shiftCost(state: State, heads: Int16Array): number {
  let cost = 0;
  for (let depth = 0; depth < state.depth; depth += 1) {
    const word = state.top(depth);
    if (heads[word] === state.next) cost += 1;
    if (depth > 0 && heads[state.next] === word) cost += 1;
  }
  return cost;
}
