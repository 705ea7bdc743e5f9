import { describeSentence } from "../../src/annotate/en/syntax/describe.ts";
import type { Chooser } from "../../src/annotate/en/syntax/model.ts";
import { parseDescribed } from "../../src/annotate/en/syntax/parse.ts";
import { RELATIONS, relationId } from "../../src/annotate/en/syntax/relations.ts";
import { State } from "../../src/annotate/en/syntax/state.ts";
import type { Taught } from "./trees.ts";

/** Room for the longest sentence. */
const state = new State(400);

const PUNCTUATION = relationId("punct");

/** How far a parser agrees with the teacher, by set: the share of words (without signs) with its head, and label. */
export function scoreSets(sentences: readonly Taught[], chooser: Chooser): string {
  const sets = new Map<string, { words: number; heads: number; labels: number }>();
  for (const each of sentences) {
    parseDescribed(describeSentence(each.text, each.words, chooser.known), chooser, state);
    const set = sets.get(each.set) ?? { words: 0, heads: 0, labels: 0 };
    sets.set(each.set, set);
    each.heads.forEach((head, at) => {
      if (each.labels[at] === PUNCTUATION) return;
      set.words += 1;
      if (state.heads[at] !== head) return;
      set.heads += 1;
      if (head < 0 || state.labels[at] === each.labels[at]) set.labels += 1;
    });
  }
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  return [...sets]
    .map(([set, { words, heads, labels }]) => `${set} ${share(heads, words)}/${share(labels, words)}`)
    .join("  ");
}

/** Precision and recall of each relation with its head. */
export function scoreRelations(sentences: readonly Taught[], chooser: Chooser): string {
  const counts = RELATIONS.map(() => ({ taught: 0, read: 0, right: 0 }));
  for (const each of sentences) {
    parseDescribed(describeSentence(each.text, each.words, chooser.known), chooser, state);
    each.heads.forEach((head, at) => {
      const taught = counts[head < 0 ? 0 : (each.labels[at] as number)];
      const read = counts[(state.heads[at] as number) < 0 ? 0 : (state.labels[at] as number)];
      if (taught === undefined || read === undefined) return;
      taught.taught += 1;
      read.read += 1;
      if (taught === read && state.heads[at] === head) read.right += 1;
    });
  }
  return counts
    .map(
      ({ taught, read, right }, relation) =>
        `${RELATIONS[relation]} ${taught}: precision ${(right / read).toFixed(3)} recall ${(right / taught).toFixed(3)}`,
    )
    .join("\n");
}
