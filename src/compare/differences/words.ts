import type { Difference } from "../../model/comparison.ts";
import type { WordMark } from "../../model/mark.ts";
import type { Told } from "../statements.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/**
 * Other words for the same thing: nouns and verbs of one reading that have no equal in another, but a word near
 * in meaning there. ["holiday home" and "holiday residence"], ["militants" and "fighters"].
 */
export function termDifferences(point: Tellings): readonly Difference[] {
  const read = point.tellings.flatMap((telling) => {
    const told = telling.told[0];
    return told === undefined ? [] : [{ telling, words: contentOf(told) }];
  });
  const [first, ...rest] = read;
  if (first === undefined) return [];
  const found: { about: string; values: { telling: Telling; word: WordMark }[]; nearness: number }[] = [];
  for (const word of first.words) {
    const values = [{ telling: first.telling, word }];
    let nearness = 0;
    for (const other of rest) {
      if (other.words.some(({ lemma }) => lemma === word.lemma)) continue;
      const match = nearest(word, other.words, first.words, point);
      if (match === null) continue;
      values.push({ telling: other.telling, word: match.word });
      nearness = Math.max(nearness, match.nearness);
    }
    if (values.length > 1) found.push({ about: word.lemma, values, nearness });
  }
  return found
    .sort((a, b) => b.values.length - a.values.length || b.nearness - a.nearness)
    .slice(0, 2)
    .map(({ about, values }) => ({
      kind: "term" as const,
      verdict: "compatible" as const,
      because: "synonym" as const,
      about,
      values: values.map(({ telling, word }) => differing(telling, word, word.lemma)),
    }));
}

const NEAR = 0.55;

function contentOf(told: Told): readonly WordMark[] {
  return told.words.filter((word) => /^(?:NNS?|VB[DGNZP]?)$/.test(word.tag) && word.lemma.length > 3);
}

/** The word of another reading that is near in meaning, of the same class, and not said in both. */
function nearest(
  word: WordMark,
  others: readonly WordMark[],
  own: readonly WordMark[],
  point: Tellings,
): { word: WordMark; nearness: number } | null {
  let best: { word: WordMark; nearness: number } | null = null;
  for (const other of others) {
    if (other.tag[0] !== word.tag[0] || own.some(({ lemma }) => lemma === other.lemma)) continue;
    const nearness = point.nearness(word.lemma, other.lemma);
    if (nearness >= NEAR && (best === null || nearness > best.nearness)) best = { word: other, nearness };
  }
  return best;
}
