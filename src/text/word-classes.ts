import { readFileSync } from "node:fs";
import { stem } from "./stem.ts";

/**
 * The class of a word in small letters among words of like meaning: one of some dozens (coarse) or some hundreds (fine),
 * counted from 1; 0 for words that are not known. [spokesman, chairman] and [river, lake] stand together.
 */
export function wordClass(word: string, grain: "coarse" | "fine"): number {
  const { rows, coarse, fine } = classes();
  const row = rows.get(stem(word));
  return row === undefined ? 0 : ((grain === "fine" ? fine : coarse)[row] ?? 0);
}

interface Classes {
  /** Row of each stem. */
  readonly rows: ReadonlyMap<string, number>;
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

let loaded: Classes | null = null;

/** Read from the files beside this one when first asked for: the stems of the word vectors, and the classes of each. */
function classes(): Classes {
  if (loaded !== null) return loaded;
  const read = (name: string): Buffer => readFileSync(new URL(`./data/${name}`, import.meta.url));
  const stems = read("word-vectors.txt").toString("utf8").trimEnd().split("\n");
  const bytes = read("word-classes.bin");
  const coarse = new Uint8Array(stems.length);
  const fine = new Uint16Array(stems.length);
  for (let row = 0; row < stems.length; row += 1) {
    coarse[row] = bytes[row * 3] ?? 0;
    fine[row] = (bytes[row * 3 + 1] ?? 0) + 256 * (bytes[row * 3 + 2] ?? 0);
  }
  loaded = { rows: new Map(stems.map((word, row) => [word, row])), coarse, fine };
  return loaded;
}
