import { type Token, wordAt } from "../tokens.ts";

/** What the tagger says of the word at a place of the text; "" where it says nothing. */
export type TagAt = (from: number) => string;

/** Tokens looked at on each side of a time for a verb: long enough for a news clause. */
const REACH = 30;

/**
 * Whether the clause around the tokens `from` to `to` speaks of the past (-1) or of what is to come (1); 0 where
 * its verb does not say. The nearest verb before decides, then the first one after
 * ["will discuss the attack launched on Oct. 1" is past; "said Tuesday it will vote" too].
 */
export function directionAround(
  tokens: readonly Token[],
  from: number,
  to: number,
  tagAt: TagAt,
): -1 | 0 | 1 {
  const lead = leadOf(tokens, from);
  if (lead !== null) return lead;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (endsSentence(tokens, at)) break;
    const direction = directionOf(tokens, at, tagAt);
    if (direction !== null) return direction;
    if (tokens[at + 1]?.newLine === true) break;
  }
  for (let at = to; at < Math.min(tokens.length, to + REACH); at++) {
    if (tokens[at]?.newLine === true || endsSentence(tokens, at)) break;
    const direction = directionOf(tokens, at, tagAt);
    if (direction !== null) return direction;
  }
  return 0;
}

// [scheduled for Thursday], [due on Friday], [ahead of Tuesday's vote], [by Monday], [until Friday].
function leadOf(tokens: readonly Token[], from: number): -1 | 1 | null {
  const before = wordAt(tokens, from - 1);
  const skip = /^(?:on|for|in|by|at|until|till|before|the|to)$/.test(before) ? 2 : 1;
  const word = wordAt(tokens, from - skip);
  const other = wordAt(tokens, from - skip - 1);
  // [a record set on Aug. 6] is done; [as planned Saturday] may be.
  if (
    (word === "set" || word === "planned" || word === "starting" || word === "beginning") &&
    before !== "for"
  )
    return null;
  if (EXPECTED.has(word) || (before === "the" && EXPECTED.has(other))) return 1;
  if (word === "of" && other === "ahead") return 1;
  // [as early as Tuesday], [as soon as Friday]
  if (before === "as" && /^(?:early|soon)$/.test(word) && other === "as") return 1;
  if (word === "since" || before === "since") return -1;
  return /^(?:until|till|by)$/.test(before) && isPutOff(tokens, from - 1) ? 1 : null;
}

/**
 * Whether the clause before a limit puts something off or asks for it by then, in whatever tense: [the march was
 * cancelled until Sunday], [they were told to leave by Friday]; not [the curfew lasted until Sunday], [ten had died by
 * Friday].
 */
function isPutOff(tokens: readonly Token[], limit: number): boolean {
  for (let at = limit - 1; at >= Math.max(0, limit - CLAUSE); at--) {
    const token = tokens[at];
    if (token === undefined || endsSentence(tokens, at)) return false;
    if (PUT_OFF.has(token.lower)) return true;
    if (tokens[at]?.newLine === true) return false;
  }
  return false;
}

const CLAUSE = 12;

const PUT_OFF: ReadonlySet<string> = new Set(
  (
    "postponed postpone postpones delayed delay cancelled canceled suspended suspends suspend adjourned adjourns deferred extended extends extend remanded banned bans closed closes shut halted grounded barred axed scrapped stopped off " +
    "if unless threatens threatened threatening promises promised " +
    "told ordered asked urged demanded demands given gave gives deadline ultimatum required requires obliged allowed allows wait must need needs can cannot"
  ).split(" "),
);

const EXPECTED: ReadonlySet<string> = new Set(
  "scheduled due expected slated planned set starting beginning upcoming effective".split(" "),
);
const COMING: ReadonlySet<string> = new Set("will shall 'll wo ca may might must should would".split(" "));
const INTENDING: ReadonlySet<string> = new Set(
  "plan plans planned planning set due expected scheduled slated hope hopes hoped hoping intend intends intended agree agreed agrees vow vowed vows promise promised promises want wants going expects expect about ready likely prepare preparing prepares wanted pledged pledges pledge threatened threatens decided invited refuse supposed forecast".split(
    " ",
  ),
);
const PAST: ReadonlySet<string> = new Set(
  "was were had did said told went came got took made found began became left held met saw gave sent brought thought fell rose led spoke struck hit killed shot won lost ran broke sold bought paid kept felt knew grew drew flew wrote chose fought caught sought built spent heard stood been".split(
    " ",
  ),
);

