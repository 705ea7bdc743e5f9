import { writeFileSync } from "node:fs";
import path from "node:path";
import { KEPT_APART, listStories } from "../eval/stories/list.ts";
import { MEASURED } from "../src/compare/points/measured.ts";
import { PairEvidence } from "../src/compare/points/pair-evidence.ts";
import { silent } from "../src/model/progress.ts";
import { ecbStories, type LabelledStory, labelledStory } from "./points/labelled.ts";
import { fitLogistic, type Observation } from "./points/logistic.ts";

// Learns how likely two statements tell the same fact: `node train/points.ts DIR`, DIR with seeds/, stories/ and
// eval/. Learnt from the labelled stories that are not kept apart, the examples, the made-up stories in
// train/stories/, and the topics of ECB+ that are not kept apart. The same data give the same weights, in about two
// minutes. `--without=NAME` leaves a story out, and `--to=FILE` writes elsewhere: to score a story on weights that
// have not seen it.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the data are: node train/points.ts DIR");
const option = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The ridge on standardised weights. From 20 to 300 the scores of stories left out are alike. */
const RIDGE = 150;

const root = path.resolve(import.meta.dirname, "..");
const places = [from, path.join(root, "examples"), path.join(root, "train")].flatMap(listStories);
const stories = [
  ...places.filter(({ set }) => !KEPT_APART.has(set) && set !== option("without")).map(labelledStory),
  ...ecbStories(path.join(from, "eval")),
];
const observations = stories.flatMap(observationsOf);
const { start, weights, means } = fitLogistic(observations, RIDGE);
const round = (value: number): number => Number(value.toPrecision(5));
const evidence = Object.fromEntries(
  MEASURED.map((measured, at) => [
    measured,
    { weight: round(weights[at] ?? 0), mean: round(means[at] ?? 0) },
  ]),
);
const to = option("to") ?? path.join(root, "src/compare/points/data/same-fact.json");
writeFileSync(to, `${JSON.stringify({ start: round(start), evidence }, null, 2)}\n`);
console.log(`${stories.length} stories, ${observations.length} pairs`);

/** The pairs of a story's candidates of which something is known. */
function observationsOf({ told, labelOf }: LabelledStory): readonly Observation[] {
  const pairs = new PairEvidence(told, silent);
  return Array.from(pairs.pairs.first).flatMap((a, pair) => {
    const known = labelOf(a, pairs.pairs.second[pair] ?? 0);
    return known === null ? [] : [{ values: pairs.ofPair(pair), ...known }];
  });
}
