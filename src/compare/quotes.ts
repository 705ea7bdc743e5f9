import { anchorAt } from "../model/anchor.ts";
import type { QuoteGroup } from "../model/comparison.ts";
import {
  type AttributionMark,
  type MarkedReport,
  marksOf,
  type NameSort,
  type QuoteMark,
} from "../model/mark.ts";
import { inside, overlaps, type Span } from "../model/span.ts";
import { sameSpeaker } from "../text/alias.ts";
import { commonInOrder, plainWords, runWithin } from "../text/overlap.ts";

type Quoted = QuoteGroup["quotes"][number];

interface Utterance {
  readonly quoted: Quoted;
  readonly words: readonly string[];
  readonly report: number;
  /** What sort of name the speaker is; null for nobody and for who is only described: "a spokesman". */
  readonly named: NameSort | null;
}

/** Shortest run of words that can be recognised as the same utterance: "no comment" is anybody's. */
const RECOGNISED = 4;
/** Share of the shorter quotation's words that must return in order in the longer. */
const SAME_UTTERANCE = 0.7;
/** Words in common that are enough for one utterance; shorter quotations return wholly. */
const SURE = 5;
/** Longest quotation that is compared word by word. */
const COMPARED_WORDS = 120;

/** Shortest quotation and reported speech that are taken for one utterance, and how much longer one may be: in a
 * long sentence any few words return in order. */
const REPORTED_WORDS = 5;
const REPORTED_LONGER = 2;

/**
 * Quotations side by side: those of the same utterance in one group, with how they relate, and what other reports
 * put in their own words beside them. Each direct quotation stands in exactly one group; groups follow the order of
 * reports and places.
 */
export function quoteGroups(reports: readonly MarkedReport[]): readonly QuoteGroup[] {
  const groups: Utterance[][] = [];
  const wordings: Wordings[] = [];
  const byWords = new Map<string, Set<number>>();
  for (const utterance of reports.flatMap(quotedIn)) {
    const found = groupFor(utterance, wordings, byWords);
    const group = found ?? groups.push([]) - 1;
    groups[group]?.push(utterance);
    wordings[group] = withWording(wordings[group] ?? new Map(), utterance);
    for (const key of keysOf(utterance.words)) {
      const known = byWords.get(key);
      if (known === undefined) byWords.set(key, new Set([group]));
      else if (known.size < 50) known.add(group);
    }
  }
  for (const utterance of reports.flatMap(reportedIn)) {
    const group = groupFor(utterance, wordings, byWords);
    if (group === null) continue;
    groups[group]?.push(utterance);
    wordings[group] = withWording(wordings[group] ?? new Map(), utterance);
  }
  return groups.map((group) => ({
    speaker: (group.find(({ named }) => named !== null) ?? group[0])?.quoted.speaker ?? "",
    quotes: group.map(({ quoted }) => quoted),
    relation: relationOf(group),
  }));
}

function quotedIn(marked: MarkedReport, report: number): readonly Utterance[] {
  const attributions = marksOf(marked.marks, "attribution").filter(({ told }) => told);
  const utteranceOf = reader(marked, report);
  return marksOf(marked.marks, "quote")
    .filter((quote) => quote.speech && quote.to > quote.from)
    .map((quote) => utteranceOf(quote, attributionOf(quote, attributions)));
}

/** What is told in the report's own words, without a quotation in it. */
function reportedIn(marked: MarkedReport, report: number): readonly Utterance[] {
  const quotes = marksOf(marked.marks, "quote");
  const utteranceOf = reader(marked, report);
  return marksOf(marked.marks, "attribution")
    .filter(
      ({ told, manner, content }) =>
        told &&
        manner === "indirect" &&
        content.to > content.from &&
        !quotes.some((quote) => overlaps(quote, content)),
    )
    .map((mark) => utteranceOf(mark.content, mark))
    .filter(({ words }) => words.length >= REPORTED_WORDS);
}

