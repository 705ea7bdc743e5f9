import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { agree } from "../src/annotate/en/names/document.ts";
import { featuresOf, isCaseless, WIDTH } from "../src/annotate/en/names/features.ts";
import {
  bestLabels,
  LABELS,
  type NameRun,
  pack,
  runsOf,
  unpack,
  type Weights,
} from "../src/annotate/en/names/model.ts";
import { type Corpus, type Labelled, readCorpora } from "./names/corpora.ts";

// Learns the weights of the name finder from open sets: `node train/names.ts DIR [--passes=N]`. An averaged
// structured perceptron (Collins 2002) with a fixed seed: the same data give the same weights. Prints how well
// the shipped form reads the parts that it did not learn from.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the open sets are: node train/names.ts DIR");
const option = (name: string, usual: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1] ?? usual);
const PASSES = option("passes", 12);
/** A feature seen only once in the sets tells nothing of other texts. */
const RARE = option("rare", 2);
/** The share of features hidden from each word at each pass, so that no single one is relied on. */
const HIDDEN = option("hidden", 0.1);
const SEED = option("seed", 20240501);
/** The weight, in averaged units, of one step of the shipped form; less than half of it is left out. */
const STEP = option("step", 0.12);

const began = performance.now();
const data = path.resolve(import.meta.dirname, "../src/annotate/en/data");
const corpora = readCorpora(from);
const learn = corpora.flatMap((corpus) => corpus.learn);
if (process.argv.includes("--words")) {
  writeFileSync(path.join(data, "common.txt"), `${commonWords(learn).join("\n")}\n`);
  console.log("The list of common words is new; run once more without --words to learn with it.");
  process.exit();
}
if (process.argv.includes("--score")) {
  const kept = unpack(readFileSync(path.join(data, "names.weights")));
  for (const { name, heldOut } of corpora) report(name, heldOut, kept);
  process.exit();
}
const { rows, steps } = train([...learn, ...withoutCase(learn)]);
const bytes = pack(rows, steps);
writeFileSync(
  process.argv.find((each) => each.startsWith("--out="))?.slice(6) ?? path.join(data, "names.weights"),
  bytes,
);
console.log(
  `${learn.length} sentences, ${rows.size} features kept, ${bytes.length} bytes, ${Math.round((performance.now() - began) / 1000)} s`,
);
const shipped = unpack(bytes);
for (const { name, heldOut } of corpora) report(name, heldOut, shipped);

