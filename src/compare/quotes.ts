import { anchorAt } from "../model/anchor.ts";
import type { QuoteGroup } from "../model/comparison.ts";
import { type AttributionMark, type MarkedReport, marksOf, type QuoteMark } from "../model/mark.ts";
import { inside, overlaps } from "../model/span.ts";
import { commonInOrder, plainWords, runWithin } from "../text/overlap.ts";

type Quoted = QuoteGroup["quotes"][number];

interface Utterance {
  readonly quoted: Quoted;
  readonly words: readonly string[];
  readonly report: number;
}

/** Shortest run of words that can be recognised as the same utterance: "no comment" is anybody's. */
const RECOGNISED = 4;
/** Share of the shorter quotation's words that must return in order in the longer. */
const SAME_UTTERANCE = 0.7;
/** Longest quotation that is compared word by word. */
const COMPARED_WORDS = 120;

/**
 * Quotations side by side: those of the same utterance in one group, with how they relate. Each direct quotation
 * stands in exactly one group; groups follow the order of reports and places.
 */
export function quoteGroups(reports: readonly MarkedReport[]): readonly QuoteGroup[] {
  const utterances = reports.flatMap((marked, index) => utterancesOf(marked, index));
  const groups: Utterance[][] = [];
  const byWords = new Map<string, Set<number>>();
  for (const utterance of utterances) {
    const found = groupFor(utterance, groups, byWords);
    const group = found ?? groups.push([]) - 1;
    groups[group]?.push(utterance);
    for (const key of keysOf(utterance.words)) {
      const known = byWords.get(key);
      if (known === undefined) byWords.set(key, new Set([group]));
      else if (known.size < 50) known.add(group);
    }
  }
  return groups.map((group) => ({
    speaker: group[0]?.quoted.speaker ?? "",
    quotes: group.map(({ quoted }) => quoted),
    relation: relationOf(group),
  }));
}

function utterancesOf(marked: MarkedReport, report: number): readonly Utterance[] {
  const { report: source, marks } = marked;
  const attributions = marksOf(marks, "attribution");
  return marksOf(marks, "quote")
    .filter((quote) => quote.speech && quote.to > quote.from)
    .map((quote) => {
      const said = attributionOf(quote, attributions);
      const words = plainWords(source.text.slice(quote.from, quote.to)).slice(0, COMPARED_WORDS);
      return {
        report,
        words,
        quoted: {
          report: source.id,
          anchor: anchorAt(source.id, source.text, quote),
          speaker: said?.speaker ?? "",
          source: said?.source == null ? null : anchorAt(source.id, source.text, said.source),
          cue: said === undefined ? null : anchorAt(source.id, source.text, said.cue),
          manner: said?.manner ?? "direct",
        },
      };
    });
}

/** The innermost attribution that the quotation is the content of, or part of it. */
function attributionOf(
  quote: QuoteMark,
  attributions: readonly AttributionMark[],
): AttributionMark | undefined {
  return attributions
    .filter(
      (mark) => inside(quote, mark.content) || (overlaps(quote, mark.content) && mark.manner === "direct"),
    )
    .sort((a, b) => a.content.to - a.content.from - (b.content.to - b.content.from))[0];
}

function groupFor(
  utterance: Utterance,
  groups: readonly (readonly Utterance[])[],
  byWords: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  if (utterance.words.length < RECOGNISED) return null;
  const candidates = new Set<number>();
  for (const key of keysOf(utterance.words))
    for (const group of byWords.get(key) ?? []) candidates.add(group);
  for (const group of [...candidates].sort((a, b) => a - b)) {
    const members = groups[group] ?? [];
    if (
      members.some(
        (member) => member.report !== utterance.report && sameUtterance(member.words, utterance.words),
      )
    ) {
      return group;
    }
  }
  return null;
}

/** Pairs of neighbouring words: two quotations of one utterance share at least one. */
function keysOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
}

function sameUtterance(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < RECOGNISED) return false;
  return commonInOrder(a, b) >= SAME_UTTERANCE * shorter;
}

function relationOf(group: readonly Utterance[]): QuoteGroup["relation"] {
  const first = group[0];
  if (first === undefined || group.length === 1) return "single";
  const speakers = new Set(group.map(({ quoted }) => lastName(quoted.speaker)).filter((name) => name !== ""));
  if (speakers.size > 1) return "other-speaker";
  const texts = group.map(({ words }) => words);
  if (texts.every((words) => words.join(" ") === first.words.join(" "))) return "same";
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a));
  return texts.every((words) => runWithin(words, longest)) ? "trimmed" : "reworded";
}

function lastName(speaker: string): string {
  return plainWords(speaker).at(-1) ?? "";
}
