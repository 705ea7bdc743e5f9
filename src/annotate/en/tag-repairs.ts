import { dictionaryForm, type Tagged } from "./tagger.ts";

/** A sentence under repair: its words in small letters, and its tags, of which those before the word are final. */
interface Repaired {
  readonly words: readonly string[];
  readonly tags: string[];
  readonly tagged: readonly Tagged[];
}

/** Gives a word another tag than the tagger did; null where it may stay. */
type Repair = (sentence: Repaired, at: number) => string | null;

/**
 * The tags of a sentence, with those put right that the tagger's own rules, which look at two neighbours, often get
 * wrong: nouns for verbs and verbs for nouns. `words` are in small letters.
 */
export function repairedTags(words: readonly string[], tagged: readonly Tagged[]): string[] {
  const sentence: Repaired = { words, tagged, tags: tagged.map(({ tag }) => tag || "NN") };
  // First verbs that are none, so that a clause without a verb shows.
  for (const repairs of [OF_VERBS, OF_OTHERS]) {
    for (let at = 0; at < words.length; at += 1) {
      const tag = repairs[sentence.tags[at] ?? ""]?.(sentence, at) ?? null;
      if (tag !== null) sentence.tags[at] = tag;
    }
  }
  return sentence.tags;
}

const OF_VERBS: Readonly<Record<string, Repair>> = {
  VB: baseRepair,
  VBP: presentRepair,
  VBZ: thirdPersonRepair,
  VBD: pastRepair,
};
const OF_OTHERS: Readonly<Record<string, Repair>> = {
  // [on Sunday evening some 200 people came]
  VBG: ({ words }, at) => (words[at] === "evening" ? "NN" : null),
  NN: nounRepair,
  JJ: adjectiveRepair,
  JJR: adjectiveRepair,
  RB: adverbRepair,
  NNS: pluralRepair,
  NNP: nameRepair,
};

function mayBe({ tagged }: Repaired, at: number, tag: string): boolean {
  return tagged[at]?.may.includes(tag) ?? false;
}

function isTag({ tags }: Repaired, at: number, tag: RegExp): boolean {
  return tag.test(tags[at] ?? "");
}

/** The index of the helping verb that a verb would belong to, adverbs and a pronoun passed; -1 for none. */
function helperBefore({ words, tags }: Repaired, at: number): number {
  let before = at - 1;
  while (before > at - 4 && (/^RB/.test(tags[before] ?? "") || words[before] === "no")) before -= 1;
  return before;
}

const BE: ReadonlySet<string> = new Set("be been being is are was were 's 're am".split(" "));
const HAVE: ReadonlySet<string> = new Set("have has had having 've".split(" "));
const DO: ReadonlySet<string> = new Set("do does did".split(" "));

/** What may follow a verb and hardly a noun: its object, or "to". */
const OBJECT = /^(?:DT|PRP\$?|CD)$/;

function nounRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  const helper = helperBefore(sentence, at);
  const next = tags[at + 1] ?? "";
  const word = words[at] ?? "";
  const noNoun = !/^(?:NN|JJ)/.test(next);
  if (word.endsWith("ing") && mayBe(sentence, at, "VBG")) {
    // [people are not spending here]
    if (BE.has(words[helper] ?? "") && noNoun) return "VBG";
    // [without hearing anything], [in warning Lisk]
    if (tags[at - 1] === "IN" && (OBJECT.test(next) || next === "NNP")) return "VBG";
    return null;
  }
  // [was forecast to peak]
  if (word === "forecast" && next === "TO" && BE.has(words[helper] ?? "")) return "VBN";
  // [had slept], [has torn the country], [was flown to]: forms that only a verb has.
  const helped = HAVE.has(words[helper] ?? "") || BE.has(words[helper] ?? "");
  if (helped && noNoun && !word.endsWith("s") && dictionaryForm(word, "VBN") !== word) return "VBN";
  // [the strike cost the town]
  if (
    mayBe(sentence, at, "VBD") &&
    /^NN/.test(tags[at - 1] ?? "") &&
    OBJECT.test(next) &&
    !hasFinite(sentence, at)
  )
    return "VBD";
  if (!mayBe(sentence, at, "VB") && !mayBe(sentence, at, "VBP")) return null;
  // [could no longer meet], [will lead to]
  if (tags[helper] === "MD" && !/^VB/.test(next)) return "VB";
  // [to buy or lease], [will isolate and strangle]
  if (tags[at - 1] === "CC" && tags[at - 2] === "VB" && !/^(?:VB|MD)/.test(next)) return "VB";
  // [we know], [they share]
  if (/^(?:we|they|i|you)$/.test(words[at - 1] ?? "") && !/^(?:VB|MD)/.test(next)) return "VBP";
  // [families that request asylum]
  if (
    words[at - 1] === "that" &&
    tags[at - 2] === "NNS" &&
    (OBJECT.test(next) || /^(?:JJR?|NNS)$/.test(next))
  )
    return "VBP";
  return null;
}

function adjectiveRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  const helper = helperBefore(sentence, at);
  const next = tags[at + 1] ?? "";
  const word = words[at] ?? "";
  if (/^(?:NN|JJ|VB)/.test(next) && next !== "NNP") return null;
  // [has diversified beyond]; not [has limited funds].
  if (word.endsWith("ed") && HAVE.has(words[helper] ?? "")) return "VBN";
  // [was not troubled by]
  if (word.endsWith("ed") && BE.has(words[helper] ?? "") && words[at + 1] === "by") return "VBN";
  // [to lower Lisk's prices], [effort to clear the road], [will slow]
  if (!mayBe(sentence, at, "VB")) return null;
  return tags[at - 1] === "TO" || tags[helper] === "MD" ? "VB" : null;
}

