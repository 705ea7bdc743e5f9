import type { StoryList } from "../../model/story-list.ts";
import { type StoriesView, type StoryView, storiesView } from "./view.ts";

/** A story of a list, or why the words name none. */
export type FoundStory =
  | { readonly story: StoryView; readonly view: StoriesView; readonly problem: null }
  | { readonly story: null; readonly problem: string };

/**
 * The story that a reader means: its number in the list as every surface shows it, its id or a beginning of it that no
 * other story has, or the id, the name or the end of the name of one of its reports ["northline.txt"]. Where nothing is
 * called so, the problem names what comes nearest.
 */
export function findStory(list: StoryList, told: string): FoundStory {
  const view = storiesView(list);
  const all = [...view.several, ...view.single].sort((a, b) => a.number - b.number);
  if (all.length === 0) return none("The result has no stories.");
  if (/^#?\d{1,9}$/.test(told)) {
    const number = Number(told.replace("#", ""));
    const story = all[number - 1];
    if (story !== undefined) return { story, view, problem: null };
    return none(`There is no story ${number}: the result has stories 1 to ${all.length}.`);
  }
  const begun =
    told.length > 2 && told.startsWith("s_") ? all.filter(({ story }) => story.id.startsWith(told)) : [];
  const named =
    begun.length > 0 ? begun : all.filter((one) => one.reports.some((report) => isCalled(report, told)));
  const [first, ...others] = named;
  if (first === undefined) {
    return none(`No story and no report of one is called "${told}". Nearest comes ${nearest(all, told)}.`);
  }
  if (others.length > 0) {
    const some = named.slice(0, 4).map(sayStory).join(", ");
    return none(`"${told}" names ${named.length} stories (${some}): give more of it.`);
  }
  return { story: first, view, problem: null };
}

function isCalled({ id, name }: StoryView["reports"][number], told: string): boolean {
  return id === told || name === told || name.replaceAll("\\", "/").endsWith(`/${told}`);
}

function sayStory({ number, headline }: StoryView): string {
  return `${number}, “${headline}”`;
}

/** The story whose id, headline or reports have most pieces of the words. */
function nearest(all: readonly StoryView[], told: string): string {
  const wanted = piecesOf(told);
  let best = all[0];
  let most = -1;
  for (const one of all) {
    const names = [one.story.id, one.headline, ...one.reports.map(({ name }) => name)];
    const likeness = Math.max(...names.map((name) => diceOf(wanted, piecesOf(name))));
    if (likeness > most) [best, most] = [one, likeness];
  }
  return best === undefined ? "" : `story ${sayStory(best)}`;
}

/** Dice's coefficient: twice what two sets share, of what both have. */
function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Every three letters in a row. */
function piecesOf(text: string): ReadonlySet<string> {
  const plain = ` ${text.slice(0, 200).toLowerCase()} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
}

function none(problem: string): FoundStory {
  return { story: null, problem };
}
