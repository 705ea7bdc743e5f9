import type { QuoteMark, WordMark } from "../../model/mark.ts";
import type { Block } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { Slices } from "./slices.ts";

/** A word outside quotations, or a whole quotation as one token with the tag "Q" and its last sign [,] as lemma. */
export interface UnitToken extends Span {
  readonly tag: string;
  readonly lemma: string;
  /** Lower-case, with straight apostrophes. */
  readonly lower: string;
  /** Where the parentheses behind it end [Lund (left)]; its own end where there are none. */
  readonly reach: number;
}

/** A sentence, or the sentences that one quotation runs through: what a reporting clause can reach. */
export interface Unit extends Span {
  readonly tokens: readonly UnitToken[];
  /** The index of the block it stands in. */
  readonly block: number;
  readonly kind: Block["kind"];
}

/** A run of tokens, half-open. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Characters between parentheses that are passed over as an aside. */
const LONGEST_ASIDE = 80;

/** Tokens of a unit that are read; a longer one is a list or hostile. */
const LONGEST_UNIT = 600;

/**
 * Groups sentences into units and hides what is said inside quotation marks behind one token each.
 * `quotes` are speech that does not overlap, in order; all spans are of `text`.
 */
export function unitsOf(
  text: string,
  blocks: readonly (Span & { readonly kind: Block["kind"] })[],
  sentences: readonly Span[],
  words: readonly WordMark[],
  quotes: readonly QuoteMark[],
): readonly Unit[] {
  const units: Unit[] = [];
  const wordSlices = new Slices(words);
  const quoteSlices = new Slices(quotes);
  let block = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const first = sentences[index];
    if (first === undefined) continue;
    while (block < blocks.length - 1 && (blocks[block]?.to ?? 0) <= first.from) block += 1;
    const end = blocks[block]?.to ?? text.length;
    let to = first.to;
    for (;;) {
      const last = quoteSlices.touching({ from: first.from, to }).at(-1);
      const next = sentences[index + 1];
      if (last === undefined || last.to <= to || next === undefined || next.from >= end) break;
      to = next.to;
      index += 1;
    }
    const span = { from: first.from, to };
    const tokens = tokensOf(text, wordSlices.inside(span), quoteSlices.touching(span));
    units.push({ ...span, tokens, block, kind: blocks[block]?.kind ?? "paragraph" });
  }
  return units;
}

const QUOTATION_MARKS: ReadonlySet<string> = new Set(["``", "''", '"']);

function tokensOf(
  text: string,
  words: readonly WordMark[],
  quotes: readonly QuoteMark[],
): readonly UnitToken[] {
  const tokens: UnitToken[] = [];
  let quote = 0;
  let hidden = 0;
  for (const word of words) {
    if (tokens.length >= LONGEST_UNIT) break;
    while (quote < quotes.length && (quotes[quote]?.to ?? 0) <= word.from) quote += 1;
    const around = quotes[quote];
    if (around !== undefined && word.from >= around.from) {
      if (tokens.at(-1)?.from !== around.from) {
        const closing = /[,.?!]$/.exec(text.slice(around.from, around.to))?.[0] ?? "";
        tokens.push({
          from: around.from,
          to: around.to,
          tag: "Q",
          lemma: closing,
          lower: "",
          reach: around.to,
        });
      }
    } else if (word.from < hidden) {
      // Inside parentheses [Lund (left) said]: an aside that must not part subject and verb.
    } else if (text[word.from] === "(") {
      const closing = text.indexOf(")", word.from);
      hidden = closing !== -1 && closing - word.from < LONGEST_ASIDE ? closing + 1 : word.to;
      const last = tokens.at(-1);
      if (last !== undefined && hidden > word.to) tokens[tokens.length - 1] = { ...last, reach: hidden };
    } else if (!QUOTATION_MARKS.has(word.tag)) {
      const lower = text.slice(word.from, word.to).toLowerCase().replaceAll("’", "'");
      // A hyphen with space around it is a dash [the port - shut since May - is].
      const dash = lower === "-" && text[word.from - 1] === " " && text[word.to] === " ";
      tokens.push({
        from: word.from,
        to: word.to,
        tag: dash ? ":" : word.tag,
        lemma: word.lemma,
        lower,
        reach: word.to,
      });
    }
  }
  return tokens;
}

/** The tag of a token, "" outside the unit. */
export function tagAt(tokens: readonly UnitToken[], at: number): string {
  return tokens[at]?.tag ?? "";
}

/** The lower-case word of a token, "" outside the unit. */
export function wordAt(tokens: readonly UnitToken[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** Whether a token is a finite verb or a modal. */
export function isFiniteVerb(tokens: readonly UnitToken[], at: number): boolean {
  return FINITE.has(tokens[at]?.tag ?? "");
}

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Whether tokens from `from` up to `to` hold a finite verb. */
export function hasFinite(tokens: readonly UnitToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** The place of a run of tokens with the parentheses that follow it. */
export function reachOf(tokens: readonly UnitToken[], run: Run): Span {
  return { from: tokens[run.first]?.from ?? 0, to: tokens[run.end - 1]?.reach ?? 0 };
}

/** The place of a run of tokens in the text. */
export function spanOf(tokens: readonly UnitToken[], run: Run): Span {
  return { from: tokens[run.first]?.from ?? 0, to: tokens[run.end - 1]?.to ?? 0 };
}
