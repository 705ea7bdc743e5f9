import { CopyIndex } from "../src/stories/copies/index.ts";
import { madeStream, type Stream } from "./made-copies.ts";
import { columns } from "./table.ts";

/** What finding the copies in a made stream costs. */
export interface CopiesFound {
  readonly what: string;
  readonly reports: number;
  /** Seconds of one core: reading and indexing, and comparing with all families. */
  readonly indexing: number;
  readonly comparing: number;
  readonly families: number;
  readonly largest: number;
}

const USUAL = { reports: 20_000, words: 400, copied: 2, furniture: 40, daily: 2000 };

const STREAMS: readonly (readonly [string, Stream])[] = [
  ["few copies, no furniture", { ...USUAL, furniture: 0 }],
  ["few copies, furniture of 40 words", USUAL],
  ["half are copies", { ...USUAL, copied: 50 }],
  ["one text 5,000 times, edited", { ...USUAL, reports: 5000, copied: 100, hot: true }],
];

/** Finds the copies in made streams, in time of a core. */
export function copies(): readonly CopiesFound[] {
  return STREAMS.map(([what, stream]) => {
    const reports = madeStream(stream);
    const index = new CopyIndex();
    const start = coreTime();
    index.add(reports);
    const added = coreTime();
    const families = index.families();
    const found = coreTime();
    return {
      what,
      reports: reports.length,
      indexing: added - start,
      comparing: found - added,
      families: families.length,
      largest: families[0]?.members.length ?? 0,
    };
  });
}

function coreTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Stream by stream: seconds, families, and how many reports go through in a second. */
export function renderCopies(found: readonly CopiesFound[]): string {
  const rows = found.map(({ what, reports, indexing, comparing, families, largest }) => [
    what,
    reports.toLocaleString("en"),
    indexing.toFixed(1),
    comparing.toFixed(1),
    families.toLocaleString("en"),
    largest.toLocaleString("en"),
    Math.round(reports / (indexing + comparing)).toLocaleString("en"),
  ]);
  return `copies in made streams of 400 words a report, seconds of a core\n${columns(
    ["stream", "reports", "indexing", "comparing", "families", "largest", "reports/s"],
    rows,
  )}\n`;
}
