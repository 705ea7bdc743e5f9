import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { collectCaptures } from "../src/ingest/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { markSpeeds, renderMarkSpeeds } from "./annotate/speed.ts";
import { copies, renderCopies } from "./copies.ts";
import { memoryOverPages } from "./extract/memory.ts";
import { pageSpeeds, renderSpeeds } from "./extract/speed.ts";
import { growth, renderGrowth } from "./growth.ts";
import { madeReport, madeStory } from "./made-story.ts";
import { peers } from "./peers.ts";
import { type Measured, measure } from "./stages.ts";
import { streamCost } from "./stream-cost.ts";
import { renderPeers, renderStages, renderStarts } from "./table.ts";

const USAGE = `npm run bench -- [--thousand] [--long] [--data DIR] [--only PART,…]

  --thousand       also a story of 1,000 reports, in "stages" and "growth"
  --long           also one report of 5 MB
  --data DIR       a folder with eval/extract-*: also "pages", web pages beside the peers of bench/extract
  --only PART,…    of "start", "stages", "growth", "peers", "annotate", "copies", "stream", "pages", "memory"; the last
                   reads 10,000 web pages of --data`;

const EXAMPLES = join(import.meta.dirname, "..", "examples");

process.exitCode = await main(process.argv.slice(2));

/** Measures and prints tables; no gate. Exit status 2 for a wrong call. */
async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { thousand, long, data, parts } = options;
  if (parts.includes("start")) console.log(renderStarts(starts()));
  if (parts.includes("stages")) {
    for (const set of await sets(thousand, long))
      console.log(renderStages(set.name, measureBest(set.captures)));
  }
  if (parts.includes("growth")) {
    console.log(renderGrowth(await growth([50, 100, 200, 400, ...(thousand ? [1000] : [])])));
  }
  if (parts.includes("peers")) console.log(renderPeers(peers(await madeStory(100))));
  if (parts.includes("annotate")) console.log(renderMarkSpeeds(await markSpeeds()));
  if (parts.includes("copies")) console.log(renderCopies(copies()));
  if (parts.includes("stream")) {
    const { summary } = streamCost({ reports: 5000, window: 30, slide: 1, seed: 1, all: false });
    console.log(`sorting a made stream into stories, for a second of a core\n${summary}\n`);
  }
  if (parts.includes("pages") && data !== null) console.log(renderSpeeds(pageSpeeds(data)));
  if (parts.includes("memory") && data !== null) memoryOverPages(data, console.log);
  return 0;
}

interface Options {
  readonly thousand: boolean;
  readonly long: boolean;
  readonly data: string | null;
  readonly parts: readonly string[];
}

function readOptions(argv: readonly string[]): Options | null {
  const usual = ["start", "stages", "growth", "peers", "annotate", "copies", "stream", "pages"];
  const known = [...usual, "memory"];
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        thousand: { type: "boolean", default: false },
        long: { type: "boolean", default: false },
        data: { type: "string" },
        only: { type: "string", default: usual.join(",") },
      },
    });
    const parts = values.only.split(",");
    if (!parts.every((part) => known.includes(part))) return null;
    if (parts.includes("memory") && values.data === undefined) return null;
    return { thousand: values.thousand, long: values.long, data: values.data ?? null, parts };
  } catch {
    return null;
  }
}

interface NamedSet {
  readonly name: string;
  readonly captures: readonly Capture[];
}

async function sets(thousand: boolean, long: boolean): Promise<readonly NamedSet[]> {
  const example = async (story: string): Promise<NamedSet> => ({
    name: `examples/${story}`,
    captures: (await collectCaptures([join(EXAMPLES, story)])).captures,
  });
  const made = async (reports: number): Promise<NamedSet> => ({
    name: `a made story of ${reports} reports`,
    captures: await madeStory(reports),
  });
  return [
    await example("dam"),
    await example("docks"),
    await made(10),
    await made(100),
    ...(thousand ? [await made(1000)] : []),
    ...(long ? [{ name: "one report of 5 MB", captures: [await madeReport(5_000_000)] }] : []),
  ];
}

/** Small sets are measured several times, the first of which warms up; the quickest time of each stage counts. */
function measureBest(captures: readonly Capture[]): Measured {
  const small = captures.length <= 20 && captures.every(({ bytes }) => bytes.length < 100_000);
  const first = measure(captures);
  const more = small ? Array.from({ length: 5 }, () => measure(captures)) : [];
  const stages = first.stages.map((stage, index) => ({
    ...stage,
    milliseconds: Math.min(
      stage.milliseconds,
      ...more.map((each) => each.stages[index]?.milliseconds ?? Number.POSITIVE_INFINITY),
    ),
  }));
  return { ...first, stages };
}

/** Whole runs of the program in processes of their own, from start to end. */
function starts(): readonly {
  readonly what: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}[] {
  const program = join(import.meta.dirname, "..", "src", "cli", "main.ts");
  const page = process.platform === "win32" ? "NUL" : "/dev/null";
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ["crossread --version", ["--version"]],
    [
      "crossread compare examples/docks --html",
      ["compare", join(EXAMPLES, "docks"), "--quiet", "--html", page],
    ],
    ["crossread compare examples/dam --html", ["compare", join(EXAMPLES, "dam"), "--quiet", "--html", page]],
  ];
  return lines.map(([what, args]) => {
    let best = Number.POSITIVE_INFINITY;
    let megabytes = 0;
    for (let run = 0; run < 3; run += 1) {
      const began = performance.now();
      const ended = spawnSync(
        process.execPath,
        ["--import", join(import.meta.dirname, "memory.ts"), program, ...args],
        { encoding: "utf8" },
      );
      if (ended.status !== 0) throw new Error(`${what} failed: ${ended.stderr}`);
      best = Math.min(best, performance.now() - began);
      megabytes = Math.max(megabytes, Number(/peak (\d+) kB/.exec(ended.stderr)?.[1] ?? 0) / 1024);
    }
    return { what, milliseconds: best, megabytes };
  });
}
