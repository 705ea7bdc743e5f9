import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { featuresOf } from "../eval/pairs/ours.ts";
import { pairsIn } from "../eval/pairs/sets/ecbplus-pairs.ts";
import { FEATURES } from "../src/compare/likeness/index.ts";
import { meantimePairs } from "./likeness/meantime-pairs.ts";

// Describes pairs of sentences for `train/likeness.py`, which learns how their features weigh: `node train/likeness.ts DIR
// OUT`, where DIR holds eval/ecbplus and eval/meantime. Only topics and documents of the half that may be looked at.
const [from, out] = process.argv.slice(2);
if (from === undefined || out === undefined) throw new Error("node train/likeness.ts DIR OUT");
mkdirSync(out, { recursive: true });
const folder = path.join(from, "eval");
const pairs = [...pairsIn(folder), ...meantimePairs(folder)].filter(({ apart }) => !apart);
// Once with the weights that words have in their story and once with those that they have alone: the judges are for both.
const rows = [...featuresOf(pairs), ...featuresOf(pairs.map((pair) => ({ ...pair, story: "" })))];
const numbers = new Float32Array(rows.length * FEATURES.length);
rows.forEach((row, at) => {
  numbers.set(row, at * FEATURES.length);
});
writeFileSync(path.join(out, "rows.f32"), numbers);
writeFileSync(
  path.join(out, "pairs.json"),
  JSON.stringify({ features: FEATURES, pairs: pairs.map(({ story, gold }) => ({ story, gold })) }),
);
console.log(`${pairs.length} pairs of ${new Set(pairs.map(({ story }) => story)).size} stories`);
