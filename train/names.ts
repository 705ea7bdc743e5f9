import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { agree } from "../src/annotate/en/names/document.ts";
import { type FeatureTable, featuresOf, isCaseless, WIDTH } from "../src/annotate/en/names/features.ts";
import {
  bestLabels,
  LABELS,
  mayFollow,
  type NameRun,
  pack,
  runsOf,
  unpack,
  type Weights,
} from "../src/annotate/en/names/model.ts";
import { type Corpus, type Labelled, readCorpora } from "./names/corpora.ts";

// Learns the weights of the name finder from open sets: `node train/names.ts DIR`. A linear-chain conditional random
// field (Lafferty et al. 2001) by stochastic gradients with a fixed seed: the same data give the same weights, in about
// a minute. Prints how well the shipped form reads the parts that it did not learn from; `--score` prints that
// alone. An averaged perceptron on the same features (Collins 2002) read all five held-out parts 0.02 worse on
// average. `--words` makes the list of common words, which is one of the features.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the open sets are: node train/names.ts DIR");
const option = (name: string, usual: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1] ?? usual);
const PASSES = option("passes", 9);
/** A feature seen only once in the sets tells nothing of other texts. */
const RARE = option("rare", 2);
/** The share of features hidden from each word at each pass, so that no single one is relied on. */
const HIDDEN = option("hidden", 0.3);
const SEED = option("seed", 20240501);
/** How far a weight moves at first (AdaGrad), and how strongly small weights are drawn to nothing (L1). */
const RATE = option("rate", 0.06);
const SHRINK = option("shrink", 0.003);
/** Taken off "no name": names missed cost more than names too many, which the document rules sort out. */
const LEAN = option("lean", 0.4);
/** The weight, in averaged units, of one step of the shipped form; less than half of it is left out. */
const STEP = option("step", 0.1);

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
  const squares = new Float32Array(weights.length);
  const steps = new Float32Array((LABELS + 1) * LABELS);
  const stepSquares = new Float32Array(steps.length);
  // The mean over the later passes: the last one alone depends on its order.
  const sums = new Float32Array(weights.length);
  const stepSums = new Float32Array(steps.length);
  let summed = 0;
  const random = randomFrom(SEED);
  const order = sentences.map((_, index) => index);
  const move = (array: Float32Array, squared: Float32Array, place: number, slope: number): void => {
    const sum = (squared[place] ?? 0) + slope * slope;
    squared[place] = sum;
    const value = (array[place] ?? 0) + (RATE * slope) / Math.sqrt(sum + 1e-6);
    array[place] = Math.sign(value) * Math.max(0, Math.abs(value) - (RATE * SHRINK) / Math.sqrt(sum + 1e-6));
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const table = tables[index];
      const gold = sentences[index]?.labels;
      if (table === undefined || gold === undefined || gold.length === 0) continue;
      const hidden = Math.floor(random() * 2 ** 32);
      const rowOf = (hash: number): number =>
        HIDDEN > 0 && (Math.imul(hash ^ hidden, 0x9e3779b1) >>> 0) / 2 ** 32 < HIDDEN
          ? -1
          : (places.get(hash) ?? -1);
      const slopes = slopesOf(table, gold, { rowOf, weights, steps });
      loss += slopes.loss;
      for (let at = 0; at < table.words; at += 1) {
        for (let slot = at * WIDTH; slot < (at + 1) * WIDTH; slot += 1) {
          const hash = table.hashes[slot] ?? 0;
          if (hash === 0) break;
          const row = rowOf(hash);
          if (row < 0) continue;
          for (let label = 0; label < LABELS; label += 1) {
            const slope = slopes.own[at * LABELS + label] ?? 0;
            if (slope > 1e-3 || slope < -1e-3) move(weights, squares, row + label, slope);
          }
        }
      }
      slopes.steps.forEach((slope, place) => {
        if (slope !== 0) move(steps, stepSquares, place, slope);
      });
    }
    console.log(`pass ${pass + 1}: loss ${loss.toFixed(0)}`);
    if (pass < PASSES / 2) continue;
    weights.forEach((value, place) => {
      sums[place] = (sums[place] ?? 0) + value;
    });
    steps.forEach((value, place) => {
      stepSums[place] = (stepSums[place] ?? 0) + value;
    });
    summed += 1;
  }
  const whole = (value: number): number => Math.max(-127, Math.min(127, Math.round(value / STEP)));
  const rows = new Map<number, readonly number[]>();
  for (const [hash, row] of places) {
    const values = Array.from({ length: LABELS }, (_, label) => whole((sums[row + label] ?? 0) / summed));
    if (values.some((value) => value !== 0)) rows.set(hash, values);
  }
  return {
    rows,
    steps: Array.from(stepSums, (value, place) => whole(value / summed - (place % LABELS === 0 ? LEAN : 0))),
  };
}

