import { marksOf, type QuoteMark, type WordMark } from "../../model/mark.ts";
import type { Block, Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { cueVerb } from "./cues.ts";
import { type Pair, pairQuotes } from "./quote-pairs.ts";
import { Slices } from "./slices.ts";

/** Marks the words between quotation marks, and whether somebody is quoted with them. */
export const quotes: Annotator = {
  name: "quotes",
  annotate: ({ report, marks }) => findQuotes(report, marksOf(marks, "sentence"), marksOf(marks, "word")),
};

/** The quotations of a report in order of place, the outer before the inner; `words` and `sentences` are its own. */
export function findQuotes(
  report: Report,
  sentences: readonly Span[],
  words: readonly WordMark[],
): readonly QuoteMark[] {
  const text = report.text;
  const blocks = report.blocks.length > 0 ? report.blocks : [{ ...whole(text), kind: "paragraph" as const }];
  const quotes: QuoteMark[] = [];
  const sentenceSlices = new Slices(sentences);
  const wordSlices = new Slices(words);
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    let outer: Pair | null = null;
    for (const pair of pairQuotes(text, block)) {
      if (pair.open && !goesOn(text, pair, block, next)) continue;
      const span = withoutSpace(text, pair);
      if (span === null) continue;
      const nested = outer !== null && pair.to <= outer.to;
      if (!nested) outer = pair;
      const around = sentenceSlices.touching(pair.outer);
      const speech = isSpeech(text, span, pair, block.kind, around, wordSlices);
      quotes.push({ kind: "quote", ...span, speech: speech && !nested });
    }
  });
  return quotes;
}

function whole(text: string): Span {
  return { from: 0, to: text.length };
}

// A quotation of several paragraphs has no closing mark before the next opening one. Without a next one the
// mark was lost: the whole rest of the block is taken only where the block is nothing but the quotation.
function goesOn(text: string, pair: Pair, block: Span, next: Span | undefined): boolean {
  const reopened = next !== undefined && /^\s?["“«„]/.test(text.slice(next.from, next.from + 2));
  return reopened || text.slice(block.from, pair.outer.from).trim() === "";
}

function withoutSpace(text: string, { from, to }: Span): Span | null {
  let left = from;
  let right = to;
  while (left < right && /\s/.test(text[left] ?? "")) left += 1;
  while (right > left && /\s/.test(text[right - 1] ?? "")) right -= 1;
  return left < right ? { from: left, to: right } : null;
}

/** Words before a quotation that make it a name or a label: [known as “Mo”], [the film “Rain”]. */
const NAMING =
  /(?:\b(?:known as|so-called|dubbed|nicknamed|code-?named|titled|entitled|named|called the|the (?:film|movie|book|novel|song|album|series|show|play|word|term|phrase)|film|movie|novel|song|album|hashtag|headlined|labell?ed|reading|reads?|read|aka|a\.k\.a\.),?:?)\s*$/i;

/**
 * Whether somebody says the quoted words: they hold a clause or end like a sentence, or they are a fragment
 * beside a word of saying [said there was “no way”]. Not so: a name [the “Ring of Steel” pact], a fragment
 * that nobody says [the “revolt” of the clerks], a heading.
 */
function isSpeech(
  text: string,
  span: Span,
  pair: Pair,
  kind: Block["kind"],
  around: readonly Span[],
  words: Slices<WordMark>,
): boolean {
  const inner = words.inside(span);
  const spoken = inner.filter((word) => /^[\p{L}\p{N}]/u.test(text.slice(word.from, word.from + 1)));
  if (spoken.length === 0) return false;
  const before = text.slice(Math.max(0, pair.outer.from - 40), pair.outer.from);
  const beside = around.some((sentence) =>
    words.inside(nearby(sentence, pair.outer)).some((word) => isCueBeside(word, pair.outer)),
  );
  // A title may hold the sentence's own comma or stop [on “Lisk Tonight,” Lund said], behind a preposition or an article.
  const closing = /[,.!?…]$/.exec(text.slice(span.from, span.to))?.[0] ?? "";
  const placed =
    /^[,.]$/.test(closing) && spoken.length > 1 && /\b(?:of|on|in|for|the|his|her|'s|’s)\s$/i.test(before);
  if (isNameLike(text, spoken) && (closing === "" || placed)) {
    return beside && spoken.length === 1 && !NAMING.test(before) && spoken[0]?.tag !== "NNP";
  }
  if (NAMING.test(before) && spoken.length < 6) return false;
  const clause = inner.some((word) => /^(?:VBD|VBZ|VBP|MD)$/.test(word.tag));
  if (spoken.length >= 5 && (clause || kind !== "heading")) return true;
  if (kind === "headline" || kind === "heading") return clause && beside;
  if (clause && spoken.length > 1) return true;
  // A whole sentence of its own [“Never!” she cried.], [He left. “God help us.”]
  if (beside || /[!?,]$/.test(text.slice(span.from, span.to))) return true;
  return closing === "." && spoken.length > 1 && /(?:^|[.!?]["”’]?)\s*$/.test(before);
}

/** How far from a quotation its word of saying is looked for, in characters: keeps a line of quotations linear. */
const BESIDE = 300;

function nearby(sentence: Span, quote: Span): Span {
  return { from: Math.max(sentence.from, quote.from - BESIDE), to: Math.min(sentence.to, quote.to + BESIDE) };
}

function isCueBeside(word: WordMark, quote: Span): boolean {
  if (word.from >= quote.from && word.to <= quote.to) return false;
  return /^(?:VB|according$)/.test(word.tag) ? cueVerb(word.lemma) !== null : word.lemma === "according";
}

/** Every word but the small ones begins with a capital: [Ring of Steel], not [We won]. */
function isNameLike(text: string, spoken: readonly WordMark[]): boolean {
  if (spoken.length > 7) return false;
  let capitals = 0;
  for (const word of spoken) {
    const first = text[word.from] ?? "";
    if (first !== first.toLowerCase()) capitals += 1;
    else if (!/^(?:DT|IN|CC|TO|CD|POS)$/.test(word.tag)) return false;
  }
  return capitals > 0 && !spoken.some((word) => /^(?:PRP|VBP|MD|VBD)$/.test(word.tag));
}
