import { extract } from "../extract/index.ts";
import { collectCaptures } from "../ingest/index.ts";
import type { Report } from "../model/report.ts";
import type { StoryList } from "../model/story-list.ts";
import { sortCaptures } from "../pipeline.ts";
import { departures } from "../report/departures.ts";
import { parseStories, renderStories } from "../report/stories/json.ts";
import { verifyStories } from "../report/stories/verify.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import type { ExitStatus } from "./errors.ts";
import { effectsOf, type Io } from "./io.ts";
import { sayIssues } from "./issues.ts";
import { limitsOf } from "./limits.ts";
import type { Args } from "./options.ts";
import { sayProblems } from "./problems.ts";
import { sayMisfits } from "./results.ts";
import { rulesOf } from "./rules.ts";

/** `crossread verify STORIES.json FILE…`, where `text` is that of the list of stories. */
export async function verifyList(
  args: Args,
  io: Io,
  text: string,
  result: string,
  files: readonly string[],
): Promise<ExitStatus> {
  const quiet = args.has("quiet");
  const rules = await rulesOf(args);
  const { output, log, progress } = effectsOf(io, quiet);
  const { list, misfits } = parseStories(text);
  if (list === null) {
    for (const line of sayMisfits(result, misfits)) output(`${line}\n`);
    log(`crossread: ${terminalSafe(result)} is not a result that can be verified.`);
    return 1;
  }
  const { captures, issues } = await collectCaptures(files, {
    limits: limitsOf(args),
    stdin: io.stdin,
    progress,
  });
  for (const line of sayIssues(issues, quiet)) log(line);
  const reports: Report[] = [];
  for (const [index, capture] of captures.entries()) {
    const { value } = extract(capture, rules);
    if (value !== null) reports.push(value);
    progress.step("reports read", index + 1, captures.length);
  }
  const { problems, checked } = verifyStories(list, reports);
  for (const line of sayProblems(problems)) output(`${line}\n`);
  if (problems.length > 0) {
    log(`crossread: Not verified: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`);
    return 1;
  }
  if (args.has("again")) {
    const names = new Map(list.reports.map(({ capture, name }) => [capture, name]));
    const same = captures.flatMap((capture) => {
      const name = names.get(capture.id);
      return name === undefined ? [] : [{ ...capture, name }];
    });
    const again: StoryList = JSON.parse(
      renderStories(sortCaptures(same, { progress, rules, pins: { file: result, lines: linesOf(list) } })),
    );
    // What has changed is held against an earlier list, which is not here.
    const found = departures({ ...list, changes: null }, { ...again, changes: null });
    for (const { where, told, again } of found) {
      output(`${terminalSafe(`${where}: the result has ${told}, made again it has ${again}`)}\n`);
    }
    if (found.length > 0) {
      log("crossread: Every report is there, but the same files do not give these stories.");
      return 1;
    }
  }
  if (!quiet) {
    const { stories, runs } = checked;
    output(
      `Verified: ${checked.reports} reports in ${stories} stories are there, and ${runs} runs of words that two of them share, word for word.\n`,
    );
  }
  return 0;
}

/** The corrections of a list as lines of a file of corrections: reports go by their ids. */
function linesOf({ pins }: StoryList) {
  return [
    ...pins.together.map((names) => ({ line: 0, kind: "together" as const, names })),
    ...pins.apart.map((names) => ({ line: 0, kind: "apart" as const, names })),
  ];
}
