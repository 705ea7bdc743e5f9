import type { Comparison } from "../../model/comparison.ts";
import { compareCaptures } from "../../pipeline.ts";
import { overview, sayTotals } from "../../report/overview.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { collectInputs } from "../inputs.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "../io.ts";
import { mergeIssues, sayIssues } from "../issues.ts";
import type { Args } from "../options.ts";
import { type Format, outputsOf, writeWhole } from "../outputs.ts";
import { rulesOf } from "../rules.ts";

/** `crossread compare FILE…` */
export async function run(args: Args, io: Io): Promise<ExitStatus> {
  if (args.operands.length === 0 && args.texts("url").length === 0) {
    throw new CliError(
      'Name the files to compare, or a folder, or - for standard input: "crossread compare FILE…"; or pages of the web: "crossread compare --url ADDRESS".',
      2,
    );
  }
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const quiet = args.has("quiet");
  const outputs = await outputsOf(args);
  const rules = await rulesOf(args);
  const effects = effectsOf(io, quiet);
  const { output, log, progress } = effects;
  const collected = await collectInputs(args, io.stdin, effects);
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