/** Reads utterances of a report. */
function reader(
  { report: source, marks }: MarkedReport,
  report: number,
): (words: Span, said: AttributionMark | undefined) => Utterance {
  const sorts = new Map(marksOf(marks, "name").map(({ canonical, sort }) => [canonical, sort]));
  return (span, said) => ({
    report,
    words: plainWords(source.text.slice(span.from, span.to)).slice(0, COMPARED_WORDS),
    named: sorts.get(said?.speaker ?? "") ?? null,
    quoted: {
      report: source.id,
      anchor: anchorAt(source.id, source.text, span),
      speaker: said?.speaker ?? "",
      source: said?.source == null ? null : anchorAt(source.id, source.text, said.source),
      cue: said === undefined ? null : anchorAt(source.id, source.text, said.cue),
      manner: said?.manner ?? "direct",
    },
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

/** The different wordings in a group: of each the words, and one or two reports that have it. */
type Wordings = Map<string, { readonly words: readonly string[]; readonly reports: Set<number> }>;

/** Wordings of a group that an utterance is held against: hundreds of reports that quote one man differ in a few words. */
const WORDINGS = 60;

function withWording(known: Wordings, { words, report }: Utterance): Wordings {
  const key = words.join(" ");
  const wording = known.get(key);
  if (wording === undefined) {
    if (known.size < WORDINGS) known.set(key, { words, reports: new Set([report]) });
  } else if (wording.reports.size < 2) wording.reports.add(report);
  return known;
}

function groupFor(
  utterance: Utterance,
  groups: readonly Wordings[],
  byWords: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  if (utterance.words.length < RECOGNISED) return null;
  const candidates = new Set<number>();
  for (const key of keysOf(utterance.words))
    for (const group of byWords.get(key) ?? []) candidates.add(group);
  for (const group of [...candidates].sort((a, b) => a - b)) {
    for (const { words, reports } of groups[group]?.values() ?? []) {
      const ofAnother = reports.size > 1 || !reports.has(utterance.report);
      if (
        ofAnother &&
        (!isReported(utterance) || likeLength(words, utterance.words)) &&
        sameUtterance(words, utterance.words)
      ) {
        return group;
      }
    }
  }
  return null;
}

/** Pairs of neighbouring words: two quotations of one utterance share at least one. */
function keysOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
}

function isReported({ quoted }: Utterance): boolean {
  return quoted.manner === "indirect";
}

function likeLength(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= REPORTED_WORDS && Math.max(a.length, b.length) <= REPORTED_LONGER * shorter;
}

function sameUtterance(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < RECOGNISED) return false;
  // Of a short quotation every word must return: [the wall altogether] is no part of [the wall must go].
  const least = Math.max(SAME_UTTERANCE * shorter, Math.min(shorter, SURE));
  return inCommon(a, b) >= least && commonInOrder(a, b) >= least;
}

/** How many words of the first the second has, in any order: no fewer than it has in order, and quick to count. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  return a.reduce((count, word) => count + (others.has(word) ? 1 : 0), 0);
}

function relationOf(group: readonly Utterance[]): QuoteGroup["relation"] {
  const first = group[0];
  if (first === undefined || group.length === 1) return "single";
  const speakers = [...new Map(group.map((each) => [`${each.named} ${each.quoted.speaker}`, each])).values()];
  if (speakers.some((one) => speakers.some((other) => speaksForOther(one, other)))) return "other-speaker";
  if (group.some(isReported)) return "quoted-and-reported";
  const texts = group.map(({ words }) => words);
  if (texts.every((words) => words.join(" ") === first.words.join(" "))) return "same";
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a));
  return texts.every((words) => runWithin(words, longest)) ? "trimmed" : "reworded";
}

/**
 * Whether two utterances are given to two speakers: [Ana Hamlin] and [Boris Lind], but not [Ana Hamlin] and [the
 * mayor], [the army] and [Ana Hamlin], who may speak for it, or [Hamlin].
 */
function speaksForOther(one: Utterance, other: Utterance): boolean {
  if (one.named === null || one.named !== other.named || one.named === "place") return false;
  return !sameSpeaker(one.quoted.speaker, other.quoted.speaker, one.named);
}
