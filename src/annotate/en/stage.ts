import { marksOf, type Stage, type StageMark, type WordMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { Slices } from "./slices.ts";

/** Marks what each verb group says of its happening: planned, under way, done, denied or hypothetical. */
export const stage: Annotator = {
  name: "stage",
  annotate: ({ report, marks }) =>
    findStages(report.text, marksOf(marks, "sentence"), marksOf(marks, "word")),
};

/**
 * The verb groups of a text with their stage. A mark's span runs from the first auxiliary to the last verb
 * ["is expected to meet", "had not been hit"]; a bare infinitive after its governor belongs to the governor.
 */
export function findStages(
  text: string,
  sentences: readonly Span[],
  words: readonly WordMark[],
): readonly StageMark[] {
  const slices = new Slices(words);
  return sentences.flatMap((sentence) => {
    const inside = slices.inside(sentence);
    const lower = inside.map(({ from, to }) => text.slice(from, to).toLowerCase().replaceAll("’", "'"));
    return stagesIn({ words: inside, lower });
  });
}

interface Sentence {
  readonly words: readonly WordMark[];
  readonly lower: readonly string[];
}

function stagesIn(sentence: Sentence): readonly StageMark[] {
  const marks: StageMark[] = [];
  let at = 0;
  while (at < sentence.words.length) {
    const group = groupAt(sentence, at);
    if (group === null) {
      at += 1;
      continue;
    }
    const first = sentence.words[at];
    const last = sentence.words[group.end - 1];
    if (first !== undefined && last !== undefined) {
      marks.push({
        kind: "stage",
        from: first.from,
        to: last.to,
        stage: group.stage,
        negated: group.negated,
      });
    }
    at = group.end;
  }
  return marks;
}

interface Group {
  readonly end: number;
  readonly stage: Stage;
  readonly negated: boolean;
}

/** Auxiliaries that make nothing certain. */
const HYPOTHETICAL: ReadonlySet<string> = new Set([
  "could",
  "may",
  "might",
  "would",
  "should",
  "'d",
  "can",
  "must",
]);
/** Verbs and adjectives whose infinitive is still to come [plans to, is set to, agreed to]. */
const PLANNING: ReadonlySet<string> = new Set(
  (
    "plan intend aim hope want seek expect schedule set due slate prepare agree vow pledge promise threaten propose " +
    "decide arrange poise mean destine determine ready about likely try need"
  ).split(" "),
);
/** Verbs that say that something goes on [began shelling, continues to]. */
const ONGOING: ReadonlySet<string> = new Set(["continue", "begin", "start", "keep", "resume", "remain"]);
/** Verbs that end or deny what follows [denied hitting, failed to, refused to]. */
const DENYING: ReadonlySet<string> = new Set(["deny", "refute"]);
const FAILING: ReadonlySet<string> = new Set(["fail", "refuse", "decline", "stop", "cease", "avoid"]);
/** Words that make their clause a condition. */
const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "whether"]);

