import { beginsPhrase, hasHead, isNominal, isTime, JOINING } from "./noun-phrases.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/**
 * The words that name who does what a finite verb says, looking left from where its verb group begins.
 * [X said], [X, director of Y, said], [A, B and C said], [X met Y and said], [the crew, who said].
 * Null where the verb has no subject on its left.
 */
export function subjectLeft(tokens: Tokens, group: number, depth = 0): Run | null {
  const before = tagAt(tokens, group - 1);
  if (/^W(?:P|DT)$/.test(before) || (before === "IN" && wordAt(tokens, group - 1) === "that")) {
    return antecedent(tokens, group - 1);
  }
  if (before === "CC" || (before === "," && tagAt(tokens, group - 2) === "CC")) {
    return depth < 3 ? earlierSubject(tokens, group - 1, depth) : null;
  }
  if (isDash(tokens, group - 1)) return beforeDash(tokens, group - 1, depth);
  const narrowed = restricted(tokens, group);
  if (narrowed !== null) return narrowed;
  const start = clauseStart(tokens, group);
  const segments = segmentsOf(tokens, start, group);
  const last = segments.at(-1);
  if (last === undefined) return null;
  if (last.first < last.end) return withList(tokens, segments, phraseIn(tokens, last));
  return appositionHead(tokens, segments.slice(0, -1));
}

/**
 * [those who met him on the slip | say], [officials who saw it | said]: a phrase with its relative clause, where no comma
 * parts them from the verb. Null where none stands there.
 */
function restricted(tokens: Tokens, group: number): Run | null {
  let verb = -1;
  for (let at = group - 1; at >= 0 && at > group - 16; at -= 1) {
    if (/^(?:[,.:?!]|Q|CC)$/.test(tagAt(tokens, at)) || SUBORDINATORS.has(wordAt(tokens, at))) return null;
    if (isFiniteVerb(tokens, at) && verb !== -1 && groupStart(tokens, verb) > at) return null;
    if (isFiniteVerb(tokens, at)) verb = at;
    if (wordAt(tokens, at) !== "who") continue;
    if (verb === -1 || groupStart(tokens, verb) !== at + 1 || at === 0) return null;
    const holder = antecedent(tokens, at);
    return holder === null ? null : { first: holder.first, end: group };
  }
  return null;
}

/** [Lund - mayor since 2010 - said]: the subject stands before the pair of dashes. */
function beforeDash(tokens: Tokens, dash: number, depth: number): Run | null {
  for (let at = dash - 1; at > 0 && at > dash - 50; at -= 1) {
    if (isDash(tokens, at)) return depth < 3 ? subjectLeft(tokens, at, depth + 1) : null;
  }
  return null;
}

function isDash(tokens: Tokens, at: number): boolean {
  return tagAt(tokens, at) === ":" && /^[-–—]+$/.test(wordAt(tokens, at));
}

/** The subject of the nearest finite verb before a place: for verbs joined to it, and for participles. */
export function earlierSubject(tokens: Tokens, place: number, depth = 0): Run | null {
  for (let at = place - 1; at >= 0 && at > place - 80; at -= 1) {
    if (tagAt(tokens, at) === "Q") continue;
    if (isFiniteVerb(tokens, at)) {
      const found = subjectLeft(tokens, groupStart(tokens, at), depth + 1);
      if (found !== null) return found;
      if (depth >= 2) return null;
    }
  }
  return null;
}

/** Where the verb group of a verb begins: auxiliaries, adverbs and "not" before it belong to it. */
export function groupStart(tokens: Tokens, verb: number): number {
  let at = verb;
  while (at > 0) {
    const tag = tagAt(tokens, at - 1);
    const helper =
      /^(?:VB[DZPGN]?)$/.test(tag) && /^(?:have|be|do|get|'s|'ve)$/.test(tokens[at - 1]?.lemma ?? "");
    // [he | first said], [he | at first denied], not [the first said]
    const first = tag === "JJ" && wordAt(tokens, at - 1) === "first" && tagAt(tokens, at - 2) !== "DT";
    if (first && wordAt(tokens, at - 2) === "at") {
      at -= 2;
      continue;
    }
    if (tag === "MD" || tag === "TO" || helper || first || (/^RB/.test(tag) && !isTime(tokens[at - 1])))
      at -= 1;
    else break;
  }
  // [the crew | later said], but the adverb that begins a sentence is no part [Later, he].
  return at;
}

