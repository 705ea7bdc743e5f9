import type { Anchor } from "../model/anchor.ts";
import type {
  ComparedReport,
  Comparison,
  Difference,
  DigestEntry,
  Family,
  Point,
} from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { Statement } from "../model/statement.ts";
import { count, day, list } from "./html/format.ts";
import { gravestVerdict, reportKey, sayDigestReason, VERDICT_ORDER } from "./words.ts";

/** A comparison sorted for a reader of text: what the terminal and the Markdown view have in common. */
export interface Overview {
  readonly reports: readonly { readonly key: string; readonly report: ComparedReport }[];
  /** Points whose readings differ, gravest verdict first; within a verdict in the comparison's own order. */
  readonly differing: readonly Point[];
  readonly agreed: readonly Point[];
  readonly single: readonly Point[];
  /** What to read first, in order. */
  readonly first: readonly First[];
  readonly keyOf: (report: ReportId) => string;
  /** The place of a point in the comparison, from 1, by which a reader can ask for it. */
  readonly numberOf: (point: Point) => number;
}

/** A point to read first, with why. */
export interface First {
  readonly point: Point;
  readonly because: DigestEntry["because"];
}

/** Sorts a comparison for reading. */
export function overview(comparison: Comparison): Overview {
  const keys = new Map<ReportId, string>(
    comparison.reports.map((report, index) => [report.id, reportKey(index)]),
  );
  const numbers = new Map(comparison.points.map(({ id }, index) => [id, index + 1]));
  const standing = (which: Point["standing"]) =>
    comparison.points.filter((point) => point.standing === which);
  return {
    reports: comparison.reports.map((report, index) => ({ key: reportKey(index), report })),
    differing: standing("differs")
      .map((point) => ({ point, rank: rankOf(point) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ point }) => point),
    agreed: standing("agreed"),
    single: standing("single"),
    first: comparison.digest.flatMap(({ point: id, because }) => {
      const point = comparison.points[(numbers.get(id) ?? 0) - 1];
      return point === undefined ? [] : [{ point, because }];
    }),
    keyOf: (report) => keys.get(report) ?? "?",
    numberOf: ({ id }) => numbers.get(id) ?? 0,
  };
}

/** The differences of a point, gravest verdict first; within a verdict in the point's own order. */
export function gravestFirst({ differences }: Point): readonly Difference[] {
  return [...differences].sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
}

/** One sentence as one or more reports print it, word for word. */
export interface Telling {
  readonly keys: readonly string[];
  readonly statement: Statement;
}

/** The first statement of each reading, reports that print the same sentence together, in order of keys. */
export function tellings(point: Point, { keyOf }: Overview): readonly Telling[] {
  const found = new Map<string, { keys: string[]; statement: Statement }>();
  for (const reading of point.readings) {
    const statement = reading.statements[0];
    if (statement === undefined) continue;
    const same = found.get(statement.sentence.exact);
    if (same === undefined) {
      found.set(statement.sentence.exact, { keys: [keyOf(reading.report)], statement });
    } else same.keys.push(keyOf(reading.report));
  }
  return [...found.values()];
}

/** The sentence that stands for a point: that of the statement which holds its label. */
export function sentenceOf(point: Point): Anchor {
  for (const { report, statements } of point.readings) {
    if (report !== point.label.report) continue;
    const holder = statements.find(
      ({ sentence }) => sentence.from <= point.label.from && sentence.to >= point.label.to,
    );
    if (holder !== undefined) return holder.sentence;
  }
  return point.label;
}

/** A sentence with the points that it tells: several clauses of one sentence can be points of their own. */
export interface Told {
  readonly sentence: Anchor;
  readonly points: readonly Point[];
}

/** Points by the sentence that stands for them and by who tells them, in the order of their first. */
export function bySentence(points: readonly Point[]): readonly Told[] {
  const found = new Map<string, { sentence: Anchor; points: Point[] }>();
  for (const point of points) {
    const sentence = sentenceOf(point);
    const tellers = point.readings.map(({ report }) => report).join(" ");
    const key = `${sentence.report} ${sentence.from} ${sentence.to} ${tellers} ${point.origins.length}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, { sentence, points: [point] });
    else same.points.push(point);
  }
  return [...found.values()];
}

/** Keys as a list: "A,B,D"; of more than eight, the first seven and how many more. */
export function sayKeys(keys: readonly string[]): string {
  return keys.length <= 8 ? keys.join(",") : `${keys.slice(0, 7).join(",")} and ${keys.length - 7} more`;
}

/** Who tells a point, in words: "3 reports (A,B,D), 2 origins". */
export function sayTellers(point: Point, { keyOf }: Overview): string {
  const keys = point.readings.map(({ report }) => keyOf(report));
  return `${count(keys.length, "report")} (${sayKeys(keys)}), ${count(point.origins.length, "origin")}`;
}

/** Which of a point's reports count as one, in words: "A,E,G from Northline; B,D share their words"; "" for none. */
export function sayOrigins({ origins }: Point, { keyOf }: Overview): string {
  const shared = origins.filter(({ reports }) => reports.length > 1);
  return shared
    .map(({ kind, name, reports }) => {
      const keys = sayKeys(reports.map(keyOf));
      return kind === "copied" ? `${keys} share their words` : `${keys} from ${name}`;
    })
    .join("; ");
}

/** A family in words: "A, E and G are for the most part one text, from Northline; G has the most of it, 610 words". */
export function sayFamily({ origin, fullest, members }: Family, { keyOf }: Overview): string {
  const from = origin.kind === "copied" ? "whose it is is not said" : `from ${origin.name}`;
  const keys = sayKeys(members.map(({ report }) => keyOf(report)));
  const words = members.find(({ report }) => report === fullest)?.words ?? 0;
  return `${keys} are for the most part one text, ${from}; ${keyOf(fullest)} has the most, ${count(words, "word")}`;
}

/** Why a point is to be read first: "first because many origins tell it and it stands near the top of its reports". */
export function sayFirst(because: DigestEntry["because"]): string {
  return `first because ${list(because.map(sayDigestReason))}`;
}

/** The story in one line: "6 reports, 3 March 2031 to 5 March 2031: 31 points, 9 agreed, …". */
export function sayTotals(comparison: Comparison, { differing, agreed, single }: Overview): string {
  const conflicts = differing.filter((point) => gravestVerdict(point) === "conflict").length;
  const days = comparison.reports.flatMap(({ published, reference }) => {
    const found = published ?? reference;
    return found === null ? [] : [found.value];
  });
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  const dates =
    first === undefined || last === undefined
      ? ""
      : `, ${first === last ? day(first) : `${day(first)} to ${day(last)}`}`;
  const points = list([
    `${agreed.length} agreed`,
    `${differing.length} where they differ${conflicts === 0 ? "" : ` (${count(conflicts, "conflict")})`}`,
    `${single.length} told by one report only`,
  ]);
  return `${count(comparison.reports.length, "report")}${dates}: ${count(comparison.points.length, "point")}, ${points}.`;
}

function rankOf(point: Point): number {
  const verdict = gravestVerdict(point);
  return verdict === null ? VERDICT_ORDER.length : VERDICT_ORDER.indexOf(verdict);
}
