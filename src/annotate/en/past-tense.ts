/**
 * Whether a verb form that may be a participle or a past tense is a past tense: [the flood killed 12 people],
 * [Lisk launched rockets], not [a car packed with explosives], [the men killed on Monday], [has launched rockets],
 * [rebels given weapons were seen]. It has its subject right before it and its object right behind, no helping verb,
 * and no other finite verb before the clause ends. `tags` are Penn tags, `words` the words in small letters.
 */
export function isPastTense(words: readonly string[], tags: readonly string[], index: number): boolean {
  if (tags[index] !== "VBN") return false;
  const before = subjectBefore(tags, index);
  if (before === null || LINKING.has(words[before] ?? "")) return false;
  // [they failed]: a pronoun that can only be a subject needs no object behind the verb.
  if (SUBJECTS.has(words[before] ?? "")) return !LINKING.has(words[before - 1] ?? "");
  if (!startsObject(words, tags, index + 1) || NAMING.has(words[index] ?? "")) return false;
  for (let at = index + 1; at < Math.min(tags.length, index + REACH); at += 1) {
    const tag = tags[at] ?? "";
    if (CLAUSE_END.test(tag) || (tag === "IN" && OPENS_CLAUSE.has(words[at] ?? ""))) return true;
    if (FINITE.test(tag)) return false;
  }
  return true;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const CLAUSE_END = /^(?:[,.:]|CC|W.*|''|``|-.*)$/;
/** Words after a verb in which its clause ends at the latest. */
const REACH = 16;
const OPENS_CLAUSE = new Set("after before while when as since because although that until if".split(" "));
/** Verbs whose participle takes a name right behind it: [a man named Lisk]. */
const NAMING = new Set("named called dubbed titled entitled based aged nicknamed codenamed".split(" "));
const SUBJECTS = new Set("i he she we they it".split(" "));
const LINKING = new Set("be been being is are was were am get got gets having have has had".split(" "));
const DAYS = new Set(
  "last this next yesterday today tonight monday tuesday wednesday thursday friday saturday sunday early late".split(
    " ",
  ),
);

/** Index of the noun or pronoun right before a verb, adverbs passed; null for anything else. */
function subjectBefore(tags: readonly string[], index: number): number | null {
  let at = index - 1;
  while (at >= 0 && at > index - 3 && /^RB/.test(tags[at] ?? "")) at -= 1;
  return /^(?:NNS?|NNPS?|PRP)$/.test(tags[at] ?? "") ? at : null;
}

/** [the town], [12 people], [its leader], [rockets]; not [Monday], [last week], [by]. */
function startsObject(words: readonly string[], tags: readonly string[], at: number): boolean {
  return /^(?:DT|CD|PRP\$?|NN.*|JJ|VBG)$/.test(tags[at] ?? "") && !DAYS.has(words[at] ?? "");
}
