import { beyond, meanOf, type Tree, treeOfOne, type Unlinked } from "./tree.ts";

/** A weighted link between two of the reports that are grouped, by their places. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Log odds that the two belong together. */
  readonly strength: number;
}

/** What is grouped. */
export interface ToGroup {
  /** Reports in their order. */
  readonly slots: readonly number[];
  readonly isSaturated: (slot: number) => boolean;
  readonly edges: readonly Edge[];
  readonly unlinked: Unlinked;
  /** Pairs that belong together whatever their links say, and pairs that must never. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * Average-link clustering over a sparse graph: again and again the two groups are joined whose pairs speak most for one
 * story in the mean, as long as that is above 0. A pair without a link counts as `unlinked` says, which is below 0; so a
 * chain of neighbours, each like the next, does not become one group. Ties go by the order of the reports.
 *
 * Done by chains of nearest neighbours (Murtagh 1983, "A survey of recent advances in hierarchical clustering
 * algorithms"): two that are nearest to one another are joined whatever others do, with the same result. About
 * e log n for e links of n reports. Gives the trees in the order of their first reports.
 */
export function group(given: ToGroup): readonly Tree[] {
  const growing = new Growing(given);
  for (const [a, b] of given.together) growing.joinPinned(a, b);
  for (let start = 0; start < given.slots.length; start++) growing.joinFrom(start);
  return growing.trees();
}

/** The nearest group to one, and what speaks for joining them. */
interface Nearest {
  readonly root: number;
  readonly worth: number;
}

class Growing {
  readonly #given: ToGroup;
  readonly #size: number;
  /** By report, another of its group or itself; the group is called by its first report, the root. */
  readonly #up: Int32Array;
  /** By root: linked reports, also twice and also joined since, and what the links say beyond what unlinked pairs do. */
  readonly #others: number[][];
  readonly #sums: number[][];
  readonly #sizes: Int32Array;
  readonly #saturated: Int32Array;
  /** By root, its node in the tree. */
  readonly #nodes: Int32Array;
  // By joining: the nodes that it joined, what spoke for it, and the root of both.
  readonly #lefts: number[] = [];
  readonly #rights: number[] = [];
  readonly #worths: number[] = [];
  readonly #intos: number[] = [];
  // Sums by root while one group is looked at.
  readonly #sum: Float64Array;
  readonly #isSeen: Uint8Array;

  constructor(given: ToGroup) {
    const { slots, isSaturated, edges, unlinked, apart } = given;
    const size = slots.length;
    this.#given = given;
    this.#size = size;
    this.#up = Int32Array.from({ length: size }, (_, at) => at);
    this.#nodes = Int32Array.from(this.#up);
    this.#sizes = new Int32Array(size).fill(1);
    this.#saturated = Int32Array.from(slots, (slot) => (isSaturated(slot) ? 1 : 0));
    this.#others = slots.map(() => []);
    this.#sums = slots.map(() => []);
    this.#sum = new Float64Array(size);
    this.#isSeen = new Uint8Array(size);
    for (const { a, b, strength } of edges) {
      const saturated = this.#saturated[a] === 1 && this.#saturated[b] === 1;
      this.#link(a, b, beyond(strength, saturated, unlinked));
    }
    for (const [a, b] of apart) this.#link(a, b, Number.NEGATIVE_INFINITY);
  }

