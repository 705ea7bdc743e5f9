import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Files of the project that a pattern names, in order, with "/" between folders. */
export function filesOf(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort();
}

/** The members of a closed union of strings in a source file, as they are written. */
export function membersOf(file: string, type: string): readonly string[] {
  const declaration = new RegExp(`export type ${type} =([^;]*);`).exec(textOf(file))?.[1];
  if (declaration === undefined) throw new RangeError(`${file} declares no type ${type}`);
  return [...declaration.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
}
