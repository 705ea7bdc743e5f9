import type { StoryList } from "../model/story-list.ts";
import { parseStories } from "../report/stories/json.ts";
import { CliError } from "./errors.ts";
import type { Io } from "./io.ts";
import { readText, sayMisfits } from "./results.ts";

/** Reads a result of `stories --json`; `what` it was named for ["--since"]. Says what is wrong, then throws CliError (1). */
export async function readStories(
  file: string,
  stdin: Io["stdin"],
  what: string,
  log: (line: string) => void,
): Promise<StoryList> {
  const { list, misfits } = parseStories(await readText(file, stdin));
  if (list !== null) return list;
  for (const line of sayMisfits(file, misfits.slice(0, 5))) log(`crossread: ${line}`);
  throw new CliError(`${what} needs a result of "crossread stories --json", and ${file} is none.`, 1);
}
