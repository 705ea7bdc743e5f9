import type { WordMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { countryOfDemonym } from "../../text/places.ts";
import type { Told } from "../statements.ts";

/** A list in a statement: [Verin, Ostrava and the coast], with the heads of its items. */
export interface ItemList {
  readonly items: readonly { readonly head: string; readonly span: Span }[];
}

/** Words of a statement in which lists are looked for. */
const WORDS = 400;

const INSIDE = new Set(["DT", "PRP$", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "VBN", "IN"]);

/**
 * The lists of a statement: three or more noun phrases parted by commas and a conjunction, or two joined by
 * "and". Reads tags only. [rockets, missiles and drones] [Jordan and Qatar], not [said on Monday, and left], [fell
 * at six, and the bridge at Ansby too], [the Department of Roads and Harbours].
 */
export function listsOf(text: string, told: Told): readonly ItemList[] {
  const lists: ItemList[] = [];
  let phrase: WordMark[] = [];
  let items: { head: string; span: Span; common: boolean }[] = [];
  let joined = false;
  let comma = false;
  let explained = false;
  const finish = (): void => {
    // Of two phrases a comma before the conjunction makes two clauses.
    if (joined && items.length >= (comma && !explained ? 3 : 2)) lists.push({ items });
    items = [];
    joined = false;
    comma = false;
    explained = false;
  };
  const item = (): boolean => {
    const trimmed = partIn(phrase, items.length === 0);
    phrase = [];
    if (qualifies(trimmed, text)) return false;
    const head = trimmed.findLast((word) => /^NN/.test(word.tag));
    const [first, last] = [trimmed[0], trimmed.at(-1)];
    if (head === undefined || first === undefined || last === undefined) return false;
    if (told.statement.times.some((time) => inside(head, time))) return false;
    const surface = text.slice(head.from, head.to);
    // [the group's leader, Ana Lisk, and her deputies]: the name says who the leader is.
    const before = items.at(-1);
    if (!joined && before !== undefined && head.tag.startsWith("NNP") && before.common) {
      items.pop();
      explained = true;
    }
    items.push({
      head: head.tag.startsWith("NNP") ? surface : head.lemma,
      span: { from: first.from, to: last.to },
      common: !head.tag.startsWith("NNP") && head.tag !== "NNS",
    });
    return true;
  };
  for (const word of told.words.slice(0, WORDS)) {
    const surface = text.slice(word.from, word.to).toLowerCase();
    const named = told.statement.names.some((name) => inside(word, name));
    if (!named && (surface === "," || surface === "and" || surface === "or")) {
      if (phrase.length > 0 && !item()) finish();
      if (items.length > 0) {
        if (surface === ",") comma = true;
        else joined = true;
      }
    } else if (named || INSIDE.has(word.tag)) {
      phrase.push(word);
    } else {
      if (phrase.length > 0 && items.length > 0) item();
      else phrase = [];
      finish();
    }
  }
  if (phrase.length > 0 && items.length > 0) item();
  finish();
  return lists;
}

/**
 * The phrase that takes part in the list: of the first item what stands after the last preposition but "of", of the
 * others what stands before the first one. [crossed by ferry to Tarn], Velm and [Osk in the south].
 */
function partIn(phrase: readonly WordMark[], first: boolean): readonly WordMark[] {
  const parts = (word: WordMark): boolean => word.tag === "IN" && word.lemma !== "of";
  const at = first ? phrase.findLastIndex(parts) : phrase.findIndex(parts);
  const rest = first ? phrase.slice(at + 1) : phrase.slice(0, at < 0 ? phrase.length : at);
  return rest.length > 8 ? rest.slice(-8) : rest;
}

/** [German] and [Norlan forces]: the first item is no thing of its own. */
function qualifies(item: readonly WordMark[], text: string): boolean {
  const [word] = item;
  return (
    item.length === 1 &&
    word !== undefined &&
    (/^JJ/.test(word.tag) || countryOfDemonym(text.slice(word.from, word.to).toLowerCase()) !== null)
  );
}
