import type { Order } from "./order.ts";
import {
  beyond,
  compareJoinings,
  type Joining,
  joiningOf,
  meanOf,
  type Tree,
  type Unlinked,
} from "./tree.ts";

/** A link between a report of one tree and a report of another, by their nodes. */
export interface CrossLink {
  readonly one: number;
  readonly two: number;
  /** Less than any number for two that must never come together. */
  readonly strength: number;
}

/**
 * Whether two trees, each grown without the other, would have grown otherwise together: whether there were a group of
 * the one and a group of the other that would have been joined before either was joined within its own tree. Trees of
 * which no two are at odds are what average link gives of all reports at once: its first joining that the trees do not
 * have would be such a one.
 */
export function areAtOdds(
  one: Tree,
  two: Tree,
  links: readonly CrossLink[],
  { unlinked, order }: { readonly unlinked: Unlinked; readonly order: Order },
): boolean {
  if (areFarApart(one, two, links, unlinked)) return false;
  // By node of the one and node of the other, of those that are not joined yet: what their links say.
  const sums = new Across();
  for (const link of links) {
    const saturated = one.saturated[link.one] === 1 && two.saturated[link.two] === 1;
    sums.add(link.one, link.two, beyond(link.strength, saturated, unlinked));
  }
  const isJoinedFirst = (a: number, b: number, sum: number): boolean => {
    const pairs = (one.sizes[a] ?? 0) * (two.sizes[b] ?? 0);
    const saturatedPairs = (one.saturated[a] ?? 0) * (two.saturated[b] ?? 0);
    const worth = meanOf(sum, pairs, saturatedPairs, unlinked);
    if (!(worth > 0)) return false;
    const [x, y] = [firstOf(one, a), firstOf(two, b)];
    const joining = order.compare(x, y) < 0 ? { worth, first: x, second: y } : { worth, first: y, second: x };
    return isBefore(joining, one, a, order) && isBefore(joining, two, b, order);
  };
  for (const [a, b, sum] of sums.all()) if (isJoinedFirst(a, b, sum)) return true;
  const joinings = [
    ...above(
      one,
      links.map((link) => link.one),
    ).map((node) => ({ node, isOne: true, joining: joiningOf(one, node) })),
    ...above(
      two,
      links.map((link) => link.two),
    ).map((node) => ({ node, isOne: false, joining: joiningOf(two, node) })),
  ].sort((x, y) => compareJoinings(x.joining, y.joining, order));
  for (const { node, isOne } of joinings) {
    const tree = isOne ? one : two;
    for (const child of [tree.lefts[node] ?? -1, tree.rights[node] ?? -1]) sums.move(child, node, isOne);
    for (const [other, sum] of sums.of(node, isOne)) {
      if (isOne ? isJoinedFirst(node, other, sum) : isJoinedFirst(other, node, sum)) return true;
    }
  }
  return false;
}

/**
 * Whether a look at the sizes shows that two trees are not at odds, as it does for most: what joins a group of the one and
 * a group of the other is not worth more than their best link; groups that are part of something worth more are joined
 * there before; and those that are not are so large that all links together are too few for so many pairs.
 */
function areFarApart(one: Tree, two: Tree, links: readonly CrossLink[], unlinked: Unlinked): boolean {
  if (isAnySaturated(one) && isAnySaturated(two)) return false;
  let best = 0;
  let sum = 0;
  for (const { strength } of links) {
    if (strength > best) best = strength;
    if (strength > unlinked.missing) sum += beyond(strength, false, unlinked);
  }
  let [least, others] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const link of links) {
    least = Math.min(least, sizeAt(one, link.one, best));
    others = Math.min(others, sizeAt(two, link.two, best));
  }
  return meanOf(sum, least * others, 0, unlinked) <= 0;
}

function isAnySaturated({ saturated }: Tree): boolean {
  return (saturated.at(-1) ?? 0) > 0;
}

/** The size of the least group with a report that is not part of one worth more. */
function sizeAt({ parents, worths, sizes }: Tree, report: number, worth: number): number {
  let at = report;
  for (;;) {
    const parent = parents[at] ?? -1;
    if (parent < 0 || (worths[parent] ?? 0) <= worth) return sizes[at] ?? 1;
    at = parent;
  }
}

function firstOf({ slots, firsts }: Tree, node: number): number {
  return slots[firsts[node] ?? 0] ?? 0;
}

/** Whether something is joined before a node becomes part of a greater one. */
function isBefore(joining: Joining, tree: Tree, node: number, order: Order): boolean {
  const parent = tree.parents[node] ?? -1;
  return parent < 0 || compareJoinings(joining, joiningOf(tree, parent), order) < 0;
}

/** All nodes above some. */
function above({ parents }: Tree, nodes: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const node of nodes) {
    for (let at = parents[node] ?? -1; at >= 0 && !found.has(at); at = parents[at] ?? -1) found.add(at);
  }
  return [...found];
}

/** Sums by two nodes, one of each tree, that can be gone through from either side. */
class Across {
  readonly #ones = new Map<number, Map<number, number>>();
  readonly #twos = new Map<number, Map<number, number>>();

  add(one: number, two: number, sum: number): void {
    const known = (this.#ones.get(one)?.get(two) ?? 0) + sum;
    rowOf(this.#ones, one).set(two, known);
    rowOf(this.#twos, two).set(one, known);
  }

  /** Adds what is known of a node to what is known of the one that it becomes part of. */
  move(node: number, into: number, isOne: boolean): void {
    const [own, others] = isOne ? [this.#ones, this.#twos] : [this.#twos, this.#ones];
    for (const [other, sum] of own.get(node) ?? []) {
      others.get(other)?.delete(node);
      if (isOne) this.add(into, other, sum);
      else this.add(other, into, sum);
    }
    own.delete(node);
  }

  of(node: number, isOne: boolean): Iterable<readonly [number, number]> {
    return (isOne ? this.#ones : this.#twos).get(node) ?? [];
  }

  *all(): Generator<readonly [number, number, number]> {
    for (const [one, row] of this.#ones) for (const [two, sum] of row) yield [one, two, sum];
  }
}

function rowOf(rows: Map<number, Map<number, number>>, node: number): Map<number, number> {
  const known = rows.get(node);
  if (known !== undefined) return known;
  const row = new Map<number, number>();
  rows.set(node, row);
  return row;
}
