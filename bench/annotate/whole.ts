import { createRequire } from "node:module";

// Reads texts whole with one program: `whole.ts NAME` takes a list of texts as JSON from standard input and writes
// {"load", "milliseconds", "parts"}: the processor time from the first import to the first mark, and that of the quickest
// of twelve passes over all texts, with that of each part where the program has any.

type Read = (text: string) => unknown;

const ROUNDS = 12;
const FIRST = "Ana Lisk said on Tuesday that 12 people had left Verin.";

/** Each program as it comes: everything that it finds by itself. */
const PROGRAMS: Readonly<Record<string, () => Promise<Read>>> = {
  crossread: async () => (await import("../../eval/annotate/read-text.ts")).readText,
  "wink-nlp": async () => {
    const require = createRequire(import.meta.url);
    const wink: (model: object) => { readonly readDoc: Read } = require("wink-nlp");
    return wink(require("wink-eng-lite-web-model")).readDoc;
  },
  compromise: async () => {
    const nlp: (text: string) => { readonly json: () => unknown } = createRequire(import.meta.url)(
      "compromise",
    );
    return (text) => nlp(text).json();
  },
};

async function main(name: string): Promise<void> {
  const texts: readonly string[] = JSON.parse(await input());
  const began = process.cpuUsage();
  const read = await PROGRAMS[name]?.();
  if (read === undefined) throw new Error(`no program is called ${name}`);
  read(FIRST);
  const load = timeSince(began);
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (const text of texts) read(text);
    if (round > 0) milliseconds = Math.min(milliseconds, timeSince(before));
  }
  const parts = name === "crossread" ? await partsOf(texts) : [];
  console.log(JSON.stringify({ load, milliseconds, parts }));
}

/** The processor time of each of our annotators, warm. */
async function partsOf(texts: readonly string[]): Promise<readonly { name: string; milliseconds: number }[]> {
  const { annotators } = await import("../../src/annotate/en/index.ts");
  const { Marking } = await import("../../src/annotate/en/marking.ts");
  const { reportOf } = await import("../../eval/annotate/read-text.ts");
  const reports = texts.map((text) => reportOf(text, false));
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const markings = reports.map((report) => new Marking(report, null));
    for (const annotator of annotators) {
      const before = process.cpuUsage();
      for (const marking of markings) marking.add(annotator);
      const quickest = best.get(annotator.name) ?? Number.POSITIVE_INFINITY;
      best.set(annotator.name, Math.min(quickest, timeSince(before)));
    }
  }
  return Array.from(best, ([name, milliseconds]) => ({ name, milliseconds }));
}

/** Milliseconds of processor time. */
function timeSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function input(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

await main(process.argv[2] ?? "");
