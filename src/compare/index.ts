import type { ComparedReport, Comparison, Point, Reading } from "../model/comparison.ts";
import { pointId, type ReportId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Mark, MarkedReport } from "../model/mark.ts";
import type { Progress } from "../model/progress.ts";
import { nearness } from "../text/word-vectors.ts";
import { alignStatements } from "./align.ts";
import { findDifferences } from "./differences/index.ts";
import { spellingsOnce } from "./differences/spelling.ts";
import type { Telling } from "./differences/tellings.ts";
import { digestOf } from "./digest.ts";
import { changesBetween } from "./editions/changes.ts";
import { differenceChanges } from "./editions/differences.ts";
import { editionsOf } from "./editions/index.ts";
import { storyEntities } from "./entities.ts";
import { evidenceOf } from "./evidence.ts";
import { familiesOf } from "./families.ts";
import { inReadingOrder } from "./order.ts";
import { findPassages, originsOf } from "./origins.ts";
import { quoteGroups } from "./quotes.ts";
import { settingOf, tellingsOf } from "./readings.ts";
import { silenceAmong } from "./silence.ts";
import { statementsOf, type Told } from "./statements.ts";
import { withStoryNames } from "./story-names.ts";
import { timelineOf } from "./timeline/index.ts";

/**
 * Compares the marked reports of one story: statements, points, differences, silence, origins, quotations,
 * names, timeline. Of a report in several editions the newest is compared, and what changed is told. `issues` are those
 * of reading the captures; they are passed on. The result does not depend on the order of the reports.
 */
export function compare(
  reports: readonly MarkedReport[],
  issues: readonly Issue[],
  progress: Progress,
): Comparison {
  const editions = editionsOf(reports);
  const now = compareCurrent(editions.current, issues, progress);
  if (editions.replaced.length === 0) return now;
  // The same once more with the last editions but one: what differs between the two is what the newest ones did.
  const last = new Map(editions.replacements.map((one) => [one.newer.report.id, one]));
  const earlier = editions.current.map((marked) => last.get(marked.report.id)?.older ?? marked);
  const before = earlier.length > 1 ? compareCurrent(earlier, [], progress).points : [];
  const newest = new Set(now.reports.map(({ id }) => id));
  return {
    ...now,
    revisions: editions.replacements.map(({ older, newer, because }) => ({
      report: newer.report.id,
      replaces: older.report.id,
      because,
      changes: changesBetween(older, newer),
      differences: newest.has(newer.report.id)
        ? differenceChanges(before, now.points, older.report.id, newer.report.id)
        : [],
    })),
    replaced: editions.replaced.map(withoutWords),
  };
}

