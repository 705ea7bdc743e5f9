import { english } from "../../src/annotate/en/index.ts";
import { statementsOf } from "../../src/compare/statements.ts";
import type { Span } from "../../src/model/span.ts";
import { reportOf } from "../annotate/read-text.ts";

/** A part of a text that is a statement here: its own span, and the words that it borrows. */
export interface Piece {
  readonly span: Span;
  readonly lent: readonly Span[];
}

/** The statements of a text that is read by itself, one paragraph a line. */
export function piecesOf(text: string): readonly Piece[] {
  const report = reportOf(text, false);
  const marks = english.annotate(report, null);
  return statementsOf({ report, reference: null, marks }, 0).map(({ statement, lent }) => ({
    span: statement.anchor,
    lent,
  }));
}

/** The statements of a text, one a line, for reading. */
export function shown(text: string, pieces: readonly Piece[]): string {
  return pieces.map(({ span }) => `  [${text.slice(span.from, span.to)}]`).join("\n");
}
