import { countWords, endsSentence, isProse, wordsOf } from "../../text/prose.ts";
import { findBody } from "./body.ts";
import { isPerson } from "./bylines.ts";
import { isPath, isStoppedTitle, isTitleLike, paragraphBelowDetails, pickHeadline } from "./headline.ts";
import { startsWithDateline } from "./metadata/dateline.ts";
import { drop, isDropped, keep, type Piece, reasonOf } from "./piece.ts";

/**
 * Finds the head of the article: what stands before the headline is dropped, the headline and the standfirst
 * are named. There is no headline where the text begins with a paragraph.
 */
export function findHead(pieces: readonly Piece[]): Piece[] {
  const end = headEnd(pieces);
  const headline = pickHeadline(pieces, end);
  return pieces.map((piece, index) => {
    if (index === headline) return keep(piece, "headline");
    if (index < (headline ?? 0)) return dropBefore(piece);
    if (headline !== null && index < end) return judgeBelow(piece, pieces, index, headline, end);
    return piece;
  });
}

/** The index of the first paragraph: running prose that is no headline or standfirst by its place. */
function headEnd(pieces: readonly Piece[]): number {
  const body = findBody(pieces);
  if (body === null) return Math.min(pieces.length, SHORT_PAGE);
  for (let at = body.from; at <= body.to; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.fate !== null || piece.form !== "plain") continue;
    if (
      startsWithDateline(piece.text) ||
      (isProse(piece.text) && !isTitleLike(piece.text) && !isStoppedTitle(piece, pieces, at))
    )
      return paragraphBelowDetails(pieces, at) ?? at;
  }
  return body.from;
}

/** Where no line is prose, the head is looked for in so many lines. */
const SHORT_PAGE = 60;

function dropBefore(piece: Piece): Piece {
  if (piece.form === "bullet") return drop(piece, "breadcrumb", "bullet run before the headline");
  if (isPath(piece.text)) return drop(piece, "breadcrumb", "a path of sections before the headline");
  return countWords(piece.text) <= 12
    ? drop(piece, "navigation", "short line before the headline")
    : drop(piece, "teaser", "stands above the headline, parted from the article");
}

/** [Senior Reporter], [Industrial Editor]. */
const ROLE_LINE = /^(?:[\p{L}&-]{2,20} ){0,3}(?:writer|reporter|correspondent|editor|columnist)\b/iu;

/** A lone name is a writer's where the page's date, a role or an address stands next to it. */
function besideDetails(pieces: readonly Piece[], index: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const other = pieces[at];
    return (
      other !== undefined &&
      (["page date", "address"].includes(reasonOf(other) ?? "") ||
        (countWords(other.text) <= 5 && ROLE_LINE.test(other.text)))
    );
  });
}

/** One person, or several with commas between [Ann Lee, Bo Ek]. */
function namesOnly(text: string): boolean {
  const names = text.split(/\s*,\s*|\s+and\s+/);
  return names.length <= 6 && countWords(text) <= 3 * names.length && names.every(isPerson);
}

/** [News | Docks | Jobs]; not [Ferry sinks | Nine saved]. */
function isMenu(text: string): boolean {
  return isPath(text) && text.split(/\s*[›»|•·→]\s*/).every((part) => countWords(part) <= 3);
}

function judgeBelow(
  piece: Piece,
  pieces: readonly Piece[],
  index: number,
  headline: number,
  end: number,
): Piece {
  if (piece.fate !== null) return piece;
  const words = countWords(piece.text);
  if (piece.form === "bullet")
    return words <= 4 ? drop(piece, "navigation", "bullet run under the headline") : piece;
  if (besideDetails(pieces, index) && namesOnly(piece.text))
    return drop(piece, "byline", "a name beside the page's date or address");
  if (isMenu(piece.text)) return drop(piece, "navigation", "a menu on one line under the headline");
  if (words <= 3 && !endsSentence(piece.text) && index < end)
    return drop(piece, "navigation", "short label under the headline");
  const before = pieces.slice(headline + 1, index).every((other) => other.fate !== null && isDropped(other));
  return before && words >= 5 && words <= 60 ? keep(piece, "standfirst") : piece;
}

/**
 * Names as standfirst a first paragraph of one sentence that the next one tells again in more words, or that
 * stands above a dateline.
 */
export function findStandfirst(pieces: readonly Piece[]): Piece[] {
  const kept = pieces
    .map((_, index) => index)
    .filter((index) => {
      const piece = pieces[index];
      return piece !== undefined && !isDropped(piece);
    });
  const [first, second, third, fourth] = kept;
  const headline = first === undefined ? undefined : pieces[first];
  const candidate = second === undefined ? undefined : pieces[second];
  const next = third === undefined ? undefined : pieces[third];
  if (headline === undefined || candidate === undefined || candidate.fate !== null || next === undefined)
    return [...pieces];
  if (headline.fate === null || !("keep" in headline.fate) || headline.fate.keep !== "headline")
    return [...pieces];
  if (
    candidate.form !== "plain" ||
    countWords(candidate.text) > 45 ||
    /[.!?]["”’]? \p{Lu}/u.test(candidate.text.replace(/\b(?:\p{Lu}\.)+ /gu, ""))
  )
    return [...pieces];
  const again =
    startsWithDateline(next.text) ||
    (countWords(next.text) > countWords(candidate.text) &&
      sharedNames(candidate.text, `${next.text} ${pieces[fourth ?? -1]?.text ?? ""}`) >= 0.4);
  return again && !startsWithDateline(candidate.text)
    ? pieces.map((piece, index) => (index === second ? keep(piece, "standfirst") : piece))
    : [...pieces];
}

/** Share of the long words of `a` that `b` says too. */
function sharedNames(a: string, b: string): number {
  const long = wordsOf(a).filter((word) => word.length >= 5);
  const other = new Set(wordsOf(b));
  return long.length === 0 ? 0 : long.filter((word) => other.has(word)).length / long.length;
}
