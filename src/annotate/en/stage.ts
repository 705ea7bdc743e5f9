import { marksOf, type Stage, type StageMark, type WordMark } from "../../model/mark.ts";
import type { Annotator } from "../language.ts";
import { type TaggedSentence, type VerbGroup, verbGroups } from "./verb-groups.ts";

/** Marks what each verb group says of its happening: planned, under way, done, denied or hypothetical. */
export const stage: Annotator = {
  name: "stage",
  annotate: ({ marks, shared }) => findStages(marksOf(marks, "word"), shared.lower),
};

/**
 * The verb groups of a report with their stage; `lower` are its words in small letters, by sentence. A mark's span runs from the first auxiliary to the last verb
 * ["is expected to meet", "had not been hit"]; a bare infinitive after its governor belongs to the governor.
 */
export function findStages(
  words: readonly WordMark[],
  lower: readonly (readonly string[])[],
): readonly StageMark[] {
  let end = 0;
  return lower.flatMap((own) => {
    const from = end;
    end += own.length;
    return stagesIn({ words: words.slice(from, end), lower: own });
  });
}

/** A verb group with what it says. */
interface Told extends VerbGroup {
  readonly stage: Stage;
}

function stagesIn(sentence: TaggedSentence): readonly StageMark[] {
  const marks: StageMark[] = [];
  let before: Told | null = null;
  for (const group of verbGroups(sentence)) {
    const told: Told = { ...group, stage: stageOf(sentence, group, before) };
    const first = sentence.words[group.from];
    const last = sentence.words[group.end - 1];
    if (first !== undefined && last !== undefined) {
      const { stage: found, negated } = told;
      marks.push({ kind: "stage", from: first.from, to: last.to, stage: found, negated });
    }
    before = told;
  }
  return marks;
}

