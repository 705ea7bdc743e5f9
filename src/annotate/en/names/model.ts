import { readFileSync } from "node:fs";
import type { NameSort } from "../../../model/mark.ts";
import type { Piece } from "../word-spans.ts";
import { featuresOf, WIDTH } from "./features.ts";
import { type SentenceView, type TextView, viewText } from "./text-view.ts";

/** A run of words that is a name: `first` up to, not including, `end`. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
  readonly sort: NameSort;
}

export const SORTS: readonly NameSort[] = ["person", "organisation", "place", "other"];

/** Labels of words: 0 is no name, 1 + 2s begins a name of sort s, 2 + 2s goes on with it. */
export const LABELS = 1 + 2 * SORTS.length;

/** What a model knows: for each feature's hash the place of its weights, one weight a label. */
export interface Weights {
  /** The place of a feature's weights; -1 for a feature without. */
  readonly placeOf: (hash: number) => number;
  readonly weights: Int8Array | Float32Array;
  /** From label to label. */
  readonly steps: Int8Array | Float32Array;
}

/** The names in the sentences of a report, by the shipped model. */
export function readNames(sentences: readonly (readonly Piece[])[]): readonly (readonly NameRun[])[] {
  const view = viewText(sentences.map((words) => words.map(({ plain }) => plain)));
  const weights = shipped();
  return view.sentences.map((sentence) => runsOf(bestLabels(view, sentence, weights)));
}

const hashes = new Int32Array(WIDTH);

/** The best label of every word of a sentence; words that are not open have label 0. */
export function bestLabels(text: TextView, sentence: SentenceView, weights: Weights): Uint8Array {
  const { open } = sentence;
  const labels = new Uint8Array(open.length);
  for (let from = 0; from < open.length; from += 1) {
    if (open[from] === 0) continue;
    let end = from + 1;
    while (end < open.length && open[end] === 1) end += 1;
    const scores = new Float64Array((end - from) * LABELS);
    for (let at = from; at < end; at += 1) {
      const count = featuresOf(text, sentence, at, hashes);
      addScores(hashes, count, weights, scores, (at - from) * LABELS);
      if (isLink(sentence, at)) forbidBegin(scores, (at - from) * LABELS);
    }
    bestRun(scores, weights.steps, labels.subarray(from, end));
    // No name ends in a link.
    for (let at = end - 1; at >= from; at -= 1) {
      if (isLink(sentence, at) && (labels[at + 1] ?? 0) !== (labels[at] as number)) labels[at] = 0;
    }
    from = end;
  }
  return labels;
}

/** Whether a word can stand in a name only between others. */
function isLink({ words, cased }: SentenceView, at: number): boolean {
  return (words[at]?.link ?? false) && (cased || !(words[at]?.letters ?? false));
}

function forbidBegin(scores: Float64Array, from: number): void {
  for (let label = 1; label < LABELS; label += 2) scores[from + label] = Number.NEGATIVE_INFINITY;
}

function addScores(
  features: Int32Array,
  count: number,
  { placeOf, weights }: Weights,
  scores: Float64Array,
  to: number,
): void {
  for (let slot = 0; slot < count; slot += 1) {
    const place = placeOf(features[slot] as number);
    if (place < 0) continue;
    for (let label = 0; label < LABELS; label += 1) {
      scores[to + label] = (scores[to + label] as number) + (weights[place + label] as number);
    }
  }
}

/** The best labels for a run of open words between words that are none (Viterbi). Uses up the scores. */
function bestRun(scores: Float64Array, steps: Int8Array | Float32Array, labels: Uint8Array): void {
  const words = labels.length;
  const back = new Uint8Array(words * LABELS);
  for (let at = 0; at < words; at += 1) {
    const here = at * LABELS;
    for (let label = 0; label < LABELS; label += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      const allowed = (at === 0 ? AT_START : BEFORE)[label] as readonly number[];
      for (const previous of allowed) {
        const score =
          (at === 0 ? 0 : (scores[here - LABELS + previous] as number)) +
          (steps[previous * LABELS + label] as number);
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      scores[here + label] = (scores[here + label] as number) + best;
      back[here + label] = from;
    }
  }
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < LABELS; each += 1) {
    const score = (scores[(words - 1) * LABELS + each] as number) + (steps[each * LABELS] as number);
    if (score > best) {
      best = score;
      label = each;
    }
  }
  for (let at = words - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = back[at * LABELS + label] as number;
  }
}

