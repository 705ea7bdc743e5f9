import { hasFinite } from "./clause-shapes.ts";
import { CONJUNCTIONS, NOMINAL, RELATIVES } from "./clause-words.ts";
import type { TaggedWords } from "./tagged-words.ts";

/** Words that a phrase is read over, to see what it holds. */
const REACH = 30;

const EVENTS: ReadonlySet<string> = new Set("after following before during amid despite since".split(" "));
const SHARES: ReadonlySet<string> = new Set(
  "most many some several all both none half few each one neither either".split(" "),
);
const EMPHATIC: ReadonlySet<string> = new Set(
  "particularly especially notably chiefly mainly mostly partly largely".split(" "),
);
const WHOLES: ReadonlySet<string> = new Set("them whom which it these those".split(" "));
/** Words before a count: [at least 12], [about a third]. */
const LEADS: ReadonlySet<string> = new Set("at least about around nearly almost including a the".split(" "));
const TIMES: ReadonlySet<string> = new Set(
  "second minute hour day night morning afternoon evening week weekend month year decade century time spring summer autumn winter noon midnight dawn dusk moment while period age".split(
    " ",
  ),
);

/**
 * Whether words tell something of a part of those before them: [27 of them crew], [a third of whom fled], [some
 * disguised as women], [including at least 12 children], not [including Hamlin], [two boats].
 */
export function opensPart(s: TaggedWords, at: number): boolean {
  let count = at;
  while (count < at + 4 && (s.is(count, LEADS) || s.tag(count) === "RB")) count += 1;
  const counted = s.tag(count) === "CD";
  if (counted && s.surface(at).toLowerCase() === "including") return true;
  let of = count;
  while (of < count + 5 && s.surface(of) !== "of" && /^(?:CD|DT|JJ.?|NNS?|RBS?)$/.test(s.tag(of))) of += 1;
  if (of > at && s.surface(of) === "of" && s.is(of + 1, WHOLES)) return true;
  const participle = /^VB[ND]$/.test(s.tag(count + 1)) && /^(?:IN|RB|TO)$/.test(s.tag(count + 2));
  return participle && (counted || s.is(count, SHARES));
}

/** [with a result on Saturday], [with heavy fighting in the north], not [with Hamlin], [with what he said]. */
export function opensWith(s: TaggedWords, at: number): boolean {
  return s.surface(at).toLowerCase() === "with" && isFull(readPhrase(s, at + 1));
}

/**
 * An event as a noun: [, following the attack on the port], and without a comma where it has a figure of its own,
 * [after a strike of three weeks]; not [after two weeks], [after the strike].
 */
export function opensEvent(s: TaggedWords, at: number, comma: boolean): boolean {
  const start = comma ? s.skipAdverbs(at) : at;
  if (!s.is(start, EVENTS) || !/^(?:IN|VBG)$/.test(s.tag(start))) return false;
  if (!comma && /^(?:RB|CC|IN)$/.test(s.tag(at - 1))) return false;
  const phrase = readPhrase(s, start + 1);
  return isFull(phrase) && phrase.things > 0 && (comma || phrase.figure);
}

/** [in one of the largest floods of the century], [in biggest northern raid], [in what the police called a raid]. */
export function opensRecord(s: TaggedWords, at: number): boolean {
  if (!/^(?:in|as|during)$/i.test(s.surface(at))) return false;
  let next = at + 1;
  if (s.surface(next) === "one" && s.surface(next + 1) === "of") next += 2;
  if (s.surface(next) === "what") return hasFinite(s, next + 1, next + 5);
  if (/^(?:DT|PRP\$)$/.test(s.tag(next))) next += 1;
  return /^(?:JJS|RBS)$/.test(s.tag(next)) && isFull(readPhrase(s, next));
}

/** Words of content that a phrase with a preposition needs to tell something by itself. */
const SETTING = 4;

/** [, in response to charges by the owners of the mill], not [, in the north of the country, lies], [, on Monday]. */
export function opensSetting(s: TaggedWords, at: number, first: number): boolean {
  if (s.tag(at) !== "IN" || s.is(at, RELATIVES)) return false;
  const { content, things, finite, end } = readPhrase(s, at + 1);
  if (finite || content < SETTING || things === 0) return false;
  const closes = s.surface(end) === "," && s.finite(s.skipAdverbs(end + 1));
  return !closes && hasFinite(s, Math.max(first, at - 2 * REACH), at) && !isListItem(s, at - 1, first);
}

/**
 * [unable to stop the water], [mostly responsible for training], [particularly in the flooded towns], [close to the
 * harbour and a hotel].
 */
export function opensAdjective(s: TaggedWords, at: number): boolean {
  if (s.is(at, EMPHATIC) && /^(?:IN|VBN|VBG|TO)$/.test(s.tag(at + 1))) return isFull(readPhrase(s, at + 2));
  const near = /^(?:close|next)$/.test(s.surface(at)) && s.surface(at + 1) === "to";
  const start = near ? at : s.skipAdverbs(at);
  if (!near && !(/^JJR?$/.test(s.tag(start)) && /^(?:IN|TO)$/.test(s.tag(start + 1)))) return false;
  const { content, finite } = readPhrase(s, start);
  return !finite && content >= 3;
}

/**
 * What a noun phrase says of the noun before the comma: [the ship, a carrier from Osk, | sank], [went on to the rock,
 * | 300 yards from the light.]. Not an item of a list, nor the subject of what follows.
 */
export function opensApposition(s: TaggedWords, at: number, first: number): boolean {
  if (!NOMINAL.has(s.tag(at - 2)) || !/^(?:DT|CD|PRP\$)$/.test(s.tag(s.skipAdverbs(at)))) return false;
  const phrase = readPhrase(s, at);
  if (!isFull(phrase) || (phrase.things === 0 && !phrase.figure)) return false;
  for (let next = at; next < phrase.end; next += 1) if (s.is(next, CONJUNCTIONS)) return false;
  const told = hasFinite(s, Math.max(first, at - 2 * REACH), at);
  if (s.surface(phrase.end) === ",") return !told && s.finite(s.skipAdverbs(phrase.end + 1));
  return told && !isListItem(s, at - 1, first);
}

/** Whether a comma stands before this one and after the last verb: [met the mayor, the guard, | a man of 40]. */
function isListItem(s: TaggedWords, comma: number, first: number): boolean {
  for (let next = comma - 1; next > Math.max(first, comma - 12); next -= 1) {
    if (s.verb(next)) return false;
    if (s.surface(next) === ",") return true;
  }
  return false;
}

interface Phrase {
  /** Words of content; nouns that name no time; whether there is a finite verb, and a figure. */
  readonly content: number;
  readonly things: number;
  readonly finite: boolean;
  readonly figure: boolean;
  /** The word behind it. */
  readonly end: number;
}

function isFull({ content, finite }: Phrase): boolean {
  return !finite && content >= 3;
}

/** What stands up to the next stop, comma, dash or relative. */
function readPhrase(s: TaggedWords, at: number): Phrase {
  let [content, things, finite, figure, end] = [0, 0, false, false, at];
  for (; end < at + REACH; end += 1) {
    const tag = s.tag(end);
    if (/^(?:[,.:]?|W.*)$/.test(tag) || s.dash(end) || (tag === "IN" && s.is(end, RELATIVES))) break;
    if (/^(?:NN|JJ|CD|VB)/.test(tag)) content += 1;
    if (/^NNS?$/.test(tag) && !TIMES.has(s.lemma(end))) things += 1;
    if (s.finite(end)) finite = true;
    if (tag === "CD") figure = true;
  }
  return { content, things, finite, figure, end };
}
