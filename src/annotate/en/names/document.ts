import type { NameSort } from "../../../model/mark.ts";
import { findPlace, plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { withAcronyms } from "./acronyms.ts";
import { isCaseless } from "./features.ts";
import { isDemonym, longestPhrase, PHRASE, phraseKind, WORD, wordBits } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";
import { bareRun, opensPerson } from "./titles.ts";

/**
 * Makes the names of one report agree: what is no name goes, one form of a name has one sort, a form read once is
 * found again where the model passed it over, and names of countries and great bodies are taken from the lists.
 */
export function agree(sentences: readonly NamedSentence[]): readonly NamedSentence[] {
  const bare = sentences.map(({ words, runs }) => ({
    words,
    runs: withPhrases(words, runs)
      .flatMap((run) => bareRun(words, run) ?? [])
      .flatMap((run) => splitPairs(words, run))
      .flatMap((run) => bareRun(words, run) ?? []),
  }));
  const small = smallWords(sentences);
  const titled = bare.map((sentence) => withSurnames(withTitled(withoutOpeners(sentence, small))));
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

const caseless = new WeakMap<readonly Piece[], boolean>();

/** Whether letter case says nothing in a sentence; worked out once for each. */
function hasNoCase(words: readonly Piece[]): boolean {
  const known = caseless.get(words) ?? isCaseless(words.map(({ plain }) => plain));
  caseless.set(words, known);
  return known;
}

/** Whether letter case says something in a sentence. */
function isShown({ words }: NamedSentence): boolean {
  return !hasNoCase(words);
}

/** The words that the report writes small. */
function smallWords(sentences: readonly NamedSentence[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { words } of sentences)
    for (const { plain } of words) if (/^\p{Ll}{3,}$/u.test(plain)) small.add(plain);
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
      const known = (wordBits(plainName(word)) & (WORD.given | WORD.surname | WORD.place)) !== 0;
      if (!opens(run.first)) return known || !small.has(lower) || kindOf(words, run.first, run.end) !== null;
      return ![lower, lower.replace(/s$/, ""), lower.replace(/ies$/, "y"), `${lower}s`].some((form) =>
        small.has(form),
      );
    }),
  };
}

/**
 * Runs on the lists of two words and more take the place of the pieces that the model cut them into ["Immigration and
 * Customs Enforcement"], where no run of the model reaches over their ends.
 */
function withPhrases(words: readonly Piece[], runs: readonly NameRun[]): readonly NameRun[] {
  let list = runs;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || !/^\p{Lu}/u.test(first.plain)) continue;
    const longest = Math.min(8, longestPhrase(plainName(first.plain)));
    if (longest < 2) continue;
    for (let end = Math.min(words.length, at + longest * 2); end > at + 1; end -= 1) {
      const sort = kindOf(words, at, end);
      if (sort === null || !/^[\p{Lu}\p{N}]/u.test(words[end - 1]?.plain ?? "")) continue;
      const touched = list.filter((run) => run.first < end && at < run.end);
      const holder = touched.find((run) => run.first < at);
      const holderSort = holder === undefined ? null : kindOf(words, holder.first, at);
      if (
        touched.length > 1 &&
        touched.every((run) => run.end <= end) &&
        (holder === undefined || holderSort !== null)
      ) {
        list = [...list.filter((run) => !touched.includes(run)), { first: at, end, sort }];
        if (holder !== undefined && holderSort !== null)
          list = [...list, { first: holder.first, end: at, sort: holderSort }];
      }
      at = end - 1;
      break;
    }
  }
  return [...list].sort((a, b) => a.first - b.first);
}

/**
 * Two names that a dash with spaces parts ["Ada Okafor - Ghana's first"], a hyphen joins ["Israel-Hamas"], or of which
 * the first owns the second ["Kenya's Bureau of Ports"]; not one name with a hyphen or "'s" ["Saint-Denis", "King's
 * College"].
 */
