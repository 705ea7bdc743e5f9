import { writeFileSync } from "node:fs";
import path from "node:path";
import { KEPT_APART, listStories } from "../eval/stories/list.ts";
import { Context, IN_CONTEXT } from "../src/compare/points/context.ts";
import { MEASURED } from "../src/compare/points/measured.ts";
import { PairEvidence } from "../src/compare/points/pair-evidence.ts";
import type { Told } from "../src/compare/statements.ts";
import { silent } from "../src/model/progress.ts";
import { BOTH_UNKNOWN, ecbStories, type LabelledStory, labelledStory } from "./points/labelled.ts";
import { type Fitted, fitLogistic, type Observation, scoreOf } from "./points/logistic.ts";

// Learns how likely two statements tell the same fact: `node train/points.ts DIR`, DIR with seeds/, stories/ and
// eval/. Learnt from the labelled stories that are not kept apart, the examples, the made-up stories in
// train/stories/, and the topics of ECB+ that are not kept apart. The same data give the same weights, in about four
// minutes. `--without=NAME` leaves a story out, and `--to=FILE` writes elsewhere: to score a story on weights that
// have not seen it.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the data are: node train/points.ts DIR");
const option = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The ridges on standardised weights. From 20 to 300 the scores of stories left out are alike. */
const RIDGE = { alone: 150, context: 20 };
/** Parts of the stories, each scored by weights that are learnt from the others. */
const FOLDS = 5;
/** Of a labelled story's pairs of which nothing is known one in so many is learnt from, and counts for all. */
const SPARSE = 4;
/** How many reports the parts of a story have that are learnt from beside the whole, and how many parts of each number. */
const FEW = [2, 3, 4];
const PARTS = 3;

/** A story's pairs of candidates, by number, and what is known of some. */
interface Measured {
  readonly told: readonly Told[];
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
  readonly observations: readonly (Observation & { readonly pair: number })[];
  /** Scores of all pairs by given weights. */
  readonly scores: (by: Fitted) => readonly number[];
}

const root = path.resolve(import.meta.dirname, "..");
const places = [from, path.join(root, "examples"), path.join(root, "train")].flatMap(listStories);
const stories = places
  .filter(({ set }) => !KEPT_APART.has(set) && set !== option("without"))
  .map((place) => measure(labelledStory(place), SPARSE));
const others = ecbStories(path.join(from, "eval")).map((story) => measure(story, 1));
const learn = (from: readonly Measured[]): Fitted =>
  fitLogistic(
    [...from, ...others].flatMap(({ observations }) => observations),
    RIDGE.alone,
  );
const alone = learn(stories);
// What the other pairs of a story say is learnt from scores of weights that have not seen the story: those of weights
// that have are surer than any will be.
const inContext = fitLogistic(
  Array.from({ length: FOLDS }, (_, fold) => {
    const by = learn(stories.filter((_, at) => at % FOLDS !== fold));
    return stories.filter((_, at) => at % FOLDS === fold).flatMap((story) => observedInContext(story, by));
  }).flat(),
  RIDGE.context,
);

const round = (value: number): number => Number(value.toPrecision(5));
const [ofAlone = 0, ...ofContext] = inContext.weights;
const weights = {
  start: round(alone.start),
  evidence: Object.fromEntries(
    MEASURED.map((measured, at) => [
      measured,
      { weight: round(alone.weights[at] ?? 0), mean: round(alone.means[at] ?? 0) },
    ]),
  ),
  context: {
    start: round(scoreOf(inContext, [0, ...IN_CONTEXT.map(() => 0)])),
    alone: round(ofAlone),
    weights: Object.fromEntries(IN_CONTEXT.map((measured, at) => [measured, round(ofContext[at] ?? 0)])),
  },
};
const to = option("to") ?? path.join(root, "src/compare/points/data/same-fact.json");
writeFileSync(to, `${JSON.stringify(weights, null, 2)}\n`);
console.log(`${stories.length} stories and ${others.length} of short reports`);

function measure({ told, labelOf }: LabelledStory, sparse: number): Measured {
  const evidence = new PairEvidence(told, silent);
  const pairs = Array.from(evidence.pairs.first, (a, pair) => ({ a, b: evidence.pairs.second[pair] ?? 0 }));
  return {
    told,
    pairs,
    observations: pairs.flatMap(({ a, b }, pair) => {
      const known = labelOf(a, b);
      if (known === null) return [];
      const every = known.counts <= BOTH_UNKNOWN ? sparse : 1;
      if (pair % every !== 0) return [];
      const counts = every * known.counts;
      return [{ pair, label: known.label, counts, values: evidence.ofPair(pair) }];
    }),
    scores: (by) => pairs.map((_, pair) => scoreOf(by, evidence.ofPair(pair))),
  };
}

/**
 * The observations of a story by their score and by what the other pairs of it say: of the whole, and of parts of it, as
 * many a story has few reports.
 */
function observedInContext(story: Measured, by: Fitted): readonly Observation[] {
  const scores = story.scores(by);
  const reports = 1 + story.told.reduce((most, { report }) => Math.max(most, report), 0);
  const parts = FEW.filter((few) => few < reports).flatMap((few) =>
    Array.from({ length: PARTS }, (_, part) => {
      const first = Math.floor((part * reports) / PARTS);
      return new Set(Array.from({ length: few }, (_, at) => (first + at) % reports));
    }),
  );
  return [new Set(Array(reports).keys()), ...parts].flatMap((own) => {
    const kept = story.told.map(({ report }) => own.has(report));
    let before = 0;
    const place = kept.map((is) => (is ? before++ : -1));
    const context = new Context(
      story.told.filter((_, at) => kept[at]),
      story.pairs.flatMap(({ a, b }, at) =>
        kept[a] && kept[b] ? [{ a: place[a] ?? 0, b: place[b] ?? 0, score: scores[at] ?? 0 }] : [],
      ),
    );
    return story.observations.flatMap(({ pair, label, counts }) => {
      const { a, b } = story.pairs[pair] ?? { a: 0, b: 0 };
      if (!kept[a] || !kept[b]) return [];
      return [{ label, counts, values: [scores[pair] ?? 0, ...context.of(place[a] ?? 0, place[b] ?? 0)] }];
    });
  });
}
