import type { WordMark } from "../model/mark.ts";
import type { Span } from "../model/span.ts";
import { cut } from "./clause-cuts.ts";
import type { ClauseKind } from "./clause-openings.ts";
import { clauseFollows, startsClause, startsInterrupted, subordinatorEnd } from "./clause-shapes.ts";
import { CONJUNCTIONS } from "./clause-words.ts";
import { TaggedWords } from "./tagged-words.ts";
import { type WholeClause, type WordRange, wholeClauses } from "./whole-clauses.ts";

/** A clause of a sentence: a contiguous stretch with a verb or a figure of its own. */
export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly words: readonly WordMark[];
  /** Words that it takes from elsewhere in the sentence: its subject, or what a relative clause describes. */
  readonly lent: readonly WordMark[];
  /** What stands inside its span and is told by clauses of its own: [The dam, |built in 1968,| failed on Monday]. */
  readonly gap: Span | null;
}

/**
 * Splits a run of words (a sentence, or the part of one that somebody says) into clauses that can be compared
 * apart. Reads part-of-speech tags only, left to right, in linear time.
 *
 * [Hamlin reached the dam on Monday] [to inspect the wall], [which failed last week], [killing 12 people] [and
 * wounding 40]
 * but not: the minister [met the mayor and the governor], [a plan to rebuild the wall], [including Hamlin].
 */
export function splitClauses(text: string, words: readonly WordMark[]): readonly Clause[] {
  if (words.length === 0) return [];
  const sentence = new TaggedWords(text, words);
  return withLentWords(sentence, wholeClauses(sentence, cut(sentence)));
}

function withLentWords(s: TaggedWords, clauses: readonly WholeClause[]): readonly Clause[] {
  /** The subject of the main clause, and of the last clause that has one. */
  let main: readonly WordMark[] = [];
  let nearest: readonly WordMark[] = [];
  /** The clause before that stands in no other. */
  let outer: WholeClause | null = null;
  /** The words up to here stand in clauses; those before the next clause that do not are lent to it. */
  let covered = 0;
  return clauses.map((clause) => {
    const subject = subjectOf(s, clause);
    const lent = new Set([
      ...lentTo(s, clause, outer, main, nearest),
      ...s.words.slice(covered, clause.first).filter((word) => CONTENT.test(word.tag)),
    ]);
    if (subject.length > 0) nearest = subject;
    if (subject.length > 0 && (clause.kind === "main" || clause.kind === "coordinate")) main = subject;
    if (clause.end > covered) outer = clause;
    covered = Math.max(covered, clause.end);
    return { kind: clause.kind, words: ownWords(s, clause), lent: [...lent], ...spansOf(s, clause) };
  });
}

/** The words that a clause takes from those before it. */
function lentTo(
  s: TaggedWords,
  { kind, first, resumes }: WholeClause,
  before: WholeClause | null,
  main: readonly WordMark[],
  nearest: readonly WordMark[],
): readonly WordMark[] {
  switch (kind) {
    case "relative":
    case "apposition":
      return nounPhraseBefore(s, first);
    case "part":
    case "phrase":
      return before === null ? [] : nounsOf(s, { ...before, end: Math.min(before.end, first) });
    case "subordinate":
      return clauseFollows(s, subordinatorEnd(s, first)) ? [] : main;
    case "main":
      return resumes ? main : [];
    case "participle":
    case "coordinate":
      // [Lisk said | the fighters attacked |, killing 12]: the subject of the last clause that has one.
      if (startsClause(s, skipConjunction(s, first)) || startsInterrupted(s, skipConjunction(s, first)))
        return [];
      return nearest.length > 0 ? nearest : main;
    default:
      return startsClause(s, skipConjunction(s, first)) ? [] : main;
  }
}

/**
 * Share of a clause above which an interruption is long: the clause is then shown from its verb on, unless that is
 * two words or its subject holds a figure or a verb: [Hamlin, |who had led the river board,| resigned], [30 men, |who fled,|
 * died near Osk on Monday].
 */
const LONG_GAP = 0.3;

/**
 * What is shown of a clause. A relative and an apposition begin with what they describe: [Hamlin, who met the mayor].
 */
