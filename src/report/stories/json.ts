import type { StoryList } from "../../model/story-list.ts";
import { inOrder, isRecord, type Misfit, misfits } from "../shape.ts";
import { STORY_LIST } from "./shape.ts";

/**
 * A list of stories as JSON: two spaces of indentation, a line feed at the end, keys in the order of `docs/json.md`.
 * Equal lists give equal bytes.
 */
export function renderStories(list: StoryList): string {
  return `${JSON.stringify(inOrder(list, STORY_LIST), null, 2)}\n`;
}

/** A list of stories read back, or what is wrong with the text. */
export type ParsedStories =
  | { readonly list: StoryList; readonly misfits: readonly [] }
  | { readonly list: null; readonly misfits: readonly Misfit[] };

/**
 * Reads the JSON form of a list of stories. A text that is no JSON, is other JSON, has a key or value that is no part of
 * the form, or names a report that it does not list gives no list, and says where it departs (at most 20 places).
 */
export function parseStories(text: string): ParsedStories {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return failed([{ where: "", message: text.trim() === "" ? "is empty" : "is not JSON, or is cut short" }]);
  }
  if (!isRecord(value) || value.schema !== SCHEMA) {
    return failed([
      { where: "", message: `is no result of crossread stories: its schema is not "${SCHEMA}"` },
    ]);
  }
  const found = misfits(value, STORY_LIST);
  if (found.length > 0) return failed(found);
  // Every key and value has just been held against the shape of a StoryList.
  const list = value as unknown as StoryList;
  const strangers = strangersOf(list);
  return strangers.length > 0 ? failed(strangers) : { list, misfits: [] };
}

const SCHEMA: StoryList["schema"] = "crossread/stories/1";

/** Whether a text begins like a list of stories and not like a comparison: enough to choose between the two. */
export function looksLikeStories(text: string): boolean {
  return /^\ufeff?\s*\{\s*"schema"\s*:\s*"crossread\/stories\//.test(text.slice(0, 200));
}

/** Reports of stories that the list does not name: a surface could say nothing of them. */
function strangersOf({ reports, stories }: StoryList): readonly Misfit[] {
  const known = new Set(reports.map(({ id }) => id));
  const strangers: Misfit[] = [];
  for (const [at, story] of stories.entries()) {
    const named = [...story.reports, story.central, ...story.links.flatMap(({ a, b }) => [a, b])];
    const stranger = named.find((id) => !known.has(id));
    if (stranger === undefined) continue;
    strangers.push({ where: `stories[${at}]`, message: `names ${stranger}, which is none of its reports` });
    if (strangers.length === 20) break;
  }
  return strangers;
}

function failed(list: readonly Misfit[]): ParsedStories {
  return { list: null, misfits: list };
}
