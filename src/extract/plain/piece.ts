import type { BlockKind, LineRange, RemovalReason } from "../../model/report.ts";

/** What becomes of a piece: a block of the report, or residue with its reason. */
export type Fate = { readonly keep: BlockKind } | { readonly drop: RemovalReason; readonly because: string };

/** A run of lines that belong together (one paragraph, one title), on its way to a block or to residue. */
export interface Piece {
  readonly lines: LineRange;
  /** The words, with white space folded. Never empty. */
  readonly text: string;
  /** How it was set: by its mark-up or bullet. */
  readonly form: "plain" | "heading" | "bullet" | "quotation" | "table row";
  /** Null until a rule has decided. */
  readonly fate: Fate | null;
  /** Other places that say the same. */
  readonly repeats: readonly LineRange[];
}

export function makePiece(lines: LineRange, text: string, form: Piece["form"] = "plain"): Piece {
  return { lines, text, form, fate: null, repeats: [] };
}

/** The piece, decided to be residue; a piece that is decided already stays as it is. */
export function drop(piece: Piece, reason: RemovalReason, because: string): Piece {
  return piece.fate === null ? { ...piece, fate: { drop: reason, because } } : piece;
}

/** The piece, decided to be a block; a piece that is decided already stays as it is. */
export function keep(piece: Piece, kind: BlockKind): Piece {
  return piece.fate === null ? { ...piece, fate: { keep: kind } } : piece;
}

export function isDropped(piece: Piece): boolean {
  return piece.fate !== null && "drop" in piece.fate;
}

/** The kind of block that the piece was decided to be, or null. */
export function kindOf(piece: Piece): BlockKind | null {
  return piece.fate !== null && "keep" in piece.fate ? piece.fate.keep : null;
}

/** The reason for which the piece was dropped, or null. */
export function reasonOf(piece: Piece): RemovalReason | null {
  return piece.fate !== null && "drop" in piece.fate ? piece.fate.drop : null;
}
