import { type MarkedReport, marksOf, type NameMark, type WordMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { countryOfDemonym } from "../../text/places.ts";
import type { FormGroup } from "./groups.ts";
import { isHeadOf, isOfBody, standsForBody } from "./heads.ts";

/** Words that describe an actor, at their place in a report. */
export interface Description {
  readonly group: FormGroup;
  readonly span: Span;
}

type Resolve = (mark: NameMark) => FormGroup | null;

/** A sentence of a report with its words and names. */
interface Clause {
  readonly words: readonly WordMark[];
  /** For each word the name it belongs to. */
  readonly names: readonly (NameMark | null)[];
  readonly text: string;
}

/**
 * The descriptions of a report's actors: before a name ["top rebel commander Ada Okafor"], behind it ["Okafor, a key
 * figure in the talks,"], before it between commas ["The group's founder, Ada Okafor,"], what belongs to it
 * ["Okafor's far-right government"], and definite phrases that mean the last-named actor ["the Ruritanian militant
 * group"]. Needs tagged words; a report without them has none. Rather none than a wrong one.
 */
export function findDescriptions(marked: MarkedReport, resolve: Resolve): readonly Description[] {
  const found: Description[] = [];
  const heads = new Map<FormGroup, Set<string>>();
  const clauses = clausesOf(marked);
  const add = (clause: Clause, group: FormGroup, first: number, end: number): void => {
    const from = clause.words[first]?.from;
    const to = clause.words[end - 1]?.to;
    if (from === undefined || to === undefined) return;
    found.push({ group, span: { from, to } });
    const own = heads.get(group) ?? new Set<string>();
    own.add(clause.words[end - 1]?.lemma ?? "");
    heads.set(group, own);
  };
  for (const clause of clauses) {
    eachName(clause, (mark, first, end) => {
      const group = resolve(mark);
      if (group === null || group.sort === "other") return;
      const before = phraseBefore(clause, first, group);
      if (before !== null) add(clause, group, before, first);
      const behind = phraseBehind(clause, end, group);
      if (behind !== null) add(clause, group, behind.first, behind.end);
      const ahead = phraseAhead(clause, first, end, group);
      if (ahead !== null) add(clause, group, ahead.first, ahead.end);
      const owned = ownedPhrase(clause, end, group);
      if (owned !== null) add(clause, group, owned.first, owned.end);
    });
  }
  for (const { clause, group, first, end } of definitePhrases(clauses, resolve, heads))
    add(clause, group, first, end);
  return found.sort((a, b) => a.span.from - b.span.from);
}

function clausesOf({ report, marks }: MarkedReport): readonly Clause[] {
  const words = marksOf(marks, "word");
  const names = marksOf(marks, "name");
  const clauses: Clause[] = [];
  let word = 0;
  let name = 0;
  for (const sentence of marksOf(marks, "sentence")) {
    const own: WordMark[] = [];
    const owners: (NameMark | null)[] = [];
    while (word < words.length && (words[word]?.from ?? 0) < sentence.from) word += 1;
    for (; word < words.length; word += 1) {
      const mark = words[word];
      if (mark === undefined || mark.to > sentence.to) break;
      while (name < names.length && (names[name]?.to ?? 0) <= mark.from) name += 1;
      const owner = names[name];
      own.push(mark);
      owners.push(owner !== undefined && inside(mark, owner) ? owner : null);
    }
    if (own.length > 0) clauses.push({ words: own, names: owners, text: report.text });
  }
  return clauses;
}

function eachName(clause: Clause, visit: (mark: NameMark, first: number, end: number) => void): void {
  for (let at = 0; at < clause.words.length; at += 1) {
    const mark = clause.names[at];
    if (mark === null || mark === undefined) continue;
    let end = at + 1;
    while (end < clause.words.length && clause.names[end] === mark) end += 1;
    visit(mark, at, end);
    at = end - 1;
  }
}

const LONGEST = 8;

function wordAt(clause: Clause, at: number): string {
  const word = clause.words[at];
  return word === undefined ? "" : clause.text.slice(word.from, word.to).replaceAll("’", "'");
}

function lowerAt(clause: Clause, at: number): string {
  return wordAt(clause, at).toLowerCase();
}

/** A word that may stand before the head of a noun phrase: adjective, participle, noun, name, hyphen. */
function isModifier(clause: Clause, at: number): boolean {
  const word = clause.words[at];
  if (word === undefined) return false;
  if (clause.names[at] !== null) return true;
  const plain = lowerAt(clause, at);
  if (/^(?:far|hard|ultra|centre|center)$/.test(plain) && /^[-‐‑]$/.test(lowerAt(clause, at + 1)))
    return true;
  if (/^[-‐‑]$/.test(plain)) return true;
  if (
    /^(?:fellow|other|several|many|most|some|such|same|own|few|more|all|both|last|next|former|late)$/.test(
      plain,
    )
  )
    return false;
  if (/^(?:JJ|NN|NNP|VBN|RBS|JJS)S?$/.test(word.tag)) return /^\p{L}/u.test(plain);
  return word.tag === "VBG" && lowerAt(clause, at - 1) === "-" && lowerAt(clause, at - 2) !== "re";
}

/** Where the noun phrase begins whose head stands right before a name; null where no head does. */
function phraseBefore(clause: Clause, first: number, group: FormGroup): number | null {
  const head = clause.words[first - 1];
  if (head === undefined || clause.names[first - 1] !== null) return null;
  if (!isHeadOf(lowerAt(clause, first - 1), head.lemma, group.sort)) return null;
  let from = first - 1;
  while (from > 0 && first - from < LONGEST && isModifier(clause, from - 1)) from -= 1;
  // A verb of the sentence looks like a participle ["She supported Chancellor Okafor"].
  const opened = /^(?:DT|JJ|PRP\$)$/.test(clause.words[from - 1]?.tag ?? "");
  if (!opened && /^VB[ND]$/.test(clause.words[from]?.tag ?? "") && lowerAt(clause, from + 1) !== "-")
    from += 1;
  return from < first ? tidy(clause, from, first) : null;
}

/** The noun phrase behind a name and a comma: with an article, or a role without one ["Okafor, spokesman for"]. */
function phraseBehind(clause: Clause, end: number, group: FormGroup): { first: number; end: number } | null {
  if (lowerAt(clause, end) !== ",") return null;
  let first = end + 1;
  const article = /^(?:a|an|the)$/.test(lowerAt(clause, first));
  if (article) first += 1;
  const phrase = phraseFrom(clause, first, group);
  if (phrase === null) return null;
  const next = lowerAt(clause, phrase.end);
  const after = lowerAt(clause, phrase.end + 1);
  if (!article && !/^(?:of|for|at|in|from|,)$/.test(next)) return null;
  // "Ruritania, the armed group and the army" is a list; "Okafor, a lawyer, said" is none.
  if (!/^(?:,|\.|;|-|–|—|\)|of|for|at|in|from|with|who|whose|which|that|to|)$/.test(next)) return null;
  if (next === "," && (/^(?:and|or)$/.test(after) || clause.names[phrase.end + 1] !== null)) return null;
  return phrase;
}

