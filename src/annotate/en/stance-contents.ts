import { deedEnd, runTo, thingEnd } from "./content-ends.ts";
import { phraseRight } from "./noun-phrases.ts";
import type { StanceCue } from "./stance-cues.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** What a verb, noun or adjective is about, and where the cue ends; null where none of its frames fits. */
export function stanceContent(tokens: Tokens, at: number, cue: StanceCue): { run: Run; end: number } | null {
  const to = tokens.length;
  let first = at + 1;
  while (/^(?:RB|RP)$/.test(tagAt(tokens, first)) && first < at + 3) first += 1;
  const word = wordAt(tokens, first);
  const tag = tagAt(tokens, first);
  const { frames, prepositions } = cue;
  if (prepositions.has(word) && /^(?:IN|TO|RP|RB)$/.test(tag)) {
    if (word !== "to" || tagAt(tokens, first + 1) !== "VB") {
      const run = about(tokens, first + 1, to);
      if (run !== null) return { run, end: first + 1 };
    }
  }
  if (word === "that" && (frames.has("that") || frames.has("clause")) && opensClause(tokens, first + 1, to)) {
    const run = runTo(tokens, first + 1, clauseEnd(tokens, first + 1, to));
    return run === null ? null : { run, end: first };
  }
  if (tag === "TO" && frames.has("deed") && /^(?:VB|RB)$/.test(tagAt(tokens, first + 1))) {
    const run = runTo(tokens, first, deedEnd(tokens, first, to));
    return run === null ? null : { run, end: first };
  }
  if (frames.has("question") && (/^W/.test(tag) || word === "whether" || word === "if")) {
    const run = runTo(tokens, first, clauseEnd(tokens, first, to));
    return run === null || !hasFinite(tokens, run.first, run.end) ? null : { run, end: first };
  }
  const nominal =
    /^(?:DT|PDT|PRP|PRP\$|JJ.?|NN|NNS|NNP|NNPS|CD|EX|\$|VBG|Q|WP)$/.test(tag) && !isFiniteVerb(tokens, first);
  if (!nominal) return null;
  if (frames.has("told")) {
    const person = phraseRight(tokens, first);
    const next = person?.end ?? first;
    if (
      person !== null &&
      /^(?:W|IN$|TO$)/.test(tagAt(tokens, next)) &&
      /^(?:wh|how|if|to|about)/.test(wordAt(tokens, next))
    ) {
      const about = wordAt(tokens, next) === "about" ? 1 : 0;
      const run = runTo(tokens, next + about, clauseEnd(tokens, next + about, to));
      if (run !== null) return { run, end: at + 1 };
    }
  }
  if (frames.has("clause") && clauseFollows(tokens, first)) {
    const run = runTo(tokens, first, clauseEnd(tokens, first, to));
    return run === null ? null : { run, end: at + 1 };
  }
  if (!frames.has("thing") && !frames.has("naming")) return null;
  const run = runTo(tokens, first, thingEnd(tokens, first, to));
  return run === null ? null : { run, end: first };
}

/** [that the dam held], not [that task and left]: a verb comes before any "and" or comma. */
function opensClause(tokens: Tokens, first: number, to: number): boolean {
  const noun = /^NN$/.test(tagAt(tokens, first));
  for (let at = first; at < to; at += 1) {
    if (isFiniteVerb(tokens, at)) return true;
    if (noun && /^(?:CC|,)$/.test(tagAt(tokens, at))) return false;
  }
  return false;
}

function about(tokens: Tokens, first: number, to: number): Run | null {
  if (!/^(?:DT|PDT|PRP|PRP\$|JJ.?|NN|NNS|NNP|NNPS|CD|\$|VBG|VBN|Q|W.*|RB)$/.test(tagAt(tokens, first)))
    return null;
  const clause = /^W/.test(tagAt(tokens, first)) || /^(?:whether|if)$/.test(wordAt(tokens, first));
  return runTo(tokens, first, clause ? clauseEnd(tokens, first, to) : thingEnd(tokens, first, to));
}

function clauseFollows(tokens: Tokens, first: number): boolean {
  const phrase = phraseRight(tokens, first);
  return phrase !== null && isFiniteVerb(tokens, phrase.end);
}

/** A clause goes on to the sentence's end, a colon, a dash or [that it was safe, | but]. */
function clauseEnd(tokens: Tokens, first: number, to: number): number {
  for (let at = first; at < to; at += 1) {
    if (/^[.?!:]$/.test(tagAt(tokens, at)) || wordAt(tokens, at) === ";") return at;
    if (tagAt(tokens, at) === "," && (tagAt(tokens, at + 1) === "VBG" || wordAt(tokens, at + 1) === "but"))
      return at;
  }
  return to;
}
