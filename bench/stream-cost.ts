import { bcubed } from "../eval/clusters/measures.ts";
import { extract } from "../src/extract/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { captureId, type ReportId } from "../src/model/ids.ts";
import type { Report } from "../src/model/report.ts";
import { type Features, featuresOf, StoryIndex } from "../src/stories/index.ts";
import { coreTime } from "./core-time.ts";
import { madeStream, type Streamed } from "./made-stream.ts";

/** Reports of a batch, after which a story is asked for. */
export const BATCH = 1000;
/** Reports that are read from plain text, to measure the whole path. */
const WHOLE = 1000;

/** What is streamed. */
export interface StreamOptions {
  /** Reports in the window once it is full, and the days after which one is taken out. */
  readonly reports: number;
  readonly window: number;
  /** How far the stream goes on once the window is full, as a share of it. */
  readonly slide: number;
  readonly seed: number;
  /** Whether all stories are asked for after each batch, and not only that of its last report. */
  readonly all: boolean;
}

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

/** What a whole stream cost, in lines to read and batch by batch. */
export interface StreamCost {
  readonly costs: readonly BatchCost[];
  readonly summary: string;
}

/** Sorts a made-up stream of reports into stories; `tell` hears of every batch. */
export function streamCost(
  { reports, window, slide, seed, all }: StreamOptions,
  tell: (costs: readonly BatchCost[]) => void = () => {},
): StreamCost {
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
    tell(costs);
  }
  const whole = wholePath(texts.slice(0, WHOLE));
  const [{ stories }, seconds] = coreTime(() => index.stories());
  const sorted = new Map(stories.flatMap(({ reports }, at) => reports.map((id) => [id, at] as const)));
  const there = held.slice(gone);
  const { precision, recall } = bcubed(
    there.map(({ id }) => sorted.get(id) ?? -1),
    there.map(({ story }) => story),
    [...there.keys()],
  );
  const sortedAs = `${stories.length} stories, ${new Set(there.map(({ story }) => story)).size} made up; B-cubed precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; listing and explaining all: ${seconds.toFixed(1)} s`;
  return { costs, summary: `${summaryOf(costs, whole)}\n${sortedAs}` };
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
function summaryOf(costs: readonly BatchCost[], whole: number): string {
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
