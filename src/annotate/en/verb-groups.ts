import type { WordMark } from "../../model/mark.ts";

/** A sentence with its words in small letters and straight apostrophes. */
export interface TaggedSentence {
  readonly words: readonly WordMark[];
  readonly lower: readonly string[];
}

/** Verbs that are said as one ["is expected to meet", "had not been hit"], by the indices of their words. */
export interface VerbGroup {
  readonly from: number;
  readonly end: number;
  readonly negated: boolean;
}

/** Verbs whose infinitive did not happen [failed to, refused to]. */
const FAILING: ReadonlySet<string> = new Set("fail refuse decline neglect forget".split(" "));
/** Verbs that take a verb in "-ing" into their group [denied shutting, considered selling]; not [faced rising costs]. */
const BEFORE_GERUNDS: ReadonlySet<string> = new Set(
  (
    "continue begin start keep resume remain deny stop cease avoid quit finish consider propose suggest recommend " +
    "risk admit plan go come"
  ).split(" "),
);

/** The verb groups of a sentence, in order; none shares a word with another. */
export function verbGroups(sentence: TaggedSentence): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < sentence.words.length; ) {
    const group = groupAt(sentence, at);
    if (group !== null) groups.push(group);
    at = group?.end ?? at + 1;
  }
  return groups;
}

/** Words of one group at most. */
const LONGEST = 14;

/** The verb group that begins at a place; null where none does. */
function groupAt(sentence: TaggedSentence, from: number): VerbGroup | null {
  const { words, lower } = sentence;
  const first = words[from];
  if (first === undefined || !isVerb(first)) return null;
  if (/^VB[GN]$/.test(first.tag) && !isEvent(sentence, from)) return null;
  // [could disrupt | trade]: a noun that the tagger takes for a verb.
  if (first.tag === "VB" && words[from - 1]?.tag.startsWith("VB")) return null;
  let negated = isNegatedBefore(sentence, from);
  let last = from;
  for (let at = from; at < Math.min(words.length, from + LONGEST); at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const own = lower[at] ?? "";
    if (isVerb(word)) {
      if (at > from && !joins(sentence, at, last)) break;
      last = at;
    } else if (isNegation(sentence, at)) negated = true;
    else if (word.tag === "TO" || LEADING.has(own)) {
      if (!leadsOn(sentence, at, last)) break;
      if (own === "unable" || own === "unlikely") negated = true;
      if (word.tag !== "TO") last = at;
    } else if (isInverted(sentence, at, from)) {
      // [nor has it linked up]
    } else if (!word.tag.startsWith("RB") && own !== "no") break;
    // [has also begun], but an adverb behind the last verb is no part of the group.
  }
  const group = words.slice(from, last + 1);
  const fails = group.some(({ tag }) => tag === "TO") && group.some(({ lemma }) => FAILING.has(lemma));
  // [has yet to decide]
  const yet = group.some(({ tag }, index) => tag === "TO" && lower[from + index - 1] === "yet");
  negated ||= isNoneBefore(sentence, from) || isNoneBehind(sentence, last + 1);
  return { from, end: last + 1, negated: negated !== (fails || yet) };
}

/** Adjectives that lead on to an infinitive. */
const LEADING: ReadonlySet<string> = new Set("due set likely about ready able unable unlikely".split(" "));

function isVerb({ tag }: WordMark): boolean {
  return tag === "MD" || tag.startsWith("VB");
}

/** Whether a verb goes on with the group whose last verb stands before it. */
function joins({ words, lower }: TaggedSentence, at: number, last: number): boolean {
  const tag = words[at]?.tag ?? "";
  const helped = isHelper(words[last], lower[last]);
  // A second finite verb is another group [said was].
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return helped;
  if (tag === "VBG") return helped || BEFORE_GERUNDS.has(words[last]?.lemma ?? "") || last !== at - 1;
  // [could disrupt | trade]: no base form without "to" or a modal before it.
  return tag !== "VB" || words[at - 1]?.tag !== "VB" || isHelper(words[at - 1], lower[at - 1]);
}

function isHelper(word: WordMark | undefined, lower: string | undefined): boolean {
  return word?.tag === "MD" || /^(?:be|have|do|get)$/.test(word?.lemma ?? "") || /^'/.test(lower ?? "");
}

