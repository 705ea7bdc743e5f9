import { isTime } from "./noun-phrases.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** Tokens that a noun phrase or an infinitive may run on. */
const FARTHEST = 80;

/**
 * Where a content that is a thing ends [denied | a role in the strike], with what narrows it down: prepositions and
 * relative clauses without a comma. Not with the next thing told: [a role, | adding that], [a role | and resigned],
 * [a role, | while], [a role, | which], [a role | on Monday].
 */
export function thingEnd(tokens: Tokens, first: number, to: number): number {
  return withoutTime(tokens, first, deedEnd(tokens, first, to));
}

/** Where a content that is an infinitive ends [vowed | to return to the yard]. */
export function deedEnd(tokens: Tokens, first: number, to: number): number {
  const last = Math.min(to, first + FARTHEST);
  let at = first;
  while (at < last && !isBorder(tokens, first, at, last)) at += 1;
  return at;
}

function isBorder(tokens: Tokens, first: number, at: number, last: number): boolean {
  const tag = tagAt(tokens, at);
  const word = wordAt(tokens, at);
  if (/^[.:?!]$/.test(tag) || word === ";") return true;
  // What is quoted to its full stop ends what is said [“… no way.” The mayor].
  if (tag === "Q") return false;
  if (tagAt(tokens, at - 1) === "Q" && /^[.?!]$/.test(tokens[at - 1]?.lemma ?? "")) return at > first;
  // [the loans | so Lund could start]
  if (word === "so" && at > first && hasFinite(tokens, at + 1, Math.min(last, at + 5))) return true;
  if (tag === "IN" && at > first && isVenue(tokens, at, last)) return true;
  if (tag === ",") return endsAtComma(tokens, first, at, last);
  if (tag === "CC" && /^(?:and|but|or|yet)$/.test(word) && at > first)
    return beginsVerb(tokens, at + 1, last);
  return false;
}

/** [the plan | in a ruling], [the plan | at a news conference]: where it was said, not what. */
function isVenue(tokens: Tokens, at: number, last: number): boolean {
  if (!/^(?:in|at|during|on|via)$/.test(wordAt(tokens, at))) return false;
  let next = at + 1;
  while (next < last && next < at + 6 && /^(?:DT|PRP\$|JJ.?|NN|NNP|CD|VBG)$/.test(tagAt(tokens, next))) {
    if (VENUES.test(wordAt(tokens, next)) && !/^NN/.test(tagAt(tokens, next + 1))) return true;
    next += 1;
  }
  return false;
}

const VENUES =
  /^(?:statement|interview|conference|briefing|letter|tweet|tweets|post|speech|email|memo|ruling|article|column|editorial|op-ed|rally|twitter|facebook|filing|video|ad)$/;

/** [a role | and resigned], [a role | but was], [a role | and Lund left]; not [a role and a share]. */
function beginsVerb(tokens: Tokens, from: number, last: number): boolean {
  let at = from;
  while (at < last && (/^RB/.test(tagAt(tokens, at)) || /^(?:about|around|some)$/.test(wordAt(tokens, at))))
    at += 1;
  if (isFiniteVerb(tokens, at)) return true;
  // [and left the room]: a past tense that the tagger takes for a participle.
  if (tagAt(tokens, at) === "VBN" && /^(?:DT|PRP|PRP\$)$/.test(tagAt(tokens, at + 1))) return true;
  if (tagAt(tokens, at) === "PRP" && isFiniteVerb(tokens, at + 1)) return true;
  // A noun phrase and its verb without anything between them begin a clause of their own.
  let nouns = 0;
  while (at < last && /^(?:DT|PRP\$|JJ.?|NNP?S?|CD|POS|HYPH)$/.test(tagAt(tokens, at))) {
    at += 1;
    nouns += 1;
  }
  const plain = tagAt(tokens, at) === "VBP" && !/^(?:be|have|do)$/.test(tokens[at]?.lemma ?? "");
  return nouns > 0 && isFiniteVerb(tokens, at) && !plain;
}

function endsAtComma(tokens: Tokens, first: number, comma: number, last: number): boolean {
  const next = comma + 1;
  const tag = tagAt(tokens, next);
  const word = wordAt(tokens, next);
  if (next >= last) return true;
  // [a stern, swift answer]
  if (/^(?:DT|PRP\$)$/.test(tagAt(tokens, first)) && comma === first + 2 && /^(?:JJ|NN|VB[NG])/.test(tag))
    return false;
  if (/^(?:including|or|nor|such|as|rather)$/.test(word)) return false;
  if (/^(?:W|VB|PRP$|MD|TO|EX)/.test(tag) && tag !== "WP$") return true;
  if (tag === "IN") return !/^(?:in|on|at|near|from|of|for|by|under|with|between|from|like|to)$/.test(word);
  if (/^(?:RB|Q)/.test(tag)) return true;
  if (tag === "CC") return word !== "and" || hasFinite(tokens, next, segmentEnd(tokens, next, last));
  // [fishing, shipping and trade]: a list goes on where an "and" closes it and no verb stands in it.
  let at = next;
  for (let round = 0; round < 6; round += 1) {
    const end = segmentEnd(tokens, at, last);
    if (hasFinite(tokens, at, end)) return true;
    for (let word = at; word < end; word += 1) if (tagAt(tokens, word) === "CC") return false;
    if (end >= last || tagAt(tokens, end) !== ",") return true;
    at = end + 1;
  }
  return true;
}

function segmentEnd(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < last && !/^[,.:?!]$/.test(tagAt(tokens, at))) at += 1;
  return at;
}

/** Without when it was said at the end: [the plan | on Monday], [the plan | this week]; not [the plan for Monday]. */
function withoutTime(tokens: Tokens, first: number, end: number): number {
  let at = end;
  while (at > first + 1 && isTime(tokens[at - 1])) at -= 1;
  if (at === end) return end;
  while (
    at > first + 1 &&
    /^(?:DT|JJ|CD)$/.test(tagAt(tokens, at - 1)) &&
    /^(?:this|last|late|early|earlier|next)$/.test(wordAt(tokens, at - 1))
  )
    at -= 1;
  const preposition = wordAt(tokens, at - 1);
  if (preposition === "on" && at > first + 1) return at - 1;
  return tagAt(tokens, at - 1) === "IN" || /^(?:DT|CD|PRP\$|POS|JJ)$/.test(tagAt(tokens, at - 1)) ? end : at;
}

/** The run without the comma that may end it; null where nothing is left. */
export function runTo(tokens: Tokens, first: number, end: number): Run | null {
  let last = end;
  while (last > first && /^(?:[,.:?!]|CC)$/.test(tagAt(tokens, last - 1))) last -= 1;
  return last > first ? { first, end: last } : null;
}

/** Whether a quotation stands among a run of tokens. */
export function holdsQuote(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) if (tagAt(tokens, at) === "Q") return true;
  return false;
}

/** A run without commas, dashes and points at its ends, and without an "and" or "but" that begins it. */
export function trim(tokens: Tokens, run: Run): Run | null {
  let { first, end } = run;
  while (
    first < end &&
    (/^(?:[,.:;?!()]|CC|HYPH)$/.test(tagAt(tokens, first)) || /^[-–—_]+$/.test(wordAt(tokens, first)))
  )
    first += 1;
  while (
    end > first &&
    (/^(?:[,.:;?!(]|CC|HYPH)$/.test(tagAt(tokens, end - 1)) || /^[-–—_]+$/.test(wordAt(tokens, end - 1)))
  )
    end -= 1;
  return first < end ? { first, end } : null;
}
