import { marksOf, type WordMark } from "../../model/mark.ts";
import type { BlockKind } from "../../model/report.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Attribution, Certainty } from "../../model/statement.ts";
import type { Told } from "../statements.ts";
import { mainVerb, type Telling } from "./tellings.ts";

/** Who vouches for a statement, as a reader takes it. */
export interface Vouched {
  readonly telling: Telling;
  readonly told: Told;
  readonly certainty: Certainty;
  /** Who is given as the source; "" where it is told as said by nobody named. */
  readonly speaker: string;
  /** The words that name the source, or else those that say that it is said; null where the report asserts it. */
  readonly source: Span | null;
  /** The attribution that it rests on; null where the statement's own verb says it: [Police put the crowd at 500]. */
  readonly said: Attribution | null;
}

/** Who vouches for what a report tells of a point: its fullest statement of which that can be said. */
export function vouchedIn(telling: Telling): Vouched | null {
  for (const told of telling.told) {
    const vouched = vouchedFor(telling, told);
    if (vouched !== null) return vouched;
  }
  return null;
}

/**
 * Who vouches for a statement; null where that is not to be told apart: [are known to have died] is no doubt, and what a
 * headline or a quotation set apart asserts may be attributed below.
 */
export function vouchedFor(telling: Telling, told: Told): Vouched | null {
  const { certainty, attribution } = told.statement;
  const cue = attribution.at(-1)?.cue;
  if (certainty === "hedged") {
    if (cue !== undefined && /known/iu.test(cue.exact)) return null;
    return { telling, told, certainty, speaker: "", source: null, said: null };
  }
  if (certainty === "attributed") {
    const said = attribution.findLast(({ speaker }) => speaker !== "") ?? attribution.at(-1);
    if (said !== undefined) return attributed(telling, told, said);
  }
  // [47 machines failed, according to the chairman]: the statement holds the words that attribute it.
  const within = attribution.findLast(({ sense, speaker }) => speaker !== "" && HELD.has(sense));
  if (within !== undefined) return attributed(telling, told, within);
  const own = saidByVerb(telling, told);
  if (own !== null) return own;
  // [The crew had warned of it]: the report asserts no more than that they did.
  return APART.has(told.block) || TELLS.has(mainVerb(told)?.lemma ?? "")
    ? null
    : { telling, told, certainty: "asserted", speaker: "", source: null, said: null };
}

function attributed(telling: Telling, told: Told, said: Attribution): Vouched {
  return {
    telling,
    told,
    certainty: "attributed",
    speaker: said.speaker,
    source: said.source ?? said.cue,
    said,
  };
}

const HELD: ReadonlySet<Attribution["sense"]> = new Set([
  "say",
  "claim",
  "confirm",
  "believe",
  "know",
  "judge",
  "deny",
]);

const APART: ReadonlySet<BlockKind> = new Set(["headline", "caption", "quotation"]);

/**
 * What the statement's own verb gives to somebody: [Police put the crowd at 500], [The judges ruled that he had taken
 * it], [He is accused of hiding it]. Not [The judges ruled] nor [He was found in a ditch].
 */
function saidByVerb(telling: Telling, told: Told): Vouched | null {
  const verb = mainVerb(told);
  if (verb === null || APART.has(told.block)) return null;
  const at = told.words.findIndex(({ from }) => from === verb.span.from);
  const helper = told.words[at - 1];
  const word = told.words[at];
  if (word === undefined) return null;
  const base = { telling, told, certainty: "attributed", said: null } as const;
  const passive = word.tag === "VBN" && helper !== undefined && /^(?:be|get)$/u.test(helper.lemma);
  if (ACCUSES.has(verb.lemma) && /^VBN|^VBD/u.test(word.tag) && (passive || at === 0))
    return { ...base, speaker: "", source: word };
  if (passive || !(HOLDS.has(verb.lemma) || (MEASURES.has(verb.lemma) && measures(told, at)))) return null;
  const subject = subjectBefore(told.words, at);
  if (subject === null) return null;
  const { text } = telling.marked.report;
  const name = marksOf(telling.marked.marks, "name").find((mark) => overlaps(mark, subject));
  const speaker = name?.canonical ?? text.slice(subject.from, subject.to).replace(/^(?:the|an?) /iu, "");
  return { ...base, speaker, source: subject };
}

/** [puts the damage at 6m], [counts 6,900 people], [found that it leaked]; not [found 12 people]. */
function measures({ words }: Told, verb: number): boolean {
  const rest = words.slice(verb + 1);
  if (rest.some(({ tag, lemma }) => tag === "IN" && lemma === "that")) return true;
  const lemma = words[verb]?.lemma ?? "";
  if (lemma === "put" || lemma === "count" || lemma === "expect") return rest.some(({ tag }) => tag === "CD");
  return lemma === "attribute" && rest.some(({ tag }) => tag === "TO");
}

/** The nouns right before a verb, with what describes them: [The three judges] ruled, [Town hall] now counts. */
function subjectBefore(words: readonly WordMark[], verb: number): Span | null {
  let last = verb - 1;
  while (last >= 0 && /^(?:RB|MD|VB.?)$/u.test(words[last]?.tag ?? "")) last -= 1;
  if (!/^NN/u.test(words[last]?.tag ?? "")) return null;
  let first = last;
  while (first > 0 && /^(?:NN.*|JJ.?|CD|DT|POS|PRP\$)$/u.test(words[first - 1]?.tag ?? "")) first -= 1;
  // [after a week of talks officials] or [the head of the board said]: where a preposition leads to it, it may be no subject.
  if (/^(?:IN|TO|,|W.*)$/u.test(words[first - 1]?.tag ?? "")) return null;
  const [from, to] = [words[first]?.from, words[last]?.to];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Verbs of holding something to be so. */
const HOLDS = new Set(
  "rule insist allege assert argue contend estimate reckon believe forecast claim state declare deny".split(
    " ",
  ),
);

/** Verbs of telling: what is told with them as a deed of somebody's is neither asserted nor attributed. */
const TELLS = new Set("say tell call announce describe report warn accuse".split(" "));

/** Verbs that do so where a figure or a clause follows: [expect a crest of 8 metres], [find that it leaked]. */
const MEASURES = new Set("put count expect find hold attribute conclude judge decide".split(" "));

const ACCUSES = new Set("accuse suspect allege charge blame".split(" "));

/** Whether what is said stands beside the words that say so: [said |the wall fell|], not [said it fell |when the bolts broke|]. */
export function isBesideCue({ told, said }: Vouched): boolean {
  if (said === null) return true;
  const { from, to } = told.statement.anchor;
  return [said.cue, ...(said.source === null ? [] : [said.source])].some(
    (words) => words.from - to < BESIDE && from - words.to < BESIDE,
  );
}

/** Characters between: [, the] or [ that “]. */
const BESIDE = 10;
