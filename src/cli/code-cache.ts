import { mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/** Where the program runs. */
export interface Place {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder; "" where there is none. */
  readonly home: string;
}

/**
 * Lets the platform keep the program's own compiled code from one run to the next, which saves a third of a short
 * run. Nothing that is read or compared goes there. Says whether it does: not where the folder cannot be written,
 * which is no error.
 */
export function keepCode(place: Place): boolean {
  const folders = codeCacheFolders(place);
  const folder = folders.at(-1);
  if (folder === undefined || !folders.every(made)) return false;
  return enableCompileCache(folder).directory !== undefined;
}

/**
 * The folder of the compiled code and those above it that may have to be made, outermost first; none where there is
 * no place for it. It lies in the user's cache folder and not in the shared folder for temporary files: code that
 * another user could have put there must not be run.
 */
export function codeCacheFolders({ platform, env, home }: Place): readonly string[] {
  const base = baseOf({ platform, env, home });
  if (base === null) return [];
  return [base, join(base, "crossread"), join(base, "crossread", "code")];
}

function baseOf({ platform, env, home }: Place): string | null {
  if (platform === "win32") return env.LOCALAPPDATA || null;
  // A relative path is to be ignored, says the XDG Base Directory Specification.
  if (env.XDG_CACHE_HOME?.startsWith("/")) return env.XDG_CACHE_HOME;
  if (home === "") return null;
  return platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
}

/** Makes one folder, not those above it: a home that is not there ["/nonexistent"] is not to be made. */
function made(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST";
  }
}