/** The slopes of a sentence's log-likelihood (forward and backward sums), for each word and label and each step. */
function slopesOf(
  table: FeatureTable,
  gold: readonly number[],
  { rowOf, weights, steps }: Weights,
): { readonly own: Float64Array; readonly steps: Float64Array; readonly loss: number } {
  const { words, hashes } = table;
  const own = new Float64Array(words * LABELS);
  for (let at = 0; at < words; at += 1) {
    for (let slot = at * WIDTH; slot < (at + 1) * WIDTH; slot += 1) {
      const hash = hashes[slot] ?? 0;
      if (hash === 0) break;
      const row = rowOf(hash);
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label += 1) {
        own[at * LABELS + label] = (own[at * LABELS + label] ?? 0) + (weights[row + label] ?? 0);
      }
    }
  }
  const forward = new Float64Array(words * LABELS);
  const backward = new Float64Array(words * LABELS);
  const sums: number[] = [];
  for (let at = 0; at < words; at += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      sums.length = 0;
      if (at === 0) {
        if (mayFollow(LABELS, label)) sums.push(steps[LABELS * LABELS + label] ?? 0);
      } else {
        for (let before = 0; before < LABELS; before += 1) {
          if (mayFollow(before, label)) {
            sums.push((forward[(at - 1) * LABELS + before] ?? 0) + (steps[before * LABELS + label] ?? 0));
          }
        }
      }
      forward[at * LABELS + label] = logSum(sums) + (own[at * LABELS + label] ?? 0);
    }
  }
  for (let at = words - 2; at >= 0; at -= 1) {
    for (let label = 0; label < LABELS; label += 1) {
      sums.length = 0;
      for (let after = 0; after < LABELS; after += 1) {
        if (!mayFollow(label, after)) continue;
        const place = (at + 1) * LABELS + after;
        sums.push((steps[label * LABELS + after] ?? 0) + (own[place] ?? 0) + (backward[place] ?? 0));
      }
      backward[at * LABELS + label] = logSum(sums);
    }
  }
  const total = logSum(Array.from(forward.subarray((words - 1) * LABELS)));
  const slopes = new Float64Array(words * LABELS);
  const stepSlopes = new Float64Array(steps.length);
  let score = 0;
  for (let at = 0; at < words; at += 1) {
    const right = gold[at] ?? 0;
    const before = at === 0 ? LABELS : (gold[at - 1] ?? 0);
    score += (own[at * LABELS + right] ?? 0) + (steps[before * LABELS + right] ?? 0);
    stepSlopes[before * LABELS + right] = (stepSlopes[before * LABELS + right] ?? 0) + 1;
    for (let label = 0; label < LABELS; label += 1) {
      const place = at * LABELS + label;
      const share = Math.exp((forward[place] ?? 0) + (backward[place] ?? 0) - total);
      slopes[place] = (label === right ? 1 : 0) - share;
      if (at === 0) {
        const step = LABELS * LABELS + label;
        stepSlopes[step] = (stepSlopes[step] ?? 0) - share;
        continue;
      }
      for (let previous = 0; previous < LABELS; previous += 1) {
        if (!mayFollow(previous, label)) continue;
        const step = previous * LABELS + label;
        const both =
          (forward[(at - 1) * LABELS + previous] ?? 0) +
          (steps[step] ?? 0) +
          (own[place] ?? 0) +
          (backward[place] ?? 0);
        stepSlopes[step] = (stepSlopes[step] ?? 0) - Math.exp(both - total);
      }
    }
  }
  return { own: slopes, steps: stepSlopes, loss: total - score };
}

function logSum(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
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
