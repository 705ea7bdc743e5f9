import type { Order } from "./order.ts";

/**
 * How the reports of a group came together: a binary tree. Its nodes are the reports in their order, and behind them one
 * for each two that were joined, the root last. Lists side by side belong together by node.
 */
export interface Tree {
  readonly slots: readonly number[];
  /** The node that one became part of; -1 for the root. */
  readonly parents: Int32Array;
  /** The two that were joined, the one with the first report first; -1 for reports. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** What spoke for joining these two; for reports nothing. */
  readonly worths: Float64Array;
  /** How many reports it holds, how many of them are saturated, and the place of the first in `slots`. */
  readonly sizes: Int32Array;
  readonly saturated: Int32Array;
  readonly firsts: Int32Array;
}

/** What speaks for two reports without a link, in log odds. */
export interface Unlinked {
  readonly missing: number;
  /** Where both are saturated: they have so many links that one between them may have been left out. */
  readonly leftOut: number;
}

/**
 * What speaks for two groups being one: the mean over all pairs of their reports. `sum` is what links say beyond what is
 * taken of two without a link.
 */
export function meanOf(
  sum: number,
  pairs: number,
  saturatedPairs: number,
  { missing, leftOut }: Unlinked,
): number {
  return (sum + missing * (pairs - saturatedPairs) + leftOut * saturatedPairs) / pairs;
}

/** What a link says beyond what is taken of two without one. */
export function beyond(strength: number, saturated: boolean, { missing, leftOut }: Unlinked): number {
  return strength - (saturated ? leftOut : missing);
}

/** Two groups that are, or might be, joined: what speaks for it, and the first report of each in their order. */
export interface Joining {
  readonly worth: number;
  readonly first: number;
  readonly second: number;
}

/** The joining that made a node. */
export function joiningOf({ slots, firsts, lefts, rights, worths }: Tree, node: number): Joining {
  return {
    worth: worths[node] ?? 0,
    first: slots[firsts[lefts[node] ?? 0] ?? 0] ?? 0,
    second: slots[firsts[rights[node] ?? 0] ?? 0] ?? 0,
  };
}

/** Below 0 where one is to be done before two: where more speaks for it, and else where reports come first. */
export function compareJoinings(one: Joining, two: Joining, order: Order): number {
  if (one.worth !== two.worth) return one.worth > two.worth ? -1 : 1;
  return order.compare(one.first, two.first) || order.compare(one.second, two.second);
}

/** The tree of one report. */
export function treeOfOne(slot: number, isSaturated: boolean): Tree {
  return {
    slots: [slot],
    parents: NO_NODE,
    lefts: NO_NODE,
    rights: NO_NODE,
    worths: NO_WORTH,
    sizes: ONE,
    saturated: isSaturated ? ONE : NONE,
    firsts: NONE,
  };
}

const NO_NODE = Int32Array.of(-1);
const NO_WORTH = Float64Array.of(0);
const ONE = Int32Array.of(1);
const NONE = Int32Array.of(0);
