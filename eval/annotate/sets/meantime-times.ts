import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { timexRows } from "../timexes.ts";

interface Line {
  readonly doc: string;
  /** The day of writing; null where the article names none. */
  readonly dct: string | null;
  readonly text: string;
  readonly sentences: readonly { readonly i: number; readonly start: number; readonly end: number }[];
  readonly mentions: readonly {
    readonly tag: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly type?: string;
    readonly value?: string;
  }[];
}

const SET = "meantime-times";
const FILE = ["meantime", "annotations.jsonl.gz"] as const;

/** MEANTIME marks the first six sentences of an article; what is found behind them does not count. */
export const meantimeTimes: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, ...FILE),
  score: (folder, peers) => {
    const texts = jsonLines<Line>(folder, ...FILE).map(({ doc, dct, text, sentences, mentions }) => ({
      id: doc,
      text,
      reference: dct,
      gold: mentions.flatMap(({ tag, start, end, type = "", value = null }) =>
        tag === "TIMEX3" && start !== null && end !== null ? [{ from: start, to: end, type, value }] : [],
      ),
      covered: { from: 0, to: Math.max(0, ...sentences.filter(({ i }) => i <= 5).map(({ end }) => end)) },
    }));
    return { rows: timexRows(SET, texts, peers), failures: [] };
  },
};