/** Compares reports that are no editions of one another. */
function compareCurrent(
  reports: readonly MarkedReport[],
  issues: readonly Issue[],
  progress: Progress,
): Comparison {
  const sorted = [...reports].sort(byDayThenId);
  const { entities, canonicalOf } = storyEntities(sorted);
  const ordered = sorted.map((marked) => withStoryNames(marked, canonicalOf));
  const indexOf = new Map(ordered.map(({ report }, index) => [report.id, index]));
  const passages = findPassages(ordered);
  const families = familiesOf(ordered, passages);
  const familyOf = new Map(
    families.flatMap((family) => family.members.map(({ report }) => [report, family])),
  );
  const told = ordered.flatMap((marked, index) => statementsOf(marked, index));
  const setting = settingOf(told);
  const alignment = alignStatements(told, progress);
  const evidence = evidenceOf(told, alignment);
  const silenceOf = silenceAmong(ordered);
  const points = alignment.groups.map((members, done) => {
    if (done % 200 === 0) progress.step("points compared", done, alignment.groups.length);
    const group = members.flatMap((index) => told[index] ?? []);
    const tellings = tellingsOf(group, ordered);
    const readings: readonly Reading[] = tellings.map((telling) => ({
      report: telling.marked.report.id,
      statements: telling.told.map(({ statement }) => statement),
    }));
    const differences = findDifferences({
      tellings,
      nearness,
      setting,
    });
    const { evidence: joined = [], near = [], mayTell = new Set<number>() } = evidence[done] ?? {};
    const latest = tellings.reduce<string | null>(
      (day, telling) => ((telling.day ?? "") > (day ?? "") ? telling.day : day),
      null,
    );
    return {
      id: pointId(group.map(({ statement }) => statement.id)),
      label: labelOf(tellings).statement.anchor,
      readings,
      ...silenceOf(new Set(readings.map(({ report }) => report)), latest, idsOf(mayTell, ordered)),
      origins: originsOf(readings, ordered, indexOf, passages, familyOf),
      differences,
      standing: standingOf(readings, differences),
      evidence: joined,
      near,
    } satisfies Point;
  });
  const places = new Map(points.map((point) => [point.id, placeOf(point, ordered, indexOf)]));
  const standsAt = ({ id }: Point): number => places.get(id) ?? 0;
  const inOrder = spellingsOnce(inReadingOrder(points, standsAt));
  return {
    schema: "crossread/comparison/1",
    reports: ordered.map(withoutWords),
    leastScore: alignment.least,
    aloneScore: alignment.alone,
    points: inOrder,
    digest: digestOf(inOrder, told, standsAt),
    passages: passages.passages,
    families,
    quotes: quoteGroups(ordered),
    entities,
    timeline: timelineOf(inOrder, ordered),
    revisions: [],
    replaced: [],
    issues: [...issues].sort(
      (a, b) =>
        compareText(a.subject, b.subject) || compareText(a.code, b.code) || compareText(a.message, b.message),
    ),
  };
}

/** The telling that stands for a point: asserted before attributed, then of middling length. */
function labelOf(tellings: readonly Telling[]): Told {
  const leading = tellings.flatMap(({ told }) => told[0] ?? []);
  const best = [...leading].sort(
    (a, b) =>
      weight(a) - weight(b) ||
      Math.abs(a.statement.anchor.exact.length - 110) - Math.abs(b.statement.anchor.exact.length - 110) ||
      compareText(a.statement.id, b.statement.id),
  )[0];
  if (best === undefined) throw new RangeError("a point without a statement");
  return best;
}

function weight({ statement }: Told): number {
  return statement.certainty === "asserted" ? 0 : 1;
}

/** Spelling and choice of words leave a point agreed. */
function standingOf(readings: readonly Reading[], differences: Point["differences"]): Point["standing"] {
  if (readings.length < 2) return "single";
  return differences.some(({ kind, because }) => because === "other-actor" || !/^(?:name|term)$/.test(kind))
    ? "differs"
    : "agreed";
}

/** How far into its reports a point stands on average, 0 for the top. */
function placeOf(
  point: Point,
  reports: readonly MarkedReport[],
  indexOf: ReadonlyMap<string, number>,
): number {
  const shares = point.readings.map(({ report, statements }) => {
    const length = reports[indexOf.get(report) ?? -1]?.report.text.length ?? 1;
    return Math.min(...statements.map(({ anchor }) => anchor.from)) / Math.max(1, length);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function idsOf(indexes: ReadonlySet<number>, reports: readonly MarkedReport[]): ReadonlySet<ReportId> {
  return new Set([...indexes].flatMap((index) => reports[index]?.report.id ?? []));
}

function withoutWords({ report, reference, marks }: MarkedReport): ComparedReport {
  return {
    ...report,
    reference,
    marks: marks.filter((mark): mark is Exclude<Mark, { kind: "word" }> => mark.kind !== "word"),
  };
}

function byDayThenId(a: MarkedReport, b: MarkedReport): number {
  return (
    compareText(a.reference?.value ?? "", b.reference?.value ?? "") || compareText(a.report.id, b.report.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
