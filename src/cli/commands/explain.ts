import { explain } from "../../report/explain/explanation.ts";
import { findPoint } from "../../report/explain/find-point.ts";
import { renderExplanation } from "../../report/explain/index.ts";
import { EXPLANATION } from "../../report/explain/shape.ts";
import { parseComparison } from "../../report/json.ts";
import { inOrder } from "../../report/shape.ts";
import { explainStory, renderStoryExplanation, STORY_EXPLANATION } from "../../report/stories/explain.ts";
import { findStory } from "../../report/stories/find-story.ts";
import { looksLikeStories, parseStories } from "../../report/stories/json.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "../io.ts";
import type { Args } from "../options.ts";
import { readText, sayMisfits } from "../results.ts";

/** `crossread explain RESULT.json POINT`, or STORY of a list of stories. */
export async function run(args: Args, io: Io): Promise<ExitStatus> {
  const [result, told, ...others] = args.operands;
  if (result === undefined || told === undefined || others.length > 0) {
    throw new CliError(
      'Name a result and one of its points or stories, by number or id: "crossread explain RESULT.json 3".',
      2,
    );
  }
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const { output, log } = effectsOf(io, true);
  const text = await readText(result, io.stdin);
  if (looksLikeStories(text)) {
    const { list, misfits } = parseStories(text);
    if (list === null) {
      for (const line of sayMisfits(result, misfits)) log(line);
      throw new CliError(`${result} is no result of "crossread stories --json" that can be explained.`, 1);
    }
    const { story, problem } = findStory(list, told);
    if (story === null) throw new CliError(problem, 1);
    const explanation = explainStory(list, story);
    if (args.has("json")) output(`${JSON.stringify(inOrder(explanation, STORY_EXPLANATION), null, 2)}\n`);
    else output(renderStoryExplanation(explanation, story, { width, colour }));
    return 0;
  }
  const { comparison, misfits } = parseComparison(text);
  if (comparison === null) {
    for (const line of sayMisfits(result, misfits)) log(line);
    throw new CliError(`${result} is no result of "crossread compare --json" that can be explained.`, 1);
  }
  const found = findPoint(comparison, told);
  if (found.point === null) throw new CliError(terminalSafe(found.problem), 1);
  const explanation = explain(comparison, found.number);
  if (args.has("json")) output(`${JSON.stringify(inOrder(explanation, EXPLANATION), null, 2)}\n`);
  else output(renderExplanation(comparison, explanation, { width, colour }));
  return 0;
}
