import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import type { PageSet } from "./page-set.ts";
import type { Peers } from "./peers.ts";
import { aeb } from "./sets/aeb.ts";
import { fundus16, fundusPublishers } from "./sets/fundus.ts";
import { htmldate } from "./sets/htmldate.ts";
import { news424 } from "./sets/news424.ts";
import { readability } from "./sets/readability.ts";
import { trafilatura } from "./sets/trafilatura.ts";
import { wcxb } from "./sets/wcxb.ts";

const PAGE_SETS: readonly PageSet[] = [
  aeb,
  wcxb,
  trafilatura,
  htmldate,
  news424,
  fundus16,
  fundusPublishers,
  readability,
];

/** The sets of saved pages that a data folder holds. */
export function pageSets(dataDir: string, peers: Peers | null): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return PAGE_SETS.filter((set) => set.isIn(folder)).map((set) => ({
    name: set.name,
    group: "extract",
    run: () => set.score(folder, peers),
  }));
}
