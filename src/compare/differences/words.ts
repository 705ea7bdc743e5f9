import type { Difference } from "../../model/comparison.ts";
import type { QuantityMark, WordMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { ofOtherTolls } from "../tolls.ts";
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
  // The reading with the fewest words of its own is held against the others: what it says has the most equals.
  const [first, ...rest] = read.sort((a, b) => a.words.length - b.words.length);
  if (first === undefined) return [];
  const found: { about: string; values: { telling: Telling; word: WordMark }[]; nearness: number }[] = [];
  for (const content of first.words) {
    const { word } = content;
    const values = [{ telling: first.telling, word }];
    let nearness = 0;
    for (const other of rest) {
      if (other.words.some((theirs) => theirs.word.lemma === word.lemma)) continue;
      const match = nearest(content, other.words, first.words, point);
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

/** Words of a statement that are held against others: more stand in lists and tables only. */
const WORDS = 200;

/** Nearness of synonyms: [home, residence] 0.48, [car, truck] 0.59; not [arrive, leave] 0.19. */
const NEAR = 0.47;
/** Nearness that is enough for two words in the same place of like phrases: [Lisk-led militants, Lisk-led fighters]. */
const SAME_PLACE = 0.1;

interface Content {
  readonly word: WordMark;
  /** The content word right before it, "" for none. */
  readonly before: string;
}

function contentOf(told: Told): readonly Content[] {
  const content: Content[] = [];
  const { times, quantities, attribution } = told.statement;
  const apart = [...times, ...quantities, ...attribution.map(({ cue }) => cue)];
  let before = "";
  for (const word of told.words.slice(0, WORDS)) {
    // Days and figures are compared as values, not as words; who says so is a difference of its own.
    if (apart.some((mark) => inside(word, mark))) continue;
    if (quantities.some((mark) => isUnit(word, mark))) continue;
    if (/^(?:NNS?|VB[DGNZP]?)$/.test(word.tag) && word.lemma.length > 3) content.push({ word, before });
    if (/^(?:NN|VB|JJ|CD)/.test(word.tag)) before = word.lemma;
    else if (/^(?:[.,:]|CC)/.test(word.tag)) before = "";
  }
  return content;
}

/** The unit of a measure is part of the figure: [12 metres] and [40 feet] are no two words for one thing. */
function isUnit(word: WordMark, { sort, counted, to }: QuantityMark): boolean {
  return sort !== "count" && word.lemma === counted && word.from >= to && word.from <= to + 3;
}

/** The word of another reading that is near in meaning, of the same class, and not said in both. */
function nearest(
  { word, before }: Content,
  others: readonly Content[],
  own: readonly Content[],
  point: Tellings,
): { word: WordMark; nearness: number } | null {
  let best: { word: WordMark; nearness: number } | null = null;
  for (const other of others) {
    if (other.word.tag[0] !== word.tag[0] || own.some((mine) => mine.word.lemma === other.word.lemma))
      continue;
    if (ofOtherTolls(word.lemma, other.word.lemma)) continue;
    const nearness = point.nearness(word.lemma, other.word.lemma);
    const samePlace = before !== "" && before === other.before && word.tag === other.word.tag;
    const value = samePlace && nearness >= SAME_PLACE ? Math.max(nearness, NEAR) : nearness;
    if (value >= NEAR && (best === null || value > best.nearness))
      best = { word: other.word, nearness: value };
  }
  return best;
}
