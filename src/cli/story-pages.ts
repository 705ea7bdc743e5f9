import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Effects } from "../effects.ts";
import type { OutletRule } from "../extract/html/rules.ts";
import type { Capture } from "../model/capture.ts";
import type { StoryId } from "../model/ids.ts";
import type { Progress } from "../model/progress.ts";
import type { StoryList } from "../model/story-list.ts";
import { compareCaptures } from "../pipeline.ts";
import { renderHtml } from "../report/html/index.ts";
import { renderStoriesHtml } from "../report/stories/html/index.ts";
import { type StoryView, storiesView } from "../report/stories/view.ts";
import { CliError } from "./errors.ts";
import { writeWhole } from "./outputs.ts";

export interface StoryPagesOptions {
  readonly captures: readonly Capture[];
  readonly rules: readonly OutletRule[];
  /** How many stories get a page of their own, the largest first. */
  readonly compared: number;
  readonly effects: Pick<Effects, "output" | "progress">;
  /** The file of the list as JSON, where one is written. */
  readonly result?: string;
  readonly before?: StoryList;
}

/**
 * Writes the page of stories: the page alone where `target` is the name of a page (or "-"), else a folder with it as
 * index.html and the comparison of each of the largest stories beside it. Gives what was written, in words. Throws
 * CliError (1) where it cannot.
 */
export async function writeStoryPages(
  list: StoryList,
  target: string,
  options: StoryPagesOptions,
): Promise<readonly string[]> {
  const { result, before, effects } = options;
  const told = { ...(result === undefined ? {} : { result }), ...(before === undefined ? {} : { before }) };
  if (target === "-") {
    effects.output(renderStoriesHtml(list, told));
    return [];
  }
  if (/\.x?html?$/i.test(target)) {
    await writeWhole(target, renderStoriesHtml(list, told));
    return [target];
  }
  await makeFolder(target);
  const chosen = storiesView(list).several.slice(0, options.compared);
  const pages = new Map<StoryId, string>(chosen.map(({ story }) => [story.id, `${story.id}.html`]));
  // The page itself first: it can be read while the comparisons are made.
  const index = path.join(target, "index.html");
  await writeWhole(index, renderStoriesHtml(list, { ...told, pages }));
  await writeComparisons(chosen, target, options);
  const many = `${pages.size} ${pages.size === 1 ? "comparison" : "comparisons"}`;
  return pages.size === 0 ? [index] : [index, `${many} beside it`];
}

async function writeComparisons(
  chosen: readonly StoryView[],
  folder: string,
  { captures, rules, effects }: StoryPagesOptions,
): Promise<void> {
  const byId = new Map(captures.map((capture) => [capture.id, capture]));
  const total = chosen.reduce((sum, { reports }) => sum + reports.length, 0);
  let done = 0;
  for (const { story, reports } of chosen) {
    const own = reports.flatMap(({ capture }) => byId.get(capture) ?? []);
    const comparison = compareCaptures(own, counted(effects.progress, done, total), rules);
    const page = renderHtml(comparison, { back: { href: "index.html", text: "All stories" } });
    await writeWhole(path.join(folder, `${story.id}.html`), page);
    done += reports.length;
    effects.progress.step("reports compared", done, total);
  }
  effects.progress.end();
}

/** The steps of one comparison as steps of all: what is marked counts, so that a large story does not seem to hang. */
function counted(progress: Progress, before: number, total: number): Progress {
  return {
    step: (what, done) => {
      if (what === "reports marked") progress.step("reports compared", before + done, total);
    },
    end: () => undefined,
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CliError(`${folder} cannot be written: it is no folder and none can be made there.`, 1, {
      cause: error,
    });
  }
}
