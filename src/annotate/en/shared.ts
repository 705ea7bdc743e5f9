import type { Mark, WordMark } from "../../model/mark.ts";
import { marksOf } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { cutInto, type Piece, type Token } from "./cut.ts";
import { splitSentence } from "./word-spans.ts";

/** A text cut once: into the words of each sentence, and into the finer tokens of the whole. */
interface Cut {
  readonly pieces: readonly (readonly Piece[])[];
  readonly tokens: readonly Token[];
}

/**
 * What the annotators of one report share, each part made when first asked for: one pass of tokenisation, and the
 * words by their place. Asked for only by those that come after the sentences, respectively after the words.
 */
export class Shared {
  readonly #text: string;
  readonly #marks: () => readonly Mark[];
  #cut: Cut | null = null;
  #lower: readonly (readonly string[])[] | null = null;
  #words: { readonly marks: readonly WordMark[]; readonly at: Int32Array } | null = null;

  /** `marks` gives the marks that are known so far. */
  constructor(text: string, marks: () => readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  /** The words and signs of each sentence, as the tagger wants them. */
  get pieces(): readonly (readonly Piece[])[] {
    return this.#known().pieces;
  }

  /** The same words in small letters and with straight apostrophes. */
  get lower(): readonly (readonly string[])[] {
    this.#lower ??= this.pieces.map((pieces) => pieces.map(({ plain }) => plain.toLowerCase()));
    return this.#lower;
  }

  /** The words, numbers and signs of the whole text, as grammars want them. */
  get tokens(): readonly Token[] {
    return this.#known().tokens;
  }

  /** The word that begins at a place of the text; null where none does. */
  wordAt(from: number): WordMark | null {
    this.#words ??= byPlace(marksOf(this.#marks(), "word"), this.#text.length);
    const index = this.#words.at[from] ?? 0;
    return index === 0 ? null : (this.#words.marks[index - 1] ?? null);
  }

  #known(): Cut {
    this.#cut ??= cutText(this.#text, marksOf(this.#marks(), "sentence"));
    return this.#cut;
  }
}

/** Cuts a text whose sentences stand in order; what stands outside them has tokens, but no pieces. */
function cutText(text: string, sentences: readonly Span[]): Cut {
  const pieces: (readonly Piece[])[] = [];
  const tokens: Token[] = [];
  let end = 0;
  for (const sentence of sentences) {
    if (sentence.from > end) cutInto(text, { from: end, to: sentence.from }, [], tokens);
    pieces.push(splitSentence(text, sentence, tokens));
    end = sentence.to;
  }
  if (end < text.length) cutInto(text, { from: end, to: text.length }, [], tokens);
  return { pieces, tokens };
}

/** For every place of a text one more than the index of the word that begins there; 0 where none does. */
function byPlace(marks: readonly WordMark[], length: number): { marks: readonly WordMark[]; at: Int32Array } {
  const at = new Int32Array(length);
  marks.forEach(({ from }, index) => {
    at[from] = index + 1;
  });
  return { marks, at };
}
