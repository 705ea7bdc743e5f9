import type { ReportId } from "../model/ids.ts";
import { areAtOdds, type CrossLink } from "./at-odds.ts";
import { type Edge, group } from "./group.ts";
import type { Neighbours } from "./neighbours.ts";
import type { PinIndex } from "./pins.ts";
import { MISSING } from "./score.ts";
import { type Tree, treeOfOne, type Unlinked } from "./tree.ts";

/**
 * Of two reports that both have so many links that one between them may have been left out hardly anything is known:
 * little enough speaks against them for a large story to hold together, and enough for two large ones that only a few
 * links bring together to stay two.
 */
const UNLINKED: Unlinked = { missing: MISSING, leftOut: -1 / 64 };

/** Reports whose trees are grown together. */
interface Plot {
  slots: number[];
  /** Whether it is to be grown anew. */
  isFresh: boolean;
  /** The plot that it has become part of. */
  into: Plot | null;
}

/**
 * Stories as trees: what average link makes of all reports by their links. It is kept up as reports come and go: a tree
 * is grown anew only where something within it has changed, or together with another that it is at odds with. Trees of
 * which no two are at odds are the ones that all reports at once would give.
 */
export class Forest {
  readonly #neighbours: Neighbours;
  readonly #pins: PinIndex;
  readonly #slotOf: (report: ReportId) => number | undefined;
  /** By slot its tree, and its place there. */
  readonly #trees: (Tree | undefined)[] = [];
  readonly #places: number[] = [];
  /** Reports that have come, and trees that have lost some, since it was settled. */
  readonly #new = new Set<number>();
  readonly #broken = new Set<Tree>();
  /** Trees that a link above 0 leads to from another; also some that one has led to. */
  readonly #bordering = new WeakSet<Tree>();
  // While it is settled.
  readonly #plots = new Map<Tree, Plot>();
  #fresh: Plot[] = [];
  /** Trees that are new, and by tree those between which and it a link has come or gone. */
  readonly #unchecked = new Set<Tree>();
  readonly #suspects = new Map<Tree, Set<Tree>>();
  readonly #indexes: number[] = [];

  constructor(neighbours: Neighbours, pins: PinIndex, slotOf: (report: ReportId) => number | undefined) {
    this.#neighbours = neighbours;
    this.#pins = pins;
    this.#slotOf = slotOf;
  }

  /** A report has come. */
  add(slot: number): void {
    this.#new.add(slot);
  }

  /** A report goes. */
  remove(slot: number): void {
    const tree = this.#trees[slot];
    if (tree !== undefined) this.#broken.add(tree);
    this.#trees[slot] = undefined;
    this.#new.delete(slot);
  }

  /** The tree of a report, as it was when last settled. */
  treeOf(slot: number): Tree {
    const tree = this.#trees[slot];
    if (tree === undefined) throw new RangeError(`no report in slot ${slot}`);
    return tree;
  }

  /** Brings all trees up to date. */
  settle(): void {
    if (this.#new.size === 0 && this.#broken.size === 0) return;
    this.#mark();
    while (this.#fresh.length > 0 || this.#unchecked.size > 0 || this.#suspects.size > 0) {
      const fresh = this.#fresh.filter(({ isFresh }) => isFresh);
      this.#fresh = [];
      for (const plot of fresh) this.#grow(plot);
      this.#check();
    }
    this.#plots.clear();
  }

  /** Says what is to be grown, and what checked, after what has come, gone and changed. */
  #mark(): void {
    const { links, flipped } = this.#neighbours.settle();
    for (const slot of this.#new) this.#plant(treeOfOne(slot, this.#neighbours.isSaturated(slot)));
    for (const tree of this.#broken) this.#freshen(this.#plotOf(tree));
    this.#broken.clear();
    for (const slot of flipped) this.#freshen(this.#plotOf(this.treeOf(slot)));
    // Most reports end up with the one that they are linked to most; what this gets wrong is found by checking.
    for (const slot of this.#new) {
      const best = this.#strongest(slot);
      if (best !== null) this.#unite(this.treeOf(slot), this.treeOf(best));
      for (const pinned of this.#pins.with(this.#neighbours.measured(slot).report)) {
        const other = this.#slotOf(pinned);
        if (other !== undefined) this.#unite(this.treeOf(slot), this.treeOf(other));
      }
    }
    this.#new.clear();
    for (const { later, earlier, strength } of links) {
      const [one, two] = [this.treeOf(later), this.treeOf(earlier)];
      if (one === two) this.#freshen(this.#plotOf(one));
      // Trees without any link above 0 between them are not at odds.
      else if (strength > 0 || (this.#bordering.has(one) && this.#bordering.has(two))) {
        const others = this.#suspects.get(one);
        if (others === undefined) this.#suspects.set(one, new Set([two]));
        else others.add(two);
      }
    }
  }

  #plant(tree: Tree): void {
    tree.slots.forEach((slot, place) => {
      this.#trees[slot] = tree;
      this.#places[slot] = place;
    });
    this.#unchecked.add(tree);
  }

  #strongest(slot: number): number | null {
    let [best, most] = [-1, 0];
    const visit = (other: number, strength: number): void => {
      if (strength > most) [best, most] = [other, strength];
    };
    this.#neighbours.before(slot, visit);
    this.#neighbours.after(slot, visit);
    return best < 0 ? null : best;
  }

  #plotOf(tree: Tree): Plot {
    const known = this.#plots.get(tree);
    if (known === undefined) {
      // Reports that have gone, and others that came into their slots, are of this tree no more.
      const slots = tree.slots.filter((slot) => this.#trees[slot] === tree);
      const plot: Plot = { slots, isFresh: false, into: null };
      this.#plots.set(tree, plot);
      return plot;
    }
    let plot = known;
    while (plot.into !== null) plot = plot.into;
    this.#plots.set(tree, plot);
    return plot;
  }

  #freshen(plot: Plot): void {
    if (plot.isFresh) return;
    plot.isFresh = true;
    this.#fresh.push(plot);
  }

