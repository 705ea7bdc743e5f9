import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { timexRows } from "../timexes.ts";

interface Line {
  readonly doc: string;
  /** The day, or moment, of writing. */
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

const FOLDER = "tempeval3";

/** TimeBank and AQUAINT as TempEval-3 gives them; the day of writing is given, as its rules allow. */
function part(name: string): MarkSet {
  const set = `${FOLDER}-${name}`;
  const file = `${name}.jsonl.gz`;
  return {
    name: set,
    isIn: (folder) => hasFile(folder, FOLDER, file),
    score: (folder, peers) => {
      const texts = jsonLines<Line>(folder, FOLDER, file).map(({ doc, dct, text, timexes }) => ({
        id: doc,
        text,
        reference: dct.slice(0, 10),
        gold: timexes.map(({ start, end, type, value }) => ({ from: start, to: end, type, value })),
        covered: null,
      }));
      return { rows: timexRows(set, texts, peers), failures: [] };
    },
  };
}

export const tempeval3TimeBank = part("timebank");
export const tempeval3Aquaint = part("aquaint");
