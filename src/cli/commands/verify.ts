import type { OutletRule } from "../../extract/html/rules.ts";
import { extract } from "../../extract/index.ts";
import { collectCaptures } from "../../ingest/index.ts";
import type { Capture } from "../../model/capture.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Progress } from "../../model/progress.ts";
import type { Report } from "../../model/report.ts";
import { compareCaptures } from "../../pipeline.ts";
import { departures } from "../../report/departures.ts";
import { parseComparison, renderJson } from "../../report/json.ts";
import { looksLikeStories } from "../../report/stories/json.ts";
import { verifyComparison } from "../../report/verify.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { effectsOf, type Io } from "../io.ts";
import { sayIssues } from "../issues.ts";
import { limitsOf } from "../limits.ts";
import type { Args } from "../options.ts";
import { sayProblems } from "../problems.ts";
import { readText, sayMisfits } from "../results.ts";
import { rulesOf } from "../rules.ts";
import { checkLoosely } from "../verify-loose.ts";
import { verifyList } from "../verify-stories.ts";

/** `crossread verify RESULT.json FILE…` */
export async function run(args: Args, io: Io): Promise<ExitStatus> {
  if (args.has("loose")) return await checkLoosely(args, io);
  if (args.has("json")) throw new CliError('"verify" has JSON of a check alone: add --loose.', 2);
  const [result, ...files] = args.operands;
  if (result === undefined || files.length === 0) {
    throw new CliError(
      'Name a result and the files that it came from: "crossread verify RESULT.json FILE…".',
      2,
    );
  }
  if (result === "-" && files.includes("-")) {
    throw new CliError("Standard input cannot be the result and a report at once.", 2);
  }
  const quiet = args.has("quiet");
  const rules = await rulesOf(args);
  const { output, log, progress } = effectsOf(io, quiet);
  const text = await readText(result, io.stdin);
  if (looksLikeStories(text)) return await verifyList(args, io, text, result, files);
  const parsed = parseComparison(text);
  if (parsed.comparison === null) {
    for (const line of sayMisfits(result, parsed.misfits)) output(`${line}\n`);
    log(`crossread: ${terminalSafe(result)} is not a result that can be verified.`);
    return 1;
  }
  const { comparison } = parsed;
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
  const { problems, checked } = verifyComparison(comparison, reports);
  for (const line of sayProblems(problems)) output(`${line}\n`);
  if (problems.length > 0) {
    log(`crossread: Not verified: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`);
    return 1;
  }
  if (args.has("again")) {
    const found = departures(comparison, compareAgain(comparison, captures, progress, rules));
    for (const { where, told, again } of found) {
      output(`${terminalSafe(`${where}: the result has ${told}, made again it has ${again}`)}\n`);
    }
    if (found.length > 0) {
      log("crossread: Every word is there, but the same files do not give this result.");
      return 1;
    }
  }
  if (!quiet) {
    output(
      `Verified: ${checked.statements} statements and ${checked.places} places in ${checked.reports} reports are there, word for word.\n`,
    );
  }
  return 0;
}

/** The comparison of the reports of a result, made again: other files are left out, names are as they were. */
function compareAgain(
  told: Comparison,
  captures: readonly Capture[],
  progress: Progress,
  rules: readonly OutletRule[],
): Comparison {
  const names = new Map([...told.reports, ...told.replaced].map(({ capture, name }) => [capture, name]));
  const same = captures.flatMap((capture) => {
    const name = names.get(capture.id);
    return name === undefined ? [] : [{ ...capture, name }];
  });
  return JSON.parse(renderJson(compareCaptures(same, progress, rules)));
}
