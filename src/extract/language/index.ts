import type { Finding } from "../../model/finding.ts";
import { wordsOf } from "../../text/prose.ts";
import { differentWords, toldByGroups } from "./by-groups.ts";
import { mainScript, toldByScript } from "./scripts.ts";

/** Pieces of a text that are read at most, evenly spread, and their length: the costs do not grow with the text. */
const MOST_PIECES = 8;
const PIECE = 400;

/**
 * The language of a text as an ISO 639 code; null where none is clear: too few words, a list of names, two languages
 * side by side. Each piece of the text is asked, and most of those that say something must say the same. Clear English
 * is told by its function words; only where that does not do is the table of letter groups of other languages read,
 * which takes a third of a second once.
 */
export function guessLanguage(text: string): Finding<string> | null {
  const pieces = piecesOf(text);
  const shares = pieces.map(readEnglish);
  if (isClearlyEnglish(shares)) return ENGLISH;
  let words: ReadonlySet<string> | null = null;
  const wholeWords = () => {
    words ??= differentWords(pieces.join(" "));
    return words;
  };
  const told = pieces.map((piece, at) => {
    const share = shares[at];
    return share !== undefined && isClear(share) ? ENGLISH : tell(piece.normalize(), wholeWords);
  });
  return most(told) ?? (isFaintEnglish(shares, told) ? ENGLISH : null);
}

const ENGLISH = found("en", "function words");

function found(value: string, via: string): Finding<string> {
  return { value, basis: "guessed", via };
}

/** Cut between words where there are some. */
function piecesOf(text: string): readonly string[] {
  const count = Math.min(MOST_PIECES, Math.max(1, Math.ceil(text.length / PIECE)));
  const step = text.length / count;
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * step);
    const to = Math.min(Math.floor((at + 1) * step), from + PIECE);
    const piece = text.slice(from, to);
    const space = at === 0 ? -1 : piece.slice(0, LONGEST_WORD).search(/\s/);
    return piece.slice(space + 1);
  });
}

const LONGEST_WORD = 40;

/** The commonest function words of English that few other languages have. */
const OWN_WORDS = setOf("the and of that with from which were have has who this said but not");
/** Those that some have too [Danish: for, at; Dutch: is, was, had]. */
const SHARED_WORDS = setOf("to was for is on by at as it be had");

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

interface EnglishShare {
  readonly words: number;
  readonly hits: number;
  /** How many different words of its own. */
  readonly own: number;
}

function readEnglish(piece: string): EnglishShare {
  const words = wordsOf(piece);
  const own = words.filter((word) => OWN_WORDS.has(word));
  const shared = words.filter((word) => SHARED_WORDS.has(word)).length;
  return { words: words.length, hits: own.length + shared, own: new Set(own).size };
}

/** More than half of the pieces, or half of them if the whole has many; not a text half of which is German. */
function isClearlyEnglish(shares: readonly EnglishShare[]): boolean {
  const clear = shares.filter(isClear).length;
  const { words, hits } = sumOf(shares);
  return clear * 2 > shares.length || (clear * 2 === shares.length && hits >= words / 6);
}

/** English news has one of the words in four. One of its own may stand in any text [The Hague, Marks and Brand]. */
function isClear({ words, hits, own }: EnglishShare): boolean {
  return own >= 2 && hits >= 3 && hits >= words / 8;
}

/** What has fewer of them is English if nothing speaks for another: results of matches, prices. */
function isFaintEnglish(shares: readonly EnglishShare[], told: readonly (Finding<string> | null)[]): boolean {
  const { words, hits } = sumOf(shares);
  const others = told.filter((one) => one !== null && one.value !== "en").length;
  return hits >= 2 && hits >= words / 12 && others < told.length / 3;
}

function sumOf(shares: readonly EnglishShare[]): { readonly words: number; readonly hits: number } {
  return {
    words: shares.reduce((sum, { words }) => sum + words, 0),
    hits: shares.reduce((sum, { hits }) => sum + hits, 0),
  };
}

function tell(piece: string, wholeWords: () => ReadonlySet<string>): Finding<string> | null {
  const script = mainScript(piece);
  if (script === null) return null;
  const own = toldByScript(script, piece);
  if (own !== null) return own;
  const code = toldByGroups(piece, wholeWords);
  return code === null ? null : found(code, "letter groups");
}

/** The language that three fifths of the pieces which say one agree on, and a third of all. */
function most(told: readonly (Finding<string> | null)[]): Finding<string> | null {
  const speaking = told.filter((one) => one !== null);
  const groups = [...Map.groupBy(speaking, ({ value }) => value).values()];
  const best = groups.reduce<readonly Finding<string>[]>(
    (longest, next) => (next.length > longest.length ? next : longest),
    [],
  );
  const isMost = best.length * 5 >= speaking.length * 3 && best.length * 3 >= told.length;
  return isMost ? (best[0] ?? null) : null;
}
