import { readFileSync } from "node:fs";

/** The name that a robots.txt calls this program by. */
export const PRODUCT = "crossread";

/** What this program says that it is: its name and version, and where its source is if the package tells. */
export function userAgent(): string {
  // The manifest stands three folders up from the source file and from the built file alike.
  const manifest: Manifest = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  const source = manifest.repository?.url.replace(/^git\+/, "");
  return `${PRODUCT}/${manifest.version}${source === undefined ? "" : ` (+${source})`}`;
}

interface Manifest {
  readonly version: string;
  readonly repository?: { readonly url: string };
}
