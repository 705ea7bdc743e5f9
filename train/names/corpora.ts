import type { NamedText } from "../../eval/annotate/names/gold.ts";
import { gumTexts } from "../../eval/annotate/sets/gum-names.ts";
import { meantimeTexts } from "../../eval/annotate/sets/meantime-names.ts";
import { ewtTexts, wikigoldTexts, wnutTexts } from "../../eval/annotate/sets/open-names.ts";
import { SORTS } from "../../src/annotate/en/names/model.ts";
import { type Piece, splitWords } from "../../src/annotate/en/word-spans.ts";

/** A sentence cut as Crossread cuts it, with the label of every word (see `LABELS` in model.ts). */
export interface Labelled {
  readonly words: readonly string[];
  /** The words with their places in the text. */
  readonly pieces: readonly Piece[];
  readonly labels: readonly number[];
}

/** The marked sentences of a text that is read at once. */
export type LabelledText = readonly Labelled[];

export interface Corpus {
  readonly name: string;
  /** The texts that may be learnt from; those kept apart are not here. */
  readonly texts: readonly LabelledText[];
}

/** The open sets with names, less what is kept apart. `from` holds ner-open, ner-ewt, gum-news, meantime. */
export function readCorpora(from: string): readonly Corpus[] {
  const corpus = (name: string, texts: readonly NamedText[]): Corpus => ({
    name,
    texts: texts.filter(({ apart }) => !apart).map(labelled),
  });
  return [
    corpus("gum-news", gumTexts(from)),
    corpus("meantime", meantimeTexts(from)),
    corpus("wikigold", wikigoldTexts(from)),
    corpus("uner-ewt", ewtTexts(from)),
    corpus("wnut17", wnutTexts(from, "train")),
  ];
}

function labelled({ text, sentences, names }: NamedText): LabelledText {
  return sentences.map((sentence) => {
    const pieces = splitWords(text, sentence);
    const labels = new Array<number>(pieces.length).fill(0);
    for (const name of names) {
      const sort = SORTS.indexOf(name.sort);
      let begun = false;
      pieces.forEach((piece, at) => {
        // A point at the end of an abbreviation may stand outside what the set marks.
        if (piece.from < name.from || piece.from >= name.to) return;
        labels[at] = begun ? 2 + 2 * sort : 1 + 2 * sort;
        begun = true;
      });
    }
    return { words: pieces.map(({ plain }) => plain), pieces, labels };
  });
}
