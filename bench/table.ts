import type { Beside } from "./peers.ts";
import type { Measured } from "./stages.ts";

/** Stage by stage: the whole time, the time for one report, the speed, the share of all. */
export function renderStages(name: string, { reports, characters, points, stages }: Measured): string {
  const whole = stages.reduce((sum, { part, milliseconds }) => sum + (part ? 0 : milliseconds), 0);
  const rows = [...stages, { name: "all", milliseconds: whole, part: false }].map(
    ({ name: stage, milliseconds, part }) => [
      part ? `  ${stage}` : stage,
      milliseconds.toFixed(1),
      (milliseconds / Math.max(1, reports)).toFixed(2),
      // A character of English is a byte.
      Math.round(characters / 1024 / Math.max(0.001, milliseconds / 1000)).toLocaleString("en"),
      `${Math.round((milliseconds / whole) * 100)}%`,
    ],
  );
  const about = `${name}: ${count(reports, "report")}, ${Math.round(characters / 1024).toLocaleString("en")} kB, ${count(points, "point")}`;
  return `${about}\n${columns(["stage", "ms", "ms/report", "kB/s", "share"], rows)}\n`;
}

/** Whole runs of the program. */
export function renderStarts(
  starts: readonly { readonly what: string; readonly milliseconds: number; readonly megabytes: number }[],
): string {
  const rows = starts.map(({ what, milliseconds, megabytes }) => [
    what,
    Math.round(milliseconds).toLocaleString("en"),
    Math.round(megabytes).toLocaleString("en"),
  ]);
  return `from start to end, in a process of its own\n${columns(["command", "ms", "MB"], rows)}\n`;
}

/** Ours beside a peer's: kB a second each, and how many times as fast ours is. */
export function renderPeers(rows: readonly Beside[]): string {
  const speed = (characters: number, milliseconds: number): string =>
    Math.round(characters / 1024 / (milliseconds / 1000)).toLocaleString("en");
  return `beside peers\n${columns(
    ["work", "peer", "ours kB/s", "peer kB/s", "ours/peer"],
    rows.map(({ what, peer, ours, theirs, characters }) => [
      what,
      peer,
      speed(characters, ours),
      speed(characters, theirs),
      (theirs / ours).toFixed(2),
    ]),
  )}\n`;
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}

/** Left-aligned words, right-aligned numbers. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const numeric = head.map((_, column) => rows.every((row) => /^[\d.,%]+$/.test(row[column] ?? "")));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
