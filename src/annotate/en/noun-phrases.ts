import { type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/**
 * The words that name who speaks, right of the verb: ["…," said X], [, said officials], [by X].
 * `from` is the place after the verb or preposition. Null where no noun phrase stands there.
 */
export function phraseRight(tokens: Tokens, from: number): Run | null {
  let at = from;
  while (/^RB/.test(tagAt(tokens, at))) at += 1;
  const first = at;
  if (tagAt(tokens, at) === "PRP") return { first, end: at + 1 };
  let end = first;
  while (at < tokens.length && at < first + 40) {
    const tag = tagAt(tokens, at);
    const begins = at === first && /^VB$/.test(tag) && /^NN/.test(tagAt(tokens, at + 1));
    if ((isNominal(tokens, at) || begins || isNounAtEnd(tokens, at)) && !(at > first && tag === "PRP")) {
      if (at > first && isTime(tokens[at]) && !isModifier(tag) && tagAt(tokens, at + 1) !== "HYPH") break;
      at += 1;
      if (/^(?:NN|PRP|CD|POS|VBZ|VBP)/.test(tag)) end = at;
    } else if (
      at > first &&
      joinsPhrase(tokens, at) &&
      isNominal(tokens, at + 1) &&
      !isTime(tokens[at + 1])
    ) {
      at += 1;
    } else break;
  }
  if (end === first) return null;
  return { first, end: withNameBehind(tokens, end) };
}

/** [the police chief, Ada Holm.]: a name behind a comma that closes the phrase belongs to it. */
function withNameBehind(tokens: Tokens, end: number): number {
  if (tagAt(tokens, end) !== "," || !/^NNP/.test(tagAt(tokens, end + 1))) return end;
  let at = end + 1;
  while (at < end + 7 && /^(?:NNP|HYPH)/.test(tagAt(tokens, at))) at += 1;
  return at > end + 2 && (at >= tokens.length || /^[,.;:]$/.test(tagAt(tokens, at))) ? at : end;
}

/** Whether a token can stand in a noun phrase. */
export function isNominal(tokens: Tokens, at: number): boolean {
  const tag = tagAt(tokens, at);
  if (/^(?:DT|PDT|PRP|PRP\$|JJ[RS]?|RBS|NNS?|NNPS?|CD|POS|HYPH|EX|FW|\$)$/.test(tag)) return true;
  if (tag === "Q") return false;
  // Participles inside a phrase [the wounded man, the ruling party]; a hyphenated half [Lisk-backed].
  if (/^VB[GND]$/.test(tag)) return isInside(tokens, at);
  // [South Ostland]
  if (/^(?:north|south|east|west)$/.test(wordAt(tokens, at))) return /^NNP/.test(tagAt(tokens, at + 1));
  if (/^(?:RB|IN|VB)$/.test(tag)) return tagAt(tokens, at - 1) === "HYPH" || tagAt(tokens, at + 1) === "HYPH";
  return wordAt(tokens, at) === "&" || (wordAt(tokens, at) === "-" && tag === "HYPH");
}

function isInside(tokens: Tokens, at: number): boolean {
  if (tagAt(tokens, at - 1) === "HYPH") return true;
  return /^(?:DT|PRP\$|JJ|POS|CD)$/.test(tagAt(tokens, at - 1)) && /^(?:NN|JJ)/.test(tagAt(tokens, at + 1));
}

/** [according to Lisk tallies.]: a "verb" right after a noun or adjective that ends the sentence part. */
function isNounAtEnd(tokens: Tokens, at: number): boolean {
  return (
    /^VB[ZP]$/.test(tagAt(tokens, at)) &&
    /^(?:JJ|NN)/.test(tagAt(tokens, at - 1)) &&
    (at + 1 >= tokens.length || /^[,.;:)]$/.test(tagAt(tokens, at + 1)))
  );
}

function isModifier(tag: string): boolean {
  return /^(?:DT|JJ|CD|PRP\$)/.test(tag);
}

/** Whether a new noun phrase begins with a token [the clerk | the port sent]. */
export function beginsPhrase(tokens: Tokens, at: number): boolean {
  const tag = tagAt(tokens, at);
  if (tag === "PRP" || tag === "EX") return true;
  return /^(?:DT|PRP\$)$/.test(tag) && !/^(?:PDT|DT|HYPH|POS)$/.test(tagAt(tokens, at - 1));
}

/** Whether a run of tokens holds what a noun phrase can be about. */
export function hasHead(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    if (/^(?:NN|PRP$|CD$|JJ|DT$)/.test(tagAt(tokens, at))) return true;
  }
  return false;
}

/** A word that goes on a noun phrase: [director of the yard], [a spokesman for the port], [Lund and Vega]. */
function joinsPhrase(tokens: Tokens, at: number): boolean {
  const tag = tagAt(tokens, at);
  return (
    (tag === "CC" && wordAt(tokens, at) === "and") ||
    JOINING.has(wordAt(tokens, at)) ||
    wordAt(tokens, at) === "in" ||
    wordAt(tokens, at) === "at"
  );
}

/** Prepositions that go on a noun phrase [a spokesman for the port]. */
export const JOINING: ReadonlySet<string> = new Set(["of", "for", "from", "with"]);

const TIME_NOUNS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|weekend|week|month|year|hour|minute|day|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|a\.m\.|p\.m\.)$/;

/** Whether a word names a time: "Tuesday", "week". */
export function isTime(token: UnitToken | undefined): boolean {
  if (token === undefined) return false;
  return TIME_NOUNS.test(token.lower) || (token.tag === "NNS" && TIME_NOUNS.test(token.lemma));
}
