import type { Difference } from "../../model/comparison.ts";
import type { QuantityMark, WordMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import { kinship } from "../../text/word-families.ts";
import type { Told } from "../statements.ts";
import { ofOtherTolls } from "../tolls.ts";
import { differing, type Tellings } from "./tellings.ts";

/** A word of one reading that has no equal in another, and its like there. */
interface Choice {
  readonly a: number;
  readonly one: WordMark;
  readonly b: number;
  readonly two: WordMark;
  readonly nearness: number;
}

/**
 * Other words for the same thing: nouns and verbs of one reading that have no equal in another, but a word near
 * in meaning there. ["holiday home" and "holiday residence"], ["militants" and "fighters"].
 */
export function termDifferences(point: Tellings): readonly Difference[] {
  const read = point.tellings
    .slice(0, TELLINGS)
    .map((telling) => ({ telling, words: telling.told.slice(0, 3).flatMap(contentOf).slice(0, WORDS) }));
  const choices = read.flatMap(({ words: own }, a) =>
    read.slice(a + 1).flatMap(({ words: others }, step) =>
      own.flatMap((content): readonly Choice[] => {
        if (others.some(({ word }) => word.lemma === content.word.lemma)) return [];
        const found = nearest(content, others, own, point);
        const back = found === null ? null : nearest(found.content, own, others, point);
        if (found === null || back?.content.word.lemma !== content.word.lemma) return [];
        return [{ a, one: content.word, b: a + 1 + step, two: found.content.word, nearness: found.nearness }];
      }),
    ),
  );
  return joined(choices)
    .sort((x, y) => y.words.size - x.words.size || y.nearness - x.nearness)
    .slice(0, 2)
    .map(({ words }) => {
      const values = [...words].sort(([a], [b]) => a - b);
      return {
        kind: "term" as const,
        verdict: "compatible" as const,
        because: "synonym" as const,
        about: values[0]?.[1].lemma ?? "",
        values: values.flatMap(([at, word]) => {
          const telling = read[at]?.telling;
          return telling === undefined ? [] : [differing(telling, word, word.lemma)];
        }),
      };
    });
}

/** Pairs of words brought together, the nearest first; a thing has one word a reading. */
function joined(choices: readonly Choice[]) {
  const groups: { words: Map<number, WordMark>; nearness: number }[] = [];
  for (const { a, one, b, two, nearness } of [...choices].sort(
    (x, y) => y.nearness - x.nearness || x.one.from - y.one.from || x.two.from - y.two.from,
  )) {
    const holding = (at: number, word: WordMark) =>
      groups.find(({ words }) => words.get(at)?.lemma === word.lemma);
    const [left, right] = [holding(a, one), holding(b, two)];
    if (left === undefined && right === undefined)
      groups.push({
        words: new Map([
          [a, one],
          [b, two],
        ]),
        nearness,
      });
    else if (left !== undefined && right === undefined && !left.words.has(b)) left.words.set(b, two);
    else if (right !== undefined && left === undefined && !right.words.has(a)) right.words.set(a, one);
  }
  return groups;
}

/** Readings of which the words are held against each other. */
const TELLINGS = 8;

/** Words of a statement that are held against others: more stand in lists and tables only. */
const WORDS = 60;

/** Nearness of synonyms: [home, residence] 0.48, [staff, employee] 0.51; not [arrive, leave] 0.19. */
const NEAR = 0.47;
/** Nearness and strength of kinship at which kin mean one thing: [declare, proclaim] 0.22 and 0.59. */
const KIN_NEAR = 0.2;
const KIN = 0.55;
/** Nearness that is enough for two words in the same place of like phrases: [Lisk-led militants, Lisk-led fighters]. */
const SAME_PLACE = 0.15;

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
  for (const word of told.words.slice(0, 2 * WORDS)) {
    // Days and figures are compared as values, not as words; who says so is a difference of its own.
    if (apart.some((mark) => inside(word, mark))) continue;
    if (quantities.some((mark) => isUnit(word, mark))) continue;
    if (/^(?:NNS?|VB[DGNZP]?)$/.test(word.tag) && word.lemma.length > 3 && !EMPTY.has(word.lemma))
      content.push({ word, before });
    if (/^(?:NN|VB|JJ|CD)/.test(word.tag)) before = word.lemma;
    else if (/^(?:[.,:]|CC)/.test(word.tag)) before = "";
  }
  return content;
}

/** Words that stand for anything: that one report has them and another not is no choice of a term. */
const EMPTY = new Set("have others everything something".split(" "));

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
): { content: Content; nearness: number } | null {
  let best: { content: Content; nearness: number } | null = null;
  for (const content of others) {
    const other = content.word;
    if (other.tag[0] !== word.tag[0] || own.some((mine) => mine.word.lemma === other.lemma)) continue;
    if (ofOtherTolls(word.lemma, other.lemma) || areForms(word.lemma, other.lemma)) continue;
    const nearness = likeness(word.lemma, other.lemma, point);
    const samePlace = before !== "" && before === content.before && word.tag === other.tag;
    const value = samePlace && nearness >= SAME_PLACE ? Math.max(nearness, NEAR) : nearness;
    if (value >= NEAR && (best === null || value > best.nearness)) best = { content, nearness: value };
  }
  return best;
}

/** How near two words are: kin [assault, attack] are near enough though other texts have them, opposites [take, give] never. */
function likeness(a: string, b: string, point: Tellings): number {
  const nearness = point.nearness(a, b);
  const kin = kinship(a, b);
  if (kin?.bond === "opposite") return 0;
  if (kin !== null) return kin.strength >= KIN && nearness >= KIN_NEAR ? Math.max(nearness, NEAR) : nearness;
  return nearness;
}

/** Whether two words are made of one: [jewel, jeweller], [attack, attacker], [security, insecurity] are no two terms. */
function areForms(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.endsWith(short) && short.length >= FORM) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= FORM && same >= 0.7 * short.length;
}

/** Letters in common that make two words forms of one. */
const FORM = 4;
