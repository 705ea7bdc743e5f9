import type { MarkKind } from "../../model/mark.ts";
import { read } from "../../pipeline.ts";
import { renderReport } from "../../report/report-view.ts";
import { CliError, type ExitStatus } from "../errors.ts";
import { collectInputs } from "../inputs.ts";
import { effectsOf, type Io, wantsColour, widthOf } from "../io.ts";
import { sayIssues } from "../issues.ts";
import type { Args } from "../options.ts";
import { rulesOf } from "../rules.ts";

/** `crossread show FILE` */
export async function run(args: Args, io: Io): Promise<ExitStatus> {
  const [name, ...others] = [...args.operands, ...args.texts("url")];
  if (name === undefined || others.length > 0) {
    throw new CliError(
      'Name one file, or - for standard input: "crossread show FILE"; or one page of the web: "crossread show --url ADDRESS".',
      2,
    );
  }
  const colour = wantsColour(args.choice("color", ["auto", "always", "never"], "auto"), io);
  const width = widthOf(args.amount("width"), io);
  const kinds = kindsOf(args.text("marks"));
  const quiet = args.has("quiet");
  const rules = await rulesOf(args);
  const effects = effectsOf(io, quiet);
  const { output, log, progress } = effects;
  const collected = await collectInputs(args, io.stdin, effects);
  if (collected.captures.length > 1) {
    throw new CliError(`${name} holds ${collected.captures.length} files; show prints one.`, 2);
  }
  const { reports, issues } = read(collected.captures, progress, rules);
  progress.end();
  for (const line of sayIssues([...collected.issues, ...issues], quiet)) log(line);
  const report = reports[0];
  if (report === undefined) throw new CliError("No report could be read.", 1);
  if (args.has("json")) {
    const marks =
      args.text("marks") === null ? report.marks.filter(({ kind }) => kind !== "word") : report.marks;
    const shown = args.text("marks") === null ? marks : marks.filter(({ kind }) => kinds.includes(kind));
    output(`${JSON.stringify({ ...report, marks: shown }, null, 2)}\n`);
  } else output(renderReport(report, { width, colour, kinds }));
  return 0;
}

const KINDS: Readonly<Record<string, readonly MarkKind[]>> = {
  sentences: ["sentence"],
  times: ["time"],
  quantities: ["quantity"],
  names: ["name"],
  quotes: ["quote"],
  attributions: ["attribution"],
  stages: ["stage"],
  hedges: ["hedge"],
  words: ["word"],
  all: ["sentence", "time", "quantity", "name", "quote", "attribution", "stage", "hedge"],
  none: [],
};

const USUAL: readonly MarkKind[] = ["time", "quantity", "name", "quote", "attribution"];

function kindsOf(told: string | null): readonly MarkKind[] {
  if (told === null) return USUAL;
  return told.split(",").flatMap((word) => {
    const name = word.trim();
    const kinds = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kinds === undefined) {
      throw new CliError(
        `--marks takes ${Object.keys(KINDS).join(", ")}, with commas between, not "${name}".`,
        2,
      );
    }
    return kinds;
  });
}
