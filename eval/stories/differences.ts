import type { Difference } from "../../src/model/comparison.ts";
import { f1, type Row } from "../row.ts";
import { figureRead } from "./figures.ts";
import type { GoldDifference, GoldFact, GoldFigure, GoldStory } from "./gold.ts";
import { jaccard } from "./points.ts";
import type { Publication } from "./publication.ts";
import { type PlacedPoint, placedPoints, tells, type Units } from "./units.ts";

/** A difference of the program that stands for one of gold. */
interface Match {
  readonly difference: Difference;
  readonly point: PlacedPoint;
  /** How many of the reports named the point tells the fact of. */
  readonly told: number;
}

/** Scores the differences between readings, and their verdicts. */
export function scoreDifferences(story: GoldStory, publication: Publication, units: Units): readonly Row[] {
  const { comparison } = publication;
  if (comparison === null || story.differences === null || story.differences.length === 0) return [];
  const points = placedPoints(comparison, publication, units);
  const docs = new Map([...publication.reports].map(([doc, { report }]) => [report.id as string, doc]));
  const matched = story.differences.map((gold) => ({ gold, matches: matchesOf(gold, points, docs, units) }));
  const recalled = matched.filter(({ matches }) => matches.length > 0);
  const place = { layer: "compare", set: story.set } as const;
  const recall: Row = {
    ...place,
    metric: "differences.recall",
    score: recalled.length / matched.length,
    n: matched.length,
    wrong: matched
      .filter(({ matches }) => matches.length === 0)
      .map(({ gold }) => `missed: ${describeGold(gold)}\n  ${whyMissed(gold, points, docs, units)}`),
  };
  const precision = precisionRow(story, points, docs, units);
  const verdicts: Row = {
    ...place,
    metric: "differences.verdict",
    score:
      recalled.length === 0
        ? 0
        : recalled.filter(({ gold, matches }) => verdictRight(gold, matches)).length / recalled.length,
    n: recalled.length,
    wrong: recalled
      .filter(({ gold, matches }) => !verdictRight(gold, matches))
      .map(
        ({ gold, matches }) =>
          `${describeGold(gold)}${gold.note === "" ? "" : ` (${gold.note})`}\n  called ${matches.map(({ difference }) => `${difference.verdict} (${difference.because})`).join("; ")}`,
      ),
  };
  return [
    recall,
    ...(precision === null ? [] : [precision]),
    {
      ...place,
      metric: "differences.f1",
      score: f1(precision?.score ?? 0, recall.score),
      n: matched.length,
      wrong: [],
    },
    ...(recalled.length === 0 ? [] : [verdicts]),
    ...conflictRows(story, points, docs, units),
  ];
}

/** Differences of gold's kind in points that cover the fact in two or more of the reports named; figures read right. */
function matchesOf(
  gold: GoldDifference,
  points: readonly PlacedPoint[],
  docs: ReadonlyMap<string, string>,
  units: Units,
): readonly Match[] {
  return covering(gold, points, units).flatMap(({ point, told }) =>
    point.point.differences
      .filter(({ kind }) => kind === gold.kind)
      .filter((difference) => gold.kind !== "figure" || figuresRight(gold, difference, docs))
      .map((difference) => ({ difference, point, told })),
  );
}

function covering(gold: GoldDifference, points: readonly PlacedPoint[], units: Units) {
  const fact = factOf(gold, units);
  const tellings = (fact === undefined ? [] : (units.supports.get(fact) ?? [])).filter(({ doc }) =>
    gold.values.has(doc),
  );
  return points
    .map((point) => ({ point, told: tellings.filter((telling) => tells(point, telling)).length }))
    .filter(({ told }) => told >= 2);
}

function factOf(gold: GoldDifference, units: Units): GoldFact | undefined {
  return [...units.supports.keys()].find(({ id }) => id === gold.fact);
}

/** At least two reports' figures are among the difference's values, and no report's figure is there only wrongly. */
function figuresRight(
  gold: GoldDifference,
  difference: Difference,
  docs: ReadonlyMap<string, string>,
): boolean {
  let right = 0;
  for (const [doc, figure] of gold.values) {
    if (typeof figure === "string") continue;
    const values = difference.values.filter(({ report }) => docs.get(report) === doc);
    if (values.length === 0) continue;
    if (!values.some((value) => figureRead(figure, value))) return false;
    right++;
  }
  return right >= 2;
}

function verdictRight(gold: GoldDifference, matches: readonly Match[]): boolean {
  const most = Math.max(...matches.map(({ told }) => told));
  return matches
    .filter(({ told }) => told === most)
    .some(({ difference: { verdict } }) =>
      gold.verdict === "unclear" ? verdict !== "conflict" : verdict === gold.verdict,
    );
}

