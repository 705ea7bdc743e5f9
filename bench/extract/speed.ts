import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, pageBytes } from "../../eval/extract/pages.ts";
import { findPeers, readLines, runPeer } from "../../eval/extract/peers.ts";
import { captureOf } from "../../eval/extract/reading.ts";
import { parsePage } from "../../src/extract/html/parse.ts";
import { extract } from "../../src/extract/index.ts";
import { columns } from "../table.ts";
import { decodePage } from "./pages.ts";
import { samplePages } from "./sample.ts";

/** How fast readers went through the same pages, one after the other on one core. */
export interface PageSpeeds {
  readonly pages: number;
  readonly bytes: number;
  readonly readers: readonly { readonly name: string; readonly milliseconds: number }[];
}

const PAGES = 120;
/** Pages that each reader has read before its time is taken. */
const WARM = 120;

/** Reads the same pages with our extractor, with the bare parser, and with every peer that is installed. */
export function pageSpeeds(dataDir: string): PageSpeeds {
  const pages = samplePages(dataDir, PAGES).map((page, index) => ({ ...page, id: `${index} ${page.id}` }));
  const read = pages.map((page) => ({ page, bytes: pageBytes(page) }));
  const texts = read.map(({ bytes }) => decodePage(bytes));
  const captures = read.map(({ page, bytes }) => captureOf(page.id, page.url, bytes));
  const ours = timed(captures, (capture) => extract(capture));
  const parse = timed(texts, (text) => parsePage(text));
  const peers = findPeers({ fresh: false })
    .all.filter(({ gives }) => gives.includes("text"))
    .map((peer) => ({ name: `${peer.name} ${peer.version}`, milliseconds: timedPeer(peer, pages) }));
  return {
    pages: pages.length,
    bytes: read.reduce((sum, { bytes }) => sum + bytes.length, 0),
    readers: [
      { name: "ours", milliseconds: ours },
      { name: "bare parse", milliseconds: parse },
      ...peers.filter(({ milliseconds }) => milliseconds > 0),
    ],
  };
}

/** Pages a second of each reader, and how many times as fast as it ours is. */
export function renderSpeeds({ pages, bytes, readers }: PageSpeeds): string {
  const ours = readers[0]?.milliseconds ?? 0;
  const rows = readers.map(({ name, milliseconds }) => [
    name,
    (pages / (milliseconds / 1000)).toFixed(1),
    (milliseconds / pages).toFixed(1),
    (milliseconds / ours).toFixed(2),
  ]);
  const about = `${pages} web pages, ${Math.round(bytes / 1024).toLocaleString("en")} kB`;
  return `${about}\n${columns(["reader", "pages/s", "ms/page", "ours is so many times as fast"], rows)}\n`;
}

function timed<Input>(inputs: readonly Input[], work: (input: Input) => unknown): number {
  for (const input of inputs.slice(0, WARM)) work(input);
  const began = performance.now();
  for (const input of inputs) work(input);
  return performance.now() - began;
}

/** The sum of the times that a peer says of its pages; 0 where it broke off. */
function timedPeer(peer: Parameters<typeof runPeer>[0], pages: readonly Page<unknown>[]): number {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const path = join(folder, "readings.jsonl");
    runPeer(peer, pages, path, WARM);
    const readings = readLines(path);
    if (readings.size < pages.length) return 0;
    return [...readings.values()].reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