/** Auxiliaries that make nothing certain. */
const HYPOTHETICAL = listed("could may might would should 'd can ca must");
/** Verbs and adjectives whose infinitive is still to come [plans to, is set to, agreed to]. */
const PLANNING = listed(
  "plan intend aim hope want seek expect schedule set due slate prepare agree vow pledge promise threaten propose " +
    "decide arrange poise mean destine determine ready about likely try need order urge ask unlikely " +
    "forecast predict project",
);
/** Of these, what goes on is a plan without an infinitive too [is planning a trip]. */
const PREPARING = listed("plan intend prepare arrange propose");
/** [is planned, are scheduled for]: done as a decision, planned as an event. */
const PLANNED_STATES = listed("plan schedule expect slate forecast predict");
/** Verbs that say that something goes on [began shelling, continues to]. */
const ONGOING = listed("continue begin start keep resume remain");
/** Verbs that deny what follows [denied hitting]. */
const DENYING = listed("deny refute");
/** Verbs that tell somebody's view of what is or was [is believed to be, appears to have left]. */
const VIEWED = listed("believe think say report appear seem know understand find show");
/** Verbs whose infinitive happened, or did not where they are negated [managed to escape, was forced to close]. */
const BROUGHT_ABOUT = listed(
  "manage force help cause compel get come use fail refuse decline neglect forget happen",
);
/** Verbs that a bare verb follows behind its subject [lets them know, helps it pay off]. */
const LETTING = listed("let make help see hear watch have");
/** Words that make their clause a condition. */
const CONDITIONS = listed("if unless whether");
/** Verbs in the past behind which "would" is what "will" is behind their present [said it would close]. */
const SAYING = listed(
  "say announce tell promise pledge vow confirm add state warn predict expect hope think believe know insist agree " +
    "decide reveal report plan estimate forecast argue note inform assure",
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function stageOf(sentence: TaggedSentence, group: VerbGroup, before: Told | null): Stage {
  const { words, lower } = sentence;
  const { from, end } = group;
  const verbs = words.slice(from, end);
  const first = verbs[0];
  const main = verbs.at(-1);
  const helper = lower[from] ?? "";
  if (first === undefined || main === undefined) return "done";
  const modal = first.tag === "MD";
  if (modal && HYPOTHETICAL.has(helper)) return isFutureInPast(sentence, group) ? "planned" : "hypothetical";
  if (inCondition(sentence, from)) return "hypothetical";
  if (modal) return "planned";
  if (verbs.some(({ lemma }) => DENYING.has(lemma))) return "denied";
  if (before !== null && isDenied(sentence, group, before)) return "denied";
  const to = verbs.findIndex(({ tag }) => tag === "TO");
  if (to > 0) return ofInfinitive(sentence, group, to);
  if (first.tag === "VB") return ofBareVerb(sentence, group, before);
  const lemmas = verbs.map(({ lemma }) => lemma);
  if (lemmas.some((lemma) => ONGOING.has(lemma)) && (main.tag === "VBG" || ONGOING.has(main.lemma)))
    return "under-way";
  if (main.tag === "VBG") {
    if (verbs.length === 1) return participle(sentence, from);
    return PREPARING.has(main.lemma) ? "planned" : "under-way";
  }
  if (verbs.length > 1 && (main.tag === "VBN" || main.tag === "VBD")) {
    if (lemmas.some((lemma) => PLANNED_STATES.has(lemma))) return "planned";
    // [is being repaired], and a state of the day [is closed, are used]; [was repaired, has been repaired] is done.
    const now = first.lemma === "be" && /^VB[ZP]$/.test(first.tag);
    return now || lower.slice(from, end).includes("being") ? "under-way" : "done";
  }
  // "says", "holds", "does not hold": a state of the day.
  return first.tag === "VBZ" || first.tag === "VBP" ? nowOrDone(verbs) : "done";
}

/** [holds, does not hold] goes on, [has left] is done. */
function nowOrDone(verbs: readonly WordMark[]): Stage {
  return verbs.length === 1 || verbs.every(({ tag }) => !/^VB[ND]$/.test(tag)) ? "under-way" : "done";
}

/** Of a group with an infinitive behind its governor, at `to` [is set to begin, is to be sold, was forced to close]. */
function ofInfinitive({ words, lower }: TaggedSentence, { from, end }: VerbGroup, to: number): Stage {
  const governors = words.slice(from, from + to);
  const infinitive = words.slice(from + to + 1, end);
  const main = infinitive.at(-1);
  const perfect = infinitive[0]?.lemma === "have" && infinitive.length > 1;
  const has = (set: ReadonlySet<string>): boolean =>
    governors.some(({ lemma }, index) => set.has(lemma) || set.has(lower[from + index] ?? ""));
  const last = governors.at(-1);
  // [has yet to decide]
  if (lower[from + to - 1] === "yet") return "done";
  // [was to have met] did not come to it.
  if (last?.lemma === "be") return perfect ? "hypothetical" : "planned";
  if (lower[from + to - 1] === "going") return "planned";
  if (has(VIEWED) && !has(PLANNED_STATES)) return perfect || main?.tag === "VBN" ? "done" : "under-way";
  if (has(BROUGHT_ABOUT)) return "done";
  if (has(PLANNING)) return "planned";
  if (has(ONGOING)) return "under-way";
  return perfect ? "done" : "planned";
}

/** Of a verb without a helper of its own: it has that of a verb before it [will fall and | destroy, lets him | know]. */
function ofBareVerb({ words, lower }: TaggedSentence, { from, end }: VerbGroup, before: Told | null): Stage {
  const perfect = words[from]?.lemma === "have" && words[end - 1]?.tag === "VBN";
  if (lower[from - 1] === "to") return perfect ? "done" : "planned";
  if (before === null || from - before.end > 14) return "done";
  const last = words[before.end - 1];
  // [will, in all likelihood, | be], [who will they | believe]
  if (last?.tag === "MD" || LETTING.has(last?.lemma ?? "")) return before.stage;
  const joined = words.slice(Math.max(before.end, from - 3), from).some(({ tag }) => tag === "CC");
  const bare = last?.tag === "VB" || words[before.from]?.tag === "MD";
  return joined && bare ? before.stage : "done";
}

/** Words on each side of "would" that its verb of saying or its condition may stand among. */
const REACH = 40;

/** [said it would close]; not [would have closed], nor where anything depends on a condition. */
function isFutureInPast({ words, lower }: TaggedSentence, { from, end }: VerbGroup): boolean {
  if (lower[from] !== "would" && lower[from] !== "'d") return false;
  if (words.slice(from, end).some(({ lemma }) => lemma === "have")) return false;
  const around = lower.slice(Math.max(0, from - REACH), end + REACH);
  if (around.some((word) => word === "if" || word === "unless" || word === "like")) return false;
  for (let at = from - 1; at >= 0 && at > from - REACH; at -= 1) {
    const word = words[at];
    if (word?.tag === "VBD") return SAYING.has(word.lemma);
  }
  return false;
}

/** [denied that | it had closed], [denied | closing it]: the verb of what is denied. */
function isDenied({ words, lower }: TaggedSentence, { from }: VerbGroup, before: Told): boolean {
  const denying = words.slice(before.from, before.end).some(({ lemma }) => DENYING.has(lemma));
  if (!denying || before.negated || from - before.end > 12) return false;
  const between = words.slice(before.end, from);
  if (between.some(({ tag }) => /^(?:[,:.]|CC|W.*|''|``)$/.test(tag))) return false;
  // [denied claims that it had closed]: who denies claims denies what they say.
  return lower.slice(before.end, from).includes("that") || between.every(({ tag }) => tag !== "IN");
}

/** [killing two] tells what happened where the sentence tells what happened; else what goes on. */
function participle({ words }: TaggedSentence, at: number): Stage {
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
function inCondition({ words, lower }: TaggedSentence, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 12; before -= 1) {
    if (words[before]?.tag === "," || /^(?:VBD|VBZ|VBP|MD)$/.test(words[before]?.tag ?? "")) return false;
    if (CONDITIONS.has(lower[before] ?? "")) return true;
  }
  return false;
}
