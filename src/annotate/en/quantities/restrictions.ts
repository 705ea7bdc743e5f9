import { isCapital, type Token, wordAt } from "../tokens.ts";
import { clauseEnd, isFiniteTag, lemmaAt, type Run, skipAdverbs, tagOf } from "./clauses.ts";
import type { WordAt } from "./nouns.ts";

/** What is known of a figure whose restriction is looked for, in tokens. */
export interface Figure {
  /** First token of hedge and number. */
  readonly from: number;
  /** First token after number and noun. */
  readonly to: number;
  /** Whether a noun says what is counted. */
  readonly named: boolean;
  /** Whether it counts things: a share or a sum is not what a verb before it happens to. */
  readonly counts: boolean;
}

/**
 * What narrows a counted thing, or null. In this order: a verb before it of what befalls people ["wounding" 12 others];
 * what is said right after its noun [employees "at four sites", men "held in the port", signs "she had found"]; another
 * verb that governs it ["sold" 12 boats]; its own predicate, unless it is known already which ones are meant
 * [41 people "were killed on Sunday"; not: the five men will go on].
 */
export function readRestriction(tokens: readonly Token[], figure: Figure, wordOf: WordAt): Run | null {
  const verb = figure.counts ? governor(tokens, figure.from, wordOf) : null;
  if (verb !== null && BEFALLING.has(lemmaAt(tokens, verb.from, wordOf))) return verb;
  const { to, named } = figure;
  return (
    readAfter(tokens, to, named, wordOf) ??
    verb ??
    (isDefinite(tokens, figure.from) || isObject(tokens, figure.from, wordOf)
      ? null
      : readPredicate(tokens, to, wordOf))
  );
}

const BEFALLING: ReadonlySet<string> = new Set(
  "kill wound injure hurt maim murder slay claim arrest detain capture kidnap abduct rescue displace evacuate".split(
    " ",
  ),
);

/** Whether a verb of what befalls people governs the figure, or is its predicate: then people are counted. */
export function isBefallen(tokens: readonly Token[], from: number, to: number, wordOf: WordAt): boolean {
  const verb = governor(tokens, from, wordOf);
  if (verb !== null && BEFALLING.has(lemmaAt(tokens, verb.from, wordOf))) return true;
  let at = skipAdverbs(tokens, to, wordOf);
  if (wordAt(tokens, at) === "more" || wordAt(tokens, at) === "others") at += 1;
  if (/^(?:was|were|are|have|had|has|been|being)$/.test(wordAt(tokens, at))) {
    while (
      at < to + 6 &&
      /^(?:was|were|are|have|had|has|been|being|also|still|reported|reportedly)$/.test(wordAt(tokens, at))
    )
      at += 1;
    return BEFALLING.has(lemmaAt(tokens, at, wordOf)) && /^VB[ND]$/.test(tagOf(tokens, at, wordOf));
  }
  return /^(?:died|drowned|perished)$/.test(wordAt(tokens, at));
}

// [sold 12 boats], [picking up four votes]; not what a preposition stands between, and no verb of being or having.
function governor(tokens: readonly Token[], from: number, wordOf: WordAt): Run | null {
  let at = from - 1;
  while (
    at > from - 4 &&
    (/^(?:RB|DT|PDT)/.test(tagOf(tokens, at, wordOf)) || wordAt(tokens, at) === "another")
  )
    at -= 1;
  if (tokens[at + 1]?.newLine === true) return null;
  const particle = PARTICLES.has(wordAt(tokens, at)) && /^VB/.test(tagOf(tokens, at - 1, wordOf)) ? 1 : 0;
  const verb = at - particle;
  if (!/^VB/.test(tagOf(tokens, verb, wordOf)) || LIGHT.has(lemmaAt(tokens, verb, wordOf))) return null;
  return { from: verb, to: at + 1 };
}

const PARTICLES: ReadonlySet<string> = new Set("up out off down over away in".split(" "));
const LIGHT: ReadonlySet<string> = new Set(
  "be have do say tell add include take make get become remain feature contain comprise mean total number average follow range".split(
    " ",
  ),
);

