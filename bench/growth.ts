import { compare } from "../src/compare/index.ts";
import { silent } from "../src/model/progress.ts";
import { read } from "../src/pipeline.ts";
import { coreTime } from "./core-time.ts";
import { madeStory } from "./made-story.ts";
import { columns } from "./table.ts";

/** What a made story of so many reports costs. */
export interface Grown {
  readonly reports: number;
  readonly statements: number;
  /** Seconds of one core: reading the files and marking them, and comparing. */
  readonly reading: number;
  readonly comparing: number;
}

/** Reads and compares made stories of these sizes, in time of a core, so that what else the machine does counts less. */
export async function growth(sizes: readonly number[]): Promise<readonly Grown[]> {
  const grown: Grown[] = [];
  for (const reports of sizes) {
    const captures = await madeStory(reports);
    const [{ reports: marked, issues }, reading] = coreTime(() => read(captures));
    const [{ points }, comparing] = coreTime(() => compare(marked, issues, silent));
    const statements = points.reduce(
      (sum, { readings }) => sum + readings.reduce((all, one) => all + one.statements.length, 0),
      0,
    );
    grown.push({ reports, statements, reading, comparing });
  }
  return grown;
}

/** Size by size: seconds, and microseconds for a statement by the logarithm of their number, which n log n keeps level. */
export function renderGrowth(grown: readonly Grown[]): string {
  const rows = grown.map(({ reports, statements, reading, comparing }) => [
    reports.toLocaleString("en"),
    statements.toLocaleString("en"),
    reading.toFixed(1),
    comparing.toFixed(1),
    ((comparing * 1e6) / Math.max(1, statements) / Math.log2(Math.max(2, statements))).toFixed(1),
  ]);
  return `made stories, seconds of a core\n${columns(["reports", "statements", "reading", "comparing", "µs/n log n"], rows)}\n`;
}
