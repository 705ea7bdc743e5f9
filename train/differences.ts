import { writeFileSync } from "node:fs";
import path from "node:path";
import { givenPoints } from "../eval/stories/given-points.ts";
import { readGold } from "../eval/stories/gold.ts";
import { KEPT_APART, listStories, type StoryPlace } from "../eval/stories/list.ts";
import { jaccard } from "../eval/stories/points.ts";
import { publish } from "../eval/stories/publish.ts";
import { placedPoints, unitsOf } from "../eval/stories/units.ts";
import { certaintyMeasures } from "../src/compare/differences/certainty.ts";
import type { Learnt, LearntKind } from "../src/compare/differences/listed.ts";
import { attributionMeasures } from "../src/compare/differences/sources.ts";
import type { Tellings } from "../src/compare/differences/tellings.ts";
import { vouchedIn } from "../src/compare/differences/vouching.ts";
import { tellingsOf } from "../src/compare/readings.ts";
import { nearness } from "../src/text/word-vectors.ts";
import { fitLogistic, type Observation } from "./points/logistic.ts";

// Learns which differences of a kind people list: `node train/differences.ts DIR`, DIR with seeds/ and stories/. Learnt
// from the labelled stories that are not kept apart, the examples and the made-up stories in train/stories/: from the facts
// of gold as points and, at half the weight, from the points that the program makes itself. The same data give the
// same weights. Scores of each kind, with every story left out of learning once, are printed.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the data are: node train/differences.ts DIR");

/** The ridge on standardised weights. From 3 to 10 the scores of stories left out are alike. */
const RIDGE = 5;
/** The least likeness of a point of the program's and a fact at which they are held against each other. */
const SAME_POINT = 0.5;

const KINDS: Readonly<Record<LearntKind, (point: Tellings) => Readonly<Record<string, number>> | null>> = {
  certainty: (point) =>
    certaintyMeasures(
      point.tellings.flatMap((telling) => vouchedIn(telling) ?? []),
      point,
    ),
  attribution: attributionMeasures,
};

interface Seen {
  readonly set: string;
  readonly point: Tellings;
  readonly kinds: ReadonlySet<string>;
  readonly counts: number;
}

interface Measured extends Observation {
  readonly set: string;
}

const root = path.resolve(import.meta.dirname, "..");
const places = [from, path.join(root, "examples"), path.join(root, "train")].flatMap(listStories);
const seen = places.filter(({ set }) => !KEPT_APART.has(set)).flatMap(seenIn);
const learnt = Object.fromEntries(
  Object.entries(KINDS).map(([kind, measure]) => [kind, learn(kind, measure)]),
);
const to = path.join(root, "src/compare/differences/data/listed.json");
writeFileSync(to, `${JSON.stringify(learnt, null, 2)}\n`);

function learn(kind: string, measure: (typeof KINDS)[LearntKind]): Learnt {
  let names: readonly string[] = [];
  const measured = seen.flatMap(({ set, point, kinds, counts }): readonly Measured[] => {
    const measures = measure(point);
    if (measures === null) return [];
    names = Object.keys(measures);
    return [{ set, values: Object.values(measures), label: kinds.has(kind) ? 1 : 0, counts }];
  });
  printLeftOut(kind, measured);
  const { start, weights, means } = fitLogistic(measured, RIDGE);
  const round = (value = 0): number => Number(value.toPrecision(4));
  return {
    start: round(start),
    measures: Object.fromEntries(
      names.map((name, at) => [name, { weight: round(weights[at]), mean: round(means[at]) }]),
    ),
  };
}

/** Precision and recall at several chances, each story scored on weights that have not seen it. */
function printLeftOut(kind: string, measured: readonly Measured[]): void {
  const chances = [...new Set(measured.map(({ set }) => set))].flatMap((set) => {
    const fitted = fitLogistic(
      measured.filter((each) => each.set !== set),
      RIDGE,
    );
    return measured
      .filter((each) => each.set === set)
      .map(({ values, label, counts }) => {
        const odds = values.reduce(
          (sum, value, at) => sum + (fitted.weights[at] ?? 0) * (value - (fitted.means[at] ?? 0)),
          fitted.start,
        );
        return { chance: 1 / (1 + Math.exp(-odds)), label, given: counts === 1 };
      });
  });
  for (const given of [true, false]) {
    const own = chances.filter((each) => each.given === given);
    const all = own.filter(({ label }) => label === 1).length;
    for (const least of [0, 0.25, 0.3, 0.35, 0.4, 0.42, 0.43, 0.45, 0.5]) {
      const taken = own.filter(({ chance }) => chance >= least);
      const right = taken.filter(({ label }) => label === 1).length;
      const share = (of: number): string => (right / of).toFixed(2);
      console.log(
        `${kind}, ${given ? "given" : "own"} points, from ${least}: ${right} of ${taken.length} (${share(taken.length)}), of ${all} (${share(all)})`,
      );
    }
  }
}

/** The points of a story of which gold knows how they differ. */
function seenIn({ set, folder, gold }: StoryPlace): readonly Seen[] {
  const story = readGold(set, folder, gold);
  const listed = story.differences ?? [];
  if (listed.length === 0) return [];
  const publication = publish(story);
  const { comparison, compared } = publication;
  if (comparison === null || compared === undefined) throw new Error(`${set} could not be compared`);
  const units = unitsOf(story);
  const { points, told, named, setting } = givenPoints(comparison, compared, publication, units);
  const kindsOf = (facts: readonly string[]): ReadonlySet<string> =>
    new Set(listed.filter(({ fact }) => facts.includes(fact)).map(({ kind }) => kind));
  const pointOf = (group: typeof told): Tellings => ({
    tellings: tellingsOf(group, named),
    setting,
    nearness,
  });
  const byId = new Map(told.map((each) => [each.statement.id as string, each]));
  const own = placedPoints(comparison, publication, units).flatMap((placed) => {
    const likeness = [...units.supports.keys()].map((fact) => ({
      fact: fact.id,
      score: jaccard(fact, placed, units),
    }));
    const best = Math.max(0, ...likeness.map(({ score }) => score));
    if (best < SAME_POINT) return [];
    const facts = likeness.filter(({ score }) => score === best).map(({ fact }) => fact);
    const group = placed.point.readings.flatMap(({ statements }) =>
      statements.flatMap(({ id }) => byId.get(id) ?? []),
    );
    return [{ set, point: pointOf(group), kinds: kindsOf(facts), counts: 0.5 }];
  });
  return [
    ...points.map(({ fact, group }) => ({ set, point: pointOf(group), kinds: kindsOf([fact]), counts: 1 })),
    ...own,
  ].filter(({ point }) => point.tellings.length > 1);
}
