import { type MarkedReport, marksOf, type NameMark, type WordMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import { countryOfDemonym } from "../../text/places.ts";
import type { FormGroup } from "./groups.ts";
import { isHeadOf } from "./heads.ts";

/** Gives the actor that a name mark names. */
export type Resolve = (mark: NameMark) => FormGroup | null;

/** A sentence of a report with its words and names. */
export interface Clause {
  readonly words: readonly WordMark[];
  /** For each word the name it belongs to. */
  readonly names: readonly (NameMark | null)[];
  readonly text: string;
}

/** The sentences of a report as clauses. */
export function clausesOf({ report, marks }: MarkedReport): readonly Clause[] {
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

/** Calls `visit` with each name and the place of its words. */
export function eachName(clause: Clause, visit: (mark: NameMark, first: number, end: number) => void): void {
  for (let at = 0; at < clause.words.length; at += 1) {
    const mark = clause.names[at];
    if (mark === null || mark === undefined) continue;
    let end = at + 1;
    while (end < clause.words.length && clause.names[end] === mark) end += 1;
    visit(mark, at, end);
    at = end - 1;
  }
}

/** Words of a description at most. */
export const LONGEST = 8;

/** The word at a place with straight apostrophes; "" outside the clause. */
export function wordAt(clause: Clause, at: number): string {
  const word = clause.words[at];
  return word === undefined ? "" : clause.text.slice(word.from, word.to).replaceAll("’", "'");
}

/** The same in small letters. */
export function lowerAt(clause: Clause, at: number): string {
  return wordAt(clause, at).toLowerCase();
}

/** A word that may stand before the head of a noun phrase: adjective, participle, noun, name, hyphen. */
export function isModifier(clause: Clause, at: number): boolean {
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

/** The noun phrase that begins at a place and ends with a head of the sort. */
export function phraseFrom(
  clause: Clause,
  first: number,
  group: FormGroup,
): { first: number; end: number } | null {
  let end = first;
  while (end < clause.words.length && end - first < LONGEST && isModifier(clause, end)) end += 1;
  const head = clause.words[end - 1];
  if (end === first || head === undefined || clause.names[end - 1] !== null) return null;
  if (!/^NN$|^NNP$/.test(head.tag) || !isHeadOf(lowerAt(clause, end - 1), head.lemma, group.sort))
    return null;
  const start = tidy(clause, first, end);
  return start === null ? null : { first: start, end };
}

/** Takes a possessor's name and loose hyphens off the front; null where a single title is left ["Mr"]. */
export function tidy(clause: Clause, from: number, end: number): number | null {
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
