import type { WordMark } from "../../model/mark.ts";
import type { Unit } from "./units.ts";

/** Who does a verb and to whom, by index of their units; -1 where nobody is told. */
export interface Roles {
  readonly verb: number;
  readonly subject: number;
  readonly object: number;
}

/** Words between a verb and its subject or object that are looked at. */
const REACH = 12;
const STOP = /^(?:[.:]|``|''|WDT|WP|CC)$/;

/**
 * The roles of the verbs of a telling, from tags alone: the noun or name before a verb does it and the one behind it is
 * done to, in the passive the other way round, with the one behind "by" for its doer. [the storm hit Orlo, Orlo was hit by
 * the storm]. `unitAt` gives the unit of each word, or -1.
 */
export function rolesOf(
  words: readonly WordMark[],
  units: readonly Unit[],
  unitAt: readonly number[],
): readonly Roles[] {
  return words.flatMap((word, at) => {
    const verb = unitAt[at] ?? -1;
    if (!word.tag.startsWith("VB") || units[verb]?.kind !== "word") return [];
    const passive = isPassive(words, at);
    const before = headBefore(words, units, unitAt, at);
    if (!passive) return [{ verb, subject: before, object: headBehind(words, units, unitAt, at + 1) }];
    const by = byBehind(words, at);
    return [{ verb, subject: by < 0 ? -1 : headBehind(words, units, unitAt, by + 1), object: before }];
  });
}

/** [was hit], [been badly hit], [the town hit by]. */
function isPassive(words: readonly WordMark[], at: number): boolean {
  if (words[at]?.tag !== "VBN") return false;
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const { lemma = "", tag = "" } = words[before] ?? {};
    if (lemma === "be" || lemma === "get") return true;
    if (lemma === "have") return false;
    if (!/^(?:RB|VB)/.test(tag)) break;
  }
  return words[at + 1]?.lemma === "by";
}

function byBehind(words: readonly WordMark[], at: number): number {
  for (let behind = at + 1; behind <= Math.min(words.length - 1, at + REACH); behind += 1) {
    if (words[behind]?.lemma === "by") return behind;
    if (STOP.test(words[behind]?.tag ?? "") || /^VB[DZP]/.test(words[behind]?.tag ?? "")) return -1;
  }
  return -1;
}

/** The last noun of the phrase before a verb, past what a comma or preposition adds to it. */
function headBefore(
  words: readonly WordMark[],
  units: readonly Unit[],
  unitAt: readonly number[],
  at: number,
): number {
  let found = -1;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const { tag = "", lemma = "" } = words[before] ?? {};
    if (STOP.test(tag) || (/^VB[DZP]/.test(tag) && lemma !== "be" && lemma !== "have" && found >= 0)) break;
    const unit = unitAt[before] ?? -1;
    if (isThing(words[before], units[unit])) {
      if (found < 0) found = unit;
      // [the mayor of Orlo said]: the head stands before the preposition.
      const prior = words[before - 1]?.tag ?? "";
      if (!/^(?:NN|JJ|DT|PRP\$|POS|CD|IN)/.test(prior)) break;
    } else if (tag === "IN" && isThing(words[before - 1], units[unitAt[before - 1] ?? -1])) {
      found = unitAt[before - 1] ?? found;
    }
  }
  return found;
}

/** The last noun of the first phrase behind a verb. */
function headBehind(
  words: readonly WordMark[],
  units: readonly Unit[],
  unitAt: readonly number[],
  from: number,
): number {
  let found = -1;
  for (let at = from; at <= Math.min(words.length - 1, from + REACH); at += 1) {
    const word = words[at];
    const tag = word?.tag ?? "";
    const unit = unitAt[at] ?? -1;
    if (isThing(word, units[unit])) found = unit;
    else if (found >= 0 || STOP.test(tag) || tag === "IN" || tag === "TO" || /^VB/.test(tag)) break;
  }
  return found;
}

function isThing(word: WordMark | undefined, unit: Unit | undefined): boolean {
  if (word === undefined || unit === undefined) return false;
  return unit.kind === "name" || (unit.kind === "word" && unit.part === "noun");
}
