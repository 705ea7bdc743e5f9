import type { WordMark } from "../../model/mark.ts";
import { stem } from "../../text/stem.ts";
import { commonness } from "../../text/word-rarity.ts";
import type { Telling } from "./units.ts";

/** The words of a telling as they stand there, function words too. */
export interface Surface {
  /** Numbers of the stems of its words in order, without punctuation. */
  readonly stems: Int32Array;
  /** How rare each stem is, times how often it stands there. */
  readonly rarity: ReadonlyMap<number, number>;
  /** Two and three stems in a row, each row as one number. */
  readonly pairs: ReadonlySet<number>;
  readonly triples: ReadonlySet<number>;
  /** Runs of four letters and spaces. */
  readonly letters: ReadonlySet<number>;
}

/** Letters of a telling that are looked at. */
const LETTERS = 900;
/** The logarithm of how often the commonest word occurs: see `commonness`. */
const COMMONEST = 7.7;

/** The surface of a telling; stems are numbered by the function. */
export function surfaceOf(
  telling: Telling,
  words: readonly WordMark[],
  numberOf: (stem: string) => number,
): Surface {
  const spoken = words.filter(({ lemma }) => /[\p{L}\p{N}]/u.test(lemma));
  const stems = Int32Array.from(spoken, ({ lemma }) => numberOf(stem(lemma)));
  const rarity = new Map<number, number>();
  spoken.forEach(({ lemma }, at) => {
    const number = stems[at] ?? 0;
    rarity.set(number, (rarity.get(number) ?? 0) + Math.max(0.1, COMMONEST - commonness(lemma)));
  });
  const row = (length: number): ReadonlySet<number> =>
    new Set(Array.from(stems.subarray(length - 1), (_, at) => hash(stems.subarray(at, at + length))));
  return { stems, rarity, pairs: row(2), triples: row(3), letters: lettersOf(telling, words) };
}

function hash(numbers: Int32Array): number {
  return numbers.reduce((all, number) => (Math.imul(all, 0x01000193) ^ number) | 0, 0x11c9dc5);
}

function lettersOf({ text, start }: Telling, words: readonly WordMark[]): ReadonlySet<number> {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const all = text
    .slice(first.from - start, last.to - start)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .slice(0, LETTERS);
  const found = new Set<number>();
  let run = 0;
  for (let at = 0; at < all.length; at += 1) {
    run = (run << 8) | all.charCodeAt(at);
    if (at >= 3) found.add(run);
  }
  return found;
}