// [the five men], [these two], [all 104 members], [its 20 boats]
function isDefinite(tokens: readonly Token[], from: number): boolean {
  const definite = /^(?:the|these|those|all|both|its|their|his|her|our|my|your)$/;
  const first = wordAt(tokens, from - 1);
  return (
    definite.test(first) ||
    /^['’]s$/.test(first) ||
    (/^(?:other|first|last|next|top|remaining|past)$/.test(first) && definite.test(wordAt(tokens, from - 2)))
  );
}

// [men at four mills stopped]: a figure behind a preposition has no predicate of its own; [a group of 20 men sang].
function isObject(tokens: readonly Token[], from: number, wordOf: WordAt): boolean {
  const before = wordAt(tokens, from - 1);
  if (tokens[from]?.newLine === true || !/^(?:IN|TO)$/.test(tagOf(tokens, from - 1, wordOf))) return false;
  if (before === "of") return !GROUPS.has(wordAt(tokens, from - 2));
  return !/^(?:with|that|if|as|because|while|after|before|since)$/.test(before);
}

const GROUPS: ReadonlySet<string> = new Set(
  "group groups crowd crowds team teams band gang convoy caravan total batch pair".split(" "),
);

function readAfter(tokens: readonly Token[], to: number, named: boolean, wordOf: WordAt): Run | null {
  const next = tokens[to];
  if (next === undefined || next.newLine || next.sort !== "word") return null;
  const run = (finite: number): Run => ({ from: to, to: clauseEnd(tokens, to, finite, wordOf) });
  const word = next.lower;
  if (/^(?:who|whom|which|whose|where)$/.test(word)) return run(1);
  if (word === "that") return named ? run(1) : null;
  const following = tagOf(tokens, to + 1, wordOf);
  if (word === "to") return following === "VB" ? run(0) : null;
  if (PREPOSITIONS.has(word)) {
    if (word === "of" && !named) return null;
    return SET_PHRASES.has(`${word} ${wordAt(tokens, to + 1)}`) ? null : run(0);
  }
  if (!named) return null;
  const tag = tagOf(tokens, to, wordOf);
  const participle = skipAdverbs(tokens, to, wordOf);
  if (/^VB[GN]$/.test(tagOf(tokens, participle, wordOf))) return run(0);
  if (BY_ITSELF.has(word)) return run(0);
  return isSubjectOfRelative(tokens, to, tag, wordOf) ? run(1) : null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of in at from with for on by across among between near against without inside outside along around throughout within toward towards aboard before under behind above below".split(
    " ",
  ),
);

// What joins clauses and leads away from the noun [in return for, at least, for example].
const SET_PHRASES: ReadonlySet<string> = new Set([
  "in return",
  "in exchange",
  "in order",
  "in addition",
  "in response",
  "in part",
  "in all",
  "in total",
  "in fact",
  "at least",
  "at most",
  "at first",
  "at all",
  "for example",
  "for instance",
  "on average",
  "by far",
  "of them",
  "of whom",
  "of which",
  "of these",
  "of those",
]);

/** Adverbs and adjectives that stand after their noun [passengers aboard, men missing since Monday]. */
const BY_ITSELF: ReadonlySet<string> = new Set(
  "missing dead alive onboard aboard abroad nationwide worldwide overseas unaccounted present absent available left short".split(
    " ",
  ),
);

// [signs she had found], [missiles Orland fired]: a subject and its verb right after a noun, without a comma.
function isSubjectOfRelative(tokens: readonly Token[], to: number, tag: string, wordOf: WordAt): boolean {
  if (tag === "PRP") return isFiniteTag(tagOf(tokens, skipAdverbs(tokens, to + 1, wordOf), wordOf));
  let at = to;
  while (at < to + 4 && isCapital(tokens[at]) && /^NNP/.test(tagOf(tokens, at, wordOf))) at += 1;
  return at > to && isFiniteTag(tagOf(tokens, skipAdverbs(tokens, at, wordOf), wordOf));
}

// [were killed on Sunday], [have closed since], [lay on the road], [are still missing]; not [are Danes], [have two boats].
function readPredicate(tokens: readonly Token[], after: number, wordOf: WordAt): Run | null {
  const to = skipAside(tokens, after, wordOf);
  if (tokens[to]?.newLine === true) return null;
  const first = skipAdverbs(tokens, to, wordOf);
  const tag = tagOf(tokens, first, wordOf);
  if (!isFiniteTag(tag)) return null;
  const lemma = lemmaAt(tokens, first, wordOf);
  let verb = skipAdverbs(tokens, first + 1, wordOf);
  while (verb < first + 6 && /^(?:be|been|being|have|not)$/.test(wordAt(tokens, verb)))
    verb = skipAdverbs(tokens, verb + 1, wordOf);
  const next = tagOf(tokens, verb, wordOf);
  if (lemma === "be" && !/^(?:VBN|VBG|VBD|JJ)$/.test(next)) return null;
  if (lemma === "include" || lemma === "contain") return null;
  if (lemma === "have" && !/^(?:VBN|VBD)$/.test(next)) return null;
  return { from: to, to: clauseEnd(tokens, to, tag === "MD" ? 1 : next === "VBD" ? 2 : 1, wordOf) };
}

/** Tokens of an aside at most. */
const LONGEST_ASIDE = 28;

// [30 people, many of them children, were killed]: what stands between commas, up to the comma with a verb behind it.
function skipAside(tokens: readonly Token[], at: number, wordOf: WordAt): number {
  if (wordAt(tokens, at) !== "," || /^(?:and|but|which|who)$/.test(wordAt(tokens, at + 1))) return at;
  for (let end = at + 2; end < at + LONGEST_ASIDE; end += 1) {
    const token = tokens[end];
    if (token === undefined || token.newLine || /^[;:!?]$/.test(token.text)) return at;
    if (token.text === "," && isFiniteTag(tagOf(tokens, end + 1, wordOf))) return end + 1;
  }
  return at;
}
