import { type HedgeMark, marksOf, type WordMark } from "../../model/mark.ts";
import type { Annotator } from "../language.ts";

/** Marks words that make a statement less certain: "reportedly", "may", "appeared to". */
export const hedges: Annotator = {
  name: "hedges",
  annotate: ({ report, marks }) => findHedges(report.text, marksOf(marks, "word")),
};

/** Words that hedge wherever they stand. `strong`: nobody vouches for it. `weak`: it is likely or it seems. */
const ALONE: ReadonlyMap<string, HedgeMark["strength"]> = new Map([
  ...listed(
    "strong",
    "reportedly allegedly purportedly supposedly unconfirmed unverified alleged purported rumoured rumored ostensibly unsubstantiated",
  ),
  ...listed(
    "weak",
    "arguably apparently apparent seemingly possibly probably perhaps maybe presumably likely unlikely suspected potential potentially possible probable evidently conceivably tentatively preliminary",
  ),
]);

/** Modals that leave it open; "will" and "would" do not. */
const MODALS: ReadonlyMap<string, HedgeMark["strength"]> = new Map(listed("weak", "may might could"));

/** Verbs that hedge with what follows: [appeared to], [is believed to], [is said to], [is thought to be]. */
const SEEMING: ReadonlySet<string> = new Set(["appear", "seem"]);
const HELD: ReadonlySet<string> = new Set([
  "believe",
  "think",
  "say",
  "report",
  "suspect",
  "understand",
  "presume",
  "fear",
  "allege",
  "rumour",
  "rumor",
  "consider",
]);

/** Runs of words: [no immediate reports of injuries], [it was not immediately clear], [could not be verified]. */
const PHRASES: readonly (readonly [HedgeMark["strength"], RegExp])[] = [
  [
    "weak",
    /\bno (?:immediate|official|independent|confirmed) (?:\p{L}+ )?(?:reports?|word|confirmation|comment|claim)s?\b/giu,
  ],
  [
    "weak",
    /\b(?:it (?:is|was|remained|remains) |still )?(?:not (?:immediately |yet |entirely )?|un)clear\b/giu,
  ],
  [
    "strong",
    /\b(?:could|can|did|has|have|had) ?(?:not|n['’]t) (?:immediately |independently |yet |be (?:immediately |independently )?|been (?:immediately |independently )?){1,3}(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)\b/giu,
  ],
  // [a man believed to be the driver], [said to have left]
  [
    "strong",
    /\b(?:said|believed|thought|understood|suspected|presumed|feared|alleged|rumou?red|reported) to(?= (?:be|have)\b)/giu,
  ],
  // [it is believed that], [it was widely thought that]
  [
    "strong",
    /\bit (?:is|was) (?:\p{L}+ly )?(?:believed|thought|understood|suspected|presumed|feared|alleged|rumou?red) that\b/giu,
  ],
  // [feared dead], [presumed drowned]
  ["weak", /\b(?:feared|presumed|believed|thought) (?:dead|drowned|killed|lost|missing|trapped)\b/giu],
  [
    "weak",
    /\b(?:it (?:is|was) |still )?not (?:yet |immediately )?(?:known|certain) (?:if|whether|how|what|who|why)\b/giu,
  ],
  // [yet to be confirmed], [remains to be seen]
  ["strong", /\b(?:yet|still|remains?) to be (?:\p{L}+ly )?(?:confirmed|verified|corroborated)\b/giu],
  ["weak", /\b(?:yet|remains?) to be (?:seen|determined|established)\b/giu],
  ["weak", /\bin all (?:likelihood|probability)\b/giu],
  ["weak", /\bit (?:appears|seems|appeared|seemed) (?:that|as if|as though)\b/giu],
  ["weak", /\b(?:initial|early|first) reports\b/giu],
];

/** The hedges of a text in order of place; they never overlap. */
export function findHedges(text: string, words: readonly WordMark[]): readonly HedgeMark[] {
  const found: HedgeMark[] = [];
  for (const [strength, pattern] of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind: "hedge", from: match.index, to: match.index + match[0].length, strength });
    }
  }
  words.forEach((word, index) => {
    const strength = strengthAt(text, words, index);
    const end = strength === null ? null : hedgeEnd(text, words, index);
    if (strength !== null && end !== null) found.push({ kind: "hedge", from: word.from, to: end, strength });
  });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let last = 0;
  return found.filter((mark) => {
    if (mark.from < last) return false;
    last = mark.to;
    return true;
  });
}

function strengthAt(text: string, words: readonly WordMark[], index: number): HedgeMark["strength"] | null {
  const word = words[index];
  if (word === undefined) return null;
  const lower = text.slice(word.from, word.to).toLowerCase();
  const next = words[index + 1];
  const follows = next === undefined ? "" : text.slice(next.from, next.to).toLowerCase();
  // The month [in May], not the modal; "could not" states a fact [could not agree].
  if (word.tag === "MD")
    return /^(?:not|n['’]t)$/.test(follows) && lower === "could" ? null : (MODALS.get(lower) ?? null);
  if (/^VB/.test(word.tag)) {
    if (SEEMING.has(word.lemma) && (follows === "to" || /^(?:JJ|VBN|RB)/.test(next?.tag ?? ""))) {
      // "He appeared in court" is no hedge.
      return "weak";
    }
    if (word.tag === "VBN" && HELD.has(word.lemma) && follows === "to" && isPassive(words, index))
      return "strong";
  }
  return ALONE.get(lower) ?? null;
}

function isPassive(words: readonly WordMark[], index: number): boolean {
  const before = words[index - 1];
  const earlier = words[index - 2];
  return before?.lemma === "be" || (/^RB/.test(before?.tag ?? "") && earlier?.lemma === "be");
}

/** "appeared to" and "believed to" take their "to" along. */
function hedgeEnd(text: string, words: readonly WordMark[], index: number): number {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined) throw new RangeError(`no word at ${index}`);
  const takes = /^VB/.test(word.tag) && next !== undefined && text.slice(next.from, next.to) === "to";
  return takes ? next.to : word.to;
}

function listed(
  strength: HedgeMark["strength"],
  words: string,
): readonly (readonly [string, HedgeMark["strength"]])[] {
  return words.split(" ").map((word) => [word, strength] as const);
}
