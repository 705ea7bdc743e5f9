import { findSentences } from "../../src/annotate/en/sentences.ts";
import { findWords } from "../../src/annotate/en/words.ts";
import { attributed } from "./speech.ts";
import type { Text } from "./texts.ts";
import type { Row } from "./trees.ts";

/** Words of a sentence that is worth a lesson. */
const SHORTEST = 2;
const LONGEST = 120;

/** The sentences of texts, cut and tagged as Crossread does it, and at the end made-up attributions of the free ones. */
export function rowsOf(texts: readonly Text[]): readonly Row[] {
  const free: string[] = [];
  const rows = texts.flatMap((text) =>
    rowsOfText(text, (sentence, words) => {
      if (!text.apart && QUOTABLE_SETS.has(text.set) && isQuotable(sentence, words)) free.push(sentence);
    }),
  );
  const speech = { set: "speech", apart: false, text: attributed(free).join("\n") };
  return [...rows, ...rowsOfText(speech, () => undefined)];
}

function rowsOfText(
  { set, apart, text }: Text,
  each: (sentence: string, words: number) => void,
): readonly Row[] {
  let from = 0;
  const blocks = text.split("\n").map((line) => {
    const block = { from, to: from + line.length };
    from += line.length + 1;
    return block;
  });
  return findSentences(text, blocks).flatMap((sentence) => {
    const words = findWords(text, [sentence]);
    if (words.length < SHORTEST || words.length > LONGEST) return [];
    each(text.slice(sentence.from, sentence.to), words.length);
    return [
      {
        set,
        apart,
        words: words.map((word) => text.slice(word.from, word.to)),
        spaces: words.map((word, at) => (words[at + 1]?.from ?? word.to + 1) > word.to),
        tags: words.map(({ tag }) => tag),
      },
    ];
  });
}

const QUOTABLE_SETS: ReadonlySet<string> = new Set(["wikipedia", "gum-news", "meantime", "wikigold", "re3d"]);

/** Plain sentences of middle length, such as somebody might say. */
function isQuotable(sentence: string, words: number): boolean {
  return (
    words > 5 && words < 24 && /^\p{Lu}\p{Ll}.*[\p{L}\p{N}]\.$/u.test(sentence) && !/["“”:;()]/.test(sentence)
  );
}
