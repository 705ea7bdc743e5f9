import { join } from "node:path";
import { type ClusterData, isIn, LEARNING_SETS, MEASURING_SETS, readSet } from "./cluster-set.ts";
import { bcubed } from "./measures.ts";
import { dayOf, learntBags, type Marks, singlePass } from "./single-pass.ts";
import { bagOf, cosinesOf, type Rarity, rarityIn } from "./tfidf-vectors.ts";

const USAGE =
  "node eval/clusters/tune.ts DIR   prints the marks of the single pass that are best on DIR/eval";

const DECAYS: readonly (number | null)[] = [3, 5, 7, 10, 14, 20, 30, 45, 60, 90, 150, 300, null];
const THRESHOLDS = Array.from({ length: 47 }, (_, at) => (at + 4) / 100);

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) console.error(USAGE);
else tune(join(dataDir, "eval"));

/** Prints the best marks of each set by itself, then those of the sets that may be learnt from. */
function tune(folder: string): void {
  for (const set of [...LEARNING_SETS, ...MEASURING_SETS].filter((each) => isIn(folder, each))) {
    const data = readSet(folder, set);
    say(`"${set.name}"`, best([scores(data, rarityIn(data.docs.map(bagOf)))]));
  }
  const rarity = rarityIn(learntBags(folder));
  say("learnt", best(LEARNING_SETS.map((set) => scores(readSet(folder, set), rarity))));
}

/** By marks, in one order, the B-cubed F1 that they give. */
function scores({ docs, gold }: ClusterData, rarity: Rarity): readonly number[] {
  const cosines = cosinesOf(docs.map(bagOf), rarity);
  const days = docs.map(dayOf);
  const all = [...docs.keys()];
  const undated = days.every((day) => day === null);
  const known = new Map<number, number>();
  return everyMark().map((marks) => {
    const old = undated ? known.get(marks.threshold) : undefined;
    const score = old ?? bcubed(singlePass(cosines, days, marks), gold, all).f1;
    known.set(marks.threshold, score);
    return score;
  });
}

function everyMark(): readonly Marks[] {
  return DECAYS.flatMap((days) => THRESHOLDS.map((threshold) => ({ threshold, days })));
}

function best(sets: readonly (readonly number[])[]): { readonly marks: Marks; readonly score: number } {
  let found = { marks: { threshold: 0, days: null } as Marks, score: -1 };
  for (const [at, marks] of everyMark().entries()) {
    const score = sets.reduce((sum, each) => sum + (each[at] ?? 0), 0) / sets.length;
    // Of marks that are level the slowest decay is kept: nothing speaks for a quicker one.
    if (score >= found.score) found = { marks, score };
  }
  return found;
}

function say(what: string, { marks, score }: ReturnType<typeof best>): void {
  console.log(`${what}: { threshold: ${marks.threshold}, days: ${marks.days} }, // ${score.toFixed(3)}`);
}
