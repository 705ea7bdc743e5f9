import type { StoryList } from "../../model/story-list.ts";
import { sortCaptures } from "../../pipeline.ts";
import { renderStories } from "../../report/stories/json.ts";
import { renderStoryList, sayStoryTotals } from "../../report/stories/terminal.ts";
import { storiesView } from "../../report/stories/view.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { collectInputs } from "../inputs.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "../io.ts";
import { mergeIssues, sayIssues } from "../issues.ts";
import type { Args } from "../options.ts";
import { outputsOf, writeWhole } from "../outputs.ts";
import { pinsOf } from "../pins.ts";
import { rulesOf } from "../rules.ts";
import { writeStoryPages } from "../story-pages.ts";
import { readStories } from "../story-results.ts";

/** `crossread stories FILE|FOLDER…` */
export async function run(args: Args, io: Io): Promise<ExitStatus> {
  if (args.operands.length === 0 && args.texts("url").length === 0) {
    throw new CliError(
      'Name the reports to sort, or folders of them, or - for standard input: "crossread stories FILE|FOLDER…".',
      2,
    );
  }
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const compared = args.amount("compare") ?? COMPARED;
  const quiet = args.has("quiet");
  const outputs = await outputsOf(args);
  const effects = effectsOf(io, quiet);
  const { output, log, progress } = effects;
  const rules = await rulesOf(args);
  const pins = await pinsOf(args, log);
  const since = args.text("since");
  const before = since === null ? null : await readStories(since, io.stdin, "--since", log);
  const collected = await collectInputs(args, io.stdin, effects);
  const sorted = sortCaptures(collected.captures, {
    progress,
    rules,
    ...(pins === null ? {} : { pins }),
    ...(before === null ? {} : { since: before.stories }),
  });
  const list: StoryList = { ...sorted, issues: mergeIssues(collected.issues, sorted.issues) };
  for (const line of sayIssues(list.issues, quiet)) log(line);
  if (list.reports.length === 0) throw new CliError("No report could be read.", 1);
  const told = before === null ? {} : { before };
  if (outputs.length === 0) {
    output(renderStoryList(list, { width, colour, ...told }));
    return 0;
  }
  const written: string[] = [];
  for (const { format, target } of outputs) {
    if (format === "json") {
      const text = renderStories(list);
      if (target === "-") output(text);
      else {
        await writeWhole(target, text);
        written.push(target);
      }
    } else {
      const result = args.text("json");
      const names = await writeStoryPages(list, target, {
        captures: collected.captures,
        rules,
        compared,
        effects,
        ...told,
        ...(result === null || result === "-" ? {} : { result }),
      });
      written.push(...names);
    }
  }
  if (!quiet) {
    log(`crossread: ${sayStoryTotals(storiesView(list))}`);
    if (written.length > 0) log(`crossread: Wrote ${written.join(", ")}.`);
  }
  return 0;
}

/** Stories whose comparisons are made for a folder of pages, where the command line does not say how many. */
const COMPARED = 20;