const TIMETABLE: ReadonlySet<string> = new Set(
  "open opens begin begins start starts resume resumes reopen reopens close closes end ends expire expires takes take run runs".split(
    " ",
  ),
);

/** What one word says of time: -1 past, 1 to come, 0 present; null for a word that is no sign. */
function directionOf(tokens: readonly Token[], at: number, tagAt: TagAt): -1 | 0 | 1 | null {
  const token = tokens[at];
  if (token === undefined || token.sort !== "word") return null;
  const word = token.lower;
  const tag = tagAt(token.from);
  if (COMING.has(word) || word.endsWith("'ll")) {
    return word === "may" && token.text === "May" ? null : comingAt(tokens, at);
  }
  if (tag === "VBD" || tag === "VBN") {
    if (tag === "VBN" && isModifier(tokens, at, tagAt)) return null;
    return comingBefore(tokens, at) ?? -1;
  }
  if (tag === "VB") return comingBefore(tokens, at) ?? null;
  if (tag === "VBZ" || tag === "VBP") {
    // [voting opens on Thursday] is to come; [the minister arrives on Tuesday] is a headline's way of the past.
    if (TIMETABLE.has(word)) return 1;
    return /^(?:has|have|'s|'ve)$/.test(word) ? null : 0;
  }
  if (tag === "VBG") {
    const be = wordAt(tokens, at - 1);
    return be === "is" || be === "are" || be === "am" ? 0 : null;
  }
  if (tag !== "") return null;
  if (word.endsWith("s") && TIMETABLE.has(word)) return 1;
  if (PAST.has(word)) return comingBefore(tokens, at) ?? -1;
  if (word.length > 4 && word.endsWith("ed") && word === token.text) return comingBefore(tokens, at) ?? -1;
  if (wordAt(tokens, at - 1) === "to" && INTENDING.has(wordAt(tokens, at - 2))) return 1;
  return null;
}

// [the reduced dividend]: a participle that stands before its noun says nothing of when.
function isModifier(tokens: readonly Token[], at: number, tagAt: TagAt): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next === undefined || before === undefined || !tagAt(next.from).startsWith("NN")) return false;
  return /^(?:DT|PRP\$|JJ|IN|POS)$/.test(tagAt(before.from));
}

// [would have voted] speaks of the past for all its "would".
function comingAt(tokens: readonly Token[], at: number): -1 | 1 {
  return wordAt(tokens, at + 1) === "have" && !/^(?:will|'ll|wo)$/.test(wordAt(tokens, at)) ? -1 : 1;
}

/** Looks a few words back from a verb for what puts it ahead [will also discuss, plans to meet, to be released]. */
function comingBefore(tokens: readonly Token[], at: number): -1 | 0 | 1 | null {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const word = wordAt(tokens, back);
    const token = tokens[back];
    if (token === undefined || token.newLine || token.sort === "sign") return null;
    if (COMING.has(word) || word.endsWith("'ll")) return comingAt(tokens, back);
    if (word === "to") {
      const governor = wordAt(tokens, back - 1);
      // [had been due to expire] looks back.
      if (INTENDING.has(governor))
        return wordAt(tokens, back - 2) === "been" && wordAt(tokens, back - 3) === "had" ? -1 : 1;
      if (governor === "is" || governor === "are") return 1;
      if (PAST.has(governor) || governor.endsWith("ed")) return -1;
      return null;
    }
    if (!BETWEEN.has(word) && !word.endsWith("ly")) return null;
  }
  return null;
}

const BETWEEN: ReadonlySet<string> = new Set(
  "be have been not also then again soon both first formally further still now only even".split(" "),
);

/** Whether a sentence ends at the token: ".", "!", "?" that is no point of an abbreviation. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== "sign") return false;
  if (token.text === "!" || token.text === "?") return true;
  if (token.text !== ".") return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const before = tokens[at - 1];
  if (next.glued && next.sort !== "sign") return false;
  // [U.S. officials], [Gen. Smith]: a short word with a capital before the point.
  const short = before !== undefined && before.text.length <= 4 && before.text[0] !== before.lower[0];
  return !short && (next.sort !== "word" || next.text[0] !== next.lower[0]);
}
