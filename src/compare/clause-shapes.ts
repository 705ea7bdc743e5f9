import { CONJUNCTIONS, CONTROL, FINITE, MEASURES, PREPOSITIONAL, SUBORDINATORS } from "./clause-words.ts";
import type { TaggedWords } from "./tagged-words.ts";

/** The word after a subordinator and the measure before it: [just hours after |]. */
export function subordinatorEnd(s: TaggedWords, at: number): number {
  const sub = skipMeasure(s, at);
  return s.is(sub, SUBORDINATORS) ? sub + 1 : at + 1;
}

export function skipMeasure(s: TaggedWords, at: number): number {
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
    if (tag === "," || tag === "" || tag === "." || (!s.phrase(next) && tag !== "IN" && tag !== "CC"))
      return false;
  }
  return false;
}

/** [that struck], [which the mayor opened], not [said that the wall]. */
export function relativeFollows(s: TaggedWords, at: number): boolean {
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
export function startsCoordinate(s: TaggedWords, at: number, participle: boolean): boolean {
  let start = s.skipAdverbs(at);
  // [and about 30 are missing]
  if (s.tag(start) === "IN" && s.tag(start + 1) === "CD") start += 1;
  const tag = s.tag(start);
  if (FINITE.has(tag)) return true;
  if (tag === "VBG" && !s.is(start, PREPOSITIONAL))
    return participle || !s.noun(start + 1) || s.tag(start + 1) === "CD";
  if (tag === "VBN") return !/^NNS?$/.test(s.tag(start + 1));
  // [said that nobody was hurt, and that the road was shut]
  if (s.surface(start).toLowerCase() === "that") return startsClause(s, start + 1);
  return startsClause(s, start) || startsInterrupted(s, start);
}

/** A subject and a finite verb, with no comma or conjunction between. */
export function startsClause(s: TaggedWords, at: number): boolean {
  if (!s.phrase(at)) return false;
  for (let next = at; next < at + 12; next += 1) {
    const tag = s.tag(next);
    if (FINITE.has(tag)) return next > at;
    if (!s.phrase(next) && tag !== "IN") return false;
  }
  return false;
}

/** [and the first ship, a carrier from Osk, was unloaded]: a subject, something between commas, a finite verb. */
export function startsInterrupted(s: TaggedWords, at: number): boolean {
  let comma = at;
  while (comma < at + 12 && (s.phrase(comma) || s.tag(comma) === "IN")) comma += 1;
  if (s.surface(comma) !== "," || comma === at || !s.phrase(at)) return false;
  for (let next = comma + 1; next < comma + 24; next += 1) {
    if (/^[.:]?$/.test(s.tag(next)) || s.is(next, CONJUNCTIONS)) return false;
    if (s.surface(next) === ",") return s.finite(s.skipAdverbs(next + 1));
  }
  return false;
}

/** Whether a clause stands there without a conjunction: [the board split, | he told the paper]. */
export function startsSplice(s: TaggedWords, at: number): boolean {
  return /^(?:i|we|he|she|they|it)$/i.test(s.surface(at)) && s.finite(s.skipAdverbs(at + 1));
}

export function participleWithin(s: TaggedWords, at: number): boolean {
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
export function purposeBefore(s: TaggedWords, at: number, first: number): boolean {
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

/** Whether any word from `first` up to `end` is a finite verb. */
export function hasFinite(s: TaggedWords, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (s.finite(at)) return true;
  return false;
}
