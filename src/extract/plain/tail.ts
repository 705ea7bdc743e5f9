import type { RemovalReason } from "../../model/report.ts";
import { countWords, endsSentence, functionWords, isProse, wordsOf } from "../../text/prose.ts";
import { findBody } from "./body.ts";
import { dropComments } from "./comments.ts";
import { isTitleLike, stemsOf } from "./headline.ts";
import { drop, isDropped, kindOf, type Piece, reasonOf } from "./piece.ts";

/**
 * Drops blocks of links to other stories (a heading such as "Related", then labels, titles and summaries)
 * and what is left of the page after the article's last paragraph.
 */
export function dropTail(pieces: readonly Piece[]): Piece[] {
  return dropAfterEnd(dropBelow(dropComments(dropRelated(pieces))));
}

const HEADING =
  /^(?:related|also|related (?:stories|articles?|content|coverage|news|topics|links|posts|reading|video|videos)|(?:read|see|watch|find) (?:more|next|also)|read this next|see also|more (?:from|on|about|in|stories|news|coverage|headlines|to read|top stories|like this)\b.{0,40}|more|most (?:read|popular|viewed|shared|recent)\b.{0,20}|trending(?: now| stories| topics)?|top (?:stories|trending|news|picks|headlines|videos)|latest(?: news| stories| headlines| updates)?|recommended\b.{0,20}|you (?:may|might) (?:also )?(?:like|be interested)\b.{0,40}|don['’]?t miss|up next|editor['’]?s['’]? picks?|(?:around|from|on|in) (?:the web|our partners?|other news)\b.{0,20}|also on \S{2,30}(?: \S{2,20})?:|popular(?: stories| now| in the community)?|previous(?: stories| coverage)|what to (?:read|watch|know) next|keep reading|(?:promoted|sponsored) (?:stories|links|content)|in other news|other stories|next (?:article|story|up)|previous (?:article|story)|explore more|further reading|more top stories|breaking news|related: ?|share this story)\s*[:>»]?$/i;

/** One line that names another story [READ MORE: Storm nears the coast], and no quotation. */
const INLINE =
  /^(?:>+ ?)?(?:(?:read|see|related|watch|also|also read|read more|see also|see more|read also|must read|don['’]?t miss|more|photos|video|gallery|full coverage|recommended|more on this|in pictures|listen|more about|click to read|previously)\s?(?:[:|>»]|\s[-–—])\s?)\S.{3,200}$/i;
/** A video list: its length, then its title. */
const TIMED = /^\d{1,2}:\d{2} \p{L}.{5,160}$/u;

export function isRelatedHeading(text: string): boolean {
  return text.length <= 80 && HEADING.test(text);
}

function dropRelated(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  const proseAfter = proseCounts(pieces);
  for (let at = 0; at < result.length; at++) {
    const piece = result[at];
    if (piece === undefined || piece.fate !== null) continue;
    if (isRelatedHeading(piece.text) && at > 0) {
      result[at] = drop(piece, "related heading", "a heading that leads to other stories");
      const end = (proseAfter[at] ?? 0) === 0 ? result.length : titlesEnd(result, at + 1);
      for (let index = at + 1; index < end; index++) {
        const below = result[index];
        if (below !== undefined)
          result[index] = drop(below, "teaser", "stands under a heading that leads to other stories");
      }
    } else if (
      (INLINE.test(piece.text) || TIMED.test(piece.text)) &&
      isTitleLike(piece.text) &&
      !/["“”]/.test(piece.text.slice(-1))
    ) {
      result[at] = drop(piece, "teaser", "one line that names another story");
    }
  }
  return result;
}

/**
 * For each place the number of paragraphs after it that read as the article going on: prose that does not
 * stand right under a title, as the summary of a teaser does.
 */
function proseCounts(pieces: readonly Piece[]): number[] {
  const counts: number[] = new Array<number>(pieces.length).fill(0);
  let count = 0;
  for (let at = pieces.length - 1; at >= 0; at--) {
    counts[at] = count;
    const piece = pieces[at];
    if (piece === undefined || piece.fate !== null || !isProse(piece.text)) continue;
    // A question is a link's title [Quiz: how well do you know your knots?]; an article does not end in it alone.
    if (isTitleLike(piece.text) && countWords(piece.text) <= 16) continue;
    const above = pieces[at - 1];
    const summary =
      above !== undefined &&
      !isProse(above.text) &&
      isTitleLike(above.text) &&
      countWords(piece.text) <= 70 &&
      tellsAgain(above.text, piece.text);
    if (!summary) count++;
  }
  return counts;
}

/** A summary takes up its own title's words [Ferry line to reopen / The ferry line, closed since …]. */
function tellsAgain(title: string, summary: string): boolean {
  const stems = (text: string) =>
    wordsOf(text)
      .filter((word) => word.length >= 4 && !functionWords.has(word))
      .map((word) => word.slice(0, 5));
  const own = new Set(stems(summary));
  return new Set(stems(title).filter((stem) => own.has(stem))).size >= 2;
}

/** In the middle of an article only the titles right under the heading are links. */
function titlesEnd(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < pieces.length && at - from < 12) {
    const piece = pieces[at];
    if (
      piece === undefined ||
      piece.fate !== null ||
      isProse(piece.text) ||
      !isTitleLike(piece.text) ||
      countWords(piece.text) < 4
    )
      break;
    at++;
  }
  return at;
}

/** Residue of this many lines shows that a text is a whole page with its menus, not an article alone. */
const WHOLE_PAGE = 3;
/** So many lines without a sentence make a menu where a whole page ends. */
const MENU = 4;
/** Names and days stand at an article alone as well. */
const OWN_RESIDUE: ReadonlySet<RemovalReason> = new Set([
  "byline",
  "page date",
  "credit",
  "agency credit",
  "repeat",
]);

/**
 * On a whole page, drops what stands below the article's last paragraph: menus, link lists and their
 * summaries. A list that ends an article alone stays [a table of results].
 */
function dropBelow(pieces: readonly Piece[]): Piece[] {
  const body = findBody(pieces);
  if (body === null) return [...pieces];
  const furniture = pieces.filter((piece) => {
    const reason = reasonOf(piece);
    return reason !== null && !OWN_RESIDUE.has(reason);
  }).length;
  const below = pieces.slice(body.to + 1);
  const lines = below.filter((piece) => piece.fate === null && !endsSentence(piece.text)).length;
  if (furniture < WHOLE_PAGE || lines < MENU) return [...pieces];
  const title = new Set(stemsOf(pieces.find((piece) => kindOf(piece) === "headline")?.text ?? ""));
  // A last paragraph below a box of links speaks of the headline's own matter.
  const ownStory = ({ text }: Piece) =>
    countWords(text) >= 12 && new Set(stemsOf(text).filter((stem) => title.has(stem))).size >= 2;
  return pieces.map((piece, index) =>
    index <= body.to
      ? piece
      : isProse(piece.text)
        ? ownStory(piece)
          ? piece
          : drop(piece, "teaser", "parted from the article by a menu or a list of links")
        : drop(piece, "navigation", "a menu or a list of links below the article"),
  );
}

/** Short lines after the article's last sentence, once other residue stands between. */
function dropAfterEnd(pieces: readonly Piece[]): Piece[] {
  let last = -1;
  pieces.forEach((piece, index) => {
    if (
      !isDropped(piece) &&
      (piece.fate !== null || isProse(piece.text) || endsSentence(piece.text) || countWords(piece.text) > 14)
    )
      last = index;
  });
  if (last === -1) return [...pieces];
  let residue = false;
  return pieces.map((piece, index) => {
    if (index <= last) return piece;
    const reason = reasonOf(piece);
    if (reason !== null) residue = true;
    return residue || isLabel(piece.text)
      ? drop(piece, "furniture", "short line after the article's end")
      : piece;
  });
}

function isLabel(text: string): boolean {
  return countWords(text) <= 4 && !endsSentence(text);
}
