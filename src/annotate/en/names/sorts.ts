import type { NameSort } from "../../../model/mark.ts";
import { findPlace, plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { PHRASE, phraseKind, WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { hasNoCase, looksLikePerson } from "./runs.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";
import { opensPerson } from "./titles.ts";
import { bitsOf } from "./word-views.ts";

/** For each form of a name the sort that most of the report says it has. */
export function sortsOf(sentences: readonly NamedSentence[]): ReadonlyMap<string, NameSort> {
  const votes = new Map<string, Map<NameSort, number>>();
  const lasts = new Map<string, string>();
  for (const { words, runs } of sentences) {
    const weight = hasNoCase(words) ? 0.4 : 1;
    for (const run of runs) {
      const form = wordsOf(words, run.first, run.end);
      const own = votes.get(form) ?? new Map<NameSort, number>();
      votes.set(form, own);
      own.set(run.sort, (own.get(run.sort) ?? 0) + weight);
      if (opensPerson(words, run.first - 1)) own.set("person", (own.get("person") ?? 0) + 3);
      if (run.end - run.first >= 2) lasts.set(form, lastWord(words, run));
    }
  }
  const sorts = new Map<string, NameSort>();
  const surnames = new Set<string>();
  const decide = (form: string, own: Map<NameSort, number>): void => {
    const add = (sort: NameSort, weight: number): void => {
      own.set(sort, (own.get(sort) ?? 0) + weight);
    };
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const kind = phraseKind(plainName(form));
    const isCountry = findPlace(form)?.kind === "country";
    const word = bitsOf(form);
    if (surnames.has(form) && !isCountry) add("person", all + 1);
    else if (isCountry) add("place", Math.max(3, all + 1));
    else if (kind === PHRASE.place) add("place", Math.max(1.5, all * 0.7));
    else if (kind === PHRASE.body) add("organisation", Math.max(2, all * 0.7));
    else if (findPlace(form)?.kind === "city" && (word & (WORD.given | WORD.surname)) === 0) {
      add("place", all + 0.1);
    } else if (lasts.has(form) && looksLikePerson(form)) add("person", Math.max(1.1, all * 0.6));
    const best = [...own].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
    if (best !== undefined) sorts.set(form, best[0]);
  };
  // Full names first: they tell which single words are surnames.
  for (const [form, own] of votes) if (lasts.has(form)) decide(form, own);
  for (const [form, last] of lasts) {
    const alone = votes.get(last);
    const others = [...(alone ?? [])].reduce(
      (sum, [sort, count]) => sum + (sort === "person" ? 0 : count),
      0,
    );
    const asPerson = alone?.get("person") ?? 0;
    const ends = bitsOf(last) & (WORD.organisation | WORD.tail | WORD.landscape | WORD.place);
    // The surname alone is a person's, so the full name is ["Orsa Lindqvist" beside "Lindqvist wept"].
    if (asPerson > others && asPerson >= 2 && ends === 0 && form.split(" ").length < 4)
      sorts.set(form, "person");
    if (sorts.get(form) === "person" && last.length > 2) surnames.add(last);
  }
  for (const [form, own] of votes) if (!lasts.has(form)) decide(form, own);
  for (const surname of surnames) if (!sorts.has(surname)) sorts.set(surname, "person");
  return sorts;
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

function lastWord(words: readonly Piece[], run: NameRun): string {
  let at = run.end - 1;
  while (at > run.first && (SUFFIX.test(words[at]?.plain ?? "") || words[at]?.plain === ",")) at -= 1;
  let first = at;
  while (first - 1 > run.first && words[first]?.from === words[first - 1]?.to) first -= 1;
  return wordsOf(words, first, at + 1);
}
