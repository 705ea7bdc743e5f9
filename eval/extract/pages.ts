import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isKeptApart } from "./halves.ts";

/** A saved page of a data set with what people say it holds. */
export interface Page<Gold> {
  readonly id: string;
  /** The address that readers of the page are told. */
  readonly url: string | null;
  /** The file of the page, gzipped. */
  readonly file: string;
  readonly apart: boolean;
  readonly gold: Gold;
}

/** One line of a `gold.jsonl.gz`, with what the lines of all sets have. */
export interface GoldLine {
  readonly id: string;
  readonly url?: string | null;
  readonly html: string;
}

/** Whether a data set lies in a folder. */
export function hasPages(folder: string): boolean {
  return existsSync(join(folder, "gold.jsonl.gz"));
}

/** The pages of a data set in the order of its gold. */
export function readPages<Gold extends GoldLine>(folder: string, withUrl = true): readonly Page<Gold>[] {
  return gunzipSync(readFileSync(join(folder, "gold.jsonl.gz")))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold: Gold = JSON.parse(line);
      const url = gold.url ?? null;
      return {
        id: gold.id,
        url: withUrl && isAddress(url) ? url : null,
        file: join(folder, gold.html),
        apart: isKeptApart(url, gold.id),
        gold,
      };
    });
}

/** The bytes of a page. */
export function pageBytes({ file }: Pick<Page<unknown>, "file">): Uint8Array {
  return gunzipSync(readFileSync(file));
}

function isAddress(url: string | null): boolean {
  return url !== null && /^https?:/.test(url) && URL.canParse(url);
}
