import { runHeads, type SentenceView, type TextView } from "./text-view.ts";
import { hashOf, mix, type WordView } from "./word-views.ts";

/** The most features that a word can have. */
export const WIDTH = 128;

const EDGE: WordView = {
  plain: "",
  lower: hashOf("<>"),
  shape: hashOf("<>"),
  caseless: hashOf("<>"),
  affixes: [],
  end3: hashOf("<>"),
  bits: 0,
  coarse: 0,
  fine: 0,
  long: 0,
  capital: false,
  strong: false,
  letters: false,
  number: false,
  link: false,
  particle: false,
  hyphen: false,
};

/**
 * Writes the hashes of the features of a word into `out` and gives their number: the word, its neighbours, beginnings
 * and ends, letter shapes, what the lists say, the run of capitals around it, and what the report says of the
 * word elsewhere.
 */
export function featuresOf(text: TextView, sentence: SentenceView, at: number, out: Int32Array): number {
  const { words, cased, listed, runFrom, runEnd } = sentence;
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(value, Math.imul(template, 0x9e3779b1));
  };
  const before2 = words[at - 2] ?? EDGE;
  const before = words[at - 1] ?? EDGE;
  const here = words[at] ?? EDGE;
  const after = words[at + 1] ?? EDGE;
  const after2 = words[at + 2] ?? EDGE;
  const shapeOf = (word: WordView, place: number): number =>
    cased ? (place === 0 ? word.shape ^ 0x5bd1e995 : word.shape) : word.caseless;
  const shape = shapeOf(here, at);
  const shapeBefore = shapeOf(before, at - 1);
  const shapeAfter = shapeOf(after, at + 1);
  const bits = here.bits | (cased && here.capital ? 0 : 4096);
  add(1, 0);
  add(2, here.lower);
  add(3, mix(here.lower, shape));
  add(4, before.lower);
  add(5, after.lower);
  add(6, before2.lower);
  add(7, after2.lower);
  add(8, mix(before.lower, here.lower));
  add(9, mix(here.lower, after.lower));
  add(10, shape);
  add(11, mix(shapeBefore, shape));
  add(12, mix(shape, shapeAfter));
  add(13, mix(mix(shapeBefore, shape), shapeAfter));
  add(14, mix(before.lower, shape));
  add(15, mix(after.lower, shape));
  add(16, mix(mix(before.lower, after.lower), shape));
  const { affixes } = here;
  for (let index = 0; index < affixes.length; index += 1)
    add(20 + index, mix(affixes[index] as number, cased ? 1 : 0));
  add(28, mix(before.end3, shape));
  add(29, mix(after.end3, shape));
  add(30, bits);
  add(31, mix(before.bits, bits));
  add(32, mix(bits, after.bits));
  add(33, mix(bits, shape));
  for (let bit = 1; bit <= 1024; bit *= 2) {
    if ((here.bits & bit) !== 0) add(34, mix(bit, shape));
    if ((before.bits & bit) !== 0) add(35, mix(bit, shape));
    if ((after.bits & bit) !== 0) add(36, mix(bit, shape));
  }
  const kind = listed[at] as number;
  if (kind !== 0) add(37, kind);
  add(38, mix(kind, shape));
  add(39, mix(listed[at + 1] ?? 0, shape));
  add(40, mix(listed[at - 1] ?? 0, shape));
  add(44, here.long);
  add(45, mix(here.long, shape));
  // [Park Min-ho]
  if (here.capital && after.hyphen && after2.letters)
    add(46, mix(after2.capital ? 1 : 2, before.capital ? 1 : 2));
  const from = runFrom[at] as number;
  const end = runEnd[at] as number;
  const wordBefore = words[from - 1] ?? EDGE;
  const wordAfter = words[end] ?? EDGE;
  const place = Math.min(3, at - from) * 8 + Math.min(3, end - 1 - at);
  if (here.capital) {
    add(41, mix(runHeads(sentence, at), shape));
    add(42, mix(wordBefore.lower, shape));
    add(43, mix(wordAfter.lower, shape));
    add(47, mix(place, shape));
    add(48, mix(wordBefore.lower, place));
    add(49, mix(wordAfter.lower, place));
    if (wordBefore.fine !== 0) add(51, mix(wordBefore.fine, place));
    if (wordAfter.fine !== 0) add(52, mix(wordAfter.fine, place));
    if (wordBefore.coarse !== 0) add(53, mix(wordBefore.coarse, place));
    if (wordAfter.coarse !== 0) add(54, mix(wordAfter.coarse, place));
  }
  // A word that the language does not have opens the sentence ["Halvorsen landed"].
  if (at === 0) add(67, mix(here.letters && here.fine === 0 ? 1 : 0, shape));
  if (here.fine !== 0) {
    add(56, mix(here.fine, shape));
    add(57, mix(here.coarse, shape));
  }
  if (before.fine !== 0) {
    add(58, mix(before.fine, shape));
    add(59, mix(before.coarse, shape));
  }
  if (after.fine !== 0) {
    add(60, mix(after.fine, shape));
    add(61, mix(after.coarse, shape));
  }
  const stats = here.letters ? text.stats.get(here.lower) : undefined;
  if (stats === undefined) add(62, shape);
  else {
    const few = (times: number): number => Math.min(2, times);
    const own = cased && here.capital ? 1 : 0;
    add(63, mix(few(stats.small) * 4 + few(stats.large), shape));
    add(
      64,
      mix(few(stats.first) * 16 + few(stats.last) * 8 + few(stats.alone) * 2 + few(stats.inner), place),
    );
    add(65, mix(stats.large + stats.first > own ? 1 : 0, few(stats.small)));
  }
  return count;
}
