import {
  clauseFollows,
  participleWithin,
  purposeBefore,
  relativeFollows,
  skipMeasure,
  startsCoordinate,
} from "./clause-shapes.ts";
import { CONJUNCTIONS, EMPHASIS, MEASURES, PREPOSITIONAL, RELATIVES, SUBORDINATORS } from "./clause-words.ts";
import {
  opensAdjective,
  opensApposition,
  opensEvent,
  opensPart,
  opensRecord,
  opensSetting,
  opensWith,
} from "./phrase-openings.ts";
import type { TaggedWords } from "./tagged-words.ts";

export type ClauseKind =
  | "main"
  | "relative"
  | "participle"
  | "subordinate"
  | "coordinate"
  | "infinitive"
  | "aside"
  | "apposition"
  | "part"
  | "phrase";

/**
 * The clause that a comma opens: [, who met], [, killing 12], [, followed by shots], [, after the wall failed]; or
 * the phrase, which tells something without a verb: [, 27 of them crew], [, with a result on Saturday].
 */
export function openedByComma(s: TaggedWords, at: number, first: number): ClauseKind | null {
  const joined = CONJUNCTIONS.has(s.surface(at).toLowerCase());
  const start = s.skipAdverbs(joined ? at + 1 : at);
  if (opensPart(s, joined ? at + 1 : at)) return "part";
  if (s.is(at, RELATIVES) && s.surface(at).toLowerCase() !== "that") return "relative";
  if (s.surface(at + 1).toLowerCase() === "of" && s.is(at + 2, RELATIVES)) return "relative";
  if (s.tag(start) === "VBG" && !s.is(start, PREPOSITIONAL)) return "participle";
  if (s.tag(start) === "VBN" && /^(?:IN|TO|RP)$/.test(s.tag(start + 1))) return "participle";
  const sub = skipMeasure(s, at);
  if (s.is(sub, SUBORDINATORS) && clauseFollows(s, sub + 1)) return "subordinate";
  if (s.surface(at).toLowerCase() === "with" && participleWithin(s, at + 1)) return "subordinate";
  if (opensWith(s, at) || opensEvent(s, at, true) || opensRecord(s, at) || opensAdjective(s, at))
    return "phrase";
  if (opensSetting(s, at, first)) return "phrase";
  return opensApposition(s, at, first) ? "apposition" : null;
}

/** A clause that begins without a comma. */
export function opensInside(
  s: TaggedWords,
  at: number,
  first: number,
  verbBefore: boolean,
  participle: boolean,
): { at: number; kind: ClauseKind } | null {
  if (at <= first) return null;
  const surface = s.surface(at).toLowerCase();
  if (verbBefore && opensSubordinate(s, at)) {
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
    // [had not yet been heard, has yet to be heard]
    !(surface === "yet" && (s.verb(at - 1) || /^(?:not|n't|n’t|never)$/i.test(s.surface(at - 1)))) &&
    startsCoordinate(s, at + 1, participle)
  ) {
    return { at, kind: "coordinate" };
  }
  if (verbBefore && (opensEvent(s, at, false) || opensRecord(s, at))) return { at, kind: "phrase" };
  // [a deal | in which the rebels would leave]
  if (verbBefore && s.tag(at) === "IN" && /^(?:which|whom|whose)$/.test(s.surface(at + 1)) && s.noun(at - 1))
    return { at, kind: "relative" };
  if (s.tag(at) === "TO" && s.tag(at + 1) === "VB" && verbBefore && purposeBefore(s, at, first)) {
    return { at, kind: "infinitive" };
  }
  return null;
}

/** [after the wall failed], not [after the flood], [such as], [as well as], [as far as]. */
function opensSubordinate(s: TaggedWords, at: number): boolean {
  const surface = s.surface(at).toLowerCase();
  if (!SUBORDINATORS.has(surface) || s.tag(at) === "RB" || s.surface(at - 1).toLowerCase() === "such")
    return false;
  if (surface === "as" && /^(?:well|much|many|far|soon|long)$/i.test(s.surface(at + 1))) return false;
  // [investigating if a second wall failed] is what is investigated, not a condition.
  if (surface === "if" && s.verb(at - 1)) return false;
  return clauseFollows(s, at + 1);
}
