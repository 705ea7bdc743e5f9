import type { Capture } from "../../model/capture.ts";
import type { LineRange } from "../../model/report.ts";
import { type Assembled, assemble } from "./blocks.ts";
import { findCaptions } from "./captions.ts";
import { dropByForm } from "./forms.ts";
import { findHead, findStandfirst } from "./head.ts";
import { rejoin } from "./joins.ts";
import { splitLines, toPieces } from "./lines.ts";
import { markdownPieces } from "./markdown.ts";
import { dropNotices } from "./notices.ts";
import type { Piece } from "./piece.ts";
import { foldRepeats } from "./repeats.ts";
import { dropTail } from "./tail.ts";

/** A page's text, taken apart: the article's blocks, the residue, and all pieces in order for the metadata. */
export interface CleanedText extends Assembled {
  readonly pieces: readonly Piece[];
}

/**
 * Cleans the decoded text of a saved page: what is no part of the article becomes residue with its reason,
 * broken sentences are rejoined, repeated paragraphs folded, the rest named (headline, heading, caption …).
 * Every line with a word is in a block's places or in the residue. The order of the passes matters: what is
 * furniture by itself goes first, so that joins and the head see the article's own lines.
 */
export function cleanPlain(text: string, mediaType: Capture["mediaType"]): CleanedText {
  const lines = splitLines(text);
  const found = mediaType === "text/markdown" ? markdownPieces(lines) : toPieces(lines);
  const passes: readonly ((pieces: readonly Piece[]) => Piece[])[] = [
    dropByForm,
    findCaptions,
    dropNotices,
    rejoin,
    findHead,
    dropTail,
    findStandfirst,
    foldRepeats,
    placeTitles,
  ];
  const pieces = passes.reduce<readonly Piece[]>((current, pass) => pass(current), found);
  return { ...assemble(pieces), pieces };
}

/** A headline also stands where a breadcrumb or menu above it says it. */
function placeTitles(pieces: readonly Piece[]): Piece[] {
  const headline = pieces.find(
    (piece) => piece.fate !== null && "keep" in piece.fate && piece.fate.keep === "headline",
  );
  if (headline === undefined) return [...pieces];
  const others: LineRange[] = pieces
    .filter(
      (piece) =>
        piece !== headline &&
        piece.text === headline.text &&
        piece.fate !== null &&
        "drop" in piece.fate &&
        piece.fate.drop !== "repeat",
    )
    .map((piece) => piece.lines);
  return others.length === 0
    ? [...pieces]
    : pieces.map((piece) =>
        piece === headline ? { ...piece, repeats: [...piece.repeats, ...others] } : piece,
      );
}
