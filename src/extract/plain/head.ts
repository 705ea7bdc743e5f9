import { countWords, endsInInitials, endsSentence, isProse, wordsOf } from "../../text/prose.ts";
import { isPerson } from "./bylines.ts";
import { startsWithDateline } from "./metadata/dateline.ts";
import { drop, isDropped, keep, type Piece, reasonOf } from "./piece.ts";

/**
 * Finds the head of the article: breadcrumbs and section labels before the headline are dropped, the
 * headline and the standfirst are named. There is no headline where the text begins with a paragraph.
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

/** How far a headline is looked for: pages put menus before it, but not whole articles. */
const DEEPEST = 60;

/** The index of the first paragraph: running prose that is no headline or standfirst by its place. */
function headEnd(pieces: readonly Piece[]): number {
  const limit = Math.min(pieces.length, DEEPEST);
  for (let at = 0; at < limit; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.fate !== null || piece.form !== "plain") continue;
    if (
      startsWithDateline(piece.text) ||
      (isProse(piece.text) && !isTitleLike(piece.text) && !isStoppedTitle(piece, pieces, at))
    )
      return at;
  }
  return limit;
}

/** A title may end in a short form [two hurt in Orlin Co.] or be cut by its page [Ferry sinks on its way to...]. */
const CLIPPED_END =
  /(?:\b(?:Co|St|Ave|Rd|Feb|Jan|Aug|Sept?|Oct|Nov|Dec|Jr|Sr|Inc|Corp|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Mpls|Neb|Nev|Okla|Ont|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.|\p{L} ?(?:\.\.\.|…))$/u;
/** Words of sentences that headlines leave out. */
const FULL_SENTENCE = /\b(?:the|an?|is|was|were|are|has|had|have|said|been)\b/i;

/**
 * Whether a first line that ends in a full stop is a headline all the same: short, in a headline's clipped
 * words [Two boats lost in winter storm.], and with prose below. [The boats were lost.] is a sentence.
 */
function isStoppedTitle(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (countWords(piece.text) > 16 || countWords(piece.text) < 4 || FULL_SENTENCE.test(piece.text))
    return false;
  if (/[.!?]["”’)]? \p{Lu}/u.test(piece.text) || /["“”]/.test(piece.text)) return false;
  const below = pieces.slice(index + 1).find((other) => other.fate === null);
  return (
    pieces.slice(0, index).every(isDropped) &&
    below !== undefined &&
    isProse(below.text) &&
    countWords(below.text) > countWords(piece.text)
  );
}

/** A line that can be a title: up to 30 words that do not end as a statement does. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text);
  if (words === 0 || words > 30 || text.length > 260) return false;
  if (/[?!]["'”’)]?$/.test(text)) return words <= 25;
  return !/[.;:,…]["'”’)]?$/.test(text) || endsInInitials(text) || CLIPPED_END.test(text);
}

/**
 * The headline among the lines above the first paragraph: marked up as such, else the first of four words or
 * more, else the last short one. Bulleted lines are menus.
 */
function pickHeadline(pieces: readonly Piece[], end: number): number | null {
  const candidates: number[] = [];
  for (let at = 0; at < end; at++) {
    const piece = pieces[at];
    if (
      piece !== undefined &&
      piece.fate === null &&
      piece.form !== "bullet" &&
      piece.form !== "table row" &&
      (isTitleLike(piece.text) || isStoppedTitle(piece, pieces, at))
    )
      candidates.push(at);
  }
  const marked = candidates.find((at) => pieces[at]?.form === "heading");
  if (marked !== undefined) return marked;
  const long = candidates.find((at) => countWords(pieces[at]?.text ?? "") >= 4);
  if (long !== undefined) return long;
  const [first] = candidates;
  // A lone short line above the text is its title [Dam bursts]; a lone name is a byline or a section.
  return first !== undefined && countWords(pieces[first]?.text ?? "") >= 2 ? first : null;
}

function dropBefore(piece: Piece): Piece {
  if (piece.form === "bullet") return drop(piece, "breadcrumb", "bullet run before the headline");
  if (/\s[>›»/|]\s/.test(piece.text))
    return drop(piece, "breadcrumb", "a path of sections before the headline");
  return countWords(piece.text) <= 12 ? drop(piece, "navigation", "short line before the headline") : piece;
}

/** A lone name is a writer's where the page's date, a role or an address stands next to it. */
function besideDetails(pieces: readonly Piece[], index: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const other = pieces[at];
    return (
      other !== undefined &&
      (["page date", "address"].includes(reasonOf(other) ?? "") ||
        /^(?:staff|senior|chief)? ?(?:writer|reporter|correspondent|editor)\b/i.test(other.text))
    );
  });
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
  if (words <= 3 && isPerson(piece.text) && besideDetails(pieces, index))
    return drop(piece, "byline", "a name beside the page's date or address");
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
