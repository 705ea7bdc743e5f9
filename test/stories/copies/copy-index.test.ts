import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { madeStream } from "../../../bench/made-copies.ts";
import type { Report } from "../../../src/model/report.ts";
import { CopyIndex, familiesOf } from "../../../src/stories/copies/index.ts";
import { madeReport, madeWords } from "./made-report.ts";

const STREAM = { words: 60, copied: 60, furniture: 20, daily: 12 };

/** Every seventh report without a day. */
function partlyDated(reports: readonly Report[]): readonly Report[] {
  return reports.map((report, at) => (at % 7 === 0 ? { ...report, published: null } : report));
}

/** What an index says, in a form that can be held against another's. */
function told(index: CopyIndex): string {
  return JSON.stringify({ families: index.families(), copies: index.copies() });
}

interface Step {
  readonly take: number;
  readonly drop: number;
  readonly ask: boolean;
}

/** Adds reports in a random order, in batches, asks now and then, and takes some out that are added again or stay out. */
function replay(reports: readonly Report[], order: readonly number[], steps: readonly Step[], days: number) {
  const index = new CopyIndex({ days });
  const waiting = reports.map((report, at) => ({ report, key: order[at % order.length] ?? 0, at }));
  waiting.sort((a, b) => a.key - b.key || a.at - b.at);
  const queue = waiting.map(({ report }) => report);
  const present = new Map<string, Report>();
  for (const { take, drop, ask } of steps) {
    const batch = queue.splice(0, take);
    index.add(batch);
    for (const report of batch) present.set(report.id, report);
    const out = [...present.values()].filter((_, at) => at % 5 === drop);
    index.remove(out.map(({ id }) => id));
    for (const report of out) present.delete(report.id);
    if (drop % 2 === 0) queue.push(...out);
    if (ask) index.families();
  }
  return { index, left: [...present.values()] };
}

const steps = fc.array(
  fc.record({ take: fc.integer({ min: 1, max: 60 }), drop: fc.nat(7), ask: fc.boolean() }),
  { minLength: 1, maxLength: 10 },
);
const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 300 });

test("What is found depends on the reports that are there alone, not on how they came", () => {
  fc.assert(
    fc.property(fc.nat(1000), order, steps, fc.constantFrom(1, 3, 30), (seed, keys, moves, days) => {
      const reports = partlyDated(madeStream({ ...STREAM, reports: 120 }, seed));
      const { index, left } = replay(reports, keys, moves, days);
      const fresh = new CopyIndex({ days });
      fresh.add(left);
      assert.equal(told(index), told(fresh));
    }),
    { numRuns: 40 },
  );
});

test("So it is where one text has more copies than can be held against each other", () => {
  fc.assert(
    fc.property(fc.nat(1000), order, steps, fc.constantFrom(1, 30), (seed, keys, moves, days) => {
      const reports = partlyDated(madeStream({ ...STREAM, reports: 260, hot: true, copied: 90 }, seed));
      const { index, left } = replay(reports, keys, moves, days);
      const fresh = new CopyIndex({ days });
      fresh.add(left);
      assert.equal(told(index), told(fresh));
    }),
    { numRuns: 12 },
  );
});

test("A report that is added again takes the place of what was", () => {
  const text = madeWords(60, "a");
  const index = new CopyIndex();
  index.add([madeReport({ id: "a", text }), madeReport({ id: "b", text })]);
  assert.equal(index.families().length, 1);
  index.add([madeReport({ id: "b", text: madeWords(60, "b") })]);
  assert.equal(index.families().length, 0);
  assert.equal(index.size, 2);
});

test("What was published before a day can be forgotten, and undated reports stay", () => {
  const text = madeWords(60, "a");
  const index = new CopyIndex();
  index.add([
    madeReport({ id: "a", text, published: "2031-03-01" }),
    madeReport({ id: "b", text, published: "2031-03-02" }),
    madeReport({ id: "c", text }),
  ]);
  index.forgetBefore("2031-03-02");
  assert.deepEqual(
    index.families().map(({ members }) => members.map(({ report }) => report)),
    [["b", "c"]],
  );
});

test("Reports without words are passed over", () => {
  const { families, copies } = familiesOf([
    madeReport({ id: "a", text: "" }),
    madeReport({ id: "b", text: "–" }),
  ]);
  assert.deepEqual([families, copies], [[], []]);
});

test("One text that 5,000 outlets print is one family, without every pair being told", () => {
  const text = madeWords(100, "a");
  const made = Array.from({ length: 5000 }, (_, at) =>
    madeReport({ id: `r${at}`, text, published: "2031-03-01" }),
  );
  const { families, copies } = familiesOf(made);
  assert.deepEqual(
    families.map(({ members }) => members.length),
    [5000],
  );
  assert.ok(copies.length < 10_000);
});

test("The time for edited copies of one text grows in step with their number", () => {
  const time = (reports: number): number => {
    const made = madeStream({ reports, words: 200, copied: 100, furniture: 0, hot: true, daily: 500 });
    const began = process.cpuUsage();
    const { length } = familiesOf(made).families;
    const { user, system } = process.cpuUsage(began);
    assert.equal(length, 1);
    return (user + system) / 1000;
  };
  time(200);
  const [few, many] = [time(400), time(1600)];
  assert.ok(many < 10 * few, `${few} ms, ${many} ms`);
});
