import { weekdayAt } from "../times/words.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";

/** What the tagger says of the word at a place of the text. */
export type WordAt = (from: number) => { readonly tag: string; readonly lemma: string } | null;

/** A noun phrase: its tokens up to, not including, `end`, and the token of its head. */
export interface NounPhrase {
  readonly end: number;
  readonly head: number;
}

/** Words of one phrase at most. */
const LONGEST = 7;

/**
 * Reads the noun phrase at `start`: words that may stand in it in the written order, cut after its last noun; a list
 * of plurals [rockets, missiles and drones] is one phrase, headed by its first.
 */
export function readPhrase(tokens: readonly Token[], start: number, wordOf: WordAt): NounPhrase | null {
  let head = -1;
  let at = start;
  for (; at < start + LONGEST; at++) {
    const token = tokens[at];
    if (token === undefined || (token.newLine && at > start)) break;
    if (isHyphen(token) && tokens[at + 1]?.glued === true && tokens[at + 1]?.sort === "word" && at > start)
      continue;
    if (token.text === "." && token.glued && /^[A-Z]$/.test(tokens[at - 1]?.text ?? "") && at > start)
      continue;
    if (
      token.sort === "number" &&
      token.glued &&
      isHyphen(tokens[at - 1]) &&
      isCapital(tokens[at - 2]) &&
      head === at - 2
    ) {
      // [six AK-47 rifles]
      continue;
    }
    if (
      isHyphen(token) &&
      tokens[at + 1]?.glued === true &&
      tokens[at + 1]?.sort === "number" &&
      isCapital(tokens[at - 1]) &&
      at > start
    )
      continue;
    if (/^['’]s?$/.test(token.text) && token.glued && head >= 0) {
      // [100 of the caravan's members]: the owner is not what is counted.
      head = -1;
      continue;
    }
    // [650 18-hole courses], [two 17-year-old boys]
    if (token.sort === "number" && head < 0 && isHyphen(tokens[at + 1]) && tokens[at + 2]?.sort === "word") {
      at += 2;
      while (isHyphen(tokens[at + 1]) && tokens[at + 2]?.sort === "word") at += 2;
      continue;
    }
    // [the ten most populous cities], [five past and current mayors]
    if (head < 0 && isBetweenAdjectives(tokens, at, start, wordOf)) continue;
    if (token.sort !== "word" || weekdayAt(tokens, at) !== null) break;
    let kind = kindOf(token, wordOf, head >= 0);
    // [three live shells]: a verb by its tag that stands before a plural is none.
    const tag = wordOf(token.from)?.tag ?? "";
    // [21 saves], [two colorful signs]: so is one in "s" right after a number or an adjective.
    if (
      kind === "stop" &&
      head < 0 &&
      tag === "VBZ" &&
      token.lower.endsWith("s") &&
      !STOPS.has(token.lower) &&
      (at === start || /^(?:JJ|NN)/.test(wordOf(tokens[at - 1]?.from ?? 0)?.tag ?? ""))
    )
      kind = "noun";
    if (
      kind === "stop" &&
      head < 0 &&
      /^VBP?$/.test(tag) &&
      isPluralNoun(tokens[at + 1], wordOf) &&
      !STOPS.has(token.lower)
    )
      kind = "modifier";
    if (kind === "stop") break;
    if (kind === "noun") {
      if (head >= 0 && isEnd(tokens, head, token, wordOf)) break;
      head = at;
    }
  }
  if (head < 0) {
    const word = tokens[start];
    if (word !== undefined && NOUNLIKE.has(word.lower) && !word.newLine)
      return { end: start + 1, head: start };
    return null;
  }
  const list = listEnd(tokens, head, wordOf);
  return { end: list ?? head + 1, head };
}

function isBetweenAdjectives(tokens: readonly Token[], at: number, start: number, wordOf: WordAt): boolean {
  const adjective = (index: number): boolean =>
    /^(?:JJ|VBN)/.test(wordOf(tokens[index]?.from ?? 0)?.tag ?? "");
  const word = wordAt(tokens, at);
  if (word === "most" || word === "least") return adjective(at + 1);
  return word === "and" && at > start && adjective(at - 1) && adjective(at + 1);
}

/** Adjectives that stand for people after a number [13 dead, tens of thousands wounded]. */
export const NOUNLIKE: ReadonlySet<string> = new Set(
  "dead killed injured wounded missing others hurt sick homeless displaced unaccounted hospitalised hospitalized arrested detained elderly infected".split(
    " ",
  ),
);

// A plural noun ends the phrase unless another noun of the same compound follows [arms dealers].
function isEnd(tokens: readonly Token[], head: number, next: Token, wordOf: WordAt): boolean {
  const last = tokens[head];
  if (last === undefined || isCapital(next))
    return last !== undefined && /[^s]s$/.test(last.text) && !isCapital(last);
  const tag = wordOf(last.from)?.tag ?? "";
  return (
    (tag === "NNS" || tag === "NNPS" || tag === "") &&
    /(?:[^s]s|people|men|women|children)$/.test(last.lower) &&
    wordOf(next.from)?.tag !== "NNS"
  );
}

type Kind = "noun" | "modifier" | "stop";

function kindOf(token: Token, wordOf: WordAt, hasHead: boolean): Kind {
  const word = token.lower;
  if (STOPS.has(word)) return "stop";
  const tag = wordOf(token.from)?.tag ?? "";
  if (tag === "") {
    if (/(?:ed|ly|ing)$/.test(word) && hasHead) return "stop";
    return /(?:ed|ly|al|ive|ous|ful|able|ible|ic|less)$/.test(word) && !hasHead ? "modifier" : "noun";
  }
  if (tag.startsWith("NN")) return "noun";
  if (tag.startsWith("JJ"))
    return hasHead && !isCapital(token) && !/^(?:year-old)$/.test(word)
      ? "modifier"
      : isCapital(token)
        ? "noun"
        : "modifier";
  if ((tag === "VBN" || tag === "VBG" || tag === "VBD" || tag === "RB" || tag === "CD") && !hasHead)
    return "modifier";
  return "stop";
}

const STOPS: ReadonlySet<string> = new Set(
  "of in on at to for from with by as and or but that which who whom whose when where while after before since until than then there here is are was were be been being has have had do does did will would can could may might must shall should not no the a an this these those it its he she they we you i his her their our my him them us if so because although though during between among under over about into onto out up down off per via against without within across through toward towards ago later earlier more less fewer most least each every both all any some such only just also even still already too very killed died said say says including according last next yesterday today tomorrow tonight now went came made took got told gave left".split(
    " ",
  ),
);

// [rockets, missiles and drones] → the index after "drones"
function listEnd(tokens: readonly Token[], head: number, wordOf: WordAt): number | null {
  if (!isPluralNoun(tokens[head], wordOf)) return null;
  let at = head + 1;
  let items = 1;
  while (items < 6) {
    const joint = tokens[at];
    if (joint === undefined || joint.newLine) return null;
    const comma = joint.text === ",";
    const and = joint.lower === "and" ? 1 : comma && wordAt(tokens, at + 1) === "and" ? 2 : 0;
    const item = comma && and === 0 ? at + 1 : at + and;
    if ((!comma && and === 0) || !isPluralNoun(tokens[item], wordOf)) return null;
    const next = tokens[item + 1];
    if (and > 0) return items > 0 && !(next !== undefined && isPluralNoun(next, wordOf)) ? item + 1 : null;
    at = item + 1;
    items += 1;
  }
  return null;
}

/** Whether the token is a noun in the plural. */
export function isPluralNoun(token: Token | undefined, wordOf: WordAt): boolean {
  if (token === undefined || token.sort !== "word" || token.newLine || STOPS.has(token.lower)) return false;
  const tag = wordOf(token.from)?.tag ?? "";
  if (tag !== "") return tag === "NNS";
  return /[^s'u]s$/.test(token.lower) && !isCapital(token);
}

/** The dictionary form of a noun: the tagger's, or one cut by the usual rules of the English plural. */
export function lemmaOf(token: Token, wordOf: WordAt): string {
  const word = token.lower;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const lemma = wordOf(token.from)?.lemma;
  if (lemma !== undefined && lemma !== "" && lemma !== token.lower) return lemma;
  return singular(word);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["persons", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["wives", "wife"],
  ["lives", "life"],
  ["police", "police"],
  ["corps", "corps"],
  ["series", "series"],
  ["species", "species"],
  ["corpses", "corpse"],
  ["houses", "house"],
  ["others", "other"],
]);

function singular(word: string): string {
  if (word.endsWith("children")) return word.slice(0, -3);
  if (/(?:men)$/.test(word) && word.length > 4 && !/(?:specimen|regimen|omen|abdomen)$/.test(word))
    return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && word.length > 3 && !/is$/.test(word)) return word.slice(0, -1);
  return word;
}
