/** A weighted link between two of the things that are grouped, by their indexes. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Log odds that the two belong together. */
  readonly strength: number;
}

/** What is grouped, in an order that is always the same. */
export interface ToGroup {
  readonly size: number;
  readonly edges: readonly Edge[];
  /**
   * By index the weakest link that was kept of it, where it has too many to keep them all; else null. Two such without a
   * link are taken to be linked as weakly as that.
   */
  readonly weakest: (index: number) => number | null;
  /** What speaks for two without a link, in log odds: below 0. */
  readonly missing: number;
  /** Pairs that belong together whatever their links say, and pairs that must never. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Between two groups: the sum of the links, how many there are, and how many are of two that are full. */
interface Between {
  sum: number;
  count: number;
  bothFull: number;
  forbidden: boolean;
}

interface Group {
  size: number;
  /** Members whose links were not all kept, and the sum of the weakest that were. */
  full: number;
  weakest: number;
  /** Raised when the group changes: what was said of it before no longer holds. */
  version: number;
  readonly others: Map<number, Between>;
}

/** Two groups that may be joined, as good as `value` says. */
interface Candidate {
  readonly value: number;
  readonly a: number;
  readonly b: number;
  readonly versions: number;
}

/**
 * Average-link clustering over a sparse graph: again and again the two groups are joined whose pairs speak most for one
 * story in the mean, as long as that is above 0. A pair without a link counts as `missing`; so a chain of neighbours,
 * each like the next, does not become one group. Gives by index the least index of its group. Deterministic: ties go by
 * index. O(e log e) for e links.
 */
export function group({ size, edges, weakest, missing, together, apart }: ToGroup): Int32Array {
  const groups: Group[] = Array.from({ length: size }, (_, index) => {
    const kept = weakest(index);
    return { size: 1, full: kept === null ? 0 : 1, weakest: kept ?? 0, version: 0, others: new Map() };
  });
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { a, b, strength } of edges) {
    const bothFull = (groups[a]?.full ?? 0) * (groups[b]?.full ?? 0);
    add(groups, a, b, { sum: strength, count: 1, bothFull, forbidden: false });
  }
  for (const [a, b] of apart) add(groups, a, b, { sum: 0, count: 0, bothFull: 0, forbidden: true });
  const heap = new Heap();
  const value = (a: Group, b: Group, between: Between): number => {
    if (between.forbidden) return Number.NEGATIVE_INFINITY;
    const unknown = Math.max(0, a.full * b.full - between.bothFull);
    const absent = Math.max(0, a.size * b.size - between.count - unknown);
    const guess = unknown === 0 ? 0 : (a.weakest / a.full + b.weakest / b.full) / 2;
    return (between.sum + guess * unknown + missing * absent) / (between.count + unknown + absent);
  };
  const offer = (a: number, b: number): void => {
    const [one, two] = [groups[a], groups[b]];
    const between = one?.others.get(b);
    if (one === undefined || two === undefined || between === undefined) return;
    const worth = value(one, two, between);
    if (worth > 0)
      heap.push({ value: worth, a: Math.min(a, b), b: Math.max(a, b), versions: one.version + two.version });
  };
  const join = (a: number, b: number): number => {
    const [into, from] = a < b ? [a, b] : [b, a];
    const [one, two] = [groups[into], groups[from]];
    if (one === undefined || two === undefined) return into;
    one.others.delete(from);
    for (const [other, between] of two.others) {
      groups[other]?.others.delete(from);
      if (other !== into) add(groups, into, other, between);
    }
    two.others.clear();
    one.size += two.size;
    one.full += two.full;
    one.weakest += two.weakest;
    one.version++;
    two.version++;
    parent[from] = into;
    return into;
  };
  for (const [a, b] of together) {
    const [one, two] = [rootOf(a), rootOf(b)];
    if (one !== two && groups[one]?.others.get(two)?.forbidden !== true) join(one, two);
  }
  for (let index = 0; index < size; index++) {
    for (const other of groups[index]?.others.keys() ?? []) if (index < other) offer(index, other);
  }
  for (;;) {
    const best = heap.pop();
    if (best === undefined) break;
    const { a, b, versions } = best;
    const [one, two] = [groups[a], groups[b]];
    if (one === undefined || two === undefined || parent[a] !== a || parent[b] !== b) continue;
    if (one.version + two.version !== versions) continue;
    const into = join(a, b);
    for (const other of groups[into]?.others.keys() ?? []) offer(into, other);
  }
  return parent.map((_, index) => rootOf(index));
}

function add(groups: readonly Group[], a: number, b: number, more: Between): void {
  const known = groups[a]?.others.get(b);
  if (known === undefined) {
    const between = { ...more };
    groups[a]?.others.set(b, between);
    groups[b]?.others.set(a, between);
    return;
  }
  known.sum += more.sum;
  known.count += more.count;
  known.bothFull += more.bothFull;
  known.forbidden ||= more.forbidden;
}

/** Candidates, the best first: by value, then by index. */
class Heap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = items[up];
      if (above === undefined || !isBetter(item, above)) break;
      items[at] = above;
      at = up;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const [top] = items;
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      const [left, right] = [items[down], items[down + 1]];
      if (left !== undefined && right !== undefined && isBetter(right, left)) down++;
      const below = items[down];
      if (below === undefined || !isBetter(below, last)) break;
      items[at] = below;
      at = down;
    }
    items[at] = last;
    return top;
  }
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.value !== b.value) return a.value > b.value;
  return a.a !== b.a ? a.a < b.a : a.b < b.b;
}
