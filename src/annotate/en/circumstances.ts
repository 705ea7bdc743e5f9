import { isTime, phraseRight } from "./noun-phrases.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/**
 * Passes where, when and to whom it was said: [on Tuesday], [in a statement], [told reporters], [later]. A circumstance
 * of any kind is passed before a "that" [said at a rally in Lisk, Ostland, | that].
 */
export function skipCircumstance(tokens: Tokens, from: number, to: number): number {
  if (/^(?:IN|RB|,)$/.test(tagAt(tokens, from)) || isTime(tokens[from])) {
    const that = thatAhead(tokens, from, to);
    if (that !== null) return that;
  }
  let at = from;
  for (let round = 0; round < 5 && at < to; round += 1) {
    const before = at;
    while (at < to && /^RB$/.test(tagAt(tokens, at)) && passesAdverb(tokens, at + 1, to)) at += 1;
    const owns = tagAt(tokens, at + 1) === "POS";
    if (!owns && (isTime(tokens[at]) || (/^(?:DT|JJ)$/.test(tagAt(tokens, at)) && isTime(tokens[at + 1])))) {
      const end = timeEnd(tokens, at, to);
      if (end > at) at = end;
    }
    const word = wordAt(tokens, at);
    if (/^(?:in|on|at|during|to|after|before|via|from|through|with|late|early|by|of|about)$/.test(word)) {
      const phrase = phraseRight(tokens, at + 1);
      if (
        phrase !== null &&
        phrase.end <= to &&
        (endsCircumstance(tokens, phrase.end, to) ||
          (!/^(?:of|about)$/.test(word) && (isVenue(tokens, phrase) || isTime(tokens[phrase.end - 1]))))
      ) {
        at = isTime(tokens[phrase.end - 1]) ? timeEnd(tokens, phrase.first, to) : phrase.end;
        if (at < phrase.end) at = phrase.end;
      }
    }
    if (at === before) break;
    if (tagAt(tokens, at) === "," && (tagAt(tokens, at + 1) === "Q" || wordAt(tokens, at + 1) === "that"))
      at += 1;
  }
  return at;
}

/** Tokens between a cue and its "that". */
const FARTHEST_THAT = 14;

/** The place of a "that" that opens a clause before any verb or quotation; null where there is none. */
function thatAhead(tokens: Tokens, from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + FARTHEST_THAT); at += 1) {
    if (wordAt(tokens, at) === "that" && at > from)
      return hasFinite(tokens, at + 1, to) && !isFiniteVerb(tokens, at + 1) ? at : null;
    if (isFiniteVerb(tokens, at) || /^(?:Q|W.*|VB[GN]|TO|:|CC)$/.test(tagAt(tokens, at))) return null;
  }
  return null;
}

function timeEnd(tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && at < from + 6) {
    if (
      isTime(tokens[at]) ||
      tagAt(tokens, at) === "CD" ||
      (/^(?:JJ|DT|RB|PRP\$)$/.test(tagAt(tokens, at)) && isTime(tokens[at + 1]))
    )
      at += 1;
    else break;
  }
  return at;
}

const VENUES =
  /^(?:statement|interview|conference|briefing|letter|tweet|post|speech|report|email|e-mail|message|call|testimony|remarks|hearing|court|memo|reporters?|journalists?|newspaper|television|tv|radio|twitter|facebook|telegram|video|address|filing|press|agency|lawmakers|parliament|senate|congress|phone|telephone|release|comments)$/;

function isVenue(tokens: Tokens, { first, end }: Run): boolean {
  for (let at = first; at < end; at += 1)
    if (VENUES.test(tokens[at]?.lower ?? "") && !isFiniteVerb(tokens, end)) return true;
  return false;
}

function endsCircumstance(tokens: Tokens, at: number, to: number): boolean {
  if (tagAt(tokens, at) === "," && tagAt(tokens, at + 1) === "Q") return true;
  return at >= to || /^(?:that|:)$/.test(wordAt(tokens, at)) || tagAt(tokens, at) === "Q";
}

/** [said later | on Monday], not [said | only two of them]: an adverb is passed before a circumstance or a clause sign. */
function passesAdverb(tokens: Tokens, next: number, to: number): boolean {
  return (
    next >= to ||
    /^(?:[,.:;]|Q|RB)$/.test(tagAt(tokens, next)) ||
    isTime(tokens[next]) ||
    /^(?:that|in|on|at|during|to|after|before)$/.test(wordAt(tokens, next))
  );
}

/** [told the paper | that], [urged Lund | to go]: the person told; nothing is passed where no content follows. */
export function skipPerson(tokens: Tokens, from: number, to: number): number {
  const that = thatAhead(tokens, from, to);
  if (that !== null) return that;
  const phrase = phraseRight(tokens, from);
  if (phrase === null || phrase.end > to) return from;
  if (isFiniteVerb(tokens, phrase.end)) return from;
  const after = skipCircumstance(tokens, phrase.end, to);
  const leads =
    /^(?:that|to|not|about|:|,|if|whether|how|why|what)$/.test(wordAt(tokens, after)) ||
    tagAt(tokens, after) === "Q";
  return leads || (/^(?:DT|PRP|EX|NN|JJ|CD)/.test(tagAt(tokens, after)) && hasFinite(tokens, after, to))
    ? after
    : from;
}
