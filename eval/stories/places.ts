import type { Report } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";
import type { GoldFile } from "./gold.ts";
import { type Range, shared, squeeze } from "./squeezed.ts";

/** Where a report's characters stand in its file. */
export interface Placed {
  /**
   * One list for each time that blocks stand in the file: first the places that were read, then their repeats.
   * Each gives, for every character of the report's text, its place in the squeezed file, or -1.
   */
  readonly layers: readonly Int32Array[];
}

/**
 * Finds a report's text in its file, block by block, by its exact words: white space is folded, words that were
 * rejoined across lines are found whole, and a block that was folded stands at all its places. The lines of a web
 * page are not those that gold counts: its blocks are searched for behind one another, then anywhere.
 */
export function placeReport(report: Report, file: GoldFile): Placed {
  const layers: Int32Array[] = [new Int32Array(report.text.length).fill(-1)];
  let passed = 0;
  for (const block of report.blocks) {
    if (file.isPage) {
      const layer = layers[0] as Int32Array;
      const { text: page } = file.squeezed;
      const words = squeeze(report.text.slice(block.from, block.to)).text;
      const from = page.indexOf(words, passed) < 0 ? 0 : passed;
      placeBlock(report.text, block, file, { from, to: page.length }, layer);
      for (const place of layer.subarray(block.from, block.to)) passed = Math.max(passed, place + 1);
      continue;
    }
    const places = block.places.length === 0 ? [null] : block.places;
    places.forEach((place, index) => {
      const layer = layers[index] ?? new Int32Array(report.text.length).fill(-1);
      layers[index] = layer;
      const from = place === null ? 0 : (file.lines[place.first - 1]?.from ?? 0);
      const to = place === null ? file.squeezed.text.length : (file.lines[place.last - 1]?.to ?? from);
      placeBlock(report.text, block, file, { from, to }, layer);
    });
  }
  return { layers };
}

function placeBlock(text: string, block: Span, file: GoldFile, range: Range, layer: Int32Array): void {
  const words = squeeze(text.slice(block.from, block.to));
  const places = new Int32Array(words.text.length).fill(-1);
  const whole = file.squeezed.text.slice(range.from, range.to).indexOf(words.text);
  const anywhere = whole >= 0 ? -1 : file.squeezed.text.indexOf(words.text);
  if (whole >= 0) fillFrom(places, range.from + whole);
  else if (words.text.length * (range.to - range.from) <= LARGEST) {
    matchRuns(words.text, file.squeezed.text, { from: 0, to: words.text.length }, range, places);
  } else if (anywhere >= 0) fillFrom(places, anywhere);
  for (let at = block.from; at < block.to; at++) {
    const kept = words.before[at - block.from] ?? 0;
    if ((words.before[at - block.from + 1] ?? 0) > kept) layer[at] = places[kept] ?? -1;
  }
}

function fillFrom(places: Int32Array, first: number): void {
  for (let at = 0; at < places.length; at++) places[at] = first + at;
}

/** The product of lengths up to which blocks that are not in the file as they stand are searched for in pieces. */
const LARGEST = 40_000_000;
/** Shorter runs are chance: the words "of the" stand everywhere. */
const SHORTEST_RUN = 6;

/** Ratcliff and Obershelp's way: the longest common run, then the same on both of its sides. */
function matchRuns(a: string, b: string, inA: Range, inB: Range, places: Int32Array): void {
  const stack: (readonly [Range, Range])[] = [[inA, inB]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [left, right] = next;
    const run = longestRun(a, b, left, right);
    if (run.length < SHORTEST_RUN) continue;
    for (let at = 0; at < run.length; at++) places[run.a + at] = run.b + at;
    stack.push([
      { from: left.from, to: run.a },
      { from: right.from, to: run.b },
    ]);
    stack.push([
      { from: run.a + run.length, to: left.to },
      { from: run.b + run.length, to: right.to },
    ]);
  }
}

function longestRun(a: string, b: string, inA: Range, inB: Range) {
  let best = { a: inA.from, b: inB.from, length: 0 };
  let previous = new Int32Array(inB.to - inB.from + 1);
  for (let at = inA.from; at < inA.to; at++) {
    const current = new Int32Array(previous.length);
    const char = a.charCodeAt(at);
    for (let other = inB.from; other < inB.to; other++) {
      if (b.charCodeAt(other) !== char) continue;
      const length = (previous[other - inB.from] ?? 0) + 1;
      current[other - inB.from + 1] = length;
      if (length > best.length) best = { a: at - length + 1, b: other - length + 1, length };
    }
    previous = current;
  }
  return best;
}

/** Where a span of the report stands in the squeezed file: one range for each time that it does. */
export function rangesOf({ layers }: Placed, span: Span): readonly Range[] {
  return layers.flatMap((layer) => {
    let from = -1;
    let to = -1;
    for (let at = span.from; at < span.to; at++) {
      const place = layer[at] ?? -1;
      if (place < 0) continue;
      if (from < 0 || place < from) from = place;
      if (place + 1 > to) to = place + 1;
    }
    return from < 0 ? [] : [{ from, to }];
  });
}

/** Anchors shorter than this, in characters, cover only what they hold half of. */
const SHORTEST_INSIDE = 15;

/**
 * Whether an anchor covers gold words: it holds at least half of their characters, or lies wholly inside them and
 * is at least 15 characters long. `exact` is the anchor's words. Repeated blocks and repeated words count at each
 * of their places.
 */
export function covers(anchor: readonly Range[], exact: string, gold: readonly Range[]): boolean {
  return anchor.some((held) =>
    gold.some(
      (words) =>
        2 * shared(held, words) >= words.to - words.from ||
        (held.from >= words.from && held.to <= words.to && exact.length >= SHORTEST_INSIDE),
    ),
  );
}
