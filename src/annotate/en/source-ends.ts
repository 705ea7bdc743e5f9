import { isTime } from "./noun-phrases.ts";
import { hasFinite, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** Tokens behind a name that may tell who it is. */
const FARTHEST = 50;

/**
 * A source behind its cue with what is told of it up to the end of its sentence part: [said Ada Lund, | head of the
 * yard since 2010, who saw it], [according to people | familiar with the matter], [said a clerk | who saw it]. Not:
 * [said Lund, | adding that], [said Lund, | but], [said Lund | in an interview]. Where a sentence begins with the cue
 * an apposition must be `closed` by a comma [According to Lund, | the road is shut].
 */
export function rightSource(tokens: Tokens, run: Run, closed = false): Run {
  let end = tailEnd(tokens, run.end);
  // A comma may close the source [said Lund, | he was late]; what goes on must begin like an apposition.
  for (let round = 0; round < 4 && tagAt(tokens, end) === ","; round += 1) {
    const next = apposedEnd(tokens, end + 1);
    if (next === null || (closed && tagAt(tokens, next) !== ",")) break;
    end = next;
  }
  return { first: run.first, end };
}

/** The end of what narrows a noun down without a comma: relative clauses, [familiar with], [involved in]. */
function tailEnd(tokens: Tokens, end: number): number {
  const tag = tagAt(tokens, end);
  const word = wordAt(tokens, end);
  const relative =
    /^(?:WP|WDT|WP\$)$/.test(tag) || (word === "that" && /^(?:VB|MD|RB)/.test(tagAt(tokens, end + 1)));
  const narrowed =
    /^(?:familiar|close|involved|briefed|based|named|who|whose|opposed|knowledgeable|aware|seeking)$/.test(
      word,
    ) ||
    (tag === "IN" &&
      /^(?:on|inside|near|against|within|among|behind)$/.test(word) &&
      !isCircumstance(tokens, end + 1));
  // [a poll | released on Monday], [a complaint | filed by]
  const described = /^VB[NG]$/.test(tag);
  return relative || narrowed || described ? partEnd(tokens, end) : end;
}

/** Where the part of a sentence that a place stands in ends: at a comma, a dash, a quotation, a full stop. */
function partEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    at < from + FARTHEST &&
    !/^(?:[,:.?!]|Q)$/.test(tagAt(tokens, at)) &&
    wordAt(tokens, at) !== ";"
  )
    at += 1;
  return at;
}

/** The end of an apposition or relative clause that begins behind a comma; null where something else begins. */
function apposedEnd(tokens: Tokens, first: number): number | null {
  const tag = tagAt(tokens, first);
  const end = partEnd(tokens, first);
  if (/^(?:WP|WDT|WP\$)$/.test(tag)) return end;
  // [, 34, |], [, D-Lisk, |], [, head of the yard |]: no verb of its own.
  const placed = /^(?:of|at|from)$/.test(wordAt(tokens, first));
  if (!placed && !/^(?:DT|NNP?S?|JJS?|CD|PRP\$|VBN|RB|HYPH|CC|NNPS)$/.test(tag)) return null;
  if (tag === "CC" && !/^(?:and|or)$/.test(wordAt(tokens, first))) return null;
  if (isTime(tokens[first]) || /^(?:then|while|when|even|also|too|later)$/.test(wordAt(tokens, first)))
    return null;
  let relative = false;
  for (let at = first; at < end; at += 1) {
    if (/^(?:who|whose|which|where|that)$/.test(wordAt(tokens, at))) relative = true;
    if (!relative && hasFinite(tokens, at, at + 1)) return null;
  }
  return end;
}

function isCircumstance(tokens: Tokens, first: number): boolean {
  for (let at = first; at < first + 5; at += 1) {
    if (isTime(tokens[at]) || /^NNP/.test(tagAt(tokens, at)) || VENUES.test(wordAt(tokens, at))) return true;
    if (/^(?:[,:.]|Q)$/.test(tagAt(tokens, at))) return false;
  }
  return false;
}

const VENUES =
  /^(?:statement|interview|conference|briefing|letter|tweet|post|speech|email|video|radio|television|tv|show|program|facebook|twitter|phone|rally|debate|stage|air|floor|trail|stump|friday|sunday)$/;
