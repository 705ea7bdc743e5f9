import type { CopyFamilies } from "../../model/copy.ts";
import type { Report } from "../../model/report.ts";
import { CopyIndex, type CopyOptions } from "./copy-index.ts";

export { CopyIndex, type CopyOptions } from "./copy-index.ts";
export { knownOwners, type Owners, ownerOf, readOwners } from "./owners.ts";

/**
 * Finds among reports those that are copies of one another: which have passages in common and where, which are for the
 * most part one text, where that comes from, and whose outlets print it. The same for the same reports in any order.
 */
export function familiesOf(reports: readonly Report[], options: CopyOptions = {}): CopyFamilies {
  const index = new CopyIndex(options);
  index.add(reports);
  return { families: index.families(), copies: index.copies() };
}
