import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MOST, Neighbours } from "../../src/stories/neighbours.ts";
import { featuresOf, type Made, made, numberOf } from "../helpers/made-features.ts";

const WINDOW = 30;

/** The index of a set that changes: so many of the last ones go again, and come back last. */
function indexOf(
  reports: readonly Made[],
  settleEach = 0,
): { neighbours: Neighbours; remove(which: Made): void } {
  const neighbours = new Neighbours(WINDOW, (a, b) => ((numberOf(a) + numberOf(b)) % 7) - 3, -5);
  const slots = new Map<number, number>();
  reports.forEach((report, at) => {
    slots.set(report.number, neighbours.add(featuresOf(report)));
    if (settleEach > 0 && at % settleEach === 0) neighbours.settle();
  });
  return {
    neighbours,
    remove: ({ number }) => {
      neighbours.remove(slots.get(number) ?? -1);
    },
  };
}

test("A report is linked to those before it that share most of its words, as many as are kept", () => {
  fc.assert(
    fc.property(made(2 * MOST, 5 * MOST, 12), fc.nat(2), (reports, third) => {
      const { neighbours, remove } = indexOf(reports, 9);
      const left = reports.filter(({ number }) => number % 3 !== third);
      for (const report of reports) if (!left.includes(report)) remove(report);
      assert.deepEqual(listsOf(neighbours, reports.length), plainLists(left));
    }),
    { seed: 24, numRuns: 60 },
  );
});

test("The links are the same whoever came first", () => {
  fc.assert(
    fc.property(made(2 * MOST, 5 * MOST, 12), fc.nat(1000), (reports, turn) => {
      const at = turn % reports.length;
      const turned = [...reports.slice(at), ...reports.slice(0, at)].reverse();
      assert.deepEqual(
        listsOf(indexOf(reports).neighbours, reports.length),
        listsOf(indexOf(turned, 5).neighbours, reports.length),
      );
    }),
    { seed: 23, numRuns: 40 },
  );
});

/** The links of all reports, by their ids. */
function listsOf(neighbours: Neighbours, slots: number): readonly string[] {
  neighbours.settle();
  const lines: string[] = [];
  for (let slot = 0; slot < slots; slot++) {
    if (!neighbours.has(slot)) continue;
    const links: string[] = [];
    neighbours.before(slot, (other) => {
      links.push(neighbours.measured(other).report);
    });
    lines.push(`${neighbours.measured(slot).report}: ${links.join(" ")}`);
  }
  return lines.sort();
}

/** The same by holding each report against each. */
function plainLists(reports: readonly Made[]): readonly string[] {
  const ordered = reports
    .map((report) => ({
      report,
      id: `r_${report.number}`,
      words: new Set(report.words),
      day: report.day ?? Infinity,
    }))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day - b.day));
  const weight = (words: ReadonlySet<number>): number => Math.round(4095 / Math.sqrt(words.size));
  return ordered
    .map(({ id, words, day }, at) => {
      const near = ordered
        .slice(0, at)
        .filter((other) => day === Infinity || day - other.day <= WINDOW)
        .map((other) => ({
          other,
          like:
            [...words].filter((word) => other.words.has(word)).length * weight(words) * weight(other.words),
        }))
        .filter(({ like }) => like >= 0.08 * 4095 ** 2)
        .sort((a, b) => b.like - a.like || ordered.indexOf(a.other) - ordered.indexOf(b.other))
        .slice(0, MOST);
      return `${id}: ${near.map(({ other }) => other.id).join(" ")}`;
    })
    .sort();
}
