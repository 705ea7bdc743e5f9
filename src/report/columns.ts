import stringWidth from "string-width";

/** A run of text in one style. The style wraps the text in what a terminal shows as colour, or leaves it be. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
  /** Keeps its spaces, and is broken only where it is wider than a line. */
  readonly whole?: boolean;
}

/** Columns that a text takes in a terminal: two for a wide character, none for a combining accent. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/**
 * Pieces as lines of at most `width` columns, broken at spaces; runs of spaces count as one. The first line
 * begins with `first`, the others with `rest` (plain text, counted in the width). A word that is wider than a
 * line is broken where it must be.
 */
export function wrap(pieces: readonly Piece[], width: number, first = "", rest = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let used = columnsOf(first);
  let empty = true;
  const indent = columnsOf(rest);
  const flush = () => {
    lines.push(line.trimEnd());
    line = rest;
    used = indent;
    empty = true;
  };
  for (const { word, spaced, parts } of wordsOf(pieces)) {
    const wide = columnsOf(word);
    const space = spaced && !empty ? 1 : 0;
    if (!empty && used + space + wide > width) flush();
    else if (space === 1) {
      line += " ";
      used += 1;
    }
    for (const part of parts) {
      for (const chunk of wide > width - indent ? broken(part.text, width - indent) : [part.text]) {
        const more = columnsOf(chunk);
        if (!empty && used + more > width) flush();
        line += part.style === undefined ? chunk : part.style(chunk);
        used += more;
        empty = false;
      }
    }
  }
  if (!empty || lines.length === 0) flush();
  return lines;
}

/** The text cut to a number of columns, with "…" for what is left out. */
export function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return `${broken(text, Math.max(1, width - 1))[0] ?? ""}…`;
}

/** The text with spaces after it up to a number of columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

// The printable half of ASCII: one column each, which spares the slow count.
const PLAIN = /^[\u0020-\u007e]*$/;

interface Word {
  readonly word: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
  readonly parts: readonly Piece[];
}

/** Words of several pieces: a word may change its style in the middle. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: { word: string; spaced: boolean; parts: Piece[] }[] = [];
  let spaced = false;
  let open = false;
  for (const piece of pieces) {
    for (const text of piece.whole === true ? [piece.text] : piece.text.split(/(\s+)/)) {
      if (text === "") continue;
      if (text.trim() === "") {
        spaced = true;
        open = false;
        continue;
      }
      const part = piece.style === undefined ? { text } : { text, style: piece.style };
      const last = words.at(-1);
      if (open && last !== undefined) {
        last.word += text;
        last.parts.push(part);
      } else words.push({ word: text, spaced, parts: [part] });
      open = true;
      spaced = false;
    }
  }
  return words;
}

/** A text in chunks of at most `width` columns (at least one character each). */
function broken(text: string, width: number): readonly string[] {
  const chunks: string[] = [];
  let chunk = "";
  let used = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    const wide = columnsOf(segment);
    if (used + wide > width && chunk !== "") {
      chunks.push(chunk);
      chunk = "";
      used = 0;
    }
    chunk += segment;
    used += wide;
  }
  return chunk === "" ? chunks : [...chunks, chunk];
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
