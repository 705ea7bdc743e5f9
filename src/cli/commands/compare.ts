import type { Comparison } from "../../model/comparison.ts";
import { compareCaptures } from "../../pipeline.ts";
import { overview, sayTotals } from "../../report/overview.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { collectInputs } from "../inputs.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "../io.ts";
import { mergeIssues, sayIssues } from "../issues.ts";
import type { Args } from "../options.ts";
import { type Format, outputsOf, writeWhole } from "../outputs.ts";
import { rulesOf } from "../rules.ts";
import { storyInputs } from "../story-inputs.ts";

/** `crossread compare FILE…` */
export async function run(told: Args, io: Io): Promise<ExitStatus> {
  const quiet = told.has("quiet");
  const effects = effectsOf(io, quiet);
  const { output, log, progress } = effects;
  const named = told.text("story");
  const story = named === null ? null : await storyInputs(told, named, io.stdin, log);
  const args: Args = story === null ? told : { ...told, operands: story.files };
  if (args.operands.length === 0 && args.texts("url").length === 0) {
    throw new CliError(
      'Name the files to compare, or a folder, or - for standard input: "crossread compare FILE…"; or pages of the web: "crossread compare --url ADDRESS".',
      2,
    );
  }
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const outputs = await outputsOf({ ...args, operands: [...told.operands, ...args.operands] });
  const rules = await rulesOf(args);
  const collected = await collectInputs(args, io.stdin, effects);
  if (story !== null && !quiet) {
    for (const line of [...story.lost, ...story.changed(collected.captures)])
      log(`crossread: warning: ${terminalSafe(line)}`);
  }
  const compared = compareCaptures(collected.captures, progress, rules);
  const comparison: Comparison = { ...compared, issues: mergeIssues(collected.issues, compared.issues) };
  for (const line of sayIssues(comparison.issues, quiet)) log(line);
  if (comparison.reports.length === 0) throw new CliError("No report could be read.", 1);
  if (comparison.reports.length === 1 && !quiet) {
    log(
      "crossread: Only one report could be read: there is nothing to compare it with, and what it says is shown.",
    );
  }
  if (outputs.length === 0) {
    const { renderTerminal } = await import("../../report/terminal.ts");
    output(renderTerminal(comparison, { width, colour }));
    return 0;
  }
  for (const { format, target } of outputs) {
    const text = await render(format, comparison);
    if (target === "-") output(text);
    else await writeWhole(target, text);
  }
  if (!quiet) {
    const written = outputs.flatMap(({ target }) => (target === "-" ? [] : [target]));
    log(`crossread: ${sayTotals(comparison, overview(comparison))}`);
    if (written.length > 0) log(`crossread: Wrote ${written.join(", ")}.`);
  }
  return 0;
}

async function render(format: Format, comparison: Comparison): Promise<string> {
  switch (format) {
    case "html":
      return (await import("../../report/html/index.ts")).renderHtml(comparison);
    case "json":
      return (await import("../../report/json.ts")).renderJson(comparison);
    case "markdown":
      return (await import("../../report/markdown.ts")).renderMarkdown(comparison);
    case "csv":
      return (await import("../../report/csv.ts")).renderCsv(comparison);
  }
}
