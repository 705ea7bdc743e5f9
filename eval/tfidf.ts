/** The weight of each stem of a sentence. */
export type Vector = ReadonlyMap<string, number>;

/**
 * TF-IDF vectors of sentences, with light stemming; `all` are the sentences that rarity is counted over. Of several
 * usual weightings this one comes nearest to the scores that the page of definitions gives.
 */
export function tfidf(sentences: readonly string[], all: readonly string[]): readonly Vector[] {
  const counts = new Map<string, number>();
  for (const sentence of all) {
    for (const stem of new Set(stems(sentence))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return sentences.map((sentence) => {
    const vector = new Map<string, number>();
    for (const stem of stems(sentence)) {
      vector.set(stem, (vector.get(stem) ?? 0) + 1);
    }
    for (const [stem, count] of vector) {
      const rarity = Math.log((all.length + 1) / ((counts.get(stem) ?? 0) + 0.5));
      vector.set(stem, (1 + Math.log(count)) * rarity);
    }
    return vector;
  });
}

function stems(sentence: string): readonly string[] {
  const words = sentence
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word));
}

const COMMON: ReadonlySet<string> = new Set(
  "a an the of to in on for and or but is are was were be been has have had it its that this with as at by from he she they his her their who which will would not after before said says say".split(
    " ",
  ),
);

/** 1 for vectors of one direction, 0 for those that share nothing. */
export function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0);
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function norm(vector: Vector): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
