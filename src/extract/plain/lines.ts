import { endsSentence } from "../../text/prose.ts";
import { makePiece, type Piece } from "./piece.ts";

/** A line of the decoded text, counted from 1. `text` has its white space folded; "" for a blank line. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly indent: number;
}

export function splitLines(text: string): Line[] {
  return text.split("\n").map((raw, index) => ({
    number: index + 1,
    text: raw.replace(/\s+/g, " ").trim(),
    indent: raw.length - raw.trimStart().length,
  }));
}

const BULLET = /^(?:[•▪◦‣●○■□–·∙*+-]|\d{1,2}[.)])\s+(?=\S)/;

/**
 * The pieces of plain text. A line is a piece, unless the text is hard-wrapped: then the lines between two
 * blank lines are one paragraph each, cut again where a line ends early.
 */
export function toPieces(lines: readonly Line[]): Piece[] {
  const width = wrapWidth(lines);
  const pieces: Piece[] = [];
  let group: Line[] = [];
  const close = () => {
    const [first] = group;
    const last = group.at(-1);
    if (first !== undefined && last !== undefined) pieces.push(toPiece(group, first.number, last.number));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (line.text === "") close();
    else if (last === undefined || width === null || startsNew(last, line, width)) {
      close();
      group.push(line);
    } else group.push(line);
  }
  close();
  return pieces;
}

function toPiece(group: readonly Line[], first: number, last: number): Piece {
  const text = joinWrapped(group.map((line) => line.text));
  const bullet = BULLET.exec(text)?.[0] ?? "";
  // A dash opens a list only where it is set in or a short item follows [- one arrested], not [– and so on …].
  return makePiece({ first, last }, text.slice(bullet.length) || text, bullet === "" ? "plain" : "bullet");
}

/** A hyphen at a line's end stays [cease-/fire]: dropping it would make up a word that may not exist. */
function joinWrapped(texts: readonly string[]): string {
  let joined = "";
  for (const text of texts) {
    const glue = joined === "" || (/\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(text)) ? "" : " ";
    joined += glue + text;
  }
  return joined;
}

/** Whether a line of wrapped text begins a new piece after `last`. */
function startsNew(last: Line, line: Line, width: number): boolean {
  if (BULLET.test(line.text) && /^[•▪◦‣●○■□·∙*+]/.test(line.text)) return true;
  const firstWord = line.text.split(" ", 1)[0] ?? "";
  const roomLeft = width - last.text.length - firstWord.length - 1;
  // [short last line of a paragraph.] or [A Short Title] above a full line: the next word would have fitted.
  if (roomLeft > 0 && endsSentence(last.text)) return roomLeft > 2;
  return roomLeft > width * 0.3 && !/^\p{Ll}/u.test(line.text);
}

/**
 * The width at which a text is wrapped, or null where it is not. Wrapped text has many lines that touch, of
 * like length (40 to 110 characters), most of which end inside a sentence.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const inner: Line[] = [];
  let openEnds = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined || next === undefined || line.text === "" || next.text === "") continue;
    inner.push(line);
    if (!endsSentence(line.text)) openEnds++;
  }
  if (inner.length < 3) return null;
  const lengths = inner.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const alike = middle >= width * 0.75;
  return width >= 40 && width <= 110 && alike && openEnds >= inner.length * 0.6 ? width : null;
}
