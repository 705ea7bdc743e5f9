import { writeFileSync } from "node:fs";
import path from "node:path";
import { isIn, LEARNING_SETS, readSet } from "../eval/clusters/cluster-set.ts";
import { docReport } from "../eval/clusters/doc-report.ts";
import { wordsFor } from "../src/stories/words/index.ts";

// Counts in how many reports each stem stands: `node train/news-words.ts DIR`, DIR with eval/. Counted are the reports
// of the sets of stories whose licences allow it. Keys of stems are written, with base 36, not the stems.

/** Stems of fewer reports say nothing that word frequencies do not. */
const LEAST = 4;

const from = process.argv[2];
if (from === undefined) throw new Error("say where the data are: node train/news-words.ts DIR");
const folder = path.join(from, "eval");
const sets = LEARNING_SETS.filter((set) => set.dated || set.name === set.folder).filter((set) =>
  isIn(folder, set),
);
const reports = sets.flatMap((set) => readSet(folder, set).docs.map(docReport));
const counts = new Map<number, number>();
for (const { text } of reports) {
  const keys = new Set<number>();
  wordsFor("en").read(text, ({ key, isFunction }) => {
    if (!isFunction) keys.add(key);
  });
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
const lines = [...counts]
  .filter(([, count]) => count >= LEAST)
  .sort(([a], [b]) => a - b)
  .map(([key, count]) => `${key.toString(36)} ${count}`);
const to = path.resolve(import.meta.dirname, "../src/stories/data/news-words.txt");
writeFileSync(to, `reports ${reports.length}\n${lines.join("\n")}\n`);
console.log(`${lines.length} stems of ${reports.length} reports`);
