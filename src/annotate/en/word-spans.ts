import type { Span } from "../../model/span.ts";
import { pointAfter } from "./abbreviations.ts";
import { cutInto, type Piece, type Token } from "./cut.ts";

export type { Piece } from "./cut.ts";

/**
 * The words and signs of a stretch of text, in order; together they hold every character but white space.
 * A possessive "'s" and a shortened "n't", "'ll" are words of their own; a point that belongs to an
 * abbreviation stays with it.
 */
export function splitWords(text: string, within: Span): readonly Piece[] {
  return splitSentence(text, within, []);
}

/** As `splitWords`, and adds the tokens of the stretch to those before it. */
export function splitSentence(text: string, within: Span, tokens: Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  cutInto(text, within, pieces, tokens);
  joinPoints(pieces);
  return pieces;
}

/** Gives an abbreviation its point [Gen. | Smith], if the point is not the sentence's last mark. */
function joinPoints(pieces: Piece[]): void {
  let kept = 0;
  pieces.forEach((piece, index) => {
    const last = pieces[kept - 1];
    if (piece.plain === "." && index < pieces.length - 1 && last !== undefined && ownsPoint(last, piece)) {
      pieces[kept - 1] = { ...last, to: piece.to, plain: `${last.plain}.` };
    } else {
      pieces[kept] = piece;
      kept += 1;
    }
  });
  pieces.length = kept;
}

function ownsPoint({ to, sort, plain }: Piece, point: Piece): boolean {
  if (to !== point.from || sort !== "word" || plain.length >= 8) return false;
  return pointAfter(plain) !== "end" || /^\p{Lu}$/u.test(plain);
}
