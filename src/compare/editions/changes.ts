import { type Anchor, anchorAt } from "../../model/anchor.ts";
import type { SentenceChange } from "../../model/comparison.ts";
import { type MarkedReport, marksOf } from "../../model/mark.ts";
import { plainWords } from "../../text/overlap.ts";

/** The share of words that two sentences have in common from which one is the other reworded. */
const REWORDED = 0.5;
/** A word that so many changed sentences hold finds no partner: the work stays near-linear. */
const COMMON = 60;

/**
 * What changed from an older edition to a newer: sentences that are the same but for case and signs are passed over,
 * each of the others is the other edition's likest, reworded, or was added or removed.
 */
export function changesBetween(older: MarkedReport, newer: MarkedReport): readonly SentenceChange[] {
  const [before, after] = unlike(sentencesOf(older), sentencesOf(newer));
  const partners = pair(before, after);
  const paired = new Set(partners.values());
  return [
    ...after.map((sentence): SentenceChange => {
      const earlier = partners.get(sentence);
      return earlier === undefined
        ? { kind: "added", before: null, after: sentence.anchor }
        : { kind: "reworded", before: earlier.anchor, after: sentence.anchor };
    }),
    ...before
      .filter((sentence) => !paired.has(sentence))
      .map((sentence): SentenceChange => ({ kind: "removed", before: sentence.anchor, after: null })),
  ];
}

interface Sentence {
  readonly anchor: Anchor;
  readonly words: readonly string[];
}

function sentencesOf({ report, marks }: MarkedReport): readonly Sentence[] {
  return marksOf(marks, "sentence").map((span) => {
    const anchor = anchorAt(report.id, report.text, span);
    return { anchor, words: plainWords(anchor.exact) };
  });
}

/** The sentences of each side that the other does not have; of repeated ones those that are left over. */
function unlike(
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly [readonly Sentence[], readonly Sentence[]] {
  const left = new Map<string, number>();
  for (const { words } of before) left.set(words.join(" "), (left.get(words.join(" ")) ?? 0) + 1);
  const kept = new Map<string, number>();
  const added = after.filter(({ words }) => {
    const key = words.join(" ");
    const count = left.get(key) ?? 0;
    if (count === 0) return true;
    left.set(key, count - 1);
    kept.set(key, (kept.get(key) ?? 0) + 1);
    return false;
  });
  const gone = before.filter(({ words }) => {
    const key = words.join(" ");
    const count = kept.get(key) ?? 0;
    if (count > 0) kept.set(key, count - 1);
    return count === 0;
  });
  return [gone, added];
}

/** For each newer sentence the older one that it rewords, likest first, each once. */
function pair(before: readonly Sentence[], after: readonly Sentence[]): ReadonlyMap<Sentence, Sentence> {
  const holders = new Map<string, number[]>();
  before.forEach(({ words }, index) => {
    for (const word of new Set(words)) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else list.push(index);
    }
  });
  const pairs: { readonly b: number; readonly a: number; readonly likeness: number }[] = [];
  after.forEach(({ words }, a) => {
    const own = new Set(words);
    const common = new Map<number, number>();
    for (const word of own) {
      const list = holders.get(word) ?? [];
      if (list.length > COMMON) continue;
      for (const b of list) common.set(b, (common.get(b) ?? 0) + 1);
    }
    for (const [b, shared] of common) {
      const likeness = (2 * shared) / (own.size + new Set(before[b]?.words).size);
      if (likeness >= REWORDED) pairs.push({ a, b, likeness });
    }
  });
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const partners = new Map<Sentence, Sentence>();
  const taken = new Set<Sentence>();
  for (const { a, b } of pairs) {
    const [newer, older] = [after[a], before[b]];
    if (newer === undefined || older === undefined || partners.has(newer) || taken.has(older)) continue;
    partners.set(newer, older);
    taken.add(older);
  }
  return partners;
}