/** For each label those that may stand before it, inside a run and at its start, where 0 stands before. */
const BEFORE = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_each, previous) => previous).filter((previous) =>
    mayFollow(previous, label),
  ),
);
const AT_START = BEFORE.map((before) => before.filter((previous) => previous === 0));

/** Whether a label may stand behind another. */
export function mayFollow(previous: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || previous === label || previous === label - 1;
}

/** The names that labels spell out. */
export function runsOf(labels: ArrayLike<number>): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    if (label % 2 === 0) continue;
    let end = at + 1;
    while (end < labels.length && labels[end] === label + 1) end += 1;
    runs.push({ first: at, end, sort: SORTS[(label - 1) / 2] ?? "other" });
  }
  return runs;
}

let loaded: Weights | null = null;

/** The shipped weights, read on first use. */
function shipped(): Weights {
  loaded ??= unpack(readFileSync(new URL("../data/names.weights", import.meta.url)));
  return loaded;
}

/**
 * The shipped form of weights: the number of rows (32 bits, little end first), the steps (one byte each), the
 * sorted hashes of the rows (32 bits each), then for each row a mask of its labels (16 bits) and one byte for each
 * label in it.
 */
export function unpack(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const stepCount = LABELS * LABELS;
  const steps = new Int8Array(stepCount);
  for (let at = 0; at < stepCount; at += 1) steps[at] = view.getInt8(4 + at);
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
  const keys = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  const weights = new Int8Array(rows * LABELS);
  const hashesAt = 4 + stepCount;
  const masks = hashesAt + rows * 4;
  let next = masks + rows * 2;
  for (let row = 0; row < rows; row += 1) {
    const hash = view.getInt32(hashesAt + row * 4, true);
    let slot = hash & (size - 1);
    while ((places[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    places[slot] = row * LABELS;
    const mask = view.getUint16(masks + row * 2, true);
    for (let label = 0; label < LABELS; label += 1) {
      if ((mask & (1 << label)) !== 0) weights[row * LABELS + label] = view.getInt8(next++);
    }
  }
  const placeOf = (hash: number): number => {
    let slot = hash & (size - 1);
    for (;;) {
      const place = places[slot] as number;
      if (place < 0 || keys[slot] === hash) return place;
      slot = (slot + 1) & (size - 1);
    }
  };
  return { placeOf, weights, steps };
}

/** Weights in the form that `unpack` reads. `rows` hold whole numbers from -127 to 127. */
export function pack(rows: ReadonlyMap<number, readonly number[]>, steps: readonly number[]): Uint8Array {
  const kept = [...rows]
    .filter(([, values]) => values.some((value) => value !== 0))
    .sort(([a], [b]) => a - b);
  const count = kept.reduce((sum, [, values]) => sum + values.filter((value) => value !== 0).length, 0);
  const bytes = new Uint8Array(4 + steps.length + kept.length * 6 + count);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, kept.length, true);
  steps.forEach((value, at) => {
    view.setInt8(4 + at, value);
  });
  const hashesAt = 4 + steps.length;
  const masks = hashesAt + kept.length * 4;
  let next = masks + kept.length * 2;
  kept.forEach(([hash, values], row) => {
    view.setInt32(hashesAt + row * 4, hash, true);
    let mask = 0;
    values.forEach((value, label) => {
      if (value === 0) return;
      mask |= 1 << label;
      view.setInt8(next++, value);
    });
    view.setUint16(masks + row * 2, mask, true);
  });
  return bytes;
}