// [will back down], [does not back it]
function adverbRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  if (!mayBe(sentence, at, "VB")) return null;
  const helper = helperBefore(sentence, at);
  const helped = tags[helper] === "MD" || (DO.has(words[helper] ?? "") && helper < at - 1);
  return helped && /^(?:RP|DT|PRP\$?|IN)$/.test(tags[at + 1] ?? "") ? "VB" : null;
}

function pluralRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  if (!mayBe(sentence, at, "VBZ")) return null;
  // [it appears], [what he calls], [a group which controls]
  if (/^(?:it|he|she|who|whoever|which)$/.test(words[at - 1] ?? "")) return "VBZ";
  // [Lisk imports about half], [the treaty amounts to]; not [the air strikes against Lisk could do], which has its verb.
  if (!/^NNP?$/.test(tags[at - 1] ?? "") || hasFinite(sentence, at)) return null;
  const next = tags[at + 1] ?? "";
  if (/^(?:about|nearly|almost|roughly|some)$/.test(words[at + 1] ?? "")) return "VBZ";
  if (OBJECT.test(next) || next === "TO" || (next === "RB" && OBJECT.test(tags[at + 2] ?? ""))) return "VBZ";
  // [Lisk unveils new plans]
  return tags[at - 1] === "NNP" && /^(?:JJ|NNP)$/.test(next) ? "VBZ" : null;
}

/** Whether the clause around a word has a finite verb besides it. */
function hasFinite({ tags, words }: Repaired, at: number): boolean {
  const ends = (near: number): boolean =>
    /^(?:[,.:]|CC|W.*|''|``)$/.test(tags[near] ?? ".") ||
    (tags[near] === "IN" && CLAUSE_OPENERS.has(words[near] ?? ""));
  for (let near = at - 1; near > at - CLAUSE && !ends(near); near -= 1)
    if (/^(?:VB[DZP]|MD)$/.test(tags[near] ?? "") && !ends(near))
      return near > at - 3 || !saysSo(words[near]);
  for (let near = at + 1; near < at + CLAUSE && !ends(near); near += 1)
    if (/^(?:VB[DZP]|MD)$/.test(tags[near] ?? "")) return true;
  return false;
}

/** Words on each side that may belong to a clause. */
const CLAUSE = 16;
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "that until unless if because while although as though since".split(" "),
);

// [said it holds]: its clause is another.
function saysSo(word: string | undefined): boolean {
  return /^(?:said|says?|think|thinks|thought|believes?|claims?|added|shows?|means)$/.test(word ?? "");
}

// [Nobody came]: a word for anybody is no name, though a sentence begins with it.
function nameRepair({ words }: Repaired, at: number): string | null {
  return ANYBODY.has(words[at] ?? "") ? "NN" : null;
}

const ANYBODY: ReadonlySet<string> = new Set(
  "anybody anyone anything everybody everyone everything nobody none nothing somebody someone something".split(
    " ",
  ),
);

function baseRepair(sentence: Repaired, at: number): string | null {
  if (!mayBe(sentence, at, "NN")) return null;
  // [the first sign he gave]
  if (
    isTag(sentence, at - 1, /^(?:JJ|PRP\$|POS|CD)$/) ||
    /^(?:the|an?|no)$/.test(sentence.words[at - 1] ?? "")
  )
    return "NN";
  // [closed due to snow], [according to police]
  const led = /^(?:due|according|thanks|owing|prior|related|access)$/.test(sentence.words[at - 2] ?? "");
  return led && sentence.tags[at - 1] === "TO" && !isTag(sentence, at + 1, OBJECT) ? "NN" : null;
}

function presentRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  const word = words[at] ?? "";
  if (/^(?:am|are|have|do|'re|'ve)$/.test(word)) return null;
  const before = tags[at - 1] ?? "";
  // [why do you think], [will they treat]
  if (before === "PRP" && (DO.has(words[at - 2] ?? "") || tags[at - 2] === "MD")) return "VB";
  if (!mayBe(sentence, at, "NN")) return null;
  // [a savings bank may], [a public relations stunt.]
  const closed = /^(?:[.,:]|MD|VB[DZ])$/.test(tags[at + 1] ?? "");
  return closed &&
    /^NN/.test(before) &&
    !/^(?:say|think|know|agree|believe|argue|warn|suggest|add)$/.test(word)
    ? "NN"
    : null;
}

function thirdPersonRepair(sentence: Repaired, at: number): string | null {
  const { words, tags } = sentence;
  const word = words[at] ?? "";
  if (!mayBe(sentence, at, "NNS") || /^(?:is|has|does|'s|says)$/.test(word)) return null;
  const before = words[at - 1] ?? "";
  // [no plans to], [the remedial steps it took]
  if (/^(?:the|an?|no|these|those|some|any|many|few)$/.test(before)) return "NNS";
  if (/^(?:JJ|PRP\$|POS|CD)$/.test(tags[at - 1] ?? "")) return "NNS";
  // [announced plans], [over fears it]
  if (/^VB[DZGN]$/.test(tags[at - 1] ?? "") && !BE.has(before)) return "NNS";
  return tags[at - 1] === "IN" && !CLAUSE_OPENERS.has(before) ? "NNS" : null;
}

// [had worked], [was re-elected]
function pastRepair(sentence: Repaired, at: number): string | null {
  const helper = sentence.words[helperBefore(sentence, at)] ?? "";
  return mayBe(sentence, at, "VBN") && (HAVE.has(helper) || BE.has(helper)) ? "VBN" : null;
}
