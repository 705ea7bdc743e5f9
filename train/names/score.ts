import { agree } from "../../src/annotate/en/names/document.ts";
import { bestLabels, type NameRun, runsOf, type Weights } from "../../src/annotate/en/names/model.ts";
import { isCaseless, viewText } from "../../src/annotate/en/names/text-view.ts";
import type { Corpus, Labelled, LabelledText } from "./corpora.ts";

/** Copies of some sentences as headlines are set: a capital on every word, or all in capitals. */
export function withoutCase(sentences: readonly Labelled[]): readonly LabelledText[] {
  return sentences
    .filter(({ words }, index) => index % 6 === 0 && words.length > 4 && words.length < 25)
    .map(({ words, pieces, labels }, index) => ({
      pieces,
      words: words
        .slice(0, /^[.!?]$/.test(words.at(-1) ?? "") ? -1 : undefined)
        .map((word, at) =>
          index % 3 === 0
            ? word.toUpperCase()
            : /^'|^(?:a|an|the|of|in|to|and|for|on|at)$/.test(word) && at > 0
              ? word
              : word.charAt(0).toUpperCase() + word.slice(1),
        ),
      labels,
    }))
    .filter(({ words }) => isCaseless(words))
    .map((sentence) => [sentence]);
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

/**
 * Learns from all parts of each set but one and reads that one, in turn; a line a set of exact spans and sorts of
 * persons, bodies and places, of the model alone and with the document rules.
 */
export function scoreTexts(
  corpora: readonly Corpus[],
  folds: number,
  learn: (texts: readonly LabelledText[]) => Weights,
): readonly string[] {
  const counts = corpora.map(() => [newCount(), newCount()] as const);
  for (let fold = 0; fold < folds; fold += 1) {
    const isTest = ({ texts }: Corpus, at: number): boolean =>
      Math.floor((at * folds) / texts.length) === fold;
    const weights = learn(corpora.flatMap((corpus) => corpus.texts.filter((_, at) => !isTest(corpus, at))));
    corpora.forEach((corpus, index) => {
      const [alone, ruled] = counts[index] ?? [newCount(), newCount()];
      for (const text of corpus.texts.filter((_, at) => isTest(corpus, at))) {
        const view = viewText(text.map(({ words }) => words));
        const read = view.sentences.map((sentence, at) => ({
          words: text[at]?.pieces ?? [],
          runs: runsOf(bestLabels(view, sentence, weights)),
        }));
        read.forEach(({ runs }, at) => {
          add(alone, runs, text[at]?.labels ?? []);
        });
        agree(read).forEach(({ runs }, at) => {
          add(ruled, runs, text[at]?.labels ?? []);
        });
      }
    });
  }
  return corpora.map(({ name }, index) => {
    const [alone, ruled] = counts[index] ?? [newCount(), newCount()];
    return `${name.padEnd(10)} model alone ${lineOf(alone)}; with rules ${lineOf(ruled)}`;
  });
}

function newCount(): Count {
  return { right: 0, found: 0, gold: 0 };
}

function add(count: Count, runs: readonly NameRun[], labels: readonly number[]): void {
  const keyOf = ({ first, end, sort }: NameRun): string => `${first}-${end}-${sort}`;
  const gold = new Set(
    runsOf(labels)
      .filter(({ sort }) => sort !== "other")
      .map(keyOf),
  );
  const found = runs.filter(({ sort }) => sort !== "other").map(keyOf);
  count.gold += gold.size;
  count.found += found.length;
  count.right += found.filter((key) => gold.has(key)).length;
}

function lineOf({ right, found, gold }: Count): string {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, gold);
  const score = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${score.toFixed(3)} of ${gold}`;
}
