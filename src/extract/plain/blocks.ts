import type { Block, BlockKind, Removed } from "../../model/report.ts";
import { countWords, isProse } from "../../text/prose.ts";
import { isTitleLike } from "./headline.ts";
import { kindOf, type Piece } from "./piece.ts";

/** The text of an article, its blocks and what was left out. Blocks are parted by one line break. */
export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly residue: readonly Removed[];
}

/** Puts the kept pieces together and lists the dropped ones, both in order of place. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const residue: Removed[] = [];
  let from = 0;
  pieces.forEach((piece, index) => {
    if (piece.fate !== null && "drop" in piece.fate) {
      residue.push({
        lines: piece.lines,
        text: piece.text,
        reason: piece.fate.drop,
        because: piece.fate.because,
      });
      return;
    }
    const to = from + piece.text.length;
    blocks.push({
      from,
      to,
      kind: kindOf(piece) ?? guessKind(piece, pieces, index),
      places: [piece.lines, ...piece.repeats],
    });
    parts.push(piece.text);
    from = to + 1;
  });
  return { text: parts.join("\n"), blocks, residue };
}

function guessKind(piece: Piece, pieces: readonly Piece[], index: number): BlockKind {
  if (piece.form === "bullet") return "list item";
  if (piece.form === "quotation") return "quotation";
  if (piece.form === "table row") return "table row";
  if (piece.form === "heading") return "heading";
  return isHeading(piece.text) && index + 1 < pieces.length ? "heading" : "paragraph";
}

/** A short line between paragraphs that is no sentence: [SIRENS IN THE NORTH], [‘Massive damage’]. */
function isHeading(text: string): boolean {
  return countWords(text) <= 14 && !isProse(text) && isTitleLike(text) && /^[\p{Lu}\p{N}"'“‘¿¡(]/u.test(text);
}