/** The noun phrase before a comma and a name between commas ["The movement's founder, Ada Okafor, said"]. */
function phraseAhead(
  clause: Clause,
  first: number,
  end: number,
  group: FormGroup,
): { first: number; end: number } | null {
  if (lowerAt(clause, first - 1) !== "," || !/^[,.]$/.test(lowerAt(clause, end))) return null;
  const head = clause.words[first - 2];
  if (group.sort !== "person" || head === undefined || clause.names[first - 2] !== null) return null;
  if (!isHeadOf(lowerAt(clause, first - 2), head.lemma, group.sort) || head.tag.endsWith("S")) return null;
  let from = first - 2;
  while (
    from > 0 &&
    first - from < LONGEST &&
    (isModifier(clause, from - 1) || lowerAt(clause, from - 1) === "'s")
  )
    from -= 1;
  const opener = lowerAt(clause, from - 1);
  const begins =
    from === 0 ||
    /^(?:the|its|his|her|their|a|an|")$/.test(opener) ||
    /(?:'s|s')$/.test(wordAt(clause, from));
  const start = tidy(clause, from, first - 1);
  return begins && start !== null && /^(?:the|its|his|her|their)$/.test(opener)
    ? { first: start, end: first - 1 }
    : null;
}

/** The noun phrase that begins at a place and ends with a head of the sort. */
function phraseFrom(clause: Clause, first: number, group: FormGroup): { first: number; end: number } | null {
  let end = first;
  while (end < clause.words.length && end - first < LONGEST && isModifier(clause, end)) end += 1;
  const head = clause.words[end - 1];
  if (end === first || head === undefined || clause.names[end - 1] !== null) return null;
  if (!/^NN$|^NNP$/.test(head.tag) || !isHeadOf(lowerAt(clause, end - 1), head.lemma, group.sort))
    return null;
  const start = tidy(clause, first, end);
  return start === null ? null : { first: start, end };
}

/** A government and the like that a name owns, with what is said of it ["Okafor's far-right government"]. */
function ownedPhrase(clause: Clause, end: number, group: FormGroup): { first: number; end: number } | null {
  if (!/^(?:'s|')$/.test(lowerAt(clause, end))) return null;
  const first = end + 1;
  let to = first;
  while (to < clause.words.length && to - first < 5 && isModifier(clause, to) && clause.names[to] === null) {
    to += 1;
    if (isOfBody(lowerAt(clause, to - 1))) break;
  }
  if (group.sort !== "person" && /^(?:party|movement|coalition|forces)$/.test(lowerAt(clause, to - 1)))
    return null;
  // Not "Okafor's recent military campaign".
  if (to - first < 2 || !isOfBody(lowerAt(clause, to - 1)) || /^NN/.test(clause.words[to]?.tag ?? ""))
    return null;
  return clause.words[first]?.tag.startsWith("JJ") || lowerAt(clause, first + 1) === "-"
    ? { first, end: to }
    : null;
}

/** Takes a possessor's name and loose hyphens off the front; null where a single title is left ["Mr"]. */
function tidy(clause: Clause, from: number, end: number): number | null {
  let first = from;
  // A credit runs into the text ["Reuters Japanese envoy Ken Abe"]: a body's name right before a people is not of the phrase.
  for (let at = from + 1; at < end; at += 1) {
    const before = clause.names[at - 1];
    if (
      before?.sort === "organisation" &&
      clause.names[at] === null &&
      countryOfDemonym(wordAt(clause, at)) !== null
    )
      first = at;
  }
  while (first < end - 1 && /^(?:[-‐‑]|'s|')$/.test(lowerAt(clause, first))) first += 1;
  if (end - first === 1 && (wordAt(clause, first).length < 4 || wordAt(clause, first).endsWith(".")))
    return null;
  return first < end ? first : null;
}

interface Meant {
  readonly clause: Clause;
  readonly group: FormGroup;
  readonly first: number;
  readonly end: number;
}

/**
 * "The Ruritanian militant group": a definite phrase with a modifier that means the actor named last in its sentence
 * before it or in the sentence before that. Where several were named there, only one that is called so elsewhere.
 */
function definitePhrases(
  clauses: readonly Clause[],
  resolve: Resolve,
  heads: ReadonlyMap<FormGroup, ReadonlySet<string>>,
): readonly Meant[] {
  const meant: Meant[] = [];
  const weights = mentionsOf(clauses, resolve);
  let earlier: readonly FormGroup[] = [];
  for (const clause of clauses) {
    const named: FormGroup[] = [];
    for (let at = 0; at < clause.words.length; at += 1) {
      const mark = clause.names[at];
      const group = mark === null || mark === undefined ? null : resolve(mark);
      if (group !== null) {
        if (named.at(-1) !== group) named.push(group);
        continue;
      }
      if (!/^(?:the|this)$/.test(lowerAt(clause, at))) continue;
      const phrase = phraseFrom(clause, at + 1, GROUP);
      if (phrase === null || phrase.end - phrase.first < 2 || phrase.first !== at + 1) continue;
      if (!standsForBody(lowerAt(clause, phrase.end - 1))) continue;
      if (clause.names[phrase.end] !== null && clause.names[phrase.end] !== undefined) continue;
      if (/^(?:of|for|'s)$/.test(lowerAt(clause, phrase.end))) continue;
      const head = clause.words[phrase.end - 1]?.lemma ?? "";
      const inPhrase = new Set(
        clause.names.slice(phrase.first, phrase.end).map((own) => (own === null ? null : resolve(own))),
      );
      const outside = (list: readonly FormGroup[]): readonly FormGroup[] =>
        list.filter((each) => !inPhrase.has(each));
      const picked = pick(outside(named), outside(earlier), head, heads, weights);
      if (picked !== null && isTelling(clause, phrase)) meant.push({ clause, group: picked, ...phrase });
      at = phrase.end - 1;
    }
    if (named.length > 0) earlier = named;
  }
  return meant;
}

const GROUP: FormGroup = { sort: "organisation", canonical: "" };

/** More than a place in a row ["the first group", "the whole party"]. */
function isTelling(clause: Clause, { first, end }: { first: number; end: number }): boolean {
  const modifiers = Array.from({ length: end - first - 1 }, (_, index) => lowerAt(clause, first + index));
  return modifiers.some(
    (word) =>
      countryOfDemonym(word) !== null ||
      /^(?:armed|militant|rebel|islamist|insurgent|extremist|terrorist|terror|backed|led|based|owned|opposition|separatist|jihadist|paramilitary|ruling|far|right|left|wing|guerrilla|nationalist|conservative|liberal|advocacy|rights|aid)$/.test(
        word,
      ),
  );
}

/** How often the report names each body, and the most often named one under null. */
function mentionsOf(clauses: readonly Clause[], resolve: Resolve): ReadonlyMap<FormGroup | null, number> {
  const counts = new Map<FormGroup | null, number>();
  for (const clause of clauses) {
    eachName(clause, (mark) => {
      const group = resolve(mark);
      if (group === null || group.sort !== "organisation") return;
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      counts.set(null, Math.max(count, counts.get(null) ?? 0));
    });
  }
  return counts;
}

/**
 * The one body of the nearest sentence that names any: the only one called so elsewhere, or the only one named, if it
 * is a main actor of the report and not a source named in passing.
 */
function pick(
  here: readonly FormGroup[],
  earlier: readonly FormGroup[],
  head: string,
  heads: ReadonlyMap<FormGroup, ReadonlySet<string>>,
  weights: ReadonlyMap<FormGroup | null, number>,
): FormGroup | null {
  const bodies = (list: readonly FormGroup[]): readonly FormGroup[] => [
    ...new Set(list.filter(({ sort }) => sort === "organisation")),
  ];
  for (const list of [bodies(here), bodies(earlier)]) {
    if (list.length === 0) continue;
    const called = list.filter((group) => heads.get(group)?.has(head));
    if (called.length === 1) return called[0] ?? null;
    const only = list.length === 1 ? list[0] : undefined;
    if (only === undefined) return null;
    return (weights.get(only) ?? 0) * 3 >= (weights.get(null) ?? 0) ? only : null;
  }
  return null;
}
