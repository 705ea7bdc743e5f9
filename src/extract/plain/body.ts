import { countWords, endsSentence, isProse } from "../../text/prose.ts";
import { isDropped, type Piece } from "./piece.ts";

/** Where the running text of a page stands: indexes of its first and last paragraph. */
export interface Body {
  readonly from: number;
  readonly to: number;
}

/** A line weighs its words less this many, so that a menu weighs down what a paragraph lifts. */
const LABEL_WEIGHT = 14;
/** One paragraph lifts no more than this, so that a long notice alone makes no article. */
const MOST_WEIGHT = 60;
/** Residue that is known as such stands inside articles too. */
const DROPPED_WEIGHT = 3;
/** Headings, captions and labels that may stand between two paragraphs of one article. */
const MOST_BETWEEN = 3;

/**
 * The run of pieces that holds most running text: paragraphs add their words, labels and titles of menus and
 * link lists take away, and the run of the greatest sum is the article (the maximum subarray, in one pass).
 * It is widened over paragraphs that only a few short lines part from it. Null where nothing is prose.
 */
export function findBody(pieces: readonly Piece[]): Body | null {
  const run = greatestRun(pieces);
  if (run === null) return null;
  return { from: widen(pieces, run.from, -1), to: widen(pieces, run.to, 1) };
}

function greatestRun(pieces: readonly Piece[]): Body | null {
  let best: Body | null = null;
  let bestSum = 0;
  let sum = 0;
  let from = 0;
  pieces.forEach((piece, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += weigh(piece);
    if (sum > bestSum) {
      bestSum = sum;
      best = { from, to: at };
    }
  });
  return best;
}

function weigh(piece: Piece): number {
  if (isDropped(piece)) return -DROPPED_WEIGHT;
  const words = countWords(piece.text.slice(0, 1_000));
  return isParagraph(piece) ? Math.min(words, MOST_WEIGHT) : Math.min(words, LABEL_WEIGHT) - LABEL_WEIGHT;
}

/** Running prose, or in any language a long line that ends as sentences do. */
function isParagraph(piece: Piece): boolean {
  return (
    !isDropped(piece) && (isProse(piece.text) || (endsSentence(piece.text) && countWords(piece.text) >= 12))
  );
}

/** Paragraphs that follow right upon another are an article's; summaries of other stories stand below titles. */
const LONG = 15;

function widen(pieces: readonly Piece[], start: number, step: -1 | 1): number {
  let end = start;
  let between = 0;
  let last: Piece | null = null;
  for (let at = start + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isDropped(piece)) continue;
    if (!isParagraph(piece)) {
      between++;
      last = null;
      continue;
    }
    const long = countWords(piece.text) >= LONG;
    if (between <= MOST_BETWEEN || (long && last !== null)) {
      end = at;
      between = 0;
    }
    last = long ? piece : null;
  }
  return end;
}
