import { readFileSync } from "node:fs";
import path from "node:path";
import { relationId } from "../../src/annotate/en/syntax/relations.ts";
import type { WordMark } from "../../src/model/mark.ts";

/** A sentence as it goes to the teacher, one a line of `sentences.jsonl`. */
export interface Row {
  readonly set: string;
  readonly apart: boolean;
  readonly words: readonly string[];
  /** Whether white space follows a word. */
  readonly spaces: readonly boolean[];
  readonly tags: readonly string[];
}

/** A sentence with the teacher's tree. */
export interface Taught {
  readonly set: string;
  readonly apart: boolean;
  readonly text: string;
  readonly words: readonly WordMark[];
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
}

/** The sentences of a folder with the trees that `train/syntax.py` gave them. */
export function readTaught(folder: string): readonly Taught[] {
  const lines = (file: string): readonly string[] =>
    readFileSync(path.join(folder, file), "utf8").trim().split("\n");
  const trees = lines("trees.jsonl");
  return lines("sentences.jsonl").map((line, index) => {
    const { set, apart, words, spaces, tags }: Row = JSON.parse(line);
    const tree: { heads: readonly number[]; relations: readonly string[] } = JSON.parse(trees[index] ?? "");
    let text = "";
    const marks = words.map((word, at): WordMark => {
      const from = text.length;
      text += spaces[at] === true ? `${word} ` : word;
      return { kind: "word", from, to: from + word.length, tag: tags[at] ?? "NN", lemma: word };
    });
    return {
      set,
      apart,
      text,
      words: marks,
      heads: withoutCrossing(Int16Array.from(tree.heads)),
      labels: Uint8Array.from(tree.relations, (name) => relationId(name === "ROOT" ? "root" : name)),
    };
  });
}

/** A tree in which no arcs cross: what crosses hangs on its head's head, the shortest arc first. */
function withoutCrossing(heads: Int16Array): Int16Array {
  for (let round = 0; round < 60; round += 1) {
    let worst = -1;
    let shortest = Number.POSITIVE_INFINITY;
    heads.forEach((head, child) => {
      const length = Math.abs(head - child);
      if (head >= 0 && length < shortest && !covers(heads, head, child)) {
        worst = child;
        shortest = length;
      }
    });
    const head = worst < 0 ? -1 : (heads[worst] ?? -1);
    if (head < 0 || (heads[head] ?? -1) < 0) return heads;
    heads[worst] = heads[head] ?? -1;
  }
  return heads;
}

/** Whether all words between a head and its child hang, in the end, on the head. */
function covers(heads: Int16Array, head: number, child: number): boolean {
  for (let at = Math.min(head, child) + 1; at < Math.max(head, child); at += 1) {
    let above = at;
    while (above >= 0 && above !== head) above = heads[above] ?? -1;
    if (above < 0) return false;
  }
  return true;
}
