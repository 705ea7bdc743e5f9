import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Loads a package of this folder, which the program itself does without. */
export function load<Package>(name: string): Package {
  const loaded: Package = require(name);
  return loaded;
}

/** The installed version of a package, or null. */
export function versionOf(name: string): string | null {
  try {
    const manifest = readFileSync(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8");
    return (JSON.parse(manifest) as { version: string }).version;
  } catch {
    return null;
  }
}