  joinPinned(a: number, b: number): void {
    const [one, two] = [this.#rootOf(a), this.#rootOf(b)];
    if (one === two) return;
    this.#gather(one);
    const at = this.#others[one]?.indexOf(two) ?? -1;
    if (at >= 0 && this.#sums[one]?.[at] === Number.NEGATIVE_INFINITY) return;
    this.#join(one, two, Number.POSITIVE_INFINITY);
  }

  /** Joins groups for as long as any is near to the one of a report. */
  joinFrom(start: number): void {
    if (this.#up[start] !== start) return;
    const chain = [start];
    for (;;) {
      const top = chain.at(-1);
      if (top === undefined) return;
      const nearest = this.#nearest(top);
      if (nearest === null) {
        chain.pop();
        continue;
      }
      if (nearest.root !== chain.at(-2)) {
        chain.push(nearest.root);
        continue;
      }
      chain.length -= 2;
      const joined = this.#join(top, nearest.root, nearest.worth);
      if (chain.length === 0) chain.push(joined);
    }
  }

  /** All groups as they are now. */
  trees(): readonly Tree[] {
    const { slots } = this.#given;
    const members = Map.groupBy(slots.keys(), (at) => this.#rootOf(at));
    const joined = Map.groupBy(this.#intos.keys(), (at) => this.#rootOf(this.#intos[at] ?? 0));
    const numbers = new Int32Array(this.#size + this.#lefts.length);
    return [...members].map(([root, places]) => {
      const only = slots[root] ?? 0;
      if (places.length === 1) return treeOfOne(only, this.#given.isSaturated(only));
      return this.#treeOf(places, joined.get(root) ?? [], numbers);
    });
  }

  #treeOf(places: readonly number[], joinings: readonly number[], numbers: Int32Array): Tree {
    const { slots, isSaturated } = this.#given;
    const count = places.length + joinings.length;
    const tree = {
      slots: places.map((place) => slots[place] ?? 0),
      parents: new Int32Array(count).fill(-1),
      lefts: new Int32Array(count).fill(-1),
      rights: new Int32Array(count).fill(-1),
      worths: new Float64Array(count),
      sizes: new Int32Array(count).fill(1),
      saturated: new Int32Array(count),
      firsts: new Int32Array(count),
    };
    places.forEach((place, node) => {
      numbers[place] = node;
      tree.saturated[node] = isSaturated(slots[place] ?? 0) ? 1 : 0;
      tree.firsts[node] = node;
    });
    joinings.forEach((joining, at) => {
      const node = places.length + at;
      numbers[this.#size + joining] = node;
      const one = numbers[this.#lefts[joining] ?? 0] ?? 0;
      const two = numbers[this.#rights[joining] ?? 0] ?? 0;
      tree.lefts[node] = one;
      tree.rights[node] = two;
      tree.parents[one] = node;
      tree.parents[two] = node;
      tree.worths[node] = this.#worths[joining] ?? 0;
      tree.sizes[node] = (tree.sizes[one] ?? 0) + (tree.sizes[two] ?? 0);
      tree.saturated[node] = (tree.saturated[one] ?? 0) + (tree.saturated[two] ?? 0);
      tree.firsts[node] = tree.firsts[one] ?? 0;
    });
    return tree;
  }

  #link(a: number, b: number, sum: number): void {
    this.#others[a]?.push(b);
    this.#sums[a]?.push(sum);
    this.#others[b]?.push(a);
    this.#sums[b]?.push(sum);
  }

  #rootOf(place: number): number {
    const up = this.#up;
    let at = place;
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number;
      at = up[at] as number;
    }
    return at;
  }

  /** Joins two groups, by their roots, and gives the root of both. */
  #join(a: number, b: number, worth: number): number {
    const [into, from] = a < b ? [a, b] : [b, a];
    this.#lefts.push(this.#nodes[into] ?? 0);
    this.#rights.push(this.#nodes[from] ?? 0);
    this.#worths.push(worth);
    this.#intos.push(into);
    this.#nodes[into] = this.#size + this.#lefts.length - 1;
    this.#up[from] = into;
    this.#sizes[into] = (this.#sizes[into] ?? 0) + (this.#sizes[from] ?? 0);
    this.#saturated[into] = (this.#saturated[into] ?? 0) + (this.#saturated[from] ?? 0);
    const [others, sums] = [this.#others[from] ?? [], this.#sums[from] ?? []];
    for (let at = 0; at < others.length; at++) {
      this.#others[into]?.push(others[at] as number);
      this.#sums[into]?.push(sums[at] as number);
    }
    this.#others[from] = [];
    this.#sums[from] = [];
    return into;
  }

  /** Brings what a group is linked to down to one entry for each other group. */
  #gather(root: number): void {
    const [others, sums, sum, isSeen] = [
      this.#others[root] ?? [],
      this.#sums[root] ?? [],
      this.#sum,
      this.#isSeen,
    ];
    let count = 0;
    for (let at = 0; at < others.length; at++) {
      const other = this.#rootOf(others[at] as number);
      if (other === root) continue;
      if (isSeen[other] === 0) {
        isSeen[other] = 1;
        sum[other] = 0;
        others[count++] = other;
      }
      sum[other] = (sum[other] as number) + (sums[at] as number);
    }
    others.length = count;
    sums.length = count;
    for (let at = 0; at < count; at++) {
      const other = others[at] as number;
      sums[at] = sum[other] as number;
      isSeen[other] = 0;
    }
  }

  /** The group for which most speaks, where anything does in the mean; of those alike the first. */
  #nearest(root: number): Nearest | null {
    this.#gather(root);
    const { unlinked } = this.#given;
    const [others, sums] = [this.#others[root] ?? [], this.#sums[root] ?? []];
    const [size, saturated] = [this.#sizes[root] ?? 0, this.#saturated[root] ?? 0];
    let nearest = -1;
    let most = 0;
    for (let at = 0; at < others.length; at++) {
      const other = others[at] as number;
      const worth = meanOf(
        sums[at] as number,
        size * (this.#sizes[other] as number),
        saturated * (this.#saturated[other] as number),
        unlinked,
      );
      // Of pairs of groups that are worth as much, that with the first report goes first, then that with the next.
      const isNearer = worth > most || (worth === most && nearest >= 0 && other < nearest);
      if (!isNearer) continue;
      nearest = other;
      most = worth;
    }
    return nearest < 0 ? null : { root: nearest, worth: most };
  }
}
