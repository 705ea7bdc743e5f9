import type { DayRange, QuantitySort, Stage, WordMark } from "../../model/mark.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";
import { type Toll, tollOf, wordsAroundFigure } from "../tolls.ts";

/** What two statements are held against each other by, beside their words. Words are stems. */
export interface Traits {
  /** What happens, who does it, to whom: the main verb and the nouns before and after it; "" for none. */
  readonly verb: string;
  readonly subject: string;
  readonly object: string;
  readonly verbs: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly days: readonly DayRange[];
  /** Canonical names in it, and in its sentence. */
  readonly names: ReadonlySet<string>;
  readonly sentenceNames: ReadonlySet<string>;
  readonly stage: Stage;
  /** Who says it; null where the report asserts it. */
  readonly speaker: string | null;
  /** Whether it is a headline, a standfirst or a caption. */
  readonly display: boolean;
  /** How far into its report it stands, 0 to 1. */
  readonly place: number;
  readonly words: number;
}

interface Figure {
  readonly value: number;
  readonly sort: QuantitySort;
  readonly counted: string;
  readonly toll: Toll["what"] | null;
}

/** Figures of one statement that are looked at: more stand in tables only. */
const FIGURES = 12;

/** The traits of a story's statements. */
export function traitsOf(told: readonly Told[]): readonly Traits[] {
  const lengths = new Map<number, number>();
  for (const { report, statement } of told) {
    lengths.set(report, Math.max(lengths.get(report) ?? 1, statement.anchor.to));
  }
  return told.map((each) => traits(each, lengths.get(each.report) ?? 1));
}

function traits(told: Told, length: number): Traits {
  const { statement, words, lent, block } = told;
  const main = words.findIndex((word) => /^VB/.test(word.tag) && !HELPERS.has(word.lemma));
  const before = main < 0 ? undefined : words.slice(0, main).findLast(isNoun);
  const after = main < 0 ? undefined : words.slice(main + 1).find(isNoun);
  return {
    verb: stemOf(words[main]),
    subject: stemOf(before ?? lent.find(isNoun)),
    object: stemOf(after),
    verbs: new Set(words.filter(({ tag, lemma }) => /^VB/.test(tag) && !HELPERS.has(lemma)).map(stemOf)),
    figures: statement.quantities.slice(0, FIGURES).flatMap((mark) => {
      if (mark.value === null) return [];
      const toll = tollOf(mark, wordsAroundFigure(words, statement.quantities, mark));
      return [{ value: mark.value, sort: mark.sort, counted: mark.counted, toll: toll?.what ?? null }];
    }),
    days: statement.times.flatMap(({ when }) => when ?? []),
    names: new Set(statement.names.map(({ canonical }) => canonical)),
    sentenceNames: new Set(told.sentenceNames.map(({ canonical }) => canonical)),
    stage: statement.stage,
    speaker: statement.attribution.at(-1)?.speaker ?? null,
    display: block === "headline" || block === "standfirst" || block === "caption",
    place: statement.anchor.from / length,
    words: words.length,
  };
}

function isNoun(word: WordMark): boolean {
  return /^NN/.test(word.tag);
}

function stemOf(word: WordMark | undefined): string {
  return word === undefined ? "" : stem(word.lemma.toLowerCase());
}

/** Verbs that say little by themselves: what happens stands in a word beside them. */
const HELPERS = new Set(
  (
    "be have do make take get go come give say tell add note call see put let keep begin start continue seem " +
    "appear become will would shall should can could may might must is was were are been being has had"
  ).split(" "),
);
