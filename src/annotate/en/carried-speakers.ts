import type { AttributionMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { isNobody } from "./cue-sources.ts";
import type { Sense } from "./cues.ts";
import { groupStart, subjectLeft } from "./sources.ts";
import type { Speakers } from "./speakers.ts";
import { isFiniteVerb, spanOf, tagAt, type Unit, type UnitToken } from "./units.ts";

/** Whose words the next quotation without a cue of its own are. */
export interface Carried {
  readonly speaker: string;
  readonly source: Span | null;
  readonly cue: Span;
  readonly sense: Sense;
  readonly block?: number;
  readonly follows?: boolean;
}

/** Quotations of a unit that no attribution covers. */
export function looseQuotes(unit: Unit, marks: readonly AttributionMark[]): readonly UnitToken[] {
  return unit.tokens.filter(
    (token) =>
      token.tag === "Q" && !marks.some(({ content }) => token.from >= content.from && token.to <= content.to),
  );
}

/** The attribution of a quotation to somebody named elsewhere. */
export function carriedMark(quote: Span, by: Carried): AttributionMark {
  const content = { from: quote.from, to: quote.to };
  const { cue, source, speaker, sense } = by;
  return {
    kind: "attribution",
    ...content,
    content,
    cue,
    source,
    speaker,
    manner: "direct",
    sense,
    told: true,
  };
}

/** A quotation without its closing mark goes on in the next block: its cue stands there. */
export function isOpenEnded(text: string, quote: Span): boolean {
  return !/^[.,]?\s?["”’»']/.test(text.slice(quote.to, quote.to + 3));
}

/** A speaker is carried into the next paragraph, not further. */
export function near(carried: Carried | null, unit: Unit): Carried | null {
  if (carried === null || carried.block === undefined || unit.block - carried.block > 1) return null;
  // In the middle of a sentence with a subject of its own the words are that subject's.
  return carried.follows === true || unit.tokens.every(({ tag }) => !/^(?:VB|MD)/.test(tag)) ? carried : null;
}

/** Words that may name who speaks before a colon. */
const LONGEST_ANNOUNCED = 7;

/** Who is named before a colon and a quotation [Ada Lund: “We lost the road.”], [The reason - Ada Lund: “…”]. */
export function announcerOf(unit: Unit, quote: UnitToken | null, speakers: Speakers): Carried | null {
  const { tokens, block } = unit;
  const colon = (quote === null ? 0 : tokens.indexOf(quote)) - 1;
  const token = tokens[colon];
  if (token?.lower !== ":" || !/^NNP/.test(tagAt(tokens, colon - 1))) return null;
  let first = colon;
  while (
    first > 0 &&
    colon - first < LONGEST_ANNOUNCED &&
    /^(?:NNPS?|HYPH|POS|JJ)$|^CC$/.test(tagAt(tokens, first - 1))
  )
    first -= 1;
  if (first > 0 && !/^[:.,]$/.test(tagAt(tokens, first - 1)) && tagAt(tokens, first - 1) !== "IN")
    return null;
  const run = { first, end: colon };
  return {
    speaker: speakers.resolve(tokens, run),
    source: spanOf(tokens, run),
    cue: { from: token.from, to: token.to },
    sense: "say",
    block,
  };
}

/**
 * The subject of a sentence that quotes without a word of saying [Lund slammed the “theft”]: of the verb right before
 * the quotation [the guard, who saw water “like a tap”], else of the sentence.
 */
export function subjectOf(unit: Unit, speakers: Speakers, quote: UnitToken | null = null): Carried | null {
  const { tokens } = unit;
  const place = quote === null ? -1 : tokens.indexOf(quote);
  const last = tokens.findLastIndex((_, at) => at < place && at > place - 8 && isFiniteVerb(tokens, at));
  // [the talks, which lasted two hours, “useful”]: a comma closes the clause of the verb before it.
  const near = tokens.slice(last, place).some(({ tag }) => tag === ",") ? -1 : last;
  return (
    (near === -1 ? null : actorOf(unit, near, speakers)) ??
    actorOf(
      unit,
      tokens.findIndex((_, at) => isFiniteVerb(tokens, at)),
      speakers,
    )
  );
}

function actorOf({ tokens, block }: Unit, verb: number, speakers: Speakers): Carried | null {
  const token = tokens[verb];
  if (token === undefined) return null;
  const run = subjectLeft(tokens, groupStart(tokens, verb));
  if (run === null || isNobody(tokens, run)) return null;
  const cue = { from: token.from, to: token.to };
  return { speaker: speakers.resolve(tokens, run), source: spanOf(tokens, run), cue, sense: "say", block };
}

/** Who is carried on from a unit: whom its cue announces, who spoke last in it, or its subject. */
export function nextCarried(
  unit: Unit,
  said: UnitReading,
  before: Carried | null,
  hadLoose: boolean,
  speakers: Speakers,
): Carried | null {
  if (said.announced !== null) return said.announced;
  const last =
    said.marks.findLast((mark) => mark.manner === "direct" && mark.speaker !== "") ??
    said.marks.findLast((mark) => mark.manner !== "indirect" && mark.speaker !== "") ??
    said.marks.findLast((mark) => mark.speaker !== "");
  if (last !== undefined) return { ...last, block: unit.block };
  if (hadLoose && before !== null)
    return {
      speaker: before.speaker,
      source: before.source,
      cue: before.cue,
      sense: before.sense,
      block: unit.block,
    };
  return subjectOf(unit, speakers);
}

/** What was read in one unit. */
export interface UnitReading {
  readonly marks: readonly AttributionMark[];
  /** A source whose cue ends in a colon. */
  readonly announced: Carried | null;
}
