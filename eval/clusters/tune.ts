import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ClusterData, isIn, LEARNING_SETS, MEASURING_SETS, readSet } from "./cluster-set.ts";
import { bcubed, type Sorted } from "./measures.ts";
import { DECAYS, type SortMarks } from "./minilm.ts";
import { findPeers, type Pipeline, pipelinesOf } from "./peers.ts";
import { dayOf, learntBags, type Marks, singlePass } from "./single-pass.ts";
import { bagOf, cosinesOf, type Rarity, rarityIn } from "./tfidf-vectors.ts";
import { READINGS, type Reading } from "./vectors.ts";

const USAGE = `node eval/clusters/tune.ts DIR [--peers [--readings NAME,…]] [--only NAME,…]

  prints the marks of the single pass that are best on DIR/eval; with --peers those of the programs that are installed in
  bench/stories, which are given the reports in all ways or in those named (head, pieces); of each set NAME by itself,
  and of all that may be learnt from together ("learnt")`;

/** Marks with the B-cubed F1 that they give. */
interface Scored<M> {
  readonly marks: M;
  readonly score: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "boolean" }, only: { type: "string" }, readings: { type: "string" } },
});
const [dataDir] = positionals;
if (dataDir === undefined) console.error(USAGE);
else {
  const folder = join(dataDir, "eval");
  const names = values.only?.split(",");
  const readings = (Object.keys(READINGS) as Reading[]).filter(
    (reading) => values.readings?.split(",").includes(reading) ?? true,
  );
  const wanted = (name: string): boolean => names === undefined || names.includes(name);
  if (values.peers)
    for (const each of pipelinesOf(findPeers({ fresh: false }).all)) tunePeer(folder, each, readings, wanted);
  else tuneSinglePass(folder, wanted);
}

/** Prints the best marks of each set by itself, then those of the sets that may be learnt from. */
function tuneSinglePass(folder: string, wanted: (name: string) => boolean): void {
  const scoresBy = (data: ClusterData, rarity: Rarity): readonly Scored<Marks>[] => {
    const cosines = cosinesOf(data.docs.map(bagOf), rarity);
    const days = data.docs.map(dayOf);
    return scores(data, everyMark(), (asked) => asked.map((marks) => singlePass(cosines, days, marks)));
  };
  for (const set of setsIn(folder).filter(({ name }) => wanted(name))) {
    const data = readSet(folder, set);
    say(`"${set.name}"`, best([scoresBy(data, rarityIn(data.docs.map(bagOf)))]));
  }
  if (!wanted("learnt")) return;
  const rarity = rarityIn(learntBags(folder));
  say("learnt", best(LEARNING_SETS.map((set) => scoresBy(readSet(folder, set), rarity))));
}

/** The same of a peer, over some readings. */
function tunePeer(
  folder: string,
  { way, sort }: Pipeline,
  readings: readonly Reading[],
  wanted: (name: string) => boolean,
): void {
  const kept = mkdtempSync(join(tmpdir(), "tune-"));
  const learning: (readonly Scored<SortMarks>[])[] = [];
  console.log(`${way.name}:`);
  for (const set of setsIn(folder)) {
    const learns = LEARNING_SETS.includes(set) && wanted("learnt");
    if (!wanted(set.name) && !learns) continue;
    const data = readSet(folder, set);
    const scored = readings.flatMap((reading) =>
      scores(data, way.every(reading), (asked) => {
        const stories = sort(set.name, data.docs, asked, kept);
        if (stories === null) throw new Error(`${way.name} broke off on ${set.name}`);
        return stories;
      }),
    );
    if (learns) learning.push(scored);
    if (wanted(set.name)) say(`"${set.name}"`, best([scored]));
  }
  if (wanted("learnt")) say("learnt", best(learning));
  rmSync(kept, { recursive: true });
}

function setsIn(folder: string) {
  return [...LEARNING_SETS, ...MEASURING_SETS].filter((each) => isIn(folder, each));
}

/** The B-cubed F1 of each of some marks, in their order. Where no report has its day, decays are not told apart. */
function scores<M extends { readonly days: number | null }>(
  { docs, gold }: ClusterData,
  every: readonly M[],
  sort: (asked: readonly M[]) => readonly Sorted[],
): readonly Scored<M>[] {
  const all = [...docs.keys()];
  const undated = docs.every((doc) => dayOf(doc) === null);
  const asked = undated ? every.filter(({ days }) => days === null) : every;
  const keyOf = (marks: M): string => JSON.stringify(undated ? { ...marks, days: null } : marks);
  const known = new Map<string, number>();
  for (const [at, sorted] of sort(asked).entries()) {
    const marks = asked[at];
    if (marks !== undefined) known.set(keyOf(marks), bcubed(sorted, gold, all).f1);
  }
  return every.map((marks) => ({ marks, score: known.get(keyOf(marks)) ?? 0 }));
}

function everyMark(): readonly Marks[] {
  const thresholds = Array.from({ length: 47 }, (_, at) => (at + 4) / 100);
  return DECAYS.flatMap((days) => thresholds.map((threshold) => ({ threshold, days })));
}

/** The marks that are best in the mean of some sets, each of which has the same marks in the same order. */
function best<M>(sets: readonly (readonly Scored<M>[])[]): Scored<M> {
  const means = (sets[0] ?? []).map(({ marks }, at) => ({
    marks,
    score: sets.reduce((sum, each) => sum + (each[at]?.score ?? 0), 0) / sets.length,
  }));
  // Of marks that are level the last, with the slowest decay, is kept: nothing speaks for a quicker one.
  return means.reduce((found, each) => (each.score >= found.score ? each : found));
}

function say<M>(what: string, { marks, score }: Scored<M>): void {
  const told = JSON.stringify(marks)
    .replace(/"(\w+)":/g, " $1: ")
    .replace(/}$/, " }");
  console.log(`${what}: ${told}, // ${score.toFixed(3)}`);
}
