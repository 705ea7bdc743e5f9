import type { ClusterDoc } from "./cluster-set.ts";

/** How often a report has each word: those of the title twice, and the first 400 words of the text. */
export type Bag = ReadonlyMap<string, number>;

/** How much a word tells, the more the rarer it is. */
export type Rarity = (word: string) => number;

/** Words of the text that count. */
const FIRST = 400;

/** The words of a report. */
export function bagOf({ title, text }: ClusterDoc): Bag {
  const heading = wordsOf(title ?? "");
  const bag = new Map<string, number>();
  for (const word of [...heading, ...heading, ...wordsOf(text).slice(0, FIRST)]) {
    if (!COMMON.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The rarity of words in some reports: ln(N/n). A word that none of them has is as rare as one that half of one has. */
export function rarityIn(bags: readonly Bag[]): Rarity {
  const counts = new Map<string, number>();
  for (const bag of bags) {
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(bags.length / (counts.get(word) ?? 0.5));
}

/** By report, the cosines of its vector with those of the reports before it. */
export type Cosines = readonly Float32Array[];

/** The cosines of all pairs, with (1 + ln n) times rarity as the weight of a word. */
export function cosinesOf(bags: readonly Bag[], rarity: Rarity): Cosines {
  const holders = new Map<string, { readonly at: number; readonly weight: number }[]>();
  return bags.map((bag, at) => {
    const cosines = new Float32Array(at);
    for (const [word, weight] of vectorOf(bag, rarity)) {
      const others = holders.get(word) ?? [];
      for (const other of others) cosines[other.at] = (cosines[other.at] ?? 0) + weight * other.weight;
      others.push({ at, weight });
      holders.set(word, others);
    }
    return cosines;
  });
}

function vectorOf(bag: Bag, rarity: Rarity): ReadonlyMap<string, number> {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [word, count] of bag) {
    const weight = (1 + Math.log(count)) * rarity(word);
    if (weight <= 0) continue;
    vector.set(word, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of vector) vector.set(word, weight / length);
  return vector;
}

const COMMON: ReadonlySet<string> = new Set(
  "a about after all also an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it its just like me more most my new no not now of on one only or other our out over said says she so some than that the their them then there these they this those through to up was we were what when where which while who will with would you your".split(
    " ",
  ),
);
