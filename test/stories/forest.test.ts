import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReportId } from "../../src/model/ids.ts";
import type { Pins } from "../../src/model/story.ts";
import { Forest } from "../../src/stories/forest.ts";
import type { Measured } from "../../src/stories/measured.ts";
import { MOST, Neighbours } from "../../src/stories/neighbours.ts";
import { PinIndex } from "../../src/stories/pins.ts";
import { featuresOf, type Made, made, numberOf } from "../helpers/made-features.ts";

const MISSING = -5;
const LEFT_OUT = -1 / 64;

/** Strengths that have nothing to do with words, many of them alike: in steps of 2 from -6 to 6, more of them high. */
function scattered(a: Measured, b: Measured): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  const mixed = Math.imul(Math.min(x, y) * 131 + Math.max(x, y) + 7, 0x9e3779b1) >>> 16;
  return Math.min(6, (mixed % 9) * 2 - 6);
}

/** The neighbours and the forest of a changing set, as the index of stories keeps them. */
class Kept {
  readonly #slots = new Map<ReportId, number>();
  readonly neighbours: Neighbours;
  readonly #forest: Forest;

  constructor(pins: Pins, strength: (a: Measured, b: Measured) => number = scattered) {
    this.neighbours = new Neighbours(30, strength, MISSING);
    this.#forest = new Forest(this.neighbours, new PinIndex(pins), (report) => this.#slots.get(report));
  }

  add(made: Made): void {
    const slot = this.neighbours.add(featuresOf(made));
    this.#slots.set(`r_${made.number}` as ReportId, slot);
    this.#forest.add(slot);
  }

  remove({ number }: Made): void {
    const slot = this.#slots.get(`r_${number}` as ReportId);
    if (slot === undefined) return;
    this.#forest.remove(slot);
    this.neighbours.remove(slot);
    this.#slots.delete(`r_${number}` as ReportId);
  }

  settle(): void {
    this.#forest.settle();
  }

  /** The groups by the ids of their reports, in order. */
  groups(): readonly string[] {
    this.settle();
    const trees = new Set([...this.#slots.values()].map((slot) => this.#forest.treeOf(slot)));
    return [...trees].map(({ slots }) => this.#named(slots)).sort();
  }

  /** The same by the plainest way: of all pairs of groups the best is joined, again and again. */
  plainGroups(pins: Pins): readonly string[] {
    const slots = [...this.#slots.values()].sort((a, b) => this.neighbours.order.compare(a, b));
    const strengths = new Map<string, number>();
    for (const slot of slots) {
      this.neighbours.before(slot, (other, strength) => {
        strengths.set(`${other} ${slot}`, strength);
      });
    }
    const linked = (a: number, b: number): number | undefined =>
      strengths.get(`${a} ${b}`) ?? strengths.get(`${b} ${a}`);
    const ids = (group: readonly number[]): readonly string[] =>
      group.map((slot) => this.neighbours.measured(slot).report);
    const isPinned = (
      pairs: readonly (readonly string[])[],
      a: readonly number[],
      b: readonly number[],
    ): boolean =>
      pairs.some((pair) => {
        const [one, two] = [ids(a), ids(b)];
        return pair.some((id) => one.includes(id)) && pair.some((id) => two.includes(id));
      });
    const worth = (a: readonly number[], b: readonly number[]): number => {
      if (isPinned(pins.apart, a, b)) return Number.NEGATIVE_INFINITY;
      if (isPinned(pins.together, a, b)) return Number.POSITIVE_INFINITY;
      let sum = 0;
      let links = 0;
      for (const x of a) {
        for (const y of b) {
          const strength = linked(x, y);
          if (strength !== undefined) links++;
          const both = this.neighbours.isSaturated(x) && this.neighbours.isSaturated(y);
          sum += strength ?? (both ? LEFT_OUT : MISSING);
        }
      }
      return links === 0 ? Number.NEGATIVE_INFINITY : sum / (a.length * b.length);
    };
    const groups: number[][] = slots.map((slot) => [slot]);
    for (;;) {
      let [best, most] = [null as readonly [number, number] | null, 0];
      for (let a = 0; a < groups.length; a++) {
        for (let b = a + 1; b < groups.length; b++) {
          const value = worth(groups[a] ?? [], groups[b] ?? []);
          if (value > most) [best, most] = [[a, b], value];
        }
      }
      if (best === null) return groups.map((group) => this.#named(group)).sort();
      const [a, b] = best;
      groups[a] = [...(groups[a] ?? []), ...(groups.splice(b, 1)[0] ?? [])].sort((x, y) =>
        this.neighbours.order.compare(x, y),
      );
    }
  }

  #named(slots: readonly number[]): string {
    return slots.map((slot) => this.neighbours.measured(slot).report).join(" ");
  }
}

const NO_PINS: Pins = { together: [], apart: [] };

test("Groups kept up as reports come and go are those of average link, found the plainest way", () => {
  fc.assert(
    fc.property(made(20, 60, 30), fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (reports, turns) => {
      const kept = new Kept(NO_PINS);
      reports.forEach((report, at) => {
        kept.add(report);
        if (turns[at] === 0) kept.settle();
        if (turns[at] === 1) kept.remove(reports[(at * 7) % (at + 1)] ?? report);
      });
      assert.deepEqual(kept.groups(), kept.plainGroups(NO_PINS));
    }),
    { seed: 21, numRuns: 60 },
  );
});

test("Groups are those of average link also where others move up in the lists of neighbours as reports leave", () => {
  fc.assert(
    fc.property(made(3 * MOST, 4 * MOST, 10), fc.nat(2), (reports, third) => {
      const kept = new Kept(NO_PINS, (a, b) => scattered(a, b) - 1);
      for (const report of reports) kept.add(report);
      kept.settle();
      for (const report of reports) {
        if (report.number % 3 !== third) continue;
        kept.remove(report);
        if (report.number % 2 === 0) kept.settle();
      }
      assert.deepEqual(kept.groups(), kept.plainGroups(NO_PINS));
    }),
    { seed: 25, numRuns: 25 },
  );
});

test("Groups heed pins as they do in the plainest way", () => {
  fc.assert(
    fc.property(made(12, 30, 20), fc.nat(9), fc.nat(9), (reports, one, two) => {
      const id = (number: number): ReportId => `r_${number}` as ReportId;
      const pins: Pins = {
        together: [[id(one), id(10)]],
        apart: two === one ? [] : [[id(two), id(11)]],
      };
      const kept = new Kept(pins);
      for (const report of reports) {
        kept.add(report);
        kept.settle();
      }
      assert.deepEqual(kept.groups(), kept.plainGroups(pins));
    }),
    { seed: 22, numRuns: 60 },
  );
});

test("A story of more reports than one is linked to holds together, and two that one link brings together stay two", () => {
  const size = 6 * MOST;
  const storyOf = (number: number): number => Math.floor(number / size);
  const kept = new Kept(NO_PINS, (a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    return storyOf(x) === storyOf(y) || x + y === 2 * size - 1 ? 5 : -6;
  });
  for (let number = 0; number < 2 * size; number++) {
    kept.add({ number, day: 1, words: [1, 2, 3, 4 + storyOf(number)] });
  }
  assert.deepEqual(
    kept.groups().map((group) => group.split(" ").length),
    [size, size],
  );
});
