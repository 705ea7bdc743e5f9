import type { Line } from "./lines.ts";
import { drop, makePiece, type Piece } from "./piece.ts";

/**
 * The pieces of a Markdown text without its mark-up: headings, list items, quotations, table rows and
 * paragraphs, whose lines are joined as Markdown does. Links give their words, pictures their description;
 * a front matter block, code fences and rules give nothing but their lines of text.
 */
export function markdownPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let open: { first: number; last: number; texts: string[]; form: Piece["form"] } | null = null;
  const close = () => {
    if (open !== null) {
      const text = stripInline(open.texts.join(" "));
      if (text !== "") pieces.push(makePiece({ first: open.first, last: open.last }, text, open.form));
    }
    open = null;
  };
  const front = frontMatter(lines);
  pieces.push(...front.pieces);
  for (const line of lines.slice(front.length)) {
    const { form, text, starts } = readLine(line.text);
    if (text === "") {
      close();
    } else if (
      open !== null &&
      !starts &&
      (form === open.form || form === "plain") &&
      open.form !== "heading"
    ) {
      const current: { last: number; texts: string[] } = open;
      current.last = line.number;
      current.texts.push(text);
    } else {
      close();
      open = { first: line.number, last: line.number, texts: [text], form };
      if (form === "heading" || form === "table row") close();
    }
  }
  close();
  return pieces;
}

/** A block of keys between two rules at the top; longer ones are no front matter. */
const LONGEST_FRONT = 60;

/**
 * The keys of a front matter block, one piece each. The day and the writers are read as lines of the page
 * are; the title is a heading where the text below has none; other keys are residue.
 */
function frontMatter(lines: readonly Line[]): { readonly pieces: readonly Piece[]; readonly length: number } {
  if (lines[0]?.text !== "---") return { pieces: [], length: 0 };
  const end = lines.findIndex(({ text }, at) => at > 0 && at <= LONGEST_FRONT && text === "---");
  if (end === -1) return { pieces: [], length: 0 };
  const titled = lines.slice(end, end + 200).some(({ text }) => /^#{1,6}\s/.test(text));
  const pieces = lines.slice(1, end).flatMap(({ number, text }) => {
    const [, key, value] = /^([\w-]{1,40})\s*:\s*(.*)$/.exec(text) ?? [];
    const at = { first: number, last: number };
    const words = (value ?? "").replace(/^(["'])(.*)\1$/, "$2").trim();
    if (key === undefined || words === "")
      return text === "" ? [] : [drop(makePiece(at, text), "furniture", FRONT)];
    if (/^title$/i.test(key))
      return titled
        ? [drop(makePiece(at, words), "furniture", FRONT)]
        : [makePiece(at, stripInline(words), "heading")];
    if (/^(?:date|published|updated|modified|author|authors|url|source|link|permalink)$/i.test(key))
      return [makePiece(at, `${key}: ${words}`)];
    return [drop(makePiece(at, text), "furniture", FRONT)];
  });
  return { pieces, length: end + 1 };
}

const FRONT = "a key of the front matter";

function readLine(text: string): { form: Piece["form"]; text: string; starts: boolean } {
  if (
    /^(?:[-*_] ?){3,}$/.test(text) ||
    /^[=-]{3,}$/.test(text) ||
    /^(?:```|~~~)/.test(text) ||
    /^\|?[\s:|-]{3,}\|?$/.test(text)
  ) {
    return { form: "plain", text: "", starts: true };
  }
  const heading = /^#{1,6}\s+/.exec(text);
  if (heading)
    return { form: "heading", text: text.slice(heading[0].length).replace(/\s#+$/, ""), starts: true };
  const quote = /^>\s?/.exec(text);
  if (quote) return { form: "quotation", text: text.slice(quote[0].length).trim(), starts: false };
  const item = /^(?:[-*+•]|\d{1,3}[.)])\s+/.exec(text);
  if (item) return { form: "bullet", text: text.slice(item[0].length), starts: true };
  if (text.startsWith("|") && text.endsWith("|") && text.length > 2) {
    return {
      form: "table row",
      text: text
        .slice(1, -1)
        .replace(/\s*\|\s*/g, " | ")
        .trim(),
      starts: true,
    };
  }
  return { form: "plain", text, starts: false };
}

/** Longer paragraphs are not written in Markdown by hand; their mark-up stays. */
const LONGEST_MARKED = 20_000;

function stripInline(text: string): string {
  if (text.length > LONGEST_MARKED) return text;
  return text
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, "$1")
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, "$1")
    .replace(/\[([^\]\n]{1,500})\]\[[^\]\n]{0,200}\]/g, "$1")
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^>\n]{0,300}>/gi, "")
    .replace(/(\*\*|__)(?=\S)/g, "")
    .replace(/(?<=\S)(\*\*|__)/g, "")
    .replace(/(^|[\s("“‘])[*_](?=[^\s*_])/g, "$1")
    .replace(/(?<=[^\s*_])[*_](?=$|[\s.,;:!?)"”’])/g, "")
    .replace(/`([^`\n]{1,500})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
