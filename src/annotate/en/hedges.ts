import { type HedgeMark, marksOf, type WordMark } from "../../model/mark.ts";
import type { Annotator } from "../language.ts";

/** Marks words that make a statement less certain: "reportedly", "may", "appeared to". */
export const hedges: Annotator = {
  name: "hedges",
  annotate: ({ report, marks, shared }) =>
    findHedges(report.text, marksOf(marks, "word"), shared.lower.flat()),
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

/** A run of words that hedges, with the words that it can begin with. */
interface Phrase {
  readonly strength: HedgeMark["strength"];
  readonly pattern: RegExp;
}

const BELIEVED = "believed thought understood suspected presumed feared alleged rumoured rumored";

/** Runs of words by their first word: [no immediate reports of injuries], [could not be verified]. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = byHead([
  [
    "weak",
    "no",
    /no (?:immediate|official|independent|confirmed) (?:\p{L}+ )?(?:reports?|word|confirmation|comment|claim)s?\b/iuy,
  ],
  // [it was not immediately clear], [still unclear]
  [
    "weak",
    "it still not unclear",
    /(?:it (?:is|was|remained|remains) |still )?(?:not (?:immediately |yet |entirely )?|un)clear\b/iuy,
  ],
  [
    "strong",
    "could can did has have had",
    /(?:could|can|did|has|have|had) ?(?:not|n['’]t) (?:immediately |independently |yet |be (?:immediately |independently )?|been (?:immediately |independently )?){1,3}(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)\b/iuy,
  ],
  // [a man believed to be the driver], [said to have left]
  ["strong", `said reported ${BELIEVED}`, /\p{L}+ to(?= (?:be|have)\b)/iuy],
  // [it is believed that], [it was widely thought that]
  [
    "strong",
    "it",
    /it (?:is|was) (?:\p{L}+ly )?(?:believed|thought|understood|suspected|presumed|feared|alleged|rumou?red) that\b/iuy,
  ],
  ["weak", "feared presumed believed thought", /\p{L}+ (?:dead|drowned|killed|lost|missing|trapped)\b/iuy],
  [
    "weak",
    "it still not",
    /(?:it (?:is|was) |still )?not (?:yet |immediately )?(?:known|certain) (?:if|whether|how|what|who|why)\b/iuy,
  ],
  // [yet to be confirmed], [remains to be seen]
  [
    "strong",
    "yet still remain remains",
    /\p{L}+ to be (?:\p{L}+ly )?(?:confirmed|verified|corroborated)\b/iuy,
  ],
  ["weak", "yet remain remains", /\p{L}+ to be (?:seen|determined|established)\b/iuy],
  ["weak", "in", /in all (?:likelihood|probability)\b/iuy],
  ["weak", "it", /it (?:appears|seems|appeared|seemed) (?:that|as if|as though)\b/iuy],
  ["weak", "initial early first", /\p{L}+ reports\b/iuy],
]);

function byHead(
  phrases: readonly (readonly [HedgeMark["strength"], string, RegExp])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const heads = new Map<string, Phrase[]>();
  for (const [strength, words, pattern] of phrases) {
    for (const word of words.split(" ")) heads.set(word, [...(heads.get(word) ?? []), { strength, pattern }]);
  }
  return heads;
}

/** The hedges of a text in order of place; they never overlap. `lower` are its words in small letters. */
export function findHedges(
  text: string,
  words: readonly WordMark[],
  lower: readonly string[],
): readonly HedgeMark[] {
  const found: HedgeMark[] = [];
  words.forEach((word, index) => {
    for (const { strength, pattern } of PHRASES.get(lower[index] ?? "") ?? []) {
      pattern.lastIndex = word.from;
      if (pattern.test(text)) found.push({ kind: "hedge", from: word.from, to: pattern.lastIndex, strength });
    }
    const strength = strengthAt(words, lower, index);
    if (strength !== null) {
      found.push({ kind: "hedge", from: word.from, to: hedgeEnd(words, lower, index), strength });
    }
  });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let last = 0;
  return found.filter((mark) => {
    if (mark.from < last) return false;
    last = mark.to;
    return true;
  });
}

function strengthAt(
  words: readonly WordMark[],
  lower: readonly string[],
  index: number,
): HedgeMark["strength"] | null {
  const word = words[index];
  if (word === undefined) return null;
  const own = lower[index] ?? "";
  const follows = lower[index + 1] ?? "";
  // The month [in May], not the modal; "could not" states a fact [could not agree].
  if (word.tag === "MD")
    return own === "could" && (follows === "not" || follows === "n't") ? null : (MODALS.get(own) ?? null);
  if (word.tag.startsWith("VB")) {
    if (SEEMING.has(word.lemma) && (follows === "to" || /^(?:JJ|VBN|RB)/.test(words[index + 1]?.tag ?? ""))) {
      // "He appeared in court" is no hedge.
      return "weak";
    }
    if (word.tag === "VBN" && HELD.has(word.lemma) && follows === "to" && isPassive(words, index))
      return "strong";
  }
  return ALONE.get(own) ?? null;
}

function isPassive(words: readonly WordMark[], index: number): boolean {
  const before = words[index - 1];
  const earlier = words[index - 2];
  return before?.lemma === "be" || (/^RB/.test(before?.tag ?? "") && earlier?.lemma === "be");
}

/** "appeared to" and "believed to" take their "to" along. */
function hedgeEnd(words: readonly WordMark[], lower: readonly string[], index: number): number {
  const word = words[index];
  if (word === undefined) throw new RangeError(`no word at ${index}`);
  const next = words[index + 1];
  return word.tag.startsWith("VB") && lower[index + 1] === "to" && next !== undefined ? next.to : word.to;
}

function listed(
  strength: HedgeMark["strength"],
  words: string,
): readonly (readonly [string, HedgeMark["strength"]])[] {
  return words.split(" ").map((word) => [word, strength] as const);
}
