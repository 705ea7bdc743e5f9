import type { MarkedReport } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { definitePhrases } from "./definite.ts";
import type { FormGroup } from "./groups.ts";
import { isHeadOf, isOfBody } from "./heads.ts";
import {
  type Clause,
  clausesOf,
  eachName,
  isModifier,
  LONGEST,
  lowerAt,
  phraseFrom,
  type Resolve,
  tidy,
  wordAt,
} from "./phrases.ts";

/** Words that describe an actor, at their place in a report. */
export interface Description {
  readonly group: FormGroup;
  readonly span: Span;
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
