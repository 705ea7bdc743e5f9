import { type ClauseKind, openedByComma, opensInside } from "./clause-openings.ts";
import { skipMeasure, startsClause, startsCoordinate, startsSplice } from "./clause-shapes.ts";
import { CONJUNCTIONS, SUBORDINATORS } from "./clause-words.ts";
import { opensPart } from "./phrase-openings.ts";
import type { TaggedWords } from "./tagged-words.ts";

/** A run of words between two cuts. */
export interface Piece {
  readonly kind: ClauseKind;
  /** First word, and the word after the last, by index. */
  readonly first: number;
  readonly end: number;
  /** Index of the piece that it goes on with, or null: the main clause after an interrupting relative. */
  readonly resumes: number | null;
}

/** Where clauses begin, left to right. */
export function cut(s: TaggedWords): readonly Piece[] {
  const count = s.words.length;
  const pieces: Piece[] = [];
  let first = 0;
  let kind: ClauseKind = leadingKind(s);
  let resumes: number | null = null;
  /** Whether the clause so far has a verb, however weak its form. */
  let verb = false;
  /** The kind of clause that was opened by a comma or a dash and may be closed by one. */
  let bracket: ClauseKind | null = null;
  /** Index of the piece that the bracket interrupts. */
  let interrupted: number | null = null;
  const close = (at: number, next: ClauseKind, resumed: number | null = null): void => {
    if (at > first) pieces.push({ kind, first, end: at, resumes });
    first = at;
    kind = next;
    resumes = resumed;
    verb = false;
  };
  const open = (opened: ClauseKind | null): void => {
    if (bracket === null) interrupted = pieces.length > 0 ? pieces.length - 1 : null;
    bracket = opened;
  };
  for (let at = 0; at < count; at += 1) {
    const surface = s.surface(at);
    const comma = surface === ",";
    if (at > first || at > 0) {
      if (surface === ";" || surface === ":") {
        close(at + 1, "main");
        bracket = null;
        continue;
      }
      if (s.dash(at) && at > 0 && at < count - 1) {
        const closing: boolean = bracket === "aside";
        const next = opensPart(s, s.afterDash(at)) ? "part" : "aside";
        close(s.afterDash(at), closing ? "main" : next, closing ? interrupted : null);
        open(closing ? null : "aside");
        continue;
      }
      if (comma) {
        const opened = at + 1 < count ? openedByComma(s, at + 1, first) : null;
        if (opened !== null) {
          close(at + 1, opened);
          open(opened === "subordinate" ? null : opened);
          continue;
        }
        const next = s.skipAdverbs(at + 1);
        // [who resigned in May, | used the money]: the tagger may take the verb for a participle.
        if (bracket !== null && (s.finite(next) || (s.tag(next) === "VBN" && s.tag(next + 1) !== "IN"))) {
          close(at + 1, "main", interrupted);
          bracket = null;
          continue;
        }
        if (kind === "subordinate" && verb && startsClause(s, at + 1)) {
          close(at + 1, "main");
          continue;
        }
        if (verb && startsSplice(s, at + 1)) {
          close(at + 1, "main");
          bracket = null;
          continue;
        }
        if (
          verb &&
          CONJUNCTIONS.has(s.surface(at + 1).toLowerCase()) &&
          startsCoordinate(s, at + 2, kind === "participle")
        ) {
          close(at + 1, "coordinate");
          bracket = null;
          continue;
        }
      }
      const opening = opensInside(s, at, first, verb, kind === "participle");
      if (opening !== null) {
        close(opening.at, opening.kind);
        // [which damaged the town and displaced many, | shows no sign]: the comma still closes the relative.
        if (opening.kind !== "coordinate") open(opening.kind === "relative" ? "relative" : null);
        if (opening.at < at) at = opening.at;
      }
    }
    if (s.verb(at)) verb = true;
  }
  if (count > first) pieces.push({ kind, first, end: count, resumes });
  return pieces;
}

function leadingKind(s: TaggedWords): ClauseKind {
  if (s.is(skipMeasure(s, 0), SUBORDINATORS)) return "subordinate";
  return s.surface(0).toLowerCase() === "with" ? "subordinate" : "main";
}
