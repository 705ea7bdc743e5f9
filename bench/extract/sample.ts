import { join } from "node:path";
import { hasPages, type Page, readPages } from "../../eval/extract/pages.ts";

const SETS = ["extract-aeb", "extract-news424", "extract-wcxb", "extract-trafilatura"];

/** Pages of the data sets of a folder, as many of each as of the others, spread over the set. */
export function samplePages(dataDir: string, amount: number): readonly Page<unknown>[] {
  const folders = SETS.map((set) => join(dataDir, "eval", set)).filter(hasPages);
  if (folders.length === 0) throw new Error(`${dataDir} holds none of ${SETS.join(", ")}`);
  const each = Math.ceil(amount / folders.length);
  return folders.flatMap((folder) => {
    const pages = readPages(folder);
    const step = Math.max(1, pages.length / each);
    return Array.from(
      { length: Math.min(each, pages.length) },
      (_, index) => pages[Math.floor(index * step)],
    ).filter((page) => page !== undefined);
  });
}
