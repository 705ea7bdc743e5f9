import type { NameMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

/** What a pronoun can stand for: "she", "it" or "they". */
export type SpeakerSort = "person" | "body" | "many";

type Tokens = readonly UnitToken[];

/** What pronoun may stand for a source: by its name where it has one, else by its head. */
export function sortOf(tokens: Tokens, run: Run, name: NameMark | null): SpeakerSort {
  if (name !== null) return name.sort === "person" ? "person" : "body";
  const zone = headZone(tokens, run);
  const head = tokens[zone.end - 1];
  // [Officers told]: a plural that begins a sentence and that the tagger takes for a name.
  const plural =
    /^NNP?S$/.test(head?.tag ?? "") ||
    (run.first === 0 && zone.end === 1 && /[^s]s$/.test(head?.lower ?? ""));
  if (joined(tokens, run, zone) || plural) return "many";
  return PERSON_NOUNS.test(head?.lower ?? "") || /^NNP$/.test(head?.tag ?? "") ? "person" : "body";
}

const PERSON_NOUNS =
  /(?:man|woman|person|or|er|ist|ant|ent|ess|official|chief|head|boss|aide|mother|father|witness|source|ally|judge|attorney|analyst|critic|boy|girl|son|daughter|wife|husband|mp)$/;

/** The tokens up to the first preposition, relative word or comma: they hold the head. */
export function headZone(tokens: Tokens, run: Run): Run {
  let end = run.first;
  while (end < run.end && !/^(?:IN|TO|,|W)/.test(tagAt(tokens, end))) end += 1;
  return { first: run.first, end: end > run.first ? end : run.end };
}

/** [Lund and Vega]: whether several are named before the end of a zone. */
export function joined(tokens: Tokens, run: Run, zone: Run): boolean {
  for (let at = run.first; at < zone.end; at += 1) {
    if (tagAt(tokens, at) === "CC" || tagAt(tokens, at) === ",") return true;
  }
  return false;
}

/** [Lund, aged 34], not [Lund aides]: no noun follows the name in its zone. */
export function isHead(tokens: Tokens, zone: Run, name: Span): boolean {
  for (let at = zone.first; at < zone.end; at += 1) {
    if ((tokens[at]?.from ?? 0) >= name.to && /^NN/.test(tagAt(tokens, at))) return false;
  }
  return true;
}

/** [Lund's office]: the name owns the head. */
export function isOwner(tokens: Tokens, run: Run, name: Span): boolean {
  for (let at = run.first; at < run.end; at += 1) {
    if ((tokens[at]?.from ?? 0) >= name.to)
      return tagAt(tokens, at) === "POS" || (tokens[at]?.lower ?? "") === "'s";
  }
  return false;
}

/** [Secretary of State Ada Holm], not [a spokesman for Ada Holm]: the name follows a noun. */
export function isTitled(tokens: Tokens, run: Run, name: Span): boolean {
  for (let at = run.first + 1; at < run.end; at += 1) {
    if (tokens[at]?.from === name.from) {
      return (
        /^NN/.test(tagAt(tokens, at - 1)) && !/^(?:mr|mrs|ms|dr|miss|sir)\.?$/.test(wordAt(tokens, at - 1))
      );
    }
  }
  return false;
}

/** [one of her aides, Ada Holm]: a name in a part of its own, before any preposition or relative word. */
export function isApposed(tokens: Tokens, run: Run, name: Span): boolean {
  let clear = false;
  for (let at = run.first; at < run.end; at += 1) {
    if ((tokens[at]?.from ?? 0) >= name.from) return clear;
    if (tagAt(tokens, at) === ",") clear = true;
    else if (/^(?:IN|W|VB|TO|CC|MD)/.test(tagAt(tokens, at))) clear = false;
  }
  return false;
}

/** [A port spokesman, Otto Brandt]: a part of nothing but two or three names, though no name was marked there. */
export function apposedWords(text: string, tokens: Tokens, run: Run): string | null {
  if (isList(tokens, run)) return null;
  const comma = firstComma(tokens, run);
  if (tagAt(tokens, comma - 1) === "NNP") return null;
  let end = comma + 1;
  while (end < run.end && tagAt(tokens, end) === "NNP") end += 1;
  const named = end - comma - 1;
  const closed = end >= run.end || tagAt(tokens, end) === ",";
  if (named < 2 || named > 4 || !closed) return null;
  return text.slice(tokens[comma + 1]?.from ?? 0, tokens[end - 1]?.to ?? 0).replace(/\s+/g, " ");
}

/** [Lund, Vega and the port], not [Lund, president and owner of the port]. */
export function isList(tokens: Tokens, run: Run): boolean {
  const comma = firstComma(tokens, run);
  if (!/^(?:NNP|DT)/.test(tagAt(tokens, comma + 1)) || comma >= run.end) return false;
  for (let at = comma; at < run.end; at += 1) {
    if (tagAt(tokens, at) === "CC") return /^(?:NNP|DT|JJ)/.test(tagAt(tokens, at + 1));
  }
  return false;
}

function firstComma(tokens: Tokens, run: Run): number {
  for (let at = run.first + 1; at < run.end; at += 1) if (tagAt(tokens, at) === ",") return at;
  return run.end;
}

/** Where a source begins without its article. */
export function skipArticle(tokens: Tokens, run: Run): number {
  let at = run.first;
  while (
    at < run.end - 1 &&
    (/^(?:the|a|an|both|all|some|one|another)$/.test(wordAt(tokens, at)) || tagAt(tokens, at) === "CC")
  )
    at += 1;
  return at;
}

/** Longest speaker shown, in characters. */
const LONGEST = 160;

/** A source in its own words, without article and apposition. */
export function plain(text: string, tokens: Tokens, run: Run): string {
  const from = tokens[skipArticle(tokens, run)]?.from ?? 0;
  const end = isList(tokens, run) ? run.end : firstComma(tokens, run);
  const to = tokens[end - 1]?.to ?? from;
  return text.slice(from, Math.min(to, from + LONGEST)).replace(/\s+/g, " ");
}
