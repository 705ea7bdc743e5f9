import type { GoldFile, GoldStory } from "./gold.ts";
import { occurrences, type Range, shared } from "./squeezed.ts";

/** The sentences of a story's files: the units that points are scored on. */
export interface GoldSentences {
  /** The key of the sentence that holds a place; equal sentences of one report (a folded repeat) share a key. */
  readonly at: (doc: string, place: Range) => string | null;
  /** The keys of all sentences that a range touches with at least half of the shorter of the two. */
  readonly touched: (doc: string, place: Range) => readonly string[];
  /** The words of a sentence. */
  readonly words: (key: string) => string;
  readonly all: readonly string[];
}

/**
 * Cuts the files into sentences: where the gold has cuts, by them; else at sentence ends inside lines. Sentences
 * that gold joins across lines, and those that one support goes through, are one.
 */
export function goldSentences(story: GoldStory): GoldSentences {
  const ranges = new Map(story.files.map((file) => [file.doc, sentenceRanges(story, file)]));
  const words = new Map<string, string>();
  const keyOf = (file: GoldFile, range: Range): string => {
    const key = `${file.doc}:${file.squeezed.text.slice(range.from, range.to)}`;
    if (!words.has(key)) words.set(key, sourceOf(file, range));
    return key;
  };
  const files = new Map(story.files.map((file) => [file.doc, file]));
  for (const file of story.files) for (const range of ranges.get(file.doc) ?? []) keyOf(file, range);
  return {
    at: (doc, place) => {
      const file = files.get(doc);
      const held = (ranges.get(doc) ?? []).find((range) => shared(range, place) * 2 >= place.to - place.from);
      return file === undefined || held === undefined ? null : keyOf(file, held);
    },
    touched: (doc, place) => {
      const file = files.get(doc);
      if (file === undefined) return [];
      return (ranges.get(doc) ?? [])
        .filter((range) => 2 * shared(range, place) >= Math.min(range.to - range.from, place.to - place.from))
        .map((range) => keyOf(file, range));
    },
    words: (key) => words.get(key) ?? "",
    all: [...words.keys()],
  };
}

function sentenceRanges(story: GoldStory, file: GoldFile): readonly Range[] {
  const cuts = file.lineTexts.map((line, index) => {
    const labelled = story.cuts?.get(file.doc)?.get(index + 1);
    return labelled ?? sentenceCuts(line);
  });
  const { before } = file.squeezed;
  let ranges = file.lineTexts.flatMap((line, index): Range[] => {
    const start = file.lineStarts[index] ?? 0;
    const borders = [0, ...(cuts[index] ?? []), line.length].map((at) => before[start + at] ?? 0);
    return borders.slice(1).map((to, at) => ({ from: borders[at] ?? 0, to }));
  });
  ranges = ranges.filter(({ from, to }) => to > from);
  const supports = [
    ...(story.facts ?? []).flatMap(({ support, also }) => [
      support.get(file.doc) ?? "",
      ...(also.get(file.doc) ?? []),
    ]),
    ...(story.singles ?? []).filter(({ doc }) => doc === file.doc).map(({ text }) => text),
    ...story.joins.filter(({ doc }) => doc === file.doc).map(({ words }) => words),
  ];
  for (const words of supports) {
    for (const place of occurrences(file.squeezed, words)) ranges = joined(ranges, place);
  }
  return ranges;
}

/** The same ranges, with those that a place goes through made one. */
function joined(ranges: readonly Range[], place: Range): Range[] {
  const through = ranges.filter((range) => shared(range, place) > 0);
  const first = through[0];
  const last = through.at(-1);
  if (first === undefined || last === undefined || first === last) return [...ranges];
  return ranges.flatMap((range) => {
    if (range === first) return [{ from: first.from, to: last.to }];
    return through.includes(range) ? [] : [range];
  });
}

function sourceOf(file: GoldFile, range: Range): string {
  const { before } = file.squeezed;
  const from = before.indexOf(range.from + 1) - 1;
  const to = before.indexOf(range.to);
  return file.text
    .slice(Math.max(0, from), to < 0 ? undefined : to)
    .replace(/\s+/g, " ")
    .trim();
}

const END = /[.!?]["'”’)\]]{0,3}(\s+)(?=["'“‘(]{0,3}[A-Z0-9])/g;
/** After a clock time a weekday or a zone goes on: "at 2 p.m. Monday"; not "at 2 p.m. Jackson left". */
const CLOCK = /[ap]\.m\.$/;
const AFTER_CLOCK = /^\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b)/;
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|St|Jr|Sr|No|vs|U\.S|U\.N|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Ill|Mass|Inc|Corp|Co)\.$/;

/** Offsets inside a line where a new sentence begins; apart from the program's own sentences. */
export function sentenceCuts(line: string): readonly number[] {
  const cuts: number[] = [];
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length - (match[1] ?? "").length;
    if (
      line[match.index] === "." &&
      ABBREVIATION.test(line.slice(Math.max(0, match.index - 12), match.index + 1))
    )
      continue;
    if (CLOCK.test(line.slice(0, end)) && AFTER_CLOCK.test(line.slice(end))) continue;
    cuts.push(end);
  }
  return cuts;
}
