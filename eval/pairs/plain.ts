import { marksOf } from "../../src/model/mark.ts";
import { readText } from "../annotate/read-text.ts";
import { cosine, tfidf, type Vector } from "../tfidf.ts";
import type { Judge } from "./judge.ts";
import { type Pair, type Side, sidesOf, wordsOf } from "./pair.ts";

/** The cosine of TF-IDF vectors, with rarity counted over the sentences of the set; and how long the two are. */
export const tfidfCosine: Judge = {
  name: "tfidf",
  evidence: (_, pairs) => {
    const sides = [...sidesOf(pairs).values()];
    const texts = sides.map(wordsOf);
    const vectors = byId(sides, tfidf(texts, texts));
    const none: Vector = new Map();
    return pairs.map((pair) => [
      cosine(vectors.get(pair.a.id) ?? none, vectors.get(pair.b.id) ?? none),
      ...lengths(pair),
    ]);
  },
};

/** The share of content words, by dictionary form, that two sentences have in common; and how long the two are. */
export const lemmaOverlap: Judge = {
  name: "lemma",
  evidence: (_, pairs) => {
    const sides = [...sidesOf(pairs).values()];
    const lemmas = byId(sides, sides.map(lemmasOf));
    const none: ReadonlySet<string> = new Set();
    return pairs.map((pair) => [
      dice(lemmas.get(pair.a.id) ?? none, lemmas.get(pair.b.id) ?? none),
      ...lengths(pair),
    ]);
  },
};

function lemmasOf(side: Side): ReadonlySet<string> {
  const words = marksOf(readText(wordsOf(side)), "word");
  return new Set(words.filter(({ tag }) => /^(?:NN|VB|JJ|CD|RB)/.test(tag)).map(({ lemma }) => lemma));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** What a read-out may use beside a bare score: the words of the shorter sentence, and the longer's over it. */
export function lengths({ a, b }: Pair): readonly number[] {
  const count = (side: Side): number => wordsOf(side).split(/\s+/).length;
  const [short = 1, long = 1] = [count(a), count(b)].sort((x, y) => x - y);
  return [Math.log(short), short / long];
}

function byId<Value>(sides: readonly Side[], values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(
    sides.flatMap(({ id }, at) => {
      const value = values[at];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
