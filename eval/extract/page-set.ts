import { join } from "node:path";
import type { Failure, PeerScore, Row, Scored, Speed } from "../row.ts";
import type { Judged, Measure } from "./measure.ts";
import { type GoldLine, hasPages, type Page, pageBytes, readPages } from "./pages.ts";
import type { Peers } from "./peers.ts";
import { NOTHING, type Reading, readOurs, type TimedReading } from "./reading.ts";

/** A data set of saved pages. */
export interface PageSet {
  readonly name: string;
  /** Whether it lies in a folder of data sets. */
  readonly isIn: (folder: string) => boolean;
  /** Reads all its pages and scores what was read, with peers beside ours where some are given. */
  readonly score: (folder: string, peers: Peers | null) => Scored;
}

/** Makes a data set of what is measured on it; the address of pages may be held back from readers. */
export function pageSet<Gold extends GoldLine>(
  name: string,
  measures: readonly Measure<Gold>[],
  { withUrl } = { withUrl: true },
): PageSet {
  return {
    name,
    isIn: (folder) => hasPages(join(folder, name)),
    score: (folder, peers) => {
      const pages = readPages<Gold>(join(folder, name), withUrl);
      const { readings, failures } = readAll(name, pages);
      const others = (peers?.all ?? [])
        .filter(({ gives }) => measures.some(({ of }) => gives.includes(of)))
        .flatMap((peer) => {
          const read = peers?.read(peer, name, pages) ?? null;
          return read === null ? [] : [{ ...peer, readings: read }];
        });
      const rows = measures.flatMap((measure) => {
        const scores = others
          .filter(({ gives }) => gives.includes(measure.of))
          .map((peer) => ({ peer: peer.name, ...scoreHalves(measure, pages, peer.readings) }));
        return rowsOf(name, measure, pages, readings, scores);
      });
      const speeds = [{ name: "ours", readings }, ...others].map((reader) =>
        speedOf(reader.name, reader.readings),
      );
      return { rows, failures, speeds };
    },
  };
}

type Readings = ReadonlyMap<string, TimedReading>;

/** Our readings of all pages; a page on which the extractor throws is read as empty and told as a failure. */
function readAll(
  set: string,
  pages: readonly Page<unknown>[],
): { readonly readings: Readings; readonly failures: readonly Failure[] } {
  const readings = new Map<string, TimedReading>();
  const failures: Failure[] = [];
  for (const page of pages) {
    try {
      readings.set(page.id, readOurs(page.id, page.url, pageBytes(page)));
    } catch (error) {
      const message = `page ${page.id}: ${error instanceof Error ? error.message : String(error)}`;
      failures.push({ layer: "extract", set, message });
    }
  }
  return { readings, failures };
}

interface Halves {
  readonly all: number;
  readonly seen: number;
  readonly apart: number;
}

interface Case<Gold> {
  readonly page: Page<Gold>;
  readonly reading: Reading;
  readonly judged: Judged;
}

function judgeAll<Gold>(
  measure: Measure<Gold>,
  pages: readonly Page<Gold>[],
  readings: Readings,
): readonly Case<Gold>[] {
  return pages.flatMap((page) => {
    const reading = readings.get(page.id) ?? NOTHING;
    const judged = measure.judge(page.gold, reading);
    return judged === null ? [] : [{ page, reading, judged }];
  });
}

function scoreHalves<Gold>(measure: Measure<Gold>, pages: readonly Page<Gold>[], readings: Readings): Halves {
  const cases = judgeAll(measure, pages, readings);
  return {
    all: totalOf(measure, cases),
    seen: totalOf(
      measure,
      cases.filter(({ page }) => !page.apart),
    ),
    apart: totalOf(
      measure,
      cases.filter(({ page }) => page.apart),
    ),
  };
}

function totalOf<Gold>({ total }: Measure<Gold>, cases: readonly Case<Gold>[]): number {
  return total(cases.map(({ judged }) => judged));
}

/**
 * Three rows: all pages, the half that is seen, the half kept apart. Wrong cases are told of the half that is seen
 * alone, the worst first, so that nobody tunes on the other.
 */
function rowsOf<Gold>(
  set: string,
  measure: Measure<Gold>,
  pages: readonly Page<Gold>[],
  readings: Readings,
  peers: readonly (Halves & { readonly peer: string })[],
): readonly Row[] {
  const cases = judgeAll(measure, pages, readings);
  const row = (half: keyof Halves, of: readonly Case<Gold>[]): Row => ({
    layer: "extract",
    set,
    metric: half === "all" ? measure.metric : `${measure.metric}.${half}`,
    score: totalOf(measure, of),
    n: of.length,
    wrong: half === "seen" ? wrongCases(measure, of) : [],
    peers: peers.map((scores): PeerScore => ({ peer: scores.peer, score: scores[half] })),
  });
  const seen = cases.filter(({ page }) => !page.apart);
  const apart = cases.filter(({ page }) => page.apart);
  return [
    row("all", cases),
    ...(seen.length > 0 ? [row("seen", seen)] : []),
    ...(apart.length > 0 ? [row("apart", apart)] : []),
  ];
}

function wrongCases<Gold>(measure: Measure<Gold>, cases: readonly Case<Gold>[]): readonly string[] {
  return cases
    .filter(({ judged }) => judged.extra > 0 || judged.missing > 0)
    .sort((a, b) => a.judged.score - b.judged.score)
    .map(
      ({ page, reading, judged }) =>
        `${page.id} ${judged.score.toFixed(3)}\n${measure.explain(page.gold, reading)}`,
    );
}

function speedOf(reader: string, readings: Readings): Speed {
  let milliseconds = 0;
  for (const reading of readings.values()) milliseconds += reading.milliseconds;
  return { reader, pages: readings.size, milliseconds };
}