/** A pronoun between a helping verb and its verb [nor has | it | linked up, did | he | resign]. */
function isInverted({ words, lower }: TaggedSentence, at: number, from: number): boolean {
  return (
    at === from + 1 &&
    isHelper(words[from], lower[from]) &&
    /^(?:i|he|she|it|they|we|you)$/.test(lower[at] ?? "") &&
    /^VB[NG]?$/.test(words[at + 1]?.tag ?? "")
  );
}

/** [plans | to meet], [is due | to meet], [went on | to say]: the infinitive belongs to the group before it. */
function leadsOn({ words, lower }: TaggedSentence, at: number, last: number): boolean {
  if (words[at]?.tag !== "TO") {
    // [is due on Monday]; not [closed due to snow].
    if (words[at + 1]?.tag === "TO") return words[at + 2]?.tag.startsWith("VB") === true;
    return lower[at] !== "about" && words[last]?.lemma === "be";
  }
  const governor = words[at - 1];
  const governs = governor !== undefined && /^(?:VB|JJ|RB|IN)/.test(governor.tag);
  return governs && /^VB/.test(words[at + 1]?.tag ?? "") && /^(?:VB|MD)/.test(words[last]?.tag ?? "VB");
}

/** A participle that tells an event by itself: behind a comma, a noun or a preposition, not inside a phrase. */
function isEvent({ words, lower }: TaggedSentence, at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (/^(?:according|including|following)$/.test(lower[at] ?? "")) return false;
  if (before === undefined) return true;
  if (/^(?:DT|PRP\$|JJ|POS|HYPH)$/.test(before.tag)) return false;
  if (after?.tag === "HYPH") return false;
  const noun = /^NN/.test(after?.tag ?? "");
  if (words[at]?.tag !== "VBG") return !noun;
  // [faced | rising costs] is no event by itself.
  return !noun || !isVerb(before) || isHelper(before, lower[at - 1]);
}

/** "not", "never", "no longer"; not [not only closed but sold]. */
function isNegation({ lower }: TaggedSentence, at: number): boolean {
  const word = lower[at] ?? "";
  if (word === "longer") return lower[at - 1] === "no";
  if (word !== "not" && word !== "n't" && word !== "never") return false;
  return word === "never" || !/^(?:only|merely|simply|just)$/.test(lower[at + 1] ?? "");
}

/** [not | to buy], [no longer | holds], [without | seeking], [nor | has it]. */
function isNegatedBefore(sentence: TaggedSentence, from: number): boolean {
  const { lower } = sentence;
  const at = lower[from - 1] === "to" ? from - 2 : from - 1;
  const word = lower[at] ?? "";
  return isNegation(sentence, at) || (at === from - 1 && (word === "without" || word === "nor"));
}

/** [No new talks have been scheduled], [neither side had met it]; not [no doubt it failed]. */
function isNoneBefore({ words, lower }: TaggedSentence, from: number): boolean {
  for (let before = from - 1; before >= 0 && before > from - 8; before -= 1) {
    const word = lower[before] ?? "";
    // [Not one shot was fired], [Not a single house was hit]
    if (word === "not" && /^(?:one|a|an)$/.test(lower[before + 1] ?? "")) return true;
    if (/^(?:no|neither|none|nobody|nothing|hardly)$/.test(word))
      return !/^(?:doubt|matter|wonder|longer|sooner)$/.test(lower[before + 1] ?? "");
    if (/^(?:,|:|IN|VB|VBD|VBZ|VBP|MD|CC|W)/.test(words[before]?.tag ?? "") && word !== "of") return false;
    if (word === "whereby") return false;
  }
  return false;
}

/** [has reached | no agreement], [said nothing]; not [costs no more than, said no, will no longer]. */
function isNoneBehind({ words, lower }: TaggedSentence, end: number): boolean {
  const word = lower[end] ?? "";
  if (/^(?:nothing|nobody|none)$/.test(word)) return true;
  if (word !== "no" || /^(?:more|less|fewer|later|longer|doubt|better)$/.test(lower[end + 1] ?? ""))
    return false;
  return /^(?:NN|JJ|VBG|VBN|CD|PRP)/.test(words[end + 1]?.tag ?? "");
}
