import type { NameMark, WordMark } from "../model/mark.ts";
import { inside, type Span } from "../model/span.ts";
import { countryOfDemonym, findPlace } from "../text/places.ts";
import { stem } from "../text/stem.ts";
import type { Told } from "./statements.ts";
import { tollOf, wordsAroundFigure } from "./tolls.ts";

/** What a statement is compared by: its names, figures, days and content words, each with its share. */
export type Terms = ReadonlyMap<string, number>;

/** Figures, days, names and words of a statement that it is compared by: more stand in tables only. */
const FIGURES = 40;
const NAMES = 80;
const WORDS = 400;
/** Share of what a clause only borrows from its sentence, and of who says it. */
const LENT = 0.4;
/** Share of the rest of its sentence: what a reader has just read when he comes to the clause. */
const AROUND = 0.15;

/**
 * The terms of a statement. A name counts as its canonical form in the story, a country as itself whether it is
 * named or its people are ("Iran", "Iranian"), a figure as its number and kind, a day as its date; other words as
 * the stem of their dictionary form. Function words and light verbs are left out.
 */
export function termsOf(told: Told): Terms {
  const terms = new Map<string, number>();
  visitTerms(told, (term, share) => {
    if ((terms.get(term) ?? 0) < share) terms.set(term, share);
  });
  return terms;
}

/** Gives every term of a statement with its share and with where it stands, or the words of who says it. */
export function visitTerms(
  told: Told,
  visit: (term: string, share: number, where: Span | string) => void,
): void {
  const add = (term: string | null, share: number, where: Span | string): void => {
    if (term !== null) visit(term, share, where);
  };
  const { statement } = told;
  const names = told.sentenceNames.slice(0, NAMES);
  const addWords = (words: readonly WordMark[], share: number): void => {
    words.slice(0, WORDS).forEach((word, at) => {
      const name = names.find((mark) => inside(word, mark));
      add(name === undefined ? wordTerm(word, words[at + 1]) : nameTerm(name), share, name ?? word);
    });
  };
  for (const quantity of statement.quantities.slice(0, FIGURES)) {
    if (quantity.value !== null) add(`number ${quantity.value} ${quantity.sort}`, 1, quantity);
    const toll = tollOf(quantity, wordsAroundFigure(told.words, statement.quantities, quantity));
    if (toll !== null) add(`toll ${toll.what}`, 1, toll.what);
  }
  for (const time of statement.times.slice(0, FIGURES)) {
    if (time.when !== null) add(`day ${time.when.from} ${time.when.to}`, 1, time);
    else if (time.weekday !== null) add(`day ${time.weekday}`, 1, time);
  }
  const valued = [...statement.quantities.slice(0, FIGURES), ...statement.times.slice(0, FIGURES)];
  addWords(
    told.words.slice(0, WORDS).filter((word) => !valued.some((mark) => inside(word, mark))),
    1,
  );
  addWords(told.lent, LENT);
  for (const { speaker } of statement.attribution) {
    for (const word of speaker.toLowerCase().match(/\p{L}{3,}/gu) ?? []) add(stem(word), LENT, word);
  }
  addWords(
    told.around.filter((word) => word.tag !== "CD"),
    AROUND,
  );
}

const NAME = "name ";

function nameTerm({ canonical, sort }: NameMark): string {
  const place = sort === "place" ? findPlace(canonical) : null;
  const country = place?.kind === "country" ? place.countries[0] : undefined;
  return `${NAME}${country ?? canonical.toLowerCase()}`;
}

/**
 * How much a kind of term counts beside words: a name stands for the several words of its full form, and a figure
 * that returns is seldom chance. Measured on the labelled stories: 1 for both costs 0.05 of pairwise F1.
 */
export function kindWeight(term: string): number {
  if (term.startsWith(NAME)) return 2.5;
  return term.startsWith("number ") ? 1.25 : 1;
}

const CONTENT = /^(?:NN|VB|JJ|CD|RB|FW)/;

const LIGHT = new Set(
  (
    "be have do make take get go come give say tell add note call see put let keep begin start continue seem appear become " +
    "will would shall should can could may might must not no also just only even still yet now then here there very more " +
    "most much many other another such own same new so too well one former mr mrs ms dr is was were are been being has had " +
    "according however including as that this these those it he she they we i you who which"
  ).split(" "),
);

/** [Lisk's army] and [the Liskian army] are one country's; [40 Liskians] are people. */
function wordTerm(word: WordMark, next: WordMark | undefined): string | null {
  if (!CONTENT.test(word.tag)) return null;
  const lemma = word.lemma.toLowerCase();
  if (lemma.length < 2 || LIGHT.has(lemma) || !/\p{L}|\p{N}/u.test(lemma)) return null;
  const qualifies = word.tag === "JJ" || (word.tag === "NNP" && /^(?:NN|JJ|VBG)/.test(next?.tag ?? ""));
  const country = qualifies ? countryOfDemonym(lemma) : null;
  return country === null ? stem(lemma) : `${NAME}${country}`;
}
