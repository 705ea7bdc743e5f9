import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Stories from which nothing is learnt: they are scored, and their wrong cases are not told. */
export const KEPT_APART: ReadonlySet<string> = new Set(["basil-2013-f506aafc", "newswcl50-event-6"]);

/** A labelled story and where it lies. */
export interface StoryPlace {
  readonly set: string;
  readonly folder: string;
  readonly gold: string;
}

/**
 * The labelled stories of a data folder: `seeds`, every folder of `stories/` that has gold, and, for stories that
 * lie beside one `gold/` folder (as our examples do), every folder that has gold there.
 */
export function listStories(dataDir: string): readonly StoryPlace[] {
  const beside = join(dataDir, "gold");
  return [
    ...[{ set: "seeds", folder: join(dataDir, "seeds") }].filter(({ folder }) => existsSync(folder)),
    ...foldersIn(join(dataDir, "stories")),
  ]
    .map((place) => ({ ...place, gold: join(place.folder, "gold") }))
    .concat(foldersIn(dataDir).map((place) => ({ ...place, gold: join(beside, place.set) })))
    .filter(
      ({ gold }, index, all) => existsSync(gold) && all.findIndex((other) => other.gold === gold) === index,
    );
}

function foldersIn(parent: string): readonly { readonly set: string; readonly folder: string }[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ set: name, folder: join(parent, name) }))
    .sort((a, b) => (a.set < b.set ? -1 : 1));
}
