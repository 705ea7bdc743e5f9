import { isDemonym, WORD, wordBits } from "../../../src/annotate/en/names/lexicon.ts";
import { ROLES, TITLES } from "../../../src/annotate/en/names/words.ts";
import { splitWords } from "../../../src/annotate/en/word-spans.ts";
import type { NameSort } from "../../../src/model/mark.ts";
import type { Span } from "../../../src/model/span.ts";
import { findPlace, plainName } from "../../../src/text/places.ts";

/** A name that people marked. */
export interface GoldName extends Span {
  readonly sort: NameSort;
}

/** A name of which the set says what it names; null where it does not. */
export interface ThingName extends GoldName {
  readonly thing: string | null;
}

/** A text with its names, as a data set marks them and as we count them. */
export interface NamedText {
  readonly id: string;
  /** Whether it is only measured: never learnt from and never looked at. */
  readonly apart: boolean;
  readonly text: string;
  /** The sentences that are marked; what lies outside is not counted. */
  readonly sentences: readonly Span[];
  readonly names: readonly GoldName[];
  /** Marked stretches that we call no names, such as peoples: what is found there is neither right nor wrong. */
  readonly neutral: readonly Span[];
}

/** The marked stretches of a text by our conventions: names, and what is left out of the count. */
export function byConvention(
  text: string,
  marked: readonly GoldName[],
): { readonly names: readonly GoldName[]; readonly neutral: readonly Span[] } {
  const names: GoldName[] = [];
  const neutral: Span[] = [];
  for (const name of marked) {
    const bare = bareName(text, name);
    if (bare === null) neutral.push(name);
    else names.push(bare);
  }
  return { names, neutral };
}

/**
 * A name without "the", titles, offices and a closing "'s"; null for what we call no name: peoples, titles, words in
 * small letters. Countries are places, also where a set calls them bodies for what they do.
 */
export function bareName(text: string, name: GoldName): GoldName | null {
  const pieces = splitWords(text, name);
  const plain = (at: number): string => plainName(pieces[at]?.plain ?? "");
  let first = 0;
  let end = pieces.length;
  while (end > first && /^(?:'s|['".,()&-])$/.test(pieces[end - 1]?.plain ?? "")) end -= 1;
  while (end - first > 1 && /^(?:the|former|a|an|[^\p{L}\p{N}]*|'?s)$/u.test(plain(first))) first += 1;
  if (name.sort === "person") {
    const isTitle = (at: number): boolean =>
      TITLES.has(plain(at)) || isDemonym(plain(at)) || /^(?:prime|emeritus|foreign|'?s)$/.test(plain(at));
    for (let at = end - 2; at > first; at -= 1) {
      if (isTitle(at) || (ROLES.has(plain(at)) && end - at > 2)) {
        first = at + 1;
        break;
      }
    }
    while (end - first > 1 && (isTitle(first) || (isBigPlace(plain(first)) && end - first > 2))) first += 1;
  }
  const kept = pieces.slice(first, end);
  const begin = kept[0];
  const last = kept.at(-1);
  if (begin === undefined || last === undefined) return null;
  if (!kept.some(({ plain: word }) => /[\p{Lu}]/u.test(word))) return null;
  if (kept.every(({ plain: word }) => isDemonym(word) || TITLES.has(plainName(word)))) return null;
  if (kept.length === 1 && isOrdinary(begin.plain)) return null;
  const office = plainName(last.plain);
  if (name.sort === "person" && (ROLES.has(office) || (TITLES.has(office) && !isGivenName(office))))
    return null;
  const words = text.slice(begin.from, last.to);
  const sort = name.sort === "organisation" && isBigPlace(plainName(words)) ? "place" : name.sort;
  return { from: begin.from, to: last.to, sort };
}

/** A word that is no name by itself ["University", "I"]; in capitals it may be one ["US"]. */
function isOrdinary(word: string): boolean {
  const plain = plainName(word);
  if (NO_NAMES.has(plain) || /^I['’]/.test(word)) return true;
  const bits = wordBits(plain);
  return (
    word !== word.toUpperCase() &&
    (bits & (WORD.common | WORD.organisation | WORD.role)) !== 0 &&
    !isGivenName(plain)
  );
}

function isGivenName(plain: string): boolean {
  return (wordBits(plain) & (WORD.given | WORD.surname)) !== 0 && (wordBits(plain) & WORD.common) === 0;
}

function isBigPlace(plain: string): boolean {
  const kind = findPlace(plain)?.kind;
  return kind === "country" || kind === "state" || kind === "region";
}

const NO_NAMES: ReadonlySet<string> = new Set(
  "i he she it we they you the this that my his her their our your its what who people voters hundreds thousands those muslims christians jews internet god police".split(
    " ",
  ),
);