/** Where the clause that holds a place begins: after a finite verb, a quotation, a dash, a word like "that". */
function clauseStart(tokens: Tokens, group: number): number {
  let comma = false;
  for (let at = group - 1; at >= 0; at -= 1) {
    const tag = tagAt(tokens, at);
    const word = wordAt(tokens, at);
    if (tag === ",") comma = true;
    if (tag === "Q" || tag === ":" || word === ";" || word === "(" || word === ")" || /^[.?!]$/.test(tag))
      return at + 1;
    if (isFiniteVerb(tokens, at) && !inRelative(tokens, at, comma) && !isNounLike(tokens, at, group)) {
      // The verb's own clause ends at the next comma, or right here.
      return comma ? afterComma(tokens, at, group) : at + 1;
    }
    if (!comma && (tag === "WRB" || tag === "WP" || tag === "WDT" || SUBORDINATORS.has(word))) return at + 1;
  }
  return 0;
}

/** [the joint forces command in Lisk said]: a "verb" that leaves nothing but governed words is a noun. */
function isNounLike(tokens: Tokens, at: number, group: number): boolean {
  if (!/^VB[PZ]$/.test(tagAt(tokens, at)) || /^(?:be|have|do)$/.test(tokens[at]?.lemma ?? "")) return false;
  if (!/^(?:NN|JJ)/.test(tagAt(tokens, at - 1))) return false;
  if (at + 1 === group) return true;
  return (
    tagAt(tokens, at + 1) === "IN" &&
    phraseIn(tokens, { first: at + 1, end: group })?.first !== at + 1 &&
    !hasFree(tokens, at + 1, group)
  );
}

function hasFree(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) {
    if (beginsPhrase(tokens, at) && !/^(?:IN|TO|CC)$/.test(tagAt(tokens, at - 1))) return true;
  }
  return false;
}

/** Whether a finite verb belongs to a relative clause beside the subject [X, a man who runs the yard, said]. */
function inRelative(tokens: Tokens, verb: number, comma: boolean): boolean {
  for (let at = verb - 1; at >= 0 && at > verb - 12; at -= 1) {
    if (tagAt(tokens, at) === ",")
      return /^W(?:P|DT)/.test(tagAt(tokens, at + 1)) || /^W/.test(tagAt(tokens, at + 2));
    if (/^(?:WP|WDT)/.test(tagAt(tokens, at))) return comma;
  }
  return false;
}

function afterComma(tokens: Tokens, verb: number, group: number): number {
  for (let at = verb; at < group; at += 1) if (tagAt(tokens, at) === ",") return at + 1;
  return verb + 1;
}

function segmentsOf(tokens: Tokens, start: number, end: number): readonly Run[] {
  const segments: Run[] = [];
  let first = start;
  for (let at = start; at <= end; at += 1) {
    if (at === end || tagAt(tokens, at) === ",") {
      if (at > first || at === end) segments.push({ first, end: at });
      first = at + 1;
    }
  }
  return segments;
}

/** The subject's phrase in a segment: the first that no preposition governs and that is no time. */
function phraseIn(tokens: Tokens, segment: Run): Run | null {
  const phrases: { first: number; end: number; governed: boolean }[] = [];
  let at = segment.first;
  let governed = false;
  while (at < segment.end) {
    if (isNominal(tokens, at)) {
      const first = at;
      let time = false;
      while (at < segment.end && isNominal(tokens, at) && !(at > first && beginsPhrase(tokens, at))) {
        time = isTime(tokens[at]);
        at += 1;
        if (time) break;
      }
      if (!time && hasHead(tokens, first, at)) phrases.push({ first, end: at, governed });
      governed = false;
    } else {
      governed = /^(?:IN|TO|VBG|VB)$/.test(tagAt(tokens, at)) && !JOINING.has(wordAt(tokens, at));
      if (tagAt(tokens, at) === "CC" || JOINING.has(wordAt(tokens, at))) governed = phrases.length > 0;
      at += 1;
    }
  }
  const last = phrases.at(-1);
  // [the target | it], [the third time | they]: a pronoun right before the verb is the subject of its own clause.
  if (
    last !== undefined &&
    last.end === segment.end &&
    /^(?:he|she|they|it|we|i|you)$/.test(wordAt(tokens, last.first))
  )
    return { first: last.first, end: last.end };
  const chosen = phrases.find((phrase) => !phrase.governed) ?? last;
  return chosen === undefined || last === undefined
    ? null
    : { first: withQuantifier(tokens, chosen.first, segment.first), end: last.end };
}

