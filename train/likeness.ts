import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { featuresOf } from "../eval/pairs/ours.ts";
import type { Pair } from "../eval/pairs/pair.ts";
import { logisticWeights } from "../eval/pairs/read-out.ts";
import { pairsIn } from "../eval/pairs/sets/ecbplus-pairs.ts";
import { FEATURES } from "../src/compare/likeness/index.ts";
import { meantimePairs } from "./likeness/meantime-pairs.ts";

// Learns how the features of two statements weigh: `node train/likeness.ts DIR`, where DIR holds eval/ecbplus and
// eval/meantime. Only topics and documents of the half that may be looked at are learnt from. Every topic counts with
// the square root of its pairs, so that the large ones do not drown the rest. Writes
// src/compare/likeness/data/likeness.weights: a line a feature with its name, mean, spread and weight.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the data is: node train/likeness.ts DIR");
const target = path.resolve(import.meta.dirname, "../src/compare/likeness/data");

/** How strongly weights are held near nothing: found by leaving out one sixth of the topics after the other. */
const RIDGE = 1000;

const folder = path.join(from, "eval");
const pairs = [...pairsIn(folder), ...meantimePairs(folder)].filter(({ apart }) => !apart);
const sizes = new Map<string, number>();
for (const pair of pairs) sizes.set(topicOf(pair), (sizes.get(topicOf(pair)) ?? 0) + 1);
const raw = pairs.map((pair) => 1 / Math.sqrt(sizes.get(topicOf(pair)) ?? 1));
const mean = raw.reduce((sum, each) => sum + each, 0) / raw.length;
const { constant, means, spreads, weights } = logisticWeights(
  featuresOf(pairs).map((features) => [...features]),
  pairs.map(({ gold }) => gold),
  raw.map((each) => each / mean),
  RIDGE,
);

mkdirSync(target, { recursive: true });
const lines = FEATURES.map((name, at) =>
  [name, ...[means, spreads, weights].map((list) => short(list[at]))].join(" "),
);
writeFileSync(path.join(target, "likeness.weights"), `constant ${short(constant)}\n${lines.join("\n")}\n`);
console.log(`${pairs.length} pairs of ${sizes.size} topics`);

function short(value: number | undefined): string {
  return `${Number((value ?? 0).toPrecision(5))}`;
}

function topicOf({ source, a }: Pair): string {
  return source === "" ? a.id.replace(/_.*/, "") : source;
}
