import { readFileSync } from "node:fs";
import type { NameSort } from "../../../model/mark.ts";
import { type FeatureTable, featuresOf, WIDTH } from "./features.ts";

/** A run of words that is a name: `first` up to, not including, `end`. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
  readonly sort: NameSort;
}

export const SORTS: readonly NameSort[] = ["person", "organisation", "place", "other"];

/** Labels of words: 0 is no name, 1 + 2s begins a name of sort s, 2 + 2s goes on with it. */
export const LABELS = 1 + 2 * SORTS.length;

/** What a model knows: for each feature's hash the row of its weights, one weight a label. */
export interface Weights {
  readonly rowOf: (hash: number) => number;
  readonly weights: Int8Array | Float32Array;
  /** From label (LABELS for the start of a sentence) to label. */
  readonly steps: Int8Array | Float32Array;
}

/** The names in a sentence of words with straight apostrophes, by the shipped model. */
export function readNames(words: readonly string[]): readonly NameRun[] {
  if (!words.some((word) => /^\p{Lu}/u.test(word))) return [];
  return runsOf(bestLabels(featuresOf(words), shipped()));
}

/** The best run of labels for a sentence (Viterbi); a label that goes on with a name only follows its like. */
export function bestLabels(table: FeatureTable, { rowOf, weights, steps }: Weights): Uint8Array {
  const { words, hashes } = table;
  const scores = new Float64Array((words + 1) * LABELS);
  const back = new Uint8Array(words * LABELS);
  for (let at = 0; at < words; at += 1) {
    const here = at * LABELS;
    for (let slot = at * WIDTH; slot < (at + 1) * WIDTH; slot += 1) {
      const hash = hashes[slot] as number;
      if (hash === 0) break;
      const row = rowOf(hash);
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label += 1) {
        scores[here + label] = (scores[here + label] as number) + (weights[row + label] as number);
      }
    }
    for (let label = 0; label < LABELS; label += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const previous of at === 0
        ? (AT_START[label] as readonly number[])
        : (BEFORE[label] as readonly number[])) {
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
  const labels = new Uint8Array(words);
  let label = 0;
  for (let each = 1; each < LABELS && words > 0; each += 1) {
    if ((scores[(words - 1) * LABELS + each] ?? 0) > (scores[(words - 1) * LABELS + label] ?? 0))
      label = each;
  }
  for (let at = words - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = back[at * LABELS + label] ?? 0;
  }
  return labels;
}

/** For each label those that may stand before it, inside a sentence and at its start. */
const BEFORE = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_each, previous) => previous).filter((previous) =>
    mayFollow(previous, label),
  ),
);
const AT_START = Array.from({ length: LABELS }, (_, label) => (mayFollow(LABELS, label) ? [LABELS] : []));

/** Whether a label may stand behind another (LABELS for the start of a sentence). */
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
  const stepCount = (LABELS + 1) * LABELS;
  const steps = new Int8Array(stepCount);
  for (let at = 0; at < stepCount; at += 1) steps[at] = view.getInt8(4 + at);
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
  const keys = new Uint32Array(size);
  const places = new Int32Array(size).fill(-1);
  const weights = new Int8Array(rows * LABELS);
  const hashes = 4 + stepCount;
  const masks = hashes + rows * 4;
  let next = masks + rows * 2;
  for (let row = 0; row < rows; row += 1) {
    const hash = view.getUint32(hashes + row * 4, true);
    let slot = hash & (size - 1);
    while ((places[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    places[slot] = row * LABELS;
    const mask = view.getUint16(masks + row * 2, true);
    for (let label = 0; label < LABELS; label += 1) {
      if ((mask & (1 << label)) !== 0) weights[row * LABELS + label] = view.getInt8(next++);
    }
  }
  const rowOf = (hash: number): number => {
    let slot = hash & (size - 1);
    for (;;) {
      const place = places[slot] ?? -1;
      if (place < 0 || keys[slot] === hash) return place;
      slot = (slot + 1) & (size - 1);
    }
  };
  return { rowOf, weights, steps };
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
  const hashes = 4 + steps.length;
  const masks = hashes + kept.length * 4;
  let next = masks + kept.length * 2;
  kept.forEach(([hash, values], row) => {
    view.setUint32(hashes + row * 4, hash, true);
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