/** [nearly | eight of ten], [at least | 40 people], [even | the mayor], [retired | Captain Lund]: words before a phrase. */
function withQuantifier(tokens: Tokens, first: number, from: number): number {
  if (first - 1 < from) return first;
  const before = wordAt(tokens, first - 1);
  const counted =
    tagAt(tokens, first) === "CD" || /^(?:all|half|one|most|every|everyone|two)$/.test(wordAt(tokens, first));
  if (
    /^(?:least|most|than)$/.test(before) &&
    first - 2 >= from &&
    /^(?:at|more|fewer|less)$/.test(wordAt(tokens, first - 2))
  )
    return first - 2;
  if (counted && /^(?:nearly|about|almost|roughly|around|only|just|some|over)$/.test(before))
    return first - 1;
  if (/^(?:even|both|only|not|former|retired)$/.test(before)) return first - 1;
  return first;
}

/** [A, B and C said]: phrases parted by commas before the last belong to the subject. */
function withList(tokens: Tokens, segments: readonly Run[], found: Run | null): Run | null {
  if (found === null) return null;
  const last = segments.at(-1);
  let first = found.first;
  let joined = false;
  for (let at = found.first; at < found.end; at += 1) joined ||= tagAt(tokens, at) === "CC";
  if (!joined || last === undefined || found.first > last.first + 1) return found;
  for (let index = segments.length - 2; index >= 0; index -= 1) {
    const segment = segments[index];
    if (segment === undefined || !isPurePhrase(tokens, segment)) break;
    first = segment.first;
  }
  return { first, end: found.end };
}

function isPurePhrase(tokens: Tokens, segment: Run): boolean {
  for (let at = segment.first; at < segment.end; at += 1) {
    if (!isNominal(tokens, at) || isTime(tokens[at])) return false;
  }
  return segment.end > segment.first;
}

/** [X, director of Y, said]: the first noun phrase after what cannot be one. */
function appositionHead(tokens: Tokens, segments: readonly Run[]): Run | null {
  let start = 0;
  segments.forEach((segment, index) => {
    if (hasFinite(tokens, segment.first, segment.end) && !holdsRelative(tokens, segment)) start = index + 1;
  });
  for (const segment of segments.slice(start)) {
    const tag = tagAt(tokens, segment.first);
    if (/^(?:IN|TO|RB|VBG|VBN|W|CC$)/.test(tag) && tag !== "CC") continue;
    const phrase = phraseIn(tokens, segment);
    // The whole apposition is the source: which of its phrases is a name is not for the grammar to say.
    if (phrase !== null && !isTime(tokens[phrase.first]))
      return { first: phrase.first, end: segments.at(-1)?.end ?? phrase.end };
  }
  return null;
}

function holdsRelative(tokens: Tokens, segment: Run): boolean {
  for (let at = segment.first; at < segment.end; at += 1) {
    if (/^W/.test(tagAt(tokens, at)) || wordAt(tokens, at) === "that") return true;
    if (isFiniteVerb(tokens, at)) return false;
  }
  return false;
}

/** What "who" or "which" stands for: the noun phrase before it. */
function antecedent(tokens: Tokens, relative: number): Run | null {
  let end = relative;
  while (end > 0 && /^(?:,|IN|:)$/.test(tagAt(tokens, end - 1)) && end > relative - 3) end -= 1;
  // [Ada Lund, 58, who saw it]: an age parts the name from what is told of it.
  if (tagAt(tokens, end - 1) === "CD" && tagAt(tokens, end - 2) === ",") end -= 2;
  let first = end;
  while (first > 0 && first > end - 14) {
    if (isNominal(tokens, first - 1)) first -= 1;
    else if (/^(?:of|for)$/.test(wordAt(tokens, first - 1)) && isNominal(tokens, first - 2)) first -= 1;
    else break;
  }
  return first < end && hasHead(tokens, first, end) ? { first, end } : null;
}

const SUBORDINATORS: ReadonlySet<string> = new Set([
  "that",
  "because",
  "while",
  "if",
  "although",
  "though",
  "whether",
  "unless",
  "whereas",
  "as",
  "but",
]);
