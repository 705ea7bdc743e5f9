import { f1, type Row, share } from "../row.ts";
import { baselineF1 } from "./baseline.ts";
import type { GoldFact, GoldStory } from "./gold.ts";
import type { Publication } from "./publication.ts";
import { scoreStatements, tellsShortly } from "./statements.ts";
import {
  type PlacedPoint,
  pairKey,
  pairsOf,
  placedPoints,
  type Telling,
  tells,
  type Units,
} from "./units.ts";

/** Scores how statements were put together into points. */
export function scorePoints(story: GoldStory, publication: Publication, units: Units): readonly Row[] {
  const { comparison } = publication;
  if (comparison === null || story.facts === null) return [];
  const points = placedPoints(comparison, publication, units);
  return [
    ...pairRows(story, points, units),
    ...scoreStatements(story.set, points, units),
    statementRow(story, points, units),
    jaccardRow(story, points, units),
    singleRow(story, points, units),
  ].filter((row): row is Row => row !== null);
}

function pairRows(story: GoldStory, points: readonly PlacedPoint[], units: Units): readonly Row[] {
  if (units.pairs.size === 0) return [];
  const predicted = new Map<string, PlacedPoint>();
  for (const point of points) {
    for (const key of pairsOf(point.units)) if (!predicted.has(key)) predicted.set(key, point);
  }
  const extra = [...predicted].filter(([key]) => !units.pairs.has(key) && !units.neutral.has(key));
  const right = [...predicted.keys()].filter((key) => units.pairs.has(key)).length;
  const precision = right + extra.length === 0 ? 0 : right / (right + extra.length);
  const recall = right / units.pairs.size;
  const place = { layer: "compare", set: story.set } as const;
  const wrong = byPoint(extra).map(([point, keys]) => wrongPairs(point, keys, units));
  const lost = [...units.supports].flatMap(([fact, tellings]) => {
    const keys = [...pairsOf(tellings)];
    const none = keys.filter((key) => !predicted.has(key));
    return none.length === 0 ? [] : [missedPairs(fact, none.length, keys.length, tellings, points)];
  });
  return [
    { ...place, metric: "points.pairwise-precision", score: precision, n: right + extra.length, wrong },
    { ...place, metric: "points.pairwise-recall", score: recall, n: units.pairs.size, wrong: lost },
    {
      ...place,
      metric: "points.pairwise-f1",
      score: f1(precision, recall),
      n: units.pairs.size,
      wrong: [],
      baseline: baselineF1(units),
    },
  ];
}

/** Pairs with the point that makes them, brought together by point. */
function byPoint(pairs: readonly (readonly [string, PlacedPoint])[]) {
  const grouped = new Map<PlacedPoint, string[]>();
  for (const [key, point] of pairs) {
    const keys = grouped.get(point);
    if (keys === undefined) grouped.set(point, [key]);
    else keys.push(key);
  }
  return [...grouped].sort(([, a], [, b]) => b.length - a.length);
}

function wrongPairs(point: PlacedPoint, keys: readonly string[], units: Units): string {
  const involved = new Set(keys.flatMap((key) => key.split("\n")));
  const lines = [...involved].map((sentence) => {
    const told = units.units.get(sentence) ?? [];
    const facts = [...units.supports]
      .filter(([, tellings]) => tellings.some((telling) => told.includes(telling) && tells(point, telling)))
      .map(([fact]) => fact.id);
    const doc = told[0]?.doc ?? "";
    const anchors = point.statements
      .filter(
        (statement) =>
          statement.doc === doc && told.some((telling) => tells({ statements: [statement] }, telling)),
      )
      .map(({ exact }) => `“${short(exact)}”`);
    return `  ${doc} [${facts.join(", ") || "no shared fact"}] ${anchors.join(" and ")}`;
  });
  return [
    `${keys.length} wrong ${keys.length === 1 ? "pair" : "pairs"} in the point “${short(point.point.label.exact)}”, among`,
    ...lines,
  ].join("\n");
}

function missedPairs(
  fact: GoldFact,
  missed: number,
  all: number,
  tellings: readonly Telling[],
  points: readonly PlacedPoint[],
): string {
  return [
    `${missed} of ${all} ${all === 1 ? "pair" : "pairs"} missed of ${fact.id}, ${fact.claim}`,
    ...tellings.map((telling) => `  ${told(telling, points)}`),
  ].join("\n");
}

