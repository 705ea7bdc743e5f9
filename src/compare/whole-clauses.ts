import type { Piece } from "./clause-cuts.ts";
import type { ClauseKind } from "./clause-openings.ts";
import { hasFinite, hasVerb } from "./clause-shapes.ts";
import { VERBAL } from "./clause-words.ts";
import type { TaggedWords } from "./tagged-words.ts";

/** A range of words by index: the first, and the one after the last. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** A piece that tells something, with what interrupts it. */
export interface WholeClause extends WordRange {
  readonly kind: ClauseKind;
  /** The words inside it that are clauses of their own, with the kind of the first: [The mayor, |who resigned,| left]. */
  readonly gap: (WordRange & { readonly kind: ClauseKind }) | null;
  /** Whether it goes on behind a clause that stands by itself, so that its subject is elsewhere. */
  readonly resumes: boolean;
}

/**
 * Puts pieces together that tell nothing alone, and those that an aside or a relative interrupts. What comes back is
 * in order of place; only what interrupts a clause stands inside another.
 */
export function wholeClauses(s: TaggedWords, pieces: readonly Piece[]): readonly WholeClause[] {
  const outer: WholeClause[] = [];
  const inner: WholeClause[] = [];
  const resumedAt = new Map(pieces.map(({ resumes }, index) => [resumes, index]));
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const last = resumedAt.get(index) ?? index;
    const rest = pieces[last];
    if (rest === undefined || last === index || hasFinite(s, piece.first, piece.end)) {
      outer.push(alone(piece));
      continue;
    }
    const told = joinFragments(s, pieces.slice(index + 1, last).map(alone));
    const kind = told.every((each) => tellsSomething(s, each)) ? told[0]?.kind : undefined;
    if (kind !== undefined) inner.push(...told);
    const gap = kind === undefined ? null : { kind, first: piece.end, end: rest.first };
    outer.push({ ...alone(piece), end: rest.end, gap });
    index = last;
  }
  return [...joinFragments(s, outer), ...inner].sort((a, b) => a.first - b.first);
}

function alone({ kind, first, end, resumes }: Piece): WholeClause {
  return { kind, first, end, gap: null, resumes: resumes !== null };
}

/** A piece that says nothing by itself goes to its neighbour: a bare subject before a relative clause, a name. */
function joinFragments(s: TaggedWords, pieces: readonly WholeClause[]): readonly WholeClause[] {
  const joined: WholeClause[] = [];
  let carried: WholeClause | null = null;
  pieces.forEach((piece, index) => {
    const whole: WholeClause =
      carried !== null && index > 0 && !isSubjectOnly(s, carried)
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
function isSubjectOnly(s: TaggedWords, piece: WholeClause): boolean {
  return piece.kind === "main" && !hasVerb(s, piece.first, piece.end);
}

/** Clauses that tell something without a verb. */
export const VERBLESS: ReadonlySet<ClauseKind> = new Set(["part", "aside", "apposition", "phrase"]);

/** [27 of them crew] and [a steel span from 1910] tell something without a verb, [wounding 40] with little else. */
function tellsSomething(s: TaggedWords, { kind, first, end }: WholeClause): boolean {
  let content = 0;
  let verb = false;
  let figure = false;
  for (let at = first; at < end; at += 1) {
    const tag = s.tag(at);
    if (VERBAL.has(tag)) verb = true;
    if (tag === "CD") figure = true;
    if (/^(?:NN|VB[DGNZP]?$|JJ|CD|RB$)/.test(tag)) content += 1;
  }
  if (kind === "part") return content >= 1;
  if (VERBLESS.has(kind)) return content >= 3;
  return verb && content >= (figure && (kind === "participle" || kind === "coordinate") ? 2 : 3);
}