function spansOf(s: TaggedWords, clause: WholeClause): Span & { readonly gap: Span | null } {
  const { from, to } = spanOf(s, clause.kind, clause);
  if (clause.gap === null) {
    const describes = clause.kind === "relative" || clause.kind === "apposition";
    const described = describes ? phraseBefore(s, clause.first)[0] : undefined;
    return { from: described?.from ?? from, to, gap: null };
  }
  const gap = spanOf(s, clause.kind, clause.gap);
  const length = gap.to - gap.from;
  const short = length <= LONG_GAP * (to - from - length);
  const { kind, first, end } = clause.gap;
  const told = s.words.slice(clause.first, first).some(({ tag }) => /^(?:CD|VB)/.test(tag));
  const rest = s.words.slice(end, clause.end).filter(({ tag }) => /^(?:NN|JJ|CD|VB|RB)/.test(tag));
  if (short || told || rest.length < 3 || kind === "apposition" || kind === "part") return { from, to, gap };
  return { from: spanOf(s, clause.kind, { first: end, end: clause.end }).from, to, gap: null };
}

function nounsOf(s: TaggedWords, clause: WholeClause): readonly WordMark[] {
  return ownWords(s, clause).filter(({ tag }) => /^(?:NN|JJ)/.test(tag));
}

function ownWords(
  s: TaggedWords,
  { first, end, gap }: Pick<WholeClause, "first" | "end" | "gap">,
): readonly WordMark[] {
  if (gap === null || gap.first >= end) return s.words.slice(first, end);
  return [...s.words.slice(first, gap.first), ...s.words.slice(gap.end, end)];
}

const CONTENT = /^(?:NN|JJ|CD|PRP$)/;

/** The first word behind [and], [and that]. */
function skipConjunction(s: TaggedWords, at: number): number {
  if (!CONJUNCTIONS.has(s.surface(at).toLowerCase())) return at;
  return s.surface(at + 1) === "that" ? at + 2 : at + 1;
}

/** Nouns before the first finite verb. */
function subjectOf(s: TaggedWords, { first, end, gap }: WholeClause): readonly WordMark[] {
  for (let at = first; at < end; at = at + 1 === gap?.first ? gap.end : at + 1) {
    if (!s.finite(at)) continue;
    return ownWords(s, { first, end: at, gap: gap !== null && gap.first < at ? gap : null }).filter((word) =>
      CONTENT.test(word.tag),
    );
  }
  return [];
}

/** The content words of the noun phrase that ends right before a relative clause. */
function nounPhraseBefore(s: TaggedWords, at: number): readonly WordMark[] {
  return phraseBefore(s, at).filter((word) => CONTENT.test(word.tag));
}

/** The noun phrase that ends right before a relative clause, at most eight words; a comma may part them. */
function phraseBefore(s: TaggedWords, at: number): readonly WordMark[] {
  let end = at;
  if (s.surface(end - 1) === ",") end -= 1;
  let start = end;
  while (start > 0 && end - start < 8 && s.phrase(start - 1)) start -= 1;
  return s.words.slice(start, end);
}

/** The span of a piece without leading conjunctions, and without commas and stops at its ends. */
function spanOf(s: TaggedWords, kind: ClauseKind, range: WordRange): Span {
  let { first, end } = range;
  const bare = (at: number): boolean => !/[\p{L}\p{N}]/u.test(s.surface(at));
  while (
    first < end - 1 &&
    (bare(first) ||
      (kind !== "main" && s.is(first, CONJUNCTIONS) && s.surface(first).toLowerCase() !== "while"))
  ) {
    if (/^[$€£]$/.test(s.surface(first))) break;
    first += 1;
  }
  // [said nobody was hurt | and that the road was open]
  if (kind === "coordinate" && s.surface(first) === "that" && startsClause(s, first + 1)) first += 1;
  while (
    end > first + 1 &&
    ((bare(end - 1) && !/^[)%”"’']$/.test(s.surface(end - 1))) || s.is(end - 1, CONJUNCTIONS))
  ) {
    end -= 1;
  }
  return { from: s.words[first]?.from ?? 0, to: s.words[end - 1]?.to ?? 0 };
}
