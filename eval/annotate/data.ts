import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Whether a file of a data set is there. */
export function hasFile(folder: string, ...path: readonly string[]): boolean {
  return existsSync(join(folder, ...path));
}

/** The text of a gzipped file of a data set. */
export function gunzipped(folder: string, ...path: readonly string[]): string {
  return gunzipSync(readFileSync(join(folder, ...path))).toString("utf8");
}

/** The records of a gzipped file that holds one JSON value a line. */
export function jsonLines<Line>(folder: string, ...path: readonly string[]): readonly Line[] {
  return gunzipped(folder, ...path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Line => JSON.parse(line));
}
