import type { SentenceMark } from "../../model/mark.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { pointAfter } from "./abbreviations.ts";

/**
 * Marks every sentence. The end of a block always ends a sentence; a quotation of several sentences is cut
 * inside, as UD_English-GUM does.
 */
export const sentences: Annotator = {
  name: "sentences",
  annotate: ({ report }) => findSentences(report.text, blockSpans(report)),
};

/**
 * The sentences of a text, in order, without the white space around them. `blocks` are the stretches to read;
 * what lies outside them is not read.
 */
export function findSentences(text: string, blocks: readonly Span[]): readonly SentenceMark[] {
  const marks: SentenceMark[] = [];
  for (const block of blocks) {
    let from = block.from;
    for (const end of endsOf(text.slice(block.from, block.to))) {
      const sentence = trimmed(text, from, block.from + end);
      if (sentence !== null) marks.push({ kind: "sentence", ...sentence });
      from = block.from + end;
    }
  }
  return marks;
}

/** The blocks of a report; its lines where it has none. */
function blockSpans(report: Report): readonly Span[] {
  if (report.blocks.length > 0) return report.blocks;
  return Array.from(report.text.matchAll(/[^\n]+/g), (line) => ({
    from: line.index,
    to: line.index + line[0].length,
  }));
}

const TERMINATORS = /[.!?…।。！？]+/g;
const CLOSERS = /["”’')\]»›]*/y;
const OPENERS = /["“‘'([«‹—–-]*/y;

/** Ends of sentences in a block, the last one being the block's own end. */
function endsOf(text: string): readonly number[] {
  const ends: number[] = [];
  const quotes = straightQuotes(text);
  let start = 0;
  for (const found of text.matchAll(TERMINATORS)) {
    if (found.index < start) continue;
    const end = closingEnd(text, found.index + found[0].length, quotes);
    if (end >= text.length) break;
    if (endsSentence(text, start, found.index, found[0], end)) {
      ends.push(end);
      start = end;
    }
  }
  ends.push(text.length);
  return ends;
}

/** For every straight double quotation mark of a block, whether it closes: every second one. */
function straightQuotes(text: string): ReadonlySet<number> {
  const closing = new Set<number>();
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    if (open) closing.add(at);
    open = !open;
  }
  return closing;
}

/** Where the closing marks after a terminator end, a loose [he left. " She] closing mark included. */
function closingEnd(text: string, from: number, closing: ReadonlySet<number>): number {
  CLOSERS.lastIndex = from;
  const end = from + (CLOSERS.exec(text)?.[0].length ?? 0);
  if (end === from && text[from] === " " && text[from + 1] === '"' && /\s/.test(text[from + 2] ?? " ")) {
    return closing.has(from + 1) ? from + 2 : end;
  }
  return end;
}

function endsSentence(text: string, start: number, at: number, run: string, end: number): boolean {
  const space = /\s/.test(text[end] ?? "");
  OPENERS.lastIndex = space ? skipSpace(text, end) : end;
  const opened = OPENERS.exec(text)?.[0] ?? "";
  const next = text.slice(OPENERS.lastIndex, OPENERS.lastIndex + 40);
  if (next === "" || !startsLikeSentence(next)) return false;
  const before = wordBefore(text, start, at);
  if (!space) return isGlued(text, before, end, next, opened);
  if (run !== ".") return !/^[….]+$/.test(run) || !/^I\b/.test(next);
  // A list's own number [1. Open the file], not a figure at the end [Article 5. The court].
  if (/^[0-9]{1,3}$/.test(before) && text.slice(start, at).trim() === before) return false;
  // An initial [John F. Mallory, J. Smith]; "I" is a pronoun [So did I. Then].
  if (/^\p{Lu}$/u.test(before) && before !== "I") return isStarter(next) && !isNameBefore(text, start, at);
  const point = pointAfter(before);
  if (point === "end") return true;
  if (point === "inner") return false;
  if (/^[ap]\.m$/i.test(before))
    return !/^(?:\p{Lu}{2,}|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec|[0-9])/u.test(
      next,
    );
  // [Ana Lisk Jr. (D-Verin) resigned]: a bracket goes on after an abbreviation, a quotation begins anew.
  return /[^([]/.test(opened) || isStarter(next);
}

/** The text from `from` on, white space passed. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at += 1;
  return at;
}

/** A capital, a digit, or a letter that knows no case [東京]; not a small letter ["Why?" he asked]. */
function startsLikeSentence(next: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥#@•]/u.test(next);
}

/** The run of letters, digits and inner points that ends at `at`; at most 24 characters of it. */
function wordBefore(text: string, start: number, at: number): string {
  const window = text.slice(Math.max(start, at - 24), at);
  return /[\p{L}\p{M}\p{N}.]*$/u.exec(window)?.[0] ?? "";
}

// A page that lost its space [was over.The next day]; not an address [Example.Com], a file, "U.S.Steel".
function isGlued(text: string, before: string, end: number, next: string, opened: string): boolean {
  if (opened.includes("-") || before.includes(".") || /[@/]/.test(text.slice(Math.max(0, end - 24), end)))
    return false;
  if (!/^[\p{Ll}\p{N}]{3}$/u.test(before.slice(-3))) return false;
  return /^\p{Lu}\p{Ll}{3,30}[\s,’']/u.test(next) || (/^\p{Lu}\p{Ll}*\s/u.test(next) && isStarter(next));
}

// "John W. Brandt said": after a name an initial is its middle or its end.
function isNameBefore(text: string, start: number, at: number): boolean {
  return /\p{Lu}[\p{L}.]*\s\p{Lu}$/u.test(text.slice(Math.max(start, at - 40), at));
}

/** Words that begin sentences and hardly ever go on a name: after "U.S." or "Inc." they show its end. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    "The A An It Its He His She Her They Their We Our I My You Your This That These Those There Here But And Or So " +
    "Yet If When While As At In On By For From With Without Within After Before Since Until During Despite Although " +
    "Though Because However Meanwhile Also Then Now What Why How Who Where Which Some Many Most Several Such Both " +
    "Each Every No Not Under Over Between Among Is Are Was Were Has Have Had Will Would Could Can Do Does Did Mr Mrs Ms"
  ).split(" "),
);

function isStarter(next: string): boolean {
  const word = /^\p{L}+/u.exec(next)?.[0] ?? "";
  return STARTERS.has(word);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let left = from;
  let right = to;
  while (left < right && /\s/.test(text[left] ?? "")) left += 1;
  while (right > left && /\s/.test(text[right - 1] ?? "")) right -= 1;
  return left < right ? { from: left, to: right } : null;
}
