import type { NameSort } from "../../../model/mark.ts";
import type { Piece } from "../word-spans.ts";
import { withAcronyms } from "./acronyms.ts";
import { splitPairs, withPhrases } from "./cuts.ts";
import { standsAsName, withCapitals, withJoins } from "./joins.ts";
import { knownForms, withKnown } from "./known.ts";
import { WORD } from "./lexicon.ts";
import { withHeads, withLists } from "./lists.ts";
import type { NameRun } from "./model.ts";
import { withSurnames, withTitled } from "./persons.ts";
import { hasNoCase, kindOf } from "./runs.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";
import { sortsOf } from "./sorts.ts";
import { bareRun } from "./titles.ts";
import { bitsOf } from "./word-views.ts";

/**
 * Makes the names of one report agree: what is no name goes, one form of a name has one sort, a form read once is
 * found again where the model passed it over, and names of countries and great bodies are taken from the lists.
 */
export function agree(sentences: readonly NamedSentence[]): readonly NamedSentence[] {
  const bare = sentences.map(({ words, runs }) => {
    const joined = withJoins(words, withPhrases(words, runs))
      .flatMap((run) => bareRun(words, run) ?? [])
      .flatMap((run) => splitPairs(words, run))
      .flatMap((run) => bareRun(words, run) ?? []);
    return { words, runs: joined.filter((run) => standsAsName(words, joined, run)) };
  });
  const small = smallWords(sentences);
  const titled = bare.map((sentence) =>
    withCapitals(withSurnames(withTitled(withoutOpeners(sentence, small)))),
  );
  const sorts = sortsOf(titled.some(isShown) ? titled.filter(isShown) : titled);
  const known = knownForms(sorts);
  return titled.map((sentence) => {
    const { words, runs } = isShown(sentence)
      ? sentence
      : {
          ...sentence,
          runs: sentence.runs.filter((run) => sorts.has(wordsOf(sentence.words, run.first, run.end))),
        };
    const resorted = { words, runs: runs.map((run) => resort(words, run, sorts)) };
    return withAcronyms(withHeads(withLists(withKnown(resorted, known))));
  });
}

/** Whether letter case says something in a sentence. */
function isShown({ words }: NamedSentence): boolean {
  return !hasNoCase(words);
}

/** Whether a word begins with a small letter. */
function startsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word);
}

/** The words that the report writes small. */
function smallWords(sentences: readonly NamedSentence[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { words } of sentences)
    for (const { plain } of words) if (plain.length >= 3 && startsSmall(plain)) small.add(plain);
  return small;
}

/**
 * Leaves out single words that the report writes small elsewhere: at the head of a sentence ["Hospitals ran out" beside
 * "the hospital"], and inside where the lists do not know them ["the Consulate" beside "the consulate"].
 */
function withoutOpeners({ words, runs }: NamedSentence, small: ReadonlySet<string>): NamedSentence {
  const opens = (at: number): boolean =>
    at === 0 || words.slice(0, at).every(({ plain }) => !/\p{L}/u.test(plain));
  return {
    words,
    runs: runs.filter((run) => {
      if (run.end - run.first !== 1) return true;
      const word = words[run.first]?.plain ?? "";
      if (word === word.toUpperCase()) return true;
      const lower = word.toLowerCase();
      const known = (bitsOf(word) & (WORD.given | WORD.surname | WORD.place)) !== 0;
      if (!opens(run.first)) return known || !small.has(lower) || kindOf(words, run.first, run.end) !== null;
      return ![lower, lower.replace(/s$/, ""), lower.replace(/ies$/, "y"), `${lower}s`].some((form) =>
        small.has(form),
      );
    }),
  };
}

function resort(words: readonly Piece[], run: NameRun, sorts: ReadonlyMap<string, NameSort>): NameRun {
  return { ...run, sort: sorts.get(wordsOf(words, run.first, run.end)) ?? run.sort };
}
