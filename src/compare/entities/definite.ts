import { countryOfDemonym } from "../../text/places.ts";
import type { FormGroup } from "./groups.ts";
import { standsForBody } from "./heads.ts";
import { type Clause, eachName, lowerAt, phraseFrom, type Resolve } from "./phrases.ts";

/** A phrase and the actor that it means. */
export interface Meant {
  readonly clause: Clause;
  readonly group: FormGroup;
  readonly first: number;
  readonly end: number;
}

/**
 * "The Ruritanian militant group": a definite phrase with a modifier that means the actor named last in its sentence
 * before it or in the sentence before that. Where several were named there, only one that is called so elsewhere.
 */
export function definitePhrases(
  clauses: readonly Clause[],
  resolve: Resolve,
  heads: ReadonlyMap<FormGroup, ReadonlySet<string>>,
): readonly Meant[] {
  const meant: Meant[] = [];
  const weights = mentionsOf(clauses, resolve);
  let earlier: readonly FormGroup[] = [];
  for (const clause of clauses) {
    const named: FormGroup[] = [];
    const speakers = new Set<FormGroup>();
    for (let at = 0; at < clause.words.length; at += 1) {
      const mark = clause.names[at];
      const group = mark === null || mark === undefined ? null : resolve(mark);
      if (group !== null) {
        if (named.at(-1) !== group) named.push(group);
        // Who speaks in the sentence does not mean itself ["Reuters said the armed group left"].
        if (clause.names[at + 1] !== mark && SPEAKS.has(clause.words[at + 1]?.lemma ?? ""))
          speakers.add(group);
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
      const picked = pick(
        outside(named).filter((each) => !speakers.has(each)),
        outside(earlier),
        head,
        heads,
        weights,
      );
      if (picked !== null && isTelling(clause, phrase)) meant.push({ clause, group: picked, ...phrase });
      at = phrase.end - 1;
    }
    if (named.length > 0) earlier = named;
  }
  return meant;
}

const SPEAKS: ReadonlySet<string> = new Set(
  "say report add tell write note cite quote claim accuse blame describe call believe think".split(" "),
);

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
