import {
  CONJUNCTIONS,
  CONTROL,
  EMPHASIS,
  FINITE,
  MEASURES,
  PHRASE,
  PREPOSITIONAL,
  RELATIVES,
  SUBORDINATORS,
} from "./clause-words.ts";
import type { TaggedWords } from "./tagged-words.ts";

export type ClauseKind =
  | "main"
  | "relative"
  | "participle"
  | "subordinate"
  | "coordinate"
  | "infinitive"
  | "aside";

/** A run of words between two cuts. */
export interface Piece {
  readonly kind: ClauseKind;
  /** First word, and the word after the last, by index. */
  readonly first: number;
  readonly end: number;
  /** Index of the piece whose subject it continues: the main clause after an interrupting relative. */
  readonly resumes: boolean;
}

/** Where clauses begin, left to right. */
export function cut(s: TaggedWords): readonly Piece[] {
  const count = s.words.length;
  const pieces: Piece[] = [];
  let first = 0;
  let kind: ClauseKind = leadingKind(s);
  let resumes = false;
  /** Whether the clause so far has a verb, however weak its form. */
  let verb = false;
  /** True while in a clause that was opened by a comma and may be closed by one. */
  let bracket: "relative" | "participle" | "aside" | null = null;
  const close = (at: number, next: ClauseKind, resume = false): void => {
    if (at > first) pieces.push({ kind, first, end: at, resumes });
    first = at;
    kind = next;
    resumes = resume;
    verb = false;
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
        close(at + 1, closing ? "main" : "aside", closing);
        bracket = closing ? null : "aside";
        continue;
      }
      if (comma) {
        const opened = openedByComma(s, at + 1);
        if (opened !== null && at + 1 < count) {
          close(at + 1, opened);
          bracket = opened === "relative" || opened === "participle" ? opened : null;
          continue;
        }
        const next = s.skipAdverbs(at + 1);
        // [who resigned in May, | used the money]: the tagger may take the verb for a participle.
        if (bracket !== null && (s.finite(next) || (s.tag(next) === "VBN" && s.tag(next + 1) !== "IN"))) {
          close(at + 1, "main", true);
          bracket = null;
          continue;
        }
        if (kind === "subordinate" && first === 0 && verb && startsClause(s, at + 1)) {
          close(at + 1, "main");
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
        if (opening.kind !== "coordinate") bracket = opening.kind === "relative" ? "relative" : null;
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

/** The clause that a comma opens: [, who met], [, killing 12], [, followed by shots], [, after the wall failed]. */
function openedByComma(s: TaggedWords, at: number): ClauseKind | null {
  const start = CONJUNCTIONS.has(s.surface(at).toLowerCase()) ? s.skipAdverbs(at + 1) : s.skipAdverbs(at);
  if (s.is(at, RELATIVES) && s.surface(at).toLowerCase() !== "that") return "relative";
  if (s.surface(at + 1).toLowerCase() === "of" && s.is(at + 2, RELATIVES)) return "relative";
  if (s.tag(start) === "VBG" && !s.is(start, PREPOSITIONAL)) return "participle";
  if (s.tag(start) === "VBN" && /^(?:IN|TO|RP)$/.test(s.tag(start + 1))) return "participle";
  const sub = skipMeasure(s, at);
  if (s.is(sub, SUBORDINATORS) && clauseFollows(s, sub + 1)) return "subordinate";
  if (s.surface(at).toLowerCase() === "with" && participleWithin(s, at + 1)) return "subordinate";
  return null;
}

/** A clause that begins without a comma. */
function opensInside(
  s: TaggedWords,
  at: number,
  first: number,
  verbBefore: boolean,
  participle: boolean,
): { at: number; kind: ClauseKind } | null {
  if (at <= first) return null;
  const surface = s.surface(at).toLowerCase();
  if (
    SUBORDINATORS.has(surface) &&
    verbBefore &&
    s.tag(at) !== "RB" &&
    s.surface(at - 1).toLowerCase() !== "such"
  ) {
    if (surface === "as" && /^(?:well|much|many|far|soon|long)$/.test(s.surface(at + 1).toLowerCase()))
      return null;
    // [investigating if a second wall failed] is what is investigated, not a condition.
    if (surface === "if" && s.verb(at - 1)) return null;
    if (!clauseFollows(s, at + 1)) return null;
    let start = at;
    const led = surface === "after" || surface === "before" ? MEASURES : EMPHASIS;
    while (start - 1 > first && (s.is(start - 1, led) || (led === MEASURES && s.tag(start - 1) === "CD")))
      start -= 1;
    return { at: start, kind: "subordinate" };
  }
  if (RELATIVES.has(surface) && s.noun(at - 1) && relativeFollows(s, at)) return { at, kind: "relative" };
  if (
    CONJUNCTIONS.has(surface) &&
    verbBefore &&
    surface !== "or" &&
    startsCoordinate(s, at + 1, participle)
  ) {
    return { at, kind: "coordinate" };
  }
  if (s.tag(at) === "TO" && s.tag(at + 1) === "VB" && verbBefore && purposeBefore(s, at, first)) {
    return { at, kind: "infinitive" };
  }
  return null;
}

/** The word after a subordinator and the measure before it: [just hours after |]. */
export function subordinatorEnd(s: TaggedWords, at: number): number {
  const sub = skipMeasure(s, at);
  return s.is(sub, SUBORDINATORS) ? sub + 1 : at + 1;
}

function skipMeasure(s: TaggedWords, at: number): number {
  let next = at;
  while (next < at + 4 && (s.is(next, MEASURES) || s.tag(next) === "CD")) next += 1;
  return next;
}

/** Whether a noun phrase and a finite verb follow before the next comma: [the wall failed], [being told]. */
export function clauseFollows(s: TaggedWords, at: number): boolean {
  if (s.tag(at) === "VBG") return true;
  for (let next = at; next < at + 14; next += 1) {
    const tag = s.tag(next);
    // The tagger reads [after Lisk fired missiles] as a participle: a noun right before it is its subject.
    if (s.finite(next) || (tag === "VBN" && next > at && s.noun(next - 1) && s.tag(next + 1) !== "IN"))
      return next > at;
    if (tag === "," || tag === "" || tag === "." || (!PHRASE.has(tag) && tag !== "IN" && tag !== "CC"))
      return false;
  }
  return false;
}

/** [that struck], [which the mayor opened], not [said that the wall]. */
function relativeFollows(s: TaggedWords, at: number): boolean {
  const tag = s.tag(at);
  if (
    tag === "DT" ||
    (tag === "IN" && s.surface(at).toLowerCase() === "that" && !s.verb(s.skipAdverbs(at + 1)))
  )
    return false;
  const next = s.skipAdverbs(at + 1);
  return s.finite(next) || s.tag(next) === "VBN" || clauseFollows(s, at + 1);
}

/** After "and": [and wounded 40], [and the mayor left], not [and the mayor], [and wounded soldiers]. */
function startsCoordinate(s: TaggedWords, at: number, participle: boolean): boolean {
  let start = s.skipAdverbs(at);
  // [and about 30 are missing]
  if (s.tag(start) === "IN" && s.tag(start + 1) === "CD") start += 1;
  const tag = s.tag(start);
  if (FINITE.has(tag)) return true;
  if (tag === "VBG" && !s.is(start, PREPOSITIONAL))
    return participle || !s.noun(start + 1) || s.tag(start + 1) === "CD";
  if (tag === "VBN") return !/^NNS?$/.test(s.tag(start + 1));
  return startsClause(s, start);
}

/** A subject and a finite verb, with no comma or conjunction between. */
export function startsClause(s: TaggedWords, at: number): boolean {
  if (!PHRASE.has(s.tag(at))) return false;
  for (let next = at; next < at + 12; next += 1) {
    const tag = s.tag(next);
    if (FINITE.has(tag)) return next > at;
    if (!PHRASE.has(tag) && tag !== "IN") return false;
  }
  return false;
}

function participleWithin(s: TaggedWords, at: number): boolean {
  for (let next = at; next < at + 10; next += 1) {
    const tag = s.tag(next);
    if (tag === "VBG" || tag === "VBN" || tag === "VBD") return true;
    if (tag === "," || tag === "") return false;
  }
  return false;
}

/** Words looked back over for the verb that a purpose belongs to. */
const FARTHEST = 40;

/** [arrived in Verin on Monday | to inspect], not [urged Hamlin to resign], [a plan to rebuild]. */
function purposeBefore(s: TaggedWords, at: number, first: number): boolean {
  const before = s.tag(at - 1);
  if (before !== "NNP" && before !== "NNPS" && before !== "CD") return false;
  let complement = false;
  for (let back = at - 1; back >= Math.max(first, at - FARTHEST); back -= 1) {
    if (s.verb(back) || s.tag(back) === "JJ") return complement && !CONTROL.has(s.lemma(back));
    if (s.tag(back) === "IN") complement = true;
  }
  return false;
}

/** Whether any word from `first` up to `end` is a verb. */
export function hasVerb(s: TaggedWords, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (s.verb(at)) return true;
  return false;
}