/** Gold's words, and the points that tell them. */
function told(telling: Telling, points: readonly PlacedPoint[]): string {
  const holders = points
    .filter((point) => tells(point, telling))
    .map(({ point }) => {
      const others = new Set(point.readings.map(({ report }) => report)).size;
      return `“${short(point.label.exact)}” (${others} ${others === 1 ? "report" : "reports"})`;
    });
  return `${telling.doc} “${telling.words}”  in ${holders.join(" and ") || "no point"}`;
}

function statementRow(story: GoldStory, points: readonly PlacedPoint[], units: Units): Row | null {
  const cases = [...units.supports].flatMap(([fact, tellings]) =>
    tellings.flatMap((a, index) =>
      tellings.slice(index + 1).flatMap((b) => {
        if (a.doc === b.doc) return [];
        const right = points.some((point) => tellsShortly(point, a, units) && tellsShortly(point, b, units));
        return [
          {
            right,
            wrong: `${fact.id}: no point tells both in words of about a clause\n  ${told(a, points)}\n  ${told(b, points)}`,
          },
        ];
      }),
    ),
  );
  return share({ layer: "compare", set: story.set, metric: "points.statement-recall" }, cases);
}

function jaccardRow(story: GoldStory, points: readonly PlacedPoint[], units: Units): Row | null {
  const facts = [...units.supports].filter(([, tellings]) => tellings.length > 0);
  if (facts.length === 0) return null;
  const best = facts.map(([fact]) => {
    const ranked = points
      .map((point) => ({ point, score: jaccard(fact, point, units) }))
      .sort((a, b) => b.score - a.score)[0];
    return { fact, point: ranked?.point, score: ranked?.score ?? 0 };
  });
  return {
    layer: "compare",
    set: story.set,
    metric: "points.best-jaccard",
    score: best.reduce((sum, { score }) => sum + score, 0) / best.length,
    n: best.length,
    wrong: best
      .filter(({ score }) => score < 1)
      .sort((a, b) => a.score - b.score)
      .map(
        ({ fact, point, score }) =>
          `${score.toFixed(2)} ${fact.id}, ${fact.claim}: best is ${point === undefined || score === 0 ? "no point" : `“${short(point.point.label.exact)}”`}`,
      ),
  };
}

/** How much a fact's sentences and a point's unit sentences have in common; further tellings of the fact are left out. */
export function jaccard(fact: GoldFact, point: PlacedPoint, units: Units): number {
  const wanted = new Set((units.supports.get(fact) ?? []).map(({ sentence }) => sentence));
  const told = point.units.filter(
    ({ doc, sentence }) => wanted.has(sentence) || !toldAgain(fact, doc, sentence, units),
  );
  const common = told.filter(({ sentence }) => wanted.has(sentence)).length;
  const all = wanted.size + told.length - common;
  return all === 0 ? 0 : common / all;
}

function toldAgain(fact: GoldFact, doc: string, sentence: string, units: Units): boolean {
  const words = units.sentences.words(sentence);
  return (fact.also.get(doc) ?? []).some((also) => words.includes(also.replace(/\s+/g, " ")));
}

/** A statement of one report is joined when a point tells it beside a sentence of another report that gold does not pair with it. */
function singleRow(story: GoldStory, points: readonly PlacedPoint[], units: Units): Row | null {
  if (units.singles.length === 0) return null;
  const wrong = units.singles.flatMap((single) => {
    const joined = points
      .filter((point) => tells(point, single))
      .flatMap((point) =>
        point.statements
          .filter(({ doc }) => doc !== single.doc)
          .filter(({ doc, places }) => {
            const touched = places.flatMap((place) => units.sentences.touched(doc, place));
            const keys = touched.map((sentence) => pairKey(sentence, single.sentence));
            return keys.length > 0 && !keys.some((key) => units.pairs.has(key) || units.neutral.has(key));
          }),
      );
    if (joined.length === 0) return [];
    return [
      [
        `joined: ${single.doc} “${single.words}”`,
        ...joined.map(({ doc, exact }) => `  with ${doc} “${exact}”`),
      ].join("\n"),
    ];
  });
  return {
    layer: "compare",
    set: story.set,
    metric: "single-source.joined",
    score: wrong.length / units.singles.length,
    n: units.singles.length,
    wrong,
  };
}

function short(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > 90 ? `${plain.slice(0, 87)}…` : plain;
}
