import { findDifferences } from "../../src/compare/differences/index.ts";
import { spellingsOnce } from "../../src/compare/differences/spelling.ts";
import { storyEntities } from "../../src/compare/entities.ts";
import { settingOf, tellingsOf } from "../../src/compare/readings.ts";
import { statementsOf, type Told } from "../../src/compare/statements.ts";
import { withStoryNames } from "../../src/compare/story-names.ts";
import type { Comparison, Point } from "../../src/model/comparison.ts";
import { pointId } from "../../src/model/ids.ts";
import type { MarkedReport } from "../../src/model/mark.ts";
import { nearness } from "../../src/text/word-vectors.ts";
import type { Row } from "../row.ts";
import { scoreDifferences } from "./differences.ts";
import type { GoldStory } from "./gold.ts";
import { covers, type Placed, rangesOf } from "./places.ts";
import { type Publication, throughJson } from "./publication.ts";
import { shared } from "./squeezed.ts";
import type { Telling, Units } from "./units.ts";

/**
 * Scores the differences that are found where gold says which statements are one point: each fact is a point of the
 * statements that cover its supports. So finding differences is measured apart from finding points.
 */
export function scoreGivenPoints(story: GoldStory, publication: Publication, units: Units): readonly Row[] {
  const { comparison, compared } = publication;
  if (comparison === null || compared === undefined) return [];
  const given = { ...publication, comparison: withPoints(comparison, compared, publication, units) };
  return scoreDifferences(story, given, units).map((row) => ({
    ...row,
    metric: row.metric.replace(".", ".given-points."),
  }));
}

/** A fact of gold as a point: the statements that cover its supports. */
export interface GivenPoint {
  readonly fact: string;
  readonly group: readonly Told[];
}

/** The facts of gold as points, with the reports of the story under its own names. */
export function givenPoints(
  comparison: Comparison,
  compared: readonly MarkedReport[],
  { reports }: Publication,
  { supports }: Units,
): {
  readonly points: readonly GivenPoint[];
  readonly told: readonly Told[];
  readonly named: readonly MarkedReport[];
  readonly setting: ReadonlySet<string>;
} {
  const ordered = comparison.reports.flatMap(({ id }) => compared.filter(({ report }) => report.id === id));
  const { canonicalOf } = storyEntities(ordered);
  const named = ordered.map((marked) => withStoryNames(marked, canonicalOf));
  const told = named.flatMap((marked, index) => statementsOf(marked, index));
  const points = [...supports].map(([fact, tellings]) => {
    const group = tellings.flatMap((telling) => {
      const published = reports.get(telling.doc);
      if (published === undefined) return [];
      const own = told.filter(({ report }) => named[report]?.report.id === published.report.id);
      return tellingOf(telling, own, published.placed);
    });
    return { fact: fact.id, group: [...new Set(group)] };
  });
  return { points, told, named, setting: settingOf(told) };
}

/** A comparison of which the points are the facts of gold. */
function withPoints(
  comparison: Comparison,
  compared: readonly MarkedReport[],
  publication: Publication,
  units: Units,
): Comparison {
  const given = givenPoints(comparison, compared, publication, units);
  const points = given.points.flatMap(({ group }) => pointOf(group, given.named, given.setting));
  return throughJson({ ...comparison, points: spellingsOnce(points) });
}

/** The statements that cover gold's words; where none does, the one that shares most of them. */
function tellingOf(telling: Telling, own: readonly Told[], placed: Placed): readonly Told[] {
  const covering = own.filter(({ statement: { anchor } }) =>
    covers(rangesOf(placed, anchor), anchor.exact, telling.places),
  );
  if (covering.length > 0) return covering;
  const common = ({ statement: { anchor } }: Told): number =>
    Math.max(
      0,
      ...rangesOf(placed, anchor).flatMap((range) => telling.places.map((place) => shared(range, place))),
    );
  return own
    .filter((each) => common(each) > 0)
    .sort((a, b) => common(b) - common(a))
    .slice(0, 1);
}

function pointOf(
  group: readonly Told[],
  reports: readonly MarkedReport[],
  setting: ReadonlySet<string>,
): readonly Point[] {
  const tellings = tellingsOf(group, reports);
  const label = tellings[0]?.told[0]?.statement.anchor;
  if (label === undefined) return [];
  const differences = findDifferences({ tellings, nearness, setting });
  return [
    {
      id: pointId(group.map(({ statement }) => statement.id)),
      label,
      readings: tellings.map(({ marked, told }) => ({
        report: marked.report.id,
        statements: told.map(({ statement }) => statement),
      })),
      evidence: [],
      near: [],
      silent: [],
      origins: [],
      differences,
      standing: differences.length > 0 ? "differs" : "agreed",
    },
  ];
}