  #unite(one: Tree, two: Tree): void {
    const [a, b] = [this.#plotOf(one), this.#plotOf(two)];
    if (a === b) return;
    const [into, from] = a.slots.length < b.slots.length ? [b, a] : [a, b];
    for (const slot of from.slots) into.slots.push(slot);
    from.into = into;
    from.slots = [];
    from.isFresh = false;
    this.#freshen(into);
  }

  #grow(plot: Plot): void {
    plot.isFresh = false;
    const neighbours = this.#neighbours;
    const slots = plot.slots.sort((a, b) => neighbours.order.compare(a, b));
    const indexes = this.#indexes;
    slots.forEach((slot, index) => {
      indexes[slot] = index + 1;
    });
    const edges: Edge[] = [];
    slots.forEach((slot, b) => {
      neighbours.before(slot, (other, strength) => {
        const index = indexes[other] ?? 0;
        if (index > 0) edges.push({ a: index - 1, b, strength });
      });
    });
    for (const slot of slots) indexes[slot] = 0;
    const trees = group({
      slots,
      isSaturated: (slot) => neighbours.isSaturated(slot),
      edges,
      unlinked: UNLINKED,
      ...this.#pins.among(slots.map((slot) => neighbours.measured(slot).report)),
    });
    for (const tree of trees) {
      this.#plant(tree);
      this.#plots.set(tree, plot);
    }
  }

  /** Looks for trees that are at odds, so that they are grown together. */
  #check(): void {
    const checked = new Set<Tree>();
    const check = (tree: Tree, other: Tree, links: readonly CrossLink[]): void => {
      if (this.#isFresh(other) || this.#areOfOnePlot(tree, other)) return;
      if (areAtOdds(tree, other, links, { unlinked: UNLINKED, order: this.#neighbours.order }))
        this.#unite(tree, other);
    };
    // What is grown anew is checked after that.
    const isReady = (tree: Tree): boolean => this.#trees[tree.slots[0] ?? 0] === tree && !this.#isFresh(tree);
    for (const tree of this.#unchecked) {
      if (!isReady(tree)) continue;
      checked.add(tree);
      for (const [other, links] of this.#across(tree)) if (!checked.has(other)) check(tree, other, links);
    }
    for (const [tree, others] of this.#suspects) {
      if (checked.has(tree) || !isReady(tree)) continue;
      for (const other of others) {
        if (checked.has(other) || !isReady(other)) continue;
        const [one, two] = tree.slots.length < other.slots.length ? [tree, other] : [other, tree];
        const links = this.#between(one, two);
        if (links.some(({ strength }) => strength > 0)) check(one, two, links);
      }
    }
    this.#suspects.clear();
    this.#unchecked.clear();
  }

  #isFresh(tree: Tree): boolean {
    return this.#plots.has(tree) && this.#plotOf(tree).isFresh;
  }

  #areOfOnePlot(one: Tree, two: Tree): boolean {
    return this.#plots.has(one) && this.#plots.has(two) && this.#plotOf(one) === this.#plotOf(two);
  }

  /** All links between two trees; it is sought from the first. */
  #between(one: Tree, two: Tree): readonly CrossLink[] {
    const found: CrossLink[] = [];
    for (const [place, slot] of one.slots.entries()) {
      this.#visitLinks(
        slot,
        (other) => this.#trees[other] === two,
        (other, strength) => {
          found.push({ one: place, two: this.#places[other] ?? 0, strength });
        },
      );
    }
    if (found.length > 0) for (const each of [one, two]) this.#bordering.add(each);
    return found;
  }

  /** Visits the links of a report to those that are wanted, and what pins say against one of them. */
  #visitLinks(
    slot: number,
    isWanted: (other: number) => boolean,
    visit: (other: number, strength: number) => void,
  ): void {
    this.#neighbours.before(slot, (other, strength) => {
      if (isWanted(other)) visit(other, strength);
    });
    this.#neighbours.after(slot, visit, isWanted);
    for (const report of this.#pins.apartFrom(this.#neighbours.measured(slot).report)) {
      const other = this.#slotOf(report);
      if (other !== undefined && isWanted(other)) visit(other, Number.NEGATIVE_INFINITY);
    }
  }

  /** Trees that any link above 0 leads to from one, with all links between the two. */
  #across(tree: Tree): ReadonlyMap<Tree, readonly CrossLink[]> {
    const found = new Map<Tree, CrossLink[]>();
    for (const slot of tree.slots) {
      const find = (other: number, strength: number): void => {
        const theirs = this.#trees[other];
        if (strength > 0 && theirs !== undefined && theirs !== tree && !found.has(theirs))
          found.set(theirs, []);
      };
      this.#neighbours.before(slot, find);
      this.#neighbours.after(slot, find, (other) => this.#trees[other] !== tree);
    }
    if (found.size === 0) return found;
    for (const each of [tree, ...found.keys()]) this.#bordering.add(each);
    const linksTo = (other: number): CrossLink[] | undefined => {
      const theirs = this.#trees[other];
      return theirs === undefined ? undefined : found.get(theirs);
    };
    tree.slots.forEach((slot, one) => {
      this.#visitLinks(
        slot,
        (other) => linksTo(other) !== undefined,
        (other, strength) => {
          linksTo(other)?.push({ one, two: this.#places[other] ?? 0, strength });
        },
      );
    });
    return found;
  }
}
