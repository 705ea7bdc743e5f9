import { belowFloor, type Floors, floorKey } from "./floors.ts";
import type { Row, Speed } from "./row.ts";

/** The rows as one table, with the mean of each metric over the sets that have it, and a column a peer. */
export function renderTable(rows: readonly Row[], floors: Floors): string {
  const low = new Set(belowFloor(rows, floors));
  const peers = [...new Set(rows.flatMap((row) => (row.peers ?? []).map(({ peer }) => peer)))];
  const head = ["layer", "set", "metric", "score", "n", "floor", "plain", ...peers];
  const body = rows.map((row) => [
    row.layer,
    row.set,
    row.metric,
    three(row.score),
    String(row.n),
    `${three(floors[floorKey(row)])}${low.has(row) ? " BELOW" : ""}`,
    three(row.baseline),
    ...peers.map((name) => three(row.peers?.find(({ peer }) => peer === name)?.score)),
  ]);
  return aligned([head, ...body, ...means(rows)]);
}

function means(rows: readonly Row[]): readonly (readonly string[])[] {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  return metrics.flatMap((metric) => {
    const of = rows.filter((row) => row.metric === metric);
    const first = of[0];
    if (first === undefined || of.length < 2) return [];
    const plain = of.flatMap(({ baseline }) => (baseline === undefined ? [] : [baseline]));
    return [
      [
        first.layer,
        `mean of ${of.length}`,
        metric,
        three(average(of.map(({ score }) => score))),
        String(of.reduce((sum, { n }) => sum + n, 0)),
        "",
        plain.length === 0 ? "" : three(average(plain)),
      ],
    ];
  });
}

function average(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);
}

function three(score: number | undefined): string {
  return score === undefined ? "" : score.toFixed(3);
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 3 || column === 4
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Pages a second of each reader over all that it read. */
export function renderSpeeds(speeds: readonly Speed[]): string {
  const readers = [...new Set(speeds.map(({ reader }) => reader))];
  const lines = readers.flatMap((reader) => {
    const of = speeds.filter((speed) => speed.reader === reader);
    const pages = of.reduce((sum, speed) => sum + speed.pages, 0);
    const seconds = of.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    return pages === 0
      ? []
      : [[reader, "", "", (pages / Math.max(0.001, seconds)).toFixed(1), String(pages)]];
  });
  return lines.length === 0 ? "" : `\n${aligned([["reader", "", "", "pages/s", "pages"], ...lines])}`;
}

/** The wrong cases of rows, one by one. */
export function renderWrong(rows: readonly Row[]): string {
  return rows
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ set, metric, score, wrong }) => {
      const cases = wrong.map((each) => `  - ${each.replace(/\n/g, "\n    ")}`);
      return [`\n${set} ${metric} (${three(score)}), ${wrong.length} wrong`, ...cases].join("\n");
    })
    .join("\n");
}
