import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isIn, LEARNING_SETS, readSet } from "../eval/clusters/cluster-set.ts";
import { docReport } from "../eval/clusters/doc-report.ts";
import { EVIDENCE, measure } from "../src/stories/evidence.ts";
import { featuresOf } from "../src/stories/features.ts";
import { type Measured, measuredOf } from "../src/stories/measured.ts";

// Describes pairs of reports for `train/same-event.py`, which learns how their evidence weighs: `node
// train/same-event.ts DIR OUT`, where DIR holds eval/. Only the sets of stories whose licences allow it.

/** Pairs of different stories with less in common than this teach nothing: they are no candidates. */
const LEAST_WORDS = 0.03;
const LEAST_LEAD = 0.08;

const [from, out] = process.argv.slice(2);
if (from === undefined || out === undefined) throw new Error("node train/same-event.ts DIR OUT");
mkdirSync(out, { recursive: true });
const folder = path.join(from, "eval");
const [words, lead] = [EVIDENCE.indexOf("words"), EVIDENCE.indexOf("lead words")];
const rows: Float32Array[] = [];
const pairs: { readonly set: string; readonly size: number; readonly gold: 0 | 1 }[] = [];
for (const set of LEARNING_SETS.filter((each) => isIn(folder, each))) {
  const { docs, gold } = readSet(folder, set);
  const sizes = new Map([...Map.groupBy(gold, (story) => story)].map(([story, own]) => [story, own.length]));
  const measured: readonly Measured[] = docs.map((doc) => measuredOf(featuresOf(docReport(doc))));
  measured.forEach((a, i) => {
    measured.slice(i + 1).forEach((b, after) => {
      const row = new Float32Array(EVIDENCE.length);
      measure(a, b, row);
      const same = gold[i] === gold[i + 1 + after];
      if (!same && (row[words] ?? 0) < LEAST_WORDS && (row[lead] ?? 0) < LEAST_LEAD) return;
      rows.push(row);
      pairs.push({ set: set.name, size: sizes.get(gold[i] ?? "") ?? 1, gold: same ? 1 : 0 });
    });
  });
}
const numbers = new Float32Array(rows.length * EVIDENCE.length);
rows.forEach((row, at) => {
  numbers.set(row, at * EVIDENCE.length);
});
writeFileSync(path.join(out, "rows.f32"), numbers);
writeFileSync(path.join(out, "pairs.json"), JSON.stringify({ evidence: EVIDENCE, pairs }));
console.log(`${pairs.length} pairs of ${new Set(pairs.map(({ set }) => set)).size} sets`);
