import type { Anchor } from "../../model/anchor.ts";
import type { Comparison, Difference, Origin, Point } from "../../model/comparison.ts";
import type { ReportId, StatementId } from "../../model/ids.ts";
import { list } from "../html/format.ts";
import { overview } from "../overview.ts";
import { sayReport } from "../words.ts";
import { readAs } from "./values.ts";
import { type Story, whyVerdict } from "./verdicts.ts";

/** One value of a difference with what it was read as. */
export interface ReadValue {
  readonly report: ReportId;
  readonly anchor: Anchor;
  /** In words: "about 220 people: 210 to 230". */
  readonly read: string;
}

/** A difference with what its verdict rests on. */
export interface ExplainedDifference {
  readonly kind: Difference["kind"];
  readonly verdict: Difference["verdict"];
  readonly because: Difference["because"];
  readonly about: string;
  readonly values: readonly ReadValue[];
  /** Sentences. */
  readonly why: readonly string[];
}

/** An origin with why its reports count as one, in sentences. */
export interface ExplainedOrigin {
  readonly kind: Origin["kind"];
  readonly name: string;
  readonly reports: readonly ReportId[];
  readonly why: readonly string[];
}

/** A statement of another point that comes near this one. */
export interface OtherStatement {
  readonly statement: StatementId;
  /** The number of its point. */
  readonly point: number;
  readonly anchor: Anchor;
}

/** Why a point is one point and its differences have their verdicts; made from the result alone. JSON-safe. */
export interface Explanation {
  readonly schema: "crossread/explanation/1";
  /** Its place in the list of points, from 1. */
  readonly number: number;
  readonly leastScore: number;
  readonly aloneScore: number;
  /** As it stands in the result, with its evidence, what came near, and who is silent and why. */
  readonly point: Point;
  readonly others: readonly OtherStatement[];
  readonly differences: readonly ExplainedDifference[];
  readonly origins: readonly ExplainedOrigin[];
}

/** Explains the point of this number (from 1). Throws RangeError where there is none. */
export function explain(comparison: Comparison, number: number): Explanation {
  const point = comparison.points[number - 1];
  if (point === undefined) throw new RangeError(`there is no point ${number}`);
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const { keyOf } = overview(comparison);
  const story: Story = { keyOf, reportOf: (id) => reports.get(id) ?? null };
  return {
    schema: "crossread/explanation/1",
    number,
    leastScore: comparison.leastScore,
    aloneScore: comparison.aloneScore,
    point,
    others: othersOf(comparison, point),
    differences: point.differences.map((difference) => ({
      kind: difference.kind,
      verdict: difference.verdict,
      because: difference.because,
      about: difference.about,
      values: difference.values.map((value) => {
        const report = story.reportOf(value.report);
        const read = report === null ? value.normal : readAs(difference, value, report);
        return { report: value.report, anchor: value.anchor, read };
      }),
      why: whyVerdict(difference, story),
    })),
    origins: point.origins.map(({ kind, name, reports, because }) => ({
      kind,
      name,
      reports,
      why: whyOrigin({ kind, name, reports, because }, comparison, story),
    })),
  };
}

/** The statements of other points that this one names as near. */
function othersOf(comparison: Comparison, point: Point): readonly OtherStatement[] {
  const wanted = new Set(point.near.map(({ b }) => b));
  if (wanted.size === 0) return [];
  return comparison.points.flatMap(({ readings }, at) =>
    readings.flatMap(({ statements }) =>
      statements.flatMap(({ id, anchor }) =>
        wanted.has(id) ? [{ statement: id, point: at + 1, anchor }] : [],
      ),
    ),
  );
}

function whyOrigin(
  { kind, reports, because }: Origin,
  { passages }: Comparison,
  { keyOf, reportOf }: Story,
): readonly string[] {
  const keys = (ids: readonly ReportId[]) => list([...new Set(ids)].map(keyOf).slice(0, MOST_KEYS));
  const sentences = because.map(({ kind, name, passage, reports }) => {
    const [verb, have] = reports.length === 1 ? ["credits", "has"] : ["credit", "have"];
    if (kind === "agency") return `${keys(reports)} ${verb} ${name}.`;
    if (kind === "outlet") return `${keys(reports)} are of one outlet, ${name}.`;
    if (kind === "text") return `${keys(reports)} are for the most part one text.`;
    const shared = passages[passage ?? -1];
    const length = shared === undefined ? "" : ` of ${shared.words} words`;
    const owner = shared?.origin.kind === "agency" ? `, credited to ${shared.origin.name}` : "";
    return `${keys(reports)} ${have} it in one passage${length}${owner}.`;
  });
  if (sentences.length > 0) return sentences;
  const report = reportOf(reports[0] ?? ("" as ReportId));
  const own = report === null ? "" : ` of ${sayReport(report)}`;
  return kind === "outlet" ? [`${keys(reports)} tells it in words of its own${own}.`] : [];
}

/** Reports named in one sentence. */
const MOST_KEYS = 20;