/** The verb group that begins at a place; null where none does. */
function groupAt(sentence: Sentence, from: number): Group | null {
  const { words, lower } = sentence;
  const first = words[from];
  if (first === undefined || !/^(?:VB|MD$)/.test(first.tag)) return null;
  if (/^VB[GN]$/.test(first.tag) && !isEvent(sentence, from)) return null;
  // [could disrupt | trade]: a noun that the tagger takes for a verb.
  if (first.tag === "VB" && /^VB/.test(words[from - 1]?.tag ?? "")) return null;
  let at = from;
  let negated = from > 0 && /^(?:not|never)$/.test(lower[from - 1] ?? "");
  let last = from;
  while (at < words.length && at < from + 14) {
    const tag = words[at]?.tag ?? "";
    const word = lower[at] ?? "";
    if (/^(?:VB|MD$)/.test(tag)) {
      // A second finite verb is another group [said was].
      if (at > from && /^(?:VBD|VBZ|VBP|MD)$/.test(tag) && !isHelper(words[last], lower[last])) break;
      // [could disrupt | trade]: no base form without "to" or a modal before it.
      if (at > from && tag === "VB" && words[at - 1]?.tag === "VB" && !isHelper(words[at - 1], lower[at - 1]))
        break;
      last = at;
    } else if (/^(?:not|n't|never|no longer)$/.test(word)) negated = true;
    else if (/^RB/.test(tag)) {
      // [has also begun], but an adverb behind the last verb is no part of the group.
    } else if (tag === "TO" || /^(?:due|set|likely|about|ready|able|unable|unlikely)$/.test(word)) {
      if (!leadsOn(sentence, at, last)) break;
      if (/^un(?:able|likely)$/.test(word)) negated = true;
      if (tag !== "TO") last = at;
    } else break;
    at += 1;
  }
  const group = words.slice(from, last + 1);
  const fails = group.some((word) => FAILING.has(word.lemma)) && group.some((word) => word.tag === "TO");
  negated ||= fails || isNoneBefore(sentence, from);
  return { end: last + 1, stage: stageOf(sentence, from, last + 1), negated };
}

/** [No new talks have been scheduled], [neither side had met it]. */
function isNoneBefore({ words, lower }: Sentence, from: number): boolean {
  for (let before = from - 1; before >= 0 && before > from - 8; before -= 1) {
    if (/^(?:no|neither|none|nobody|nothing|hardly)$/.test(lower[before] ?? "")) return true;
    if (/^(?:,|:|IN|VB|VBD|VBZ|VBP|MD|CC|W)/.test(words[before]?.tag ?? "") && lower[before] !== "of")
      return false;
  }
  return false;
}

function isHelper(word: WordMark | undefined, lower: string | undefined): boolean {
  return word?.tag === "MD" || /^(?:be|have|do|get)$/.test(word?.lemma ?? "") || /^'/.test(lower ?? "");
}

/** [plans | to meet], [is due | to meet], [went on | to say]: the infinitive belongs to the group before it. */
function leadsOn({ words, lower }: Sentence, at: number, last: number): boolean {
  if (words[at]?.tag !== "TO") return words[at + 1]?.tag === "TO" || isHelper(words[last], lower[last]);
  const governor = words[at - 1];
  const governs = governor !== undefined && /^(?:VB|JJ|RB|IN)/.test(governor.tag);
  return governs && /^VB/.test(words[at + 1]?.tag ?? "") && /^(?:VB|MD)/.test(words[last]?.tag ?? "VB");
}

/** A participle that tells an event by itself: behind a comma, a noun or a preposition, not inside a phrase. */
function isEvent({ words, lower }: Sentence, at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (lower[at] === "according" || lower[at] === "including" || lower[at] === "following") return false;
  if (before === undefined) return true;
  if (/^(?:DT|PRP\$|JJ|POS|HYPH)$/.test(before.tag)) return false;
  if (/^(?:HYPH)$/.test(after?.tag ?? "")) return false;
  return words[at]?.tag === "VBG" || !/^NN/.test(after?.tag ?? "");
}

function stageOf(sentence: Sentence, from: number, end: number): Stage {
  const { words, lower } = sentence;
  const verbs = words.slice(from, end);
  const lemmas = verbs.map((word) => word.lemma);
  const has = (set: ReadonlySet<string>): boolean =>
    verbs.some((word, index) => set.has(word.lemma) || set.has(lower[from + index] ?? ""));
  const helper = lower[from] ?? "";
  const main = verbs.at(-1);
  if (verbs[0]?.tag === "MD" && HYPOTHETICAL.has(helper)) return "hypothetical";
  if (inCondition(sentence, from)) return "hypothetical";
  if (verbs[0]?.tag === "MD") return "planned";
  if (lemmas.some((lemma) => DENYING.has(lemma))) return "denied";
  const infinitive = verbs.some((word) => word.tag === "TO");
  // [is believed to be], [appears to have left]: somebody's view of what is or was.
  if (infinitive && has(VIEWED) && !has(PLANNED_STATES))
    return lemmas.includes("have") || main?.tag === "VBN" ? "done" : "under-way";
  if (infinitive && has(ONGOING)) return "under-way";
  if (
    infinitive &&
    (has(PLANNING) || main?.tag === "VB") &&
    !has(FAILING) &&
    !/^(?:VBD|VBZ|VBP)$/.test(main?.tag ?? "")
  )
    return "planned";
  if (ONGOING.has(lemmas.at(-1) ?? "") || (lemmas.some((lemma) => ONGOING.has(lemma)) && main?.tag === "VBG"))
    return "under-way";
  if (main?.tag === "VBG")
    return verbs.length > 1 ? progressive(lemmas, infinitive) : participle(sentence, from);
  if (main?.tag === "VBN" || main?.tag === "VBD")
    return has(PLANNED_STATES) && verbs.length > 1 ? "planned" : "done";
  // "says", "holds": a state of the day; "to meet" by itself is still to come.
  if (from > 0 && words[from - 1]?.tag === "TO") return "planned";
  return main?.tag === "VBZ" || main?.tag === "VBP" ? "under-way" : "done";
}

const VIEWED: ReadonlySet<string> = new Set([
  "believe",
  "think",
  "say",
  "report",
  "appear",
  "seem",
  "know",
  "understand",
]);

/** [is planned, are scheduled for]: done as a decision, planned as an event. */
const PLANNED_STATES: ReadonlySet<string> = new Set(["plan", "schedule", "expect", "slate"]);

function progressive(lemmas: readonly string[], infinitive: boolean): Stage {
  const future = lemmas.includes("go") && infinitive;
  return future || lemmas.some((lemma) => PLANNING.has(lemma)) ? "planned" : "under-way";
}

/** [killing two] tells what happened where the sentence tells what happened; else what goes on. */
function participle({ words }: Sentence, at: number): Stage {
  for (let before = at - 1; before >= 0 && before > at - 60; before -= 1) {
    const tag = words[before]?.tag;
    if (tag === "VBD")
      return words[before]?.lemma === "be" && words[before + 1]?.tag === "VBG" ? "under-way" : "done";
    if (tag === "MD") return "planned";
    if (tag === "VBZ" || tag === "VBP") return words[before]?.lemma === "have" ? "done" : "under-way";
  }
  return "under-way";
}

/** Whether "if", "unless" or "whether" opens the clause, nothing but words without a comma between. */
function inCondition({ words, lower }: Sentence, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 12; before -= 1) {
    if (words[before]?.tag === "," || /^(?:VBD|VBZ|VBP|MD)$/.test(words[before]?.tag ?? "")) return false;
    if (CONDITIONS.has(lower[before] ?? "")) return true;
  }
  return false;
}
