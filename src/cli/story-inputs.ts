import { existsSync } from "node:fs";
import path from "node:path";
import type { Capture } from "../model/capture.ts";
import type { ListedReport } from "../model/story-list.ts";
import { findStory } from "../report/stories/find-story.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import { CliError } from "./errors.ts";
import type { Io } from "./io.ts";
import type { Args } from "./options.ts";
import { readStories } from "./story-results.ts";

/** The files of one story of a list, to be read again. */
export interface StoryInputs {
  readonly files: readonly string[];
  /** Reports that cannot be read again from a file, a sentence each. */
  readonly lost: readonly string[];
  /** Sentences about files that are not what they were. */
  readonly changed: (captures: readonly Capture[]) => readonly string[];
}

/**
 * The files of the story that `--story` names in the list that is the only operand. A file is looked for where its name
 * leads from here, then from the folder of the list. Throws CliError where there is no such story or none of its files.
 */
export async function storyInputs(
  args: Args,
  told: string,
  stdin: Io["stdin"],
  log: (line: string) => void,
): Promise<StoryInputs> {
  const [result, ...others] = args.operands;
  if (result === undefined || others.length > 0) {
    throw new CliError(
      '--story takes one result of "crossread stories --json": "crossread compare --story 1 STORIES.json".',
      2,
    );
  }
  const list = await readStories(result, stdin, "--story", log);
  const found = findStory(list, told);
  if (found.story === null) throw new CliError(found.problem, 1);
  const base = result === "-" ? "." : path.dirname(result);
  const places = found.story.reports.map((report) => ({ report, ...placeOf(report, base) }));
  const files = places.flatMap(({ file }) => file ?? []);
  const lost = places.flatMap(({ file, why }) => (file === null ? [why] : []));
  if (files.length === 0 && args.texts("url").length === 0) {
    for (const line of lost.slice(0, 5)) log(terminalSafe(`crossread: ${line}`));
    throw new CliError("None of the reports of this story can be read again.", 1);
  }
  const was = new Map(places.flatMap(({ file, report }) => (file === null ? [] : [[file, report.capture]])));
  return {
    files,
    lost,
    changed: (captures) =>
      captures.flatMap(({ name, id }) => {
        const before = was.get(name);
        return before === undefined || before === id
          ? []
          : [`${name} has changed since the stories were sorted; it is compared as it is now.`];
      }),
  };
}

type Place = { readonly file: string; readonly why: "" } | { readonly file: null; readonly why: string };

function placeOf({ name }: ListedReport, base: string): Place {
  if (name === "standard input") return lost("A report came from standard input, which is not kept.");
  if (/^https?:\/\//i.test(name)) {
    return lost(`${name} was fetched, and pages are not kept: --url ${name} fetches it again.`);
  }
  const there = [name, path.join(base, name)].find((file) => existsSync(file));
  if (there !== undefined) return { file: there, why: "" };
  return lost(
    `${name} is not there; the names of files lead from the folder in which the stories were sorted.`,
  );
}

function lost(why: string): Place {
  return { file: null, why };
}
