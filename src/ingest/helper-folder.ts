import { promises as fs } from "node:fs";
import path from "node:path";
import { mediaTypeOf } from "./media-type.ts";

/** What browsers put behind a page's name for the folder of its pictures, styles and frames, by their language. */
const ENDINGS = [
  "_files",
  ".files",
  "-Dateien",
  "_fichiers",
  "_archivos",
  "_ficheiros",
  "_arquivos",
  "_bestanden",
  "_file",
  "_soubory",
  "_subory",
  "_pliki",
  "_elemei",
  "_fajlok",
  "-filer",
  "_filer",
  "_tiedostot",
  "_dosyalar",
  "_datoteke",
  "_fajlovi",
  "_fisiere",
  "_fitxers",
  "_fitxategiak",
  "_failid",
  "_fails",
  "_bylos",
  "_файлы",
  "_файли",
  "_файлове",
  "_αρχεία",
];

/** How much of a page is searched for the folder's name. */
const PAGE_BYTES = 1_000_000;

/** How many files of a helper folder are counted. */
const MOST_COUNTED = 10_000;

/** The pages among the files of a folder, by their names without the extension. */
export function pagesByStem(files: readonly string[]): ReadonlyMap<string, string> {
  const pages = files.filter((file) => ["text/html", "made by a server"].includes(mediaTypeOf(file) ?? ""));
  return new Map(pages.map((page) => [path.parse(page).name, page]));
}

/**
 * The page that a folder beside it belongs to, as browsers save a "complete page": [Flood.html and Flood_files]. An
 * ending that is not known [Flood-skjol] counts where the page takes a picture or a script from the folder; a
 * folder that only begins like a page's name [Flood-reports] is none. `pages` are those of the same parent.
 */
export async function pageOfHelper(
  parent: string,
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<string | null> {
  for (const ending of ENDINGS) {
    const page = folder.endsWith(ending) ? pages.get(folder.slice(0, -ending.length)) : undefined;
    if (page !== undefined) return page;
  }
  const page = pages.get(/^(.+)[-_. ]\p{L}{2,20}$/u.exec(folder)?.[1] ?? "");
  return page !== undefined && (await takesFrom(path.join(parent, page), folder)) ? page : null;
}

/** How many files a folder holds, and those in it, up to a bound. */
export async function countFiles(folder: string): Promise<number> {
  let count = 0;
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && count < MOST_COUNTED; next = waiting.pop()) {
    const entries = await fs.readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory()) waiting.push(path.join(next, entry.name));
      else count++;
    }
  }
  return count;
}

async function takesFrom(page: string, folder: string): Promise<boolean> {
  const handle = await fs.open(page).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, 0);
    const text = buffer.toString("utf8", 0, bytesRead);
    return [folder, encodeURI(folder)].some((name) =>
      ["", "./"].some((here) => text.includes(`src="${here}${name}/`)),
    );
  } finally {
    await handle.close();
  }
}
