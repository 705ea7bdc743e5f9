import { f1 } from "../row.ts";
import { countEach } from "./counts.ts";

/** A paragraph of a reference; an optional one may be told or not. */
export interface Paragraph {
  readonly text: string;
  readonly optional: boolean;
}

/** With more optional paragraphs than this, only all of them and none of them are tried. */
const SUBSETS_OF = 8;

/**
 * ROUGE-LSum F1 of a text against a reference, paragraph by paragraph: words of a reference paragraph count that
 * lie on a longest common subsequence with any line of the text. The best reference over its optional paragraphs
 * counts.
 */
export function rougeLsum(reference: readonly Paragraph[], text: string): number {
  const lines = text.split("\n").map(rougeWords).filter(isFilled);
  const paragraphs = reference
    .map(({ text: own, optional }) => ({ words: rougeWords(own), optional }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, optional }) => ({ words, optional, met: unionOfCommon(words, lines) }));
  const optional = paragraphs.filter((paragraph) => paragraph.optional);
  const choices =
    optional.length > SUBSETS_OF
      ? [new Set<object>(), new Set<object>(optional)]
      : Array.from(
          { length: 2 ** optional.length },
          (_, bits) => new Set(optional.filter((_, at) => bits & (1 << at))),
        );
  const chosen = choices.map((with_) => paragraphs.filter((each) => !each.optional || with_.has(each)));
  return Math.max(...chosen.map((each) => scoreOf(each, lines)));
}

/** Words as ROUGE has them: lower case, Latin letters and digits. */
function rougeWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

interface Compared {
  readonly words: readonly string[];
  /** Those of its words that the text tells in order. */
  readonly met: readonly string[];
}

/** A word is hit at most as often as both sides have it. */
function scoreOf(reference: readonly Compared[], lines: readonly (readonly string[])[]): number {
  const told = countEach(lines.flat());
  const own = countEach(reference.flatMap(({ words }) => words));
  let hits = 0;
  for (const word of reference.flatMap(({ met }) => met)) {
    const left = told.get(word) ?? 0;
    const wanted = own.get(word) ?? 0;
    if (left === 0 || wanted === 0) continue;
    told.set(word, left - 1);
    own.set(word, wanted - 1);
    hits += 1;
  }
  const all = reference.reduce((sum, { words }) => sum + words.length, 0);
  const mine = lines.reduce((sum, line) => sum + line.length, 0);
  if (all === 0 || mine === 0) return all === mine ? 1 : 0;
  return f1(hits / mine, hits / all);
}

/** The words of a paragraph that lie on a longest common subsequence with any of the lines. */
function unionOfCommon(words: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
  const known = new Set(words);
  const met = new Set<number>();
  for (const line of lines)
    if (line.some((word) => known.has(word))) for (const at of common(words, line)) met.add(at);
  return words.filter((_, at) => met.has(at));
}

/** Places in `a` of one longest common subsequence with `b`. */
function common(a: readonly string[], b: readonly string[]): readonly number[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const length = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      lengths[row * width + column] =
        a[row - 1] === b[column - 1]
          ? length(row - 1, column - 1) + 1
          : Math.max(length(row - 1, column), length(row, column - 1));
    }
  }
  const places: number[] = [];
  let row = a.length;
  let column = b.length;
  while (row > 0 && column > 0) {
    if (a[row - 1] === b[column - 1]) {
      places.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (length(row, column - 1) > length(row - 1, column)) column -= 1;
    else row -= 1;
  }
  return places;
}

function isFilled(line: readonly string[]): boolean {
  return line.length > 0;
}
