import { collectCaptures } from "../ingest/index.ts";
import { checkCapture } from "../pipeline.ts";
import { renderCheck, verdictsOf } from "../report/check/index.ts";
import { CHECK } from "../report/check/shape.ts";
import { inOrder } from "../report/shape.ts";
import { CliError, type ExitStatus } from "./errors.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "./io.ts";
import { mergeIssues, sayIssues } from "./issues.ts";
import { limitsOf } from "./limits.ts";
import type { Args } from "./options.ts";
import { rulesOf } from "./rules.ts";

/** `crossread verify --loose TEXT FILE…`: 0 where every sentence is supported, else 1. */
export async function checkLoosely(args: Args, io: Io): Promise<ExitStatus> {
  const [text, ...files] = args.operands;
  if (text === undefined || files.length === 0) {
    throw new CliError(
      'Name a text and the reports to check it against: "crossread verify --loose TEXT FILE…".',
      2,
    );
  }
  if (text === "-" && files.includes("-"))
    throw new CliError("Standard input cannot be the text and a report at once.", 2);
  if (args.has("again"))
    throw new CliError("--again is of results, and --loose of texts: give one of them.", 2);
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const quiet = args.has("quiet");
  const rules = await rulesOf(args);
  const { output, log, progress } = effectsOf(io, quiet);
  const given = { limits: limitsOf(args), stdin: io.stdin, progress };
  const checked = await collectCaptures([text], given);
  const reports = await collectCaptures(files, given);
  const [capture] = checked.captures;
  if (capture === undefined || checked.captures.length > 1 || reports.captures.length === 0) {
    for (const line of sayIssues(mergeIssues(checked.issues, reports.issues), quiet)) log(line);
    throw new CliError("There is nothing to check: one text and at least one report must be readable.", 1);
  }
  const { check, issues } = checkCapture(capture, reports.captures, progress, rules);
  for (const line of sayIssues(mergeIssues(checked.issues, reports.issues, issues), quiet)) log(line);
  if (check === null || check.sentences.length === 0)
    throw new CliError("There is nothing to check: one text and at least one report must be readable.", 1);
  if (args.has("json")) output(`${JSON.stringify(inOrder(check, CHECK), null, 2)}\n`);
  else output(renderCheck(check, { width, colour }));
  return verdictsOf(check).supported === check.sentences.length ? 0 : 1;
}
