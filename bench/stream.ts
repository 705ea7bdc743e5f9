import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bcubed } from "../eval/clusters/measures.ts";
import { extract } from "../src/extract/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { captureId, type ReportId } from "../src/model/ids.ts";
import type { Report } from "../src/model/report.ts";
import { type Features, featuresOf, StoryIndex } from "../src/stories/index.ts";
import { coreTime } from "./core-time.ts";
import { costPlot } from "./cost-plot.ts";
import { madeStream, type Streamed } from "./made-stream.ts";

const USAGE = `node bench/stream.ts [--reports N] [--window DAYS] [--slide SHARE] [--seed N] [--all] [--json FILE] [--svg FILE]

  --reports N      reports in the window once it is full (20,000)
  --window DAYS    days after which a report is taken out (30)
  --slide SHARE    how far the stream goes on once the window is full, as a share of it (0.5)
  --all            asks for all stories after each batch; without it for the story of its last report
  --json, --svg    the cost of each batch as rows, and drawn`;

const BATCH = 1000;
/** Reports that are read from plain text, to measure the whole path. */
const WHOLE = 1000;

/** What a batch of reports cost. */
export interface BatchCost {
  /** Reports that came before its end, and reports that are held then. */
  readonly come: number;
  readonly held: number;
  /** Seconds of a core: making features, and from features to stories with what is taken out. */
  readonly features: number;
  readonly sorting: number;
  /** Megabytes of the process. */
  readonly memory: number;
}

process.exitCode = main(process.argv.slice(2));

/** Measures and prints; no gate. Exit status 2 for a wrong call. */
function main(argv: readonly string[]): number {
  const options = readOptions(argv);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { reports, window, slide, seed, all, json, svg } = options;
  const total = Math.ceil((reports * (1 + slide)) / BATCH) * BATCH;
  const costs: BatchCost[] = [];
  const held: { readonly id: ReportId; readonly day: number; readonly story: number }[] = [];
  const index = new StoryIndex({ window });
  const texts: Report[] = [];
  let gone = 0;
  for (const batch of batches(madeStream(reports / window, seed), total)) {
    if (texts.length < WHOLE) texts.push(...batch.map(({ report }) => report));
    const [made, features] = coreTime(() => batch.map(({ report }) => featuresOf(report)));
    const last = made.at(-1);
    const oldest = (last?.day ?? 0) - window;
    const [, sorting] = coreTime(() => {
      for (const each of made) index.addFeatures(each);
      batch.forEach(({ story }, at) => {
        const { report: id, day } = made[at] ?? noFeatures();
        held.push({ id, day: day ?? 0, story });
      });
      for (let first = held[gone]; first !== undefined && first.day < oldest; first = held[gone]) {
        index.remove(first.id);
        gone++;
      }
      if (all) index.stories();
      else if (last !== undefined) index.storyOf(last.report);
    });
    const memory = process.memoryUsage.rss() / 1e6;
    costs.push({ come: held.length, held: index.size, features, sorting, memory });
    const rate = Math.round(BATCH / sorting).toLocaleString("en");
    if (costs.length % 10 === 0)
      console.error(`${held.length} come, ${index.size} held, ${rate}/s, ${Math.round(memory)} MB`);
    if (json !== null) writeFileSync(json, `${JSON.stringify(costs, null, 1)}\n`);
  }
  const whole = wholePath(texts.slice(0, WHOLE));
  console.log(summary(costs, whole));
  const [{ stories }, seconds] = coreTime(() => index.stories());
  const sorted = new Map(stories.flatMap(({ reports }, at) => reports.map((id) => [id, at] as const)));
  const there = held.slice(gone);
  const { precision, recall } = bcubed(
    there.map(({ id }) => sorted.get(id) ?? -1),
    there.map(({ story }) => story),
    [...there.keys()],
  );
  console.log(
    `${stories.length} stories, ${new Set(there.map(({ story }) => story)).size} made up; B-cubed precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; listing and explaining all: ${seconds.toFixed(1)} s`,
  );
  if (svg !== null) writeFileSync(svg, costPlot(costs, BATCH));
  return 0;
}

function noFeatures(): Features {
  throw new RangeError("a report without features");
}

function* batches(stream: Iterable<Streamed>, total: number): Generator<readonly Streamed[]> {
  let batch: Streamed[] = [];
  let come = 0;
  for (const each of stream) {
    batch.push(each);
    come++;
    if (batch.length < BATCH && come < total) continue;
    yield batch;
    batch = [];
    if (come >= total) return;
  }
}

/** Reports for a second of a core, from the bytes of a plain text to its story; the first tenth warms up. */
function wholePath(reports: readonly Report[]): number {
  const captures = reports.map(({ text, name, published }): Capture => {
    const [headline = "", ...paragraphs] = text.split("\n");
    const bytes = new TextEncoder().encode([headline, published?.value ?? "", ...paragraphs].join("\n\n"));
    return { id: captureId(bytes, null), name, url: null, mediaType: "text/plain", captured: null, bytes };
  });
  const index = new StoryIndex();
  const read = (some: readonly Capture[]): void => {
    for (const capture of some) {
      const report = extract(capture).value;
      if (report !== null) index.add(report);
    }
    index.stories();
  };
  const warm = Math.floor(captures.length / 10);
  read(captures.slice(0, warm));
  const [, seconds] = coreTime(() => read(captures.slice(warm)));
  return (captures.length - warm) / seconds;
}

/** Rates of the whole stream and of its ends: the first tenth, the batches just as the window is full, the last tenth. */
function summary(costs: readonly BatchCost[], whole: number): string {
  const rate = (some: readonly BatchCost[], seconds: (cost: BatchCost) => number): string =>
    Math.round((some.length * BATCH) / some.reduce((sum, cost) => sum + seconds(cost), 0)).toLocaleString(
      "en",
    );
  const sorting = (some: readonly BatchCost[]): string => rate(some, (cost) => cost.sorting);
  const most = Math.max(...costs.map(({ held }) => held));
  const full = costs.filter(({ come, held }) => held >= 0.9 * most || come > held);
  const tenth = Math.max(1, Math.floor(costs.length / 10));
  return [
    `${costs.at(-1)?.come.toLocaleString("en")} reports came, ${most.toLocaleString("en")} held at most`,
    `features to story: ${sorting(costs)}/s; first tenth ${sorting(costs.slice(0, tenth))}, window full ${sorting(full)}, last tenth ${sorting(costs.slice(-tenth))}`,
    `features: ${rate(costs, ({ features }) => features)}/s`,
    `plain text to story: ${Math.round(whole)}/s`,
    `memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`,
  ].join("\n");
}

interface Options {
  readonly reports: number;
  readonly window: number;
  readonly slide: number;
  readonly seed: number;
  readonly all: boolean;
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
