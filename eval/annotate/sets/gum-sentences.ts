import { marksOf } from "../../../src/model/mark.ts";
import type { Span } from "../../../src/model/span.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { f1Rows, type Tally } from "../tally.ts";

const SET = "gum-news-sentences";

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** A document with the places at which a sentence begins behind another in its paragraph. */
interface Running {
  readonly id: string;
  readonly text: string;
  readonly starts: ReadonlySet<number>;
}

/** Where sentences of Wikinews articles and interviews begin, other than at the beginning of a paragraph. */
export const gumSentences: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "gum-news", "docs.jsonl.gz"),
  score: (folder) => {
    const texts = jsonLines<Line>(folder, "gum-news", "docs.jsonl.gz").map(running);
    const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
    const ours = rowsOf(texts, (text) => marksOf(readText(text), "sentence"));
    const theirs = rowsOf(texts, (text) =>
      Array.from(segmenter.segment(text), ({ index, segment }) => ({
        from: index,
        to: index + segment.length,
      })),
    );
    const rows = ours.map((row, index) => ({
      ...row,
      peers: [{ peer: "Intl.Segmenter", score: theirs[index]?.score ?? 0 }],
    }));
    return { rows, failures: [] };
  },
};

/**
 * The data has a sentence a line. Lines are joined to paragraphs, so that no line break tells a boundary, but a line
 * without a closing sign stays the last of its own: a heading, a caption, a name above an answer.
 */
function running({ doc, text: lines, sentences }: Line): Running {
  const text = lines.replace(/(?<=[.!?…:;,"”’')\]]) ?\n/g, (gap) => gap.replace("\n", " "));
  const starts = sentences.map(({ start }) => start).filter((start) => isInside(text, start));
  return { id: doc, text, starts: new Set(starts) };
}

function isInside(text: string, at: number): boolean {
  return at > 0 && text[at - 1] !== "\n";
}

function rowsOf(texts: readonly Running[], cut: (text: string) => readonly Span[]) {
  return f1Rows(
    SET,
    "boundary-f1",
    texts.map((each) => judge(each, cut(each.text))),
  );
}

function judge({ id, text, starts }: Running, found: readonly Span[]): Tally {
  const given = found.map(({ from }) => from).filter((from) => isInside(text, from));
  const known = new Set(given);
  const shown = (at: number): string => `${text.slice(Math.max(0, at - 50), at)}|${text.slice(at, at + 40)}`;
  const missing = [...starts].filter((at) => !known.has(at)).map((at) => `missed: ${shown(at)}`);
  const extra = given.filter((at) => !starts.has(at)).map((at) => `too much: ${shown(at)}`);
  return {
    id,
    right: starts.size - missing.length,
    found: given.length,
    gold: starts.size,
    wrong: [...missing, ...extra],
  };
}
