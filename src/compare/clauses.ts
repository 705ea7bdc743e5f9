import type { WordMark } from "../model/mark.ts";
import type { Span } from "../model/span.ts";
import {
  type ClauseKind,
  clauseFollows,
  cut,
  hasVerb,
  type Piece,
  startsClause,
  subordinatorEnd,
} from "./clause-cuts.ts";
import { CONJUNCTIONS, PHRASE, VERBAL } from "./clause-words.ts";
import { TaggedWords } from "./tagged-words.ts";

/** A clause of a sentence: a contiguous stretch with a verb or a figure of its own. */
export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly words: readonly WordMark[];
  /** Words that it takes from elsewhere in the sentence: its subject, or what a relative clause describes. */
  readonly lent: readonly WordMark[];
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
  const pieces = cut(sentence);
  return withLentWords(sentence, joinFragments(sentence, pieces));
}

/** A piece that says nothing by itself goes to its neighbour: a bare subject before a relative clause, a name. */
function joinFragments(s: TaggedWords, pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let carried: Piece | null = null;
  pieces.forEach((piece, index) => {
    const whole: Piece =
      carried !== null && index > 0 && !subjectOnly(s, carried)
        ? { ...piece, first: carried.first, kind: carried.kind === "aside" ? piece.kind : carried.kind }
        : piece;
    carried = null;
    if (tellsSomething(s, whole)) {
      joined.push(whole);
      return;
    }
    const previous = joined.at(-1);
    if (previous !== undefined && previous.end === whole.first) {
      joined[joined.length - 1] = { ...previous, end: whole.end };
    } else if (index < pieces.length - 1) {
      carried = whole;
    } else {
      joined.push(whole);
    }
  });
  return joined;
}

/** A bare noun phrase that the pieces after it are lent, not a statement: [Hamlin], [The mayor of Verin]. */
function subjectOnly(s: TaggedWords, piece: Piece): boolean {
  return piece.kind === "main" && !hasVerb(s, piece.first, piece.end);
}

function tellsSomething(s: TaggedWords, piece: Piece): boolean {
  let content = 0;
  let verb = false;
  for (let at = piece.first; at < piece.end; at += 1) {
    const tag = s.tag(at);
    if (VERBAL.has(tag)) verb = true;
    if (/^(?:NN|VB[DGNZP]?$|JJ|CD|RB$)/.test(tag)) content += 1;
  }
  if (piece.kind === "aside") return content >= 3 && verb;
  return verb && content >= 3;
}

function withLentWords(s: TaggedWords, pieces: readonly Piece[]): readonly Clause[] {
  const subjects = pieces.map((piece) => subjectOf(s, piece.first, piece.end));
  let main: readonly WordMark[] = [];
  const covered = pieces[0]?.first ?? 0;
  if (covered > 0) main = s.words.slice(0, covered).filter((word) => CONTENT.test(word.tag));
  return pieces.map((piece, index) => {
    const words = s.words.slice(piece.first, piece.end);
    const before = index === 0 ? covered : (pieces[index - 1]?.end ?? 0);
    let lent: readonly WordMark[] = [];
    const nearest =
      piece.kind === "participle" || piece.kind === "coordinate" ? nearestSubject(subjects, index) : null;
    if (piece.kind === "relative") lent = nounPhraseBefore(s, piece.first);
    else if (piece.kind !== "subordinate" || !clauseFollows(s, subordinatorEnd(s, piece.first))) {
      const own = piece.kind === "main" || startsClause(s, skipConjunction(s, piece.first));
      lent = own && !piece.resumes ? [] : (nearest ?? main);
    }
    if (piece.first > before) {
      const gap = s.words.slice(before, piece.first).filter((word) => CONTENT.test(word.tag));
      if (gap.length > 0) lent = [...new Set([...lent, ...gap])];
    }
    const subject = subjects[index] ?? [];
    if ((piece.kind === "main" || piece.kind === "coordinate") && subject.length > 0) main = subject;
    const span = spanOf(s, piece);
    // A relative clause is read with what it describes: [Hamlin, who met the mayor].
    const described = piece.kind === "relative" ? phraseBefore(s, piece.first)[0] : undefined;
    return { kind: piece.kind, words, lent, from: described?.from ?? span.from, to: span.to };
  });
}

/** The subject of the last clause that has one: [Lisk said | the fighters attacked |, killing 12]. */
function nearestSubject(
  subjects: readonly (readonly WordMark[])[],
  index: number,
): readonly WordMark[] | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const subject = subjects[at] ?? [];
    if (subject.length > 0) return subject;
  }
  return null;
}

const CONTENT = /^(?:NN|JJ|CD|PRP$)/;

function skipConjunction(s: TaggedWords, at: number): number {
  return CONJUNCTIONS.has(s.surface(at).toLowerCase()) ? at + 1 : at;
}

/** Nouns before the first finite verb. */
function subjectOf(s: TaggedWords, first: number, end: number): readonly WordMark[] {
  for (let at = first; at < end; at += 1) {
    if (s.finite(at)) return s.words.slice(first, at).filter((word) => CONTENT.test(word.tag));
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
  while (start > 0 && end - start < 8 && PHRASE.has(s.tag(start - 1))) start -= 1;
  return s.words.slice(start, end);
}

/** The span of a piece without leading conjunctions, and without commas and stops at its ends. */
function spanOf(s: TaggedWords, piece: Piece): Span {
  let first = piece.first;
  let end = piece.end;
  const bare = (at: number): boolean => !/[\p{L}\p{N}]/u.test(s.surface(at));
  while (
    first < end - 1 &&
    (bare(first) ||
      (piece.kind !== "main" && s.is(first, CONJUNCTIONS) && s.surface(first).toLowerCase() !== "while"))
  ) {
    if (/^[$€£]$/.test(s.surface(first))) break;
    first += 1;
  }
  while (
    end > first + 1 &&
    ((bare(end - 1) && !/^[)%”"’']$/.test(s.surface(end - 1))) || s.is(end - 1, CONJUNCTIONS))
  ) {
    end -= 1;
  }
  return { from: s.words[first]?.from ?? 0, to: s.words[end - 1]?.to ?? 0 };
}
