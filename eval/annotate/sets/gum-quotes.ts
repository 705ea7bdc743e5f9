import { marksOf } from "../../../src/model/mark.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { f1Rows, type Tally } from "../tally.ts";

const SET = "gum-quotes";

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly tag: string;
  }[];
}

/**
 * Marked quotations of Wikinews: where they begin and end. Who speaks is told of interviews alone, in no words of
 * the text, so it is not measured.
 */
export const gumQuotes: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "gum-news", "docs.jsonl.gz"),
  score: (folder) => {
    const tallies = jsonLines<Line>(folder, "gum-news", "docs.jsonl.gz")
      // Documents without one marked quotation hold many: nobody marked them there.
      .filter(({ quotes }) => quotes.length > 0)
      .map(judge);
    return { rows: f1Rows(SET, "span-f1", tallies), failures: [] };
  },
};

function judge({ doc, text: lines, quotes }: Line): Tally {
  // A line is a sentence, but a quotation goes on over lines: all below the title and the date are one paragraph.
  const head = lines.indexOf("\n", lines.indexOf("\n") + 1);
  const text = lines.slice(0, head + 1) + lines.slice(head + 1).replaceAll("\n", " ");
  const given = marksOf(readText(text, { headline: true }), "quote").map(({ from, to }) =>
    key(text, from, to),
  );
  const gold = whole(text, quotes).map(({ start, end }) => key(text, start, end));
  const missing = gold.filter((one) => !given.includes(one)).map((one) => `missing: ${shown(text, one)}`);
  const extra = given.filter((one) => !gold.includes(one)).map((one) => `too much: ${shown(text, one)}`);
  return {
    id: doc,
    right: gold.length - missing.length,
    found: given.length,
    gold: gold.length,
    wrong: [...missing, ...extra],
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Some quotations are marked sentence by sentence: pieces that only white space parts are one. */
function whole(text: string, quotes: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const { start, end } of [...quotes].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      text.slice(last.end, start).trim() === "" &&
      !/["”]$/.test(text.slice(0, last.end))
    )
      joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** The place of the quoted words, without quotation marks and stops at their ends. */
function key(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from < to && !/[\p{L}\p{N}]/u.test(text[from] ?? "")) from += 1;
  while (to > from && !/[\p{L}\p{N}]/u.test(text[to - 1] ?? "")) to -= 1;
  return `${from}-${to}`;
}

function shown(text: string, place: string): string {
  const [from = 0, to = 0] = place.split("-").map(Number);
  return text.slice(Math.max(0, from - 30), to + 20);
}
