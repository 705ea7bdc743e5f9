import { type Dirent, promises as fs } from "node:fs";
import path from "node:path";
import type { Issue } from "../model/issue.ts";
import { countFiles, pageOfHelper, pagesByStem } from "./helper-folder.ts";
import type { Limits } from "./limits.ts";
import { mediaTypeOf, READ_TYPES } from "./media-type.ts";

/** Files that stand in a folder to tell of it: [README.md, LICENSE]; not [readme-of-the-flood.txt]. */
const ABOUT_A_FOLDER =
  /^(?:readme|licen[cs]e|notice|changelog|contributing)(?:\.(?:md|markdown|txt|text))?$/i;

/** A file to read, or what is wrong with one. */
export type Found = { readonly file: string } | { readonly issue: Issue };

/**
 * The files of a folder that are read and those of the folders in it, sorted by name. Hidden files and folders
 * are skipped; a file of another type gives a note, and so does the folder that a browser saved beside a page; a
 * folder that was seen already (a link back up) is skipped with a note; a folder deeper than the limit or one that
 * cannot be read gives a warning.
 */
export async function* walk(folder: string, limits: Limits): AsyncGenerator<Found> {
  yield* walkInto(folder, limits.depth, new Set());
}

async function* walkInto(folder: string, depth: number, seen: Set<string>): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    const real = await fs.realpath(folder);
    if (seen.has(real)) {
      yield note(
        folder,
        "DUPLICATE",
        `${folder} leads back to a folder that was read already and is skipped.`,
      );
      return;
    }
    seen.add(real);
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield {
      issue: {
        code: "UNREADABLE",
        severity: "warning",
        subject: folder,
        message: `${folder} cannot be read (${codeOf(error)}); check its permissions.`,
      },
    };
    return;
  }
  const pages = pagesByStem(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (entry.name.startsWith(".")) continue;
    const full = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink()
      ? await kindOfTarget(full)
      : entry.isDirectory()
        ? "folder"
        : entry.isFile()
          ? "file"
          : "other";
    const page = kind === "folder" ? await pageOfHelper(folder, entry.name, pages) : null;
    if (page !== null) {
      yield await helperNote(full, page);
    } else if (kind === "folder") {
      if (depth > 0) yield* walkInto(full, depth - 1, seen);
      else yield note(full, "TOO_MANY", `${full} lies too deep and is skipped; name it directly to read it.`);
    } else if (kind === "file" && ABOUT_A_FOLDER.test(entry.name)) {
      yield note(
        full,
        "NOT_AN_ARTICLE",
        `${full} is passed over: it tells of its folder; name it directly to read it as a report.`,
      );
    } else if (kind === "file" && mediaTypeOf(entry.name) !== null) {
      yield { file: full };
    } else if (kind === "missing") {
      yield note(full, "NOT_FOUND", `${full} is a link to a file that is not there and is skipped.`);
    } else {
      yield note(full, "UNSUPPORTED_TYPE", `${full} is passed over: only ${READ_TYPES} are read.`);
    }
  }
}

/** Says that a folder is passed over which holds what a saved page shows: its pictures, styles and frames. */
export async function helperNote(folder: string, page: string): Promise<Found> {
  const count = await countFiles(folder);
  const files = count === 1 ? "1 file" : `${count} files`;
  return note(
    folder,
    "NOT_AN_ARTICLE",
    `${folder} is passed over: a browser saved in it what ${page} shows (${files}); name it by itself to read it.`,
  );
}

function note(subject: string, code: Issue["code"], message: string): Found {
  return { issue: { code, severity: "note", subject, message } };
}

async function kindOfTarget(file: string): Promise<"folder" | "file" | "other" | "missing"> {
  try {
    const target = await fs.stat(file);
    return target.isDirectory() ? "folder" : target.isFile() ? "file" : "other";
  } catch (error) {
    if (["ENOENT", "ELOOP", "EACCES"].includes(codeOf(error))) return "missing";
    throw error;
  }
}

/** The system's short code of a failed call ("ENOENT"); an error without one is not ours to handle. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