/** Words that stand in small letters at least twice, and ten times as often as with a capital inside a sentence. */
function commonWords(sentences: readonly Labelled[]): readonly string[] {
  const small = new Map<string, number>();
  const large = new Map<string, number>();
  for (const { words } of sentences) {
    words.forEach((word, at) => {
      if (/^\p{Ll}{2,}$/u.test(word)) small.set(word, (small.get(word) ?? 0) + 1);
      else if (at > 0 && /^\p{Lu}\p{Ll}+$/u.test(word)) {
        large.set(word.toLowerCase(), (large.get(word.toLowerCase()) ?? 0) + 1);
      }
    });
  }
  return [...small]
    .filter(([word, count]) => count >= 2 && count >= 10 * (large.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
}

/** Copies of some sentences as headlines are set: a capital on every word, or all in capitals. */
function withoutCase(sentences: readonly Labelled[]): readonly Labelled[] {
  return sentences
    .filter(({ words }, index) => index % 6 === 0 && words.length > 4 && words.length < 25)
    .map(({ words, pieces, labels }, index) => ({
      pieces,
      words: words
        .slice(0, /^[.!?]$/.test(words.at(-1) ?? "") ? -1 : undefined)
        .map((word, at) =>
          index % 3 === 0
            ? word.toUpperCase()
            : /^'|^(?:a|an|the|of|in|to|and|for|on|at)$/.test(word) && at > 0
              ? word
              : word.charAt(0).toUpperCase() + word.slice(1),
        ),
      labels,
    }))
    .filter(({ words }) => isCaseless(words));
}

function train(sentences: readonly Labelled[]): {
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly steps: readonly number[];
} {
  const tables = sentences.map(({ words }) => featuresOf(words));
  const counts = new Map<number, number>();
  for (const { hashes } of tables) {
    for (const hash of hashes) if (hash !== 0) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const places = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= RARE) places.set(hash, places.size * LABELS);
  const weights = new Float32Array(places.size * LABELS);
  const sums = new Float64Array(weights.length);
  const steps = new Float32Array((LABELS + 1) * LABELS);
  const stepSums = new Float64Array(steps.length);
  const random = randomFrom(SEED);
  const order = sentences.map((_, index) => index);
  let time = 1;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      time += 1;
      const table = tables[index];
      const gold = sentences[index]?.labels;
      if (table === undefined || gold === undefined) continue;
      const hidden = Math.floor(random() * 2 ** 32);
      const rowOf = (hash: number): number =>
        HIDDEN > 0 && (Math.imul(hash ^ hidden, 0x9e3779b1) >>> 0) / 2 ** 32 < HIDDEN
          ? -1
          : (places.get(hash) ?? -1);
      const called = bestLabels(table, { rowOf, weights, steps });
      for (let at = 0; at < called.length; at += 1) {
        const right = gold[at] ?? 0;
        const said = called[at] ?? 0;
        const rightBefore = at === 0 ? LABELS : (gold[at - 1] ?? 0);
        const saidBefore = at === 0 ? LABELS : (called[at - 1] ?? 0);
        if (right === said && rightBefore === saidBefore) continue;
        const bump = (array: Float32Array, sum: Float64Array, place: number, by: number): void => {
          array[place] = (array[place] ?? 0) + by;
          sum[place] = (sum[place] ?? 0) + by * time;
        };
        bump(steps, stepSums, rightBefore * LABELS + right, 1);
        bump(steps, stepSums, saidBefore * LABELS + said, -1);
        if (right === said) continue;
        wrong += 1;
        for (let slot = at * WIDTH; slot < (at + 1) * WIDTH; slot += 1) {
          const hash = table.hashes[slot] ?? 0;
          if (hash === 0) break;
          const row = rowOf(hash);
          if (row < 0) continue;
          bump(weights, sums, row + right, 1);
          bump(weights, sums, row + said, -1);
        }
      }
    }
    console.log(`pass ${pass + 1}: ${wrong} words wrong`);
  }
  const averaged = (array: Float32Array, sum: Float64Array, place: number): number => {
    const value = (array[place] ?? 0) - (sum[place] ?? 0) / time;
    return Math.max(-127, Math.min(127, Math.round(value / STEP)));
  };
  const rows = new Map<number, readonly number[]>();
  for (const [hash, row] of places) {
    const values = Array.from({ length: LABELS }, (_, label) => averaged(weights, sums, row + label));
    if (values.some((value) => value !== 0)) rows.set(hash, values);
  }
  return { rows, steps: Array.from(steps, (_, place) => averaged(steps, stepSums, place)) };
}

/**
 * Exact span and sort, over persons, organisations and places: of the model alone and with the document rules,
 * which see a document at a time where the set has documents.
 */
function report(name: string, documents: Corpus["heldOut"], weights: Weights): void {
  const alone = makeScore();
  const ruled = makeScore();
  for (const document of documents) {
    const read = document.map(({ words, pieces, labels }) => {
      const runs = runsOf(bestLabels(featuresOf(words), weights));
      alone.count(runsOf(labels), runs);
      return { words: pieces, runs };
    });
    agree(read).forEach(({ runs }, at) => {
      ruled.count(runsOf(document[at]?.labels ?? []), runs);
    });
  }
  const sentences = documents.reduce((sum, document) => sum + document.length, 0);
  console.log(
    `${name.padEnd(10)} ${sentences} sentences; model alone ${alone.line()}; with rules ${ruled.line()}`,
  );
}

interface Score {
  readonly count: (gold: readonly NameRun[], called: readonly NameRun[]) => void;
  readonly line: () => string;
}

function makeScore(): Score {
  let right = 0;
  let called = 0;
  let gold = 0;
  return {
    count(labelled, runs) {
      const keys = new Set(labelled.filter(({ sort }) => sort !== "other").map(keyOf));
      const found = runs.filter(({ sort }) => sort !== "other");
      gold += keys.size;
      called += found.length;
      right += found.filter((run) => keys.has(keyOf(run))).length;
    },
    line() {
      const precision = right / Math.max(1, called);
      const recall = right / Math.max(1, gold);
      const score = (2 * precision * recall) / Math.max(1e-9, precision + recall);
      return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${score.toFixed(3)} of ${gold}`;
    },
  };
}

function keyOf({ first, end, sort }: { first: number; end: number; sort: string }): string {
  return `${first}-${end}-${sort}`;
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
}

/** Mulberry32: small, seeded, good enough to shuffle. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
