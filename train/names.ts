import { writeFileSync } from "node:fs";
import path from "node:path";
import { LABELS, pack, unpack } from "../src/annotate/en/names/model.ts";
import { type Labelled, type LabelledText, readCorpora } from "./names/corpora.ts";
import { type Learnt, learn } from "./names/crf.ts";
import { scoreTexts, withoutCase } from "./names/score.ts";

// Learns the weights of the name finder from open sets: `node train/names.ts DIR`, DIR with ner-open, ner-ewt,
// gum-news, meantime. The same data give the same weights, in about two minutes. What is kept apart of a set is not
// learnt from; `npm run eval` scores it. `--folds=3` learns nothing for good: it cuts the sets in three, learns from
// two parts and scores the third, in turn, which is how settings and features were chosen. `--words` makes the
// list of common words, which is one of the features.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the open sets are: node train/names.ts DIR");
const option = (name: string, usual: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1] ?? usual);
const SETTINGS = {
  passes: option("passes", 9),
  rare: option("rare", 2),
  hidden: option("hidden", 0.3),
  rate: option("rate", 0.06),
  shrink: option("shrink", 0.003),
  seed: option("seed", 20240501),
};
/** How many times it is learnt, each time in another order. */
const ORDERS = option("orders", 4);
/** Taken off "no name": names missed cost more than names too many, which the document rules sort out. */
const LEAN = option("lean", 0.6);
/** The weight, in averaged units, of one step of the shipped form; less than half of it is left out. */
const STEP = option("step", 0.05);

const began = performance.now();
const data = path.resolve(import.meta.dirname, "../src/annotate/en/data");
const corpora = readCorpora(from);
const folds = option("folds", 0);
if (process.argv.includes("--words")) {
  const words = commonWords(corpora.flatMap(({ texts }) => texts.flat()));
  writeFileSync(path.join(data, "common.txt"), `${words.join("\n")}\n`);
  console.log("The list of common words is new; run once more without --words to learn with it.");
} else if (folds > 0) {
  for (const line of scoreTexts(corpora, folds, (texts) => unpack(packed(learnFrom(texts)))))
    console.log(line);
} else {
  const bytes = packed(learnFrom(corpora.flatMap(({ texts }) => texts)));
  writeFileSync(path.join(data, "names.weights"), bytes);
  console.log(`${bytes.length} bytes, ${Math.round((performance.now() - began) / 1000)} s`);
}

/** The mean of fields learnt in several orders: a single one leans on its own. */
function learnFrom(texts: readonly LabelledText[]): Learnt {
  const all = [...texts, ...withoutCase(texts.flat())];
  const learnt = Array.from({ length: ORDERS }, (_, at) =>
    learn(all, { ...SETTINGS, seed: SETTINGS.seed + at }),
  );
  const mean = (of: (each: Learnt) => Float32Array): Float32Array => {
    const sum = Float32Array.from(learnt[0] === undefined ? [] : of(learnt[0]));
    for (const each of learnt.slice(1))
      of(each).forEach((value, at) => {
        sum[at] = (sum[at] ?? 0) + value;
      });
    return sum.map((value) => value / ORDERS);
  };
  return {
    places: learnt[0]?.places ?? new Map(),
    weights: mean(({ weights }) => weights),
    steps: mean(({ steps }) => steps),
  };
}

/** The shipped form: whole numbers, small weights left out. */
function packed({ places, weights, steps }: Learnt): Uint8Array {
  const whole = (value: number): number => Math.max(-127, Math.min(127, Math.round(value / STEP)));
  const rows = new Map<number, readonly number[]>();
  for (const [feature, place] of places) {
    rows.set(feature, Array.from(weights.subarray(place, place + LABELS), whole));
  }
  return pack(
    rows,
    Array.from(steps, (value, place) => whole(value - (place % LABELS === 0 ? LEAN : 0))),
  );
}

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