/** The least likeness of a point and a fact at which the point's differences are held against the fact's. */
const SAME_POINT = 0.5;

function precisionRow(
  story: GoldStory,
  points: readonly PlacedPoint[],
  docs: ReadonlyMap<string, string>,
  units: Units,
): Row | null {
  let n = 0;
  const wrong: string[] = [];
  for (const point of points) {
    const likeness = [...units.supports.keys()].map((fact) => ({ fact, score: jaccard(fact, point, units) }));
    const best = Math.max(0, ...likeness.map(({ score }) => score));
    if (best < SAME_POINT) continue;
    const facts = likeness.filter(({ score }) => score === best).map(({ fact }) => fact.id);
    for (const difference of point.point.differences) {
      if (difference.kind === "term") continue;
      n++;
      const listed = (story.differences ?? []).some(
        ({ fact, kind }) => facts.includes(fact) && kind === difference.kind,
      );
      if (!listed)
        wrong.push(
          `not in gold: ${describe(difference, docs)}\n  fact ${facts.join(" or ")}, point “${short(point.point.label.exact)}”`,
        );
    }
  }
  if (n === 0) return null;
  return {
    layer: "compare",
    set: story.set,
    metric: "differences.precision",
    score: (n - wrong.length) / n,
    n,
    wrong,
  };
}

function conflictRows(
  story: GoldStory,
  points: readonly PlacedPoint[],
  docs: ReadonlyMap<string, string>,
  units: Units,
): readonly Row[] {
  const gold = (story.differences ?? []).filter(({ verdict }) => verdict === "conflict");
  const called = points.flatMap((point) =>
    point.point.differences
      .filter(({ verdict }) => verdict === "conflict")
      .map((difference) => ({ point, difference })),
  );
  const isListed = ({ point, difference }: (typeof called)[number]): boolean =>
    gold.some((each) => each.kind === difference.kind && covering(each, [point], units).length > 0);
  const falsely = called.filter((each) => !isListed(each));
  const place = { layer: "compare", set: story.set } as const;
  const missed = gold.filter(
    (each) =>
      !matchesOf(each, points, docs, units).some(({ difference }) => difference.verdict === "conflict"),
  );
  const precision: Row = {
    ...place,
    metric: "conflicts.precision",
    score: called.length === 0 ? 1 : (called.length - falsely.length) / called.length,
    n: called.length,
    wrong: falsely.map(
      ({ point, difference }) =>
        `no conflict in gold: ${describe(difference, docs)}\n  point “${short(point.point.label.exact)}”`,
    ),
  };
  return [
    // Where gold lists conflicts and the program gives none there is no share to speak of.
    ...(called.length === 0 && gold.length > 0 ? [] : [precision]),
    ...(gold.length === 0
      ? []
      : [
          {
            ...place,
            metric: "conflicts.recall",
            score: (gold.length - missed.length) / gold.length,
            n: gold.length,
            wrong: missed.map(
              (each) =>
                `not called a conflict: ${describeGold(each)}\n  ${whyMissed(each, points, docs, units)}`,
            ),
          },
        ]),
  ];
}

function describeGold(gold: GoldDifference): string {
  const values = [...gold.values].map(
    ([doc, value]) => `${doc} ${typeof value === "string" ? value : figureWords(value)}`,
  );
  return `${gold.fact} ${gold.kind} (${gold.verdict}): ${values.join(" | ")}`;
}

function figureWords({ text, relation, value }: GoldFigure): string {
  return `“${text}” = ${relation} ${value ?? "?"}`;
}

/** What the program has instead of a difference of gold. */
function whyMissed(
  gold: GoldDifference,
  points: readonly PlacedPoint[],
  docs: ReadonlyMap<string, string>,
  units: Units,
): string {
  const near = covering(gold, points, units);
  if (near.length === 0) return "no point tells the fact in two of these reports";
  return near
    .map(({ point }) => {
      const differences = point.point.differences
        .map((difference) => describe(difference, docs))
        .join("\n    ");
      return `point “${short(point.point.label.exact)}” has ${differences || "no difference"}`;
    })
    .join("\n  ");
}

function describe(
  { kind, verdict, because, about, values }: Difference,
  docs: ReadonlyMap<string, string>,
): string {
  const shown = values.map(
    ({ report, anchor, normal }) => `${docs.get(report) ?? "?"} “${short(anchor.exact)}” = ${normal}`,
  );
  return `${kind} (${verdict}, ${because}), ${about}: ${shown.join(" | ")}`;
}

function short(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > 90 ? `${plain.slice(0, 87)}…` : plain;
}