function splitPairs(words: readonly Piece[], run: NameRun): readonly NameRun[] {
  for (let at = run.first + 1; at < run.end - 1; at += 1) {
    const sign = words[at];
    if (sign === undefined || !/^(?:[-–—―]|'s)$/.test(sign.plain)) continue;
    const left = kindOf(words, run.first, at);
    const right = kindOf(words, at + 1, run.end);
    const whole = kindOf(words, run.first, run.end);
    const owns = sign.plain === "'s" && left !== null && whole === null;
    const spaced = sign.plain !== "'s" && words[at - 1]?.to !== sign.from && words[at + 1]?.from !== sign.to;
    const joined = sign.plain !== "'s" && left !== null && right !== null && whole === null;
    if (!spaced && !joined && !owns) continue;
    return [
      { first: run.first, end: at, sort: left ?? run.sort },
      ...splitPairs(words, { first: at + 1, end: run.end, sort: right ?? run.sort }),
    ];
  }
  return splitHolder(words, run) ?? [run];
}

/** A body with a person's name behind it ["Hamas Omar Haddad"], or a short form ["BPH Jonas Halvorsen"]; null for others. */
function splitHolder(words: readonly Piece[], run: NameRun): readonly NameRun[] | null {
  for (let at = run.end - 2; at > run.first; at -= 1) {
    if (!looksLikePerson(wordsOf(words, at, run.end)) || /^[-–']/.test(words[at - 1]?.plain ?? "")) continue;
    const left = kindOf(words, run.first, at);
    const short =
      at - run.first === 1 &&
      /^\p{Lu}[\p{L}]{0,6}\p{Lu}$/u.test(words[run.first]?.plain ?? "") &&
      !/\./.test(words[run.first]?.plain ?? "");
    if (left !== "organisation" && !short) continue;
    return [
      { first: run.first, end: at, sort: "organisation" },
      { first: at, end: run.end, sort: "person" },
    ];
  }
  return null;
}

/** The sort that the lists give to a run of words: countries, great towns, regions; bodies. */
function kindOf(words: readonly Piece[], first: number, end: number): NameSort | null {
  const form = wordsOf(words, first, end);
  if (/^\p{L}{1,2}$/u.test(form) && !/^(?:US|UK|UN|EU|AP|DC)$/.test(form)) return null;
  if (isDemonym(form)) return null;
  const kind = phraseKind(plainName(form));
  return kind === PHRASE.place ? "place" : kind === PHRASE.body ? "organisation" : null;
}

/** Persons behind a title that the model passed over ["Mr Okafor", "Gen. Petra Lindqvist"]. */
function withTitled({ words, runs }: NamedSentence): NamedSentence {
  const added: NameRun[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (!opensPerson(words, at - 1) || !isFree(runs, at)) continue;
    let end = at;
    while (end < words.length && end - at < 4 && isFree(runs, end) && isNameWord(words[end])) end += 1;
    if (end > at && isFree(runs, end)) added.push({ first: at, end, sort: "person" });
  }
  return merged(words, runs, added);
}

/** A given name alone goes on with the capital behind it, marked as a place or not at all ["Cedric Richmond"]. */
function withSurnames({ words, runs }: NamedSentence): NamedSentence {
  const list: NameRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    const alone =
      last?.sort === "person" && last.end - last.first === 1
        ? wordBits(plainName(words[last.first]?.plain ?? ""))
        : 0;
    const given = (alone & WORD.given) !== 0 && (alone & (WORD.place | WORD.common)) === 0;
    if (
      last !== undefined &&
      given &&
      run.first === last.end &&
      run.end - run.first === 1 &&
      run.sort !== "other"
    ) {
      list[list.length - 1] = { ...last, end: run.end };
    } else list.push(run);
  }
  return {
    words,
    runs: list.map((run) => {
      const own = wordBits(plainName(words[run.first]?.plain ?? ""));
      const next = words[run.end];
      if (run.sort !== "person" || run.end - run.first !== 1 || next === undefined || !isFree(list, run.end))
        return run;
      if ((own & WORD.given) === 0 || (own & (WORD.place | WORD.common)) !== 0 || hasNoCase(words))
        return run;
      const middle =
        /^\p{Lu}\.?$/u.test(next.plain) && isNameWord(words[run.end + 1]) && isFree(list, run.end + 1);
      if (middle) return { ...run, end: run.end + 2 };
      return isNameWord(next) && (wordBits(plainName(next.plain)) & WORD.common) === 0
        ? { ...run, end: run.end + 1 }
        : run;
    }),
  };
}

function isNameWord(word: Piece | undefined): boolean {
  if (word === undefined || !/^\p{Lu}[\p{L}'’.-]*$/u.test(word.plain)) return false;
  const bits = wordBits(plainName(word.plain));
  const listed = (bits & (WORD.given | WORD.surname)) !== 0;
  if ((bits & (WORD.title | WORD.organisation | WORD.calendar | WORD.demonym)) !== 0) return false;
  return listed || (bits & WORD.common) === 0;
}

function isFree(runs: readonly NameRun[], at: number): boolean {
  return !runs.some(({ first, end }) => first <= at && at < end);
}

/** For each form of a name the sort that most of the report says it has. */
function sortsOf(sentences: readonly NamedSentence[]): ReadonlyMap<string, NameSort> {
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
    const word = wordBits(plainName(form));
    if (surnames.has(form) && !isCountry) add("person", all + 1);
    else if (isCountry) add("place", Math.max(3, all + 1));
    else if (kind === PHRASE.place) add("place", Math.max(1.5, all * 0.7));
    else if (kind === PHRASE.body) add("organisation", Math.max(2, all * 0.7));
    else if (kind === PHRASE.town && (word & (WORD.given | WORD.surname)) === 0)
      add("place", 0.5 + all * 0.6);
    else if (lasts.has(form) && looksLikePerson(form)) add("person", Math.max(1, all * 0.6));
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
    const ends = wordBits(plainName(last)) & (WORD.organisation | WORD.tail | WORD.landscape | WORD.place);
    // The surname alone is a person's, so the full name is ["Orsa Lindqvist" beside "Lindqvist wept"].
    if (asPerson > others && asPerson >= 2 && ends === 0 && form.split(" ").length < 4)
      sorts.set(form, "person");
    if (sorts.get(form) === "person" && last.length > 2) surnames.add(last);
  }
  for (const [form, own] of votes) if (!lasts.has(form)) decide(form, own);
  for (const surname of surnames) if (!sorts.has(surname)) sorts.set(surname, "person");
  return sorts;
}

/** Two or three words that begin with a given name and end in no word of a body or place ["Amos Lindqvist"]. */
function looksLikePerson(form: string): boolean {
  const words = form.split(/[\s-]/);
  const first = wordBits(plainName(words[0] ?? ""));
  const last = wordBits(plainName(words.at(-1) ?? ""));
  const others = WORD.organisation | WORD.tail | WORD.landscape | WORD.place | WORD.demonym;
  if (words.length > 3 || (first & WORD.given) === 0 || (first & (WORD.common | others)) !== 0) return false;
  return (last & (others | WORD.common)) === 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

function lastWord(words: readonly Piece[], run: NameRun): string {
  let at = run.end - 1;
  while (at > run.first && (SUFFIX.test(words[at]?.plain ?? "") || words[at]?.plain === ",")) at -= 1;
  let first = at;
  while (first - 1 > run.first && words[first]?.from === words[first - 1]?.to) first -= 1;
  return wordsOf(words, first, at + 1);
}

function resort(words: readonly Piece[], run: NameRun, sorts: ReadonlyMap<string, NameSort>): NameRun {
  return { ...run, sort: sorts.get(wordsOf(words, run.first, run.end)) ?? run.sort };
}

interface Known {
  readonly words: readonly string[];
  readonly sort: NameSort;
}

/** The forms by their first word, longest first. */
function knownForms(sorts: ReadonlyMap<string, NameSort>): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const [form, sort] of sorts) {
    const words = form.split(/\s|(?=[-–])|(?<=[-–])/);
    const first = words[0] ?? "";
    if (first.length < 2) continue;
    if (words.length === 1 && (wordBits(plainName(first)) & (WORD.common | WORD.calendar)) !== 0) continue;
    for (const key of new Set([first, first.toUpperCase()])) {
      const list = known.get(key) ?? [];
      list.push({ words, sort });
      known.set(key, list);
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

/** Names that the report has elsewhere, where they are not yet marked. */
function withKnown(
  { words, runs }: NamedSentence,
  known: ReadonlyMap<string, readonly Known[]>,
): NamedSentence {
  const added: NameRun[] = [];
  const shouted = words.every(({ plain }) => plain === plain.toUpperCase());
  const noCase = hasNoCase(words);
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at < next || !isFree(runs, at)) continue;
    for (const { words: form, sort } of known.get(words[at]?.plain ?? "") ?? []) {
      const end = at + form.length;
      if (!matches(words, at, form, shouted) || !form.every((_, index) => isFree(runs, at + index))) continue;
      if (
        form.length === 1 &&
        sort !== "place" &&
        (noCase ? standsByName(words, at) : standsInRun(words, at))
      ) {
        continue;
      }
      added.push({ first: at, end, sort });
      next = end;
      break;
    }
  }
  return merged(words, runs, added);
}

function matches(words: readonly Piece[], at: number, form: readonly string[], shouted: boolean): boolean {
  return form.every((word, index) => {
    const here = words[at + index]?.plain ?? "";
    return here === word || (shouted && here === word.toUpperCase());
  });
}

/** Whether a word is one of several capitals in a row that are not titles or peoples: part of another name. */
function standsInRun(words: readonly Piece[], at: number): boolean {
  const partOf = (index: number, initial: boolean): boolean => {
    const word = words[index];
    if (word === undefined || !/^\p{Lu}\p{L}/u.test(word.plain) || isDemonym(word.plain)) return false;
    const bits = wordBits(plainName(word.plain));
    if ((bits & (WORD.title | WORD.role | WORD.calendar)) !== 0) return false;
    return !(initial && index === 0 && (bits & WORD.common) !== 0);
  };
  return partOf(at + 1, false) || partOf(at - 1, true);
}

/** Whether a word stands beside one that the lists know as a name of persons, where every word has a capital. */
function standsByName(words: readonly Piece[], at: number): boolean {
  return [at - 1, at + 1].some((index) => {
    const bits = wordBits(plainName(words[index]?.plain ?? ""));
    return (
      (bits & (WORD.given | WORD.surname)) !== 0 && (bits & (WORD.common | WORD.title | WORD.demonym)) === 0
    );
  });
}

/** Countries, great towns, regions and bodies of the lists that the model passed over. */
function withLists({ words, runs }: NamedSentence): NamedSentence {
  const added: NameRun[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (at < next || first === undefined || !isFree(runs, at) || !/^\p{Lu}/u.test(first.plain)) continue;
    const plain = plainName(first.plain);
    const longest = Math.min(8, longestPhrase(plain));
    for (let end = Math.min(words.length, at + longest * 2); end > at; end -= 1) {
      if (!Array.from({ length: end - at }, (_, index) => isFree(runs, at + index)).every(Boolean)) continue;
      const sort = kindOf(words, at, end);
      if (sort === null || !isSafe(words, at, end)) continue;
      added.push({ first: at, end, sort });
      next = end;
      break;
    }
  }
  return merged(words, runs, added);
}

/**
 * Names that end in a word in small letters: a ministry of a place ["Ruritania health ministry"], a hospital or the
 * like called after a person ["Ada Okafor hospital"]; not "Okafor university friends".
 */
function withHeads({ words, runs }: NamedSentence): NamedSentence {
  return {
    words,
    runs: runs.map((run) => {
      const next = words[run.end]?.plain ?? "";
      const after = words[run.end + 1]?.plain ?? "";
      if (run.sort === "place" && BRANCH.test(next) && /^(?:ministry|department)$/.test(after)) {
        return { first: run.first, end: run.end + 2, sort: "organisation" };
      }
      if (run.sort === "place" || run.end - run.first < 2) return run;
      const last = wordBits(plainName(words[run.end - 1]?.plain ?? ""));
      if ((last & (WORD.organisation | WORD.tail)) !== 0) return run;
      if (/^(?:hospital|university|foundation)$/.test(next))
        return { ...run, end: run.end + 1, sort: "organisation" };
      return /^(?:airport|stadium|bridge|mosque)$/.test(next)
        ? { ...run, end: run.end + 1, sort: "place" }
        : run;
    }),
  };
}

const BRANCH =
  /^(?:health|foreign|interior|defence|defense|finance|justice|education|information|transport)$/;

/** Not a word that English writes small ["Reading", "Us"], not a part of a longer run of capitals. */
function isSafe(words: readonly Piece[], first: number, end: number): boolean {
  const last = words[end - 1];
  if (last === undefined || !/^[\p{Lu}\p{N}]/u.test(last.plain)) return false;
  if (end - first > 1) return true;
  const word = words[first]?.plain ?? "";
  const bits = wordBits(plainName(word));
  if ((bits & (WORD.common | WORD.calendar)) !== 0 && word !== word.toUpperCase()) return false;
  if (/^(?:IT|IS|AS|AT|OR|IN|US)$/.test(word) && words.every(({ plain }) => plain === plain.toUpperCase()))
    return false;
  if (
    /^(?:Us|Un|Eu|Uk|Who|Ice|Target|Total|Shell|Apple|Fed|Ford|Guardian|Telegraph|Commonwealth)$/.test(word)
  )
    return false;
  return hasNoCase(words) ? !standsByName(words, first) : !standsInRun(words, first);
}

function merged(words: readonly Piece[], runs: readonly NameRun[], added: readonly NameRun[]): NamedSentence {
  return { words, runs: [...runs, ...added].sort((a, b) => a.first - b.first) };
}
