import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { costPlot } from "./cost-plot.ts";
import { BATCH, type StreamOptions, streamCost } from "./stream-cost.ts";

const USAGE = `node bench/stream.ts [--reports N] [--window DAYS] [--slide SHARE] [--seed N] [--all] [--json FILE] [--svg FILE]

  --reports N      reports in the window once it is full (20,000)
  --window DAYS    days after which a report is taken out (30)
  --slide SHARE    how far the stream goes on once the window is full, as a share of it (0.5)
  --all            asks for all stories after each batch; without it for the story of its last report
  --json, --svg    the cost of each batch as rows, and drawn`;

process.exitCode = main(process.argv.slice(2));

/** Measures and prints; no gate. Exit status 2 for a wrong call. */
function main(argv: readonly string[]): number {
  const options = readOptions(argv);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { json, svg } = options;
  const { costs, summary } = streamCost(options, (so) => {
    const last = so.at(-1);
    if (last === undefined || so.length % 10 !== 0) return;
    const rate = Math.round(BATCH / last.sorting).toLocaleString("en");
    console.error(`${last.come} come, ${last.held} held, ${rate}/s, ${Math.round(last.memory)} MB`);
    if (json !== null) writeFileSync(json, `${JSON.stringify(so, null, 1)}\n`);
  });
  console.log(summary);
  if (json !== null) writeFileSync(json, `${JSON.stringify(costs, null, 1)}\n`);
  if (svg !== null) writeFileSync(svg, costPlot(costs, BATCH, options.reports / options.window));
  return 0;
}

interface Options extends StreamOptions {
  readonly json: string | null;
  readonly svg: string | null;
}

function readOptions(argv: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        reports: { type: "string", default: "20000" },
        window: { type: "string", default: "30" },
        slide: { type: "string", default: "0.5" },
        seed: { type: "string", default: "1" },
        all: { type: "boolean", default: false },
        json: { type: "string" },
        svg: { type: "string" },
      },
    });
    const [reports, window, slide, seed] = [values.reports, values.window, values.slide, values.seed].map(
      Number,
    );
    if (!(reports && reports > 0 && window && window > 0 && slide !== undefined && slide >= 0)) return null;
    return {
      reports,
      window,
      slide,
      seed: seed ?? 1,
      all: values.all,
      json: values.json ?? null,
      svg: values.svg ?? null,
    };
  } catch {
    return null;
  }
}
