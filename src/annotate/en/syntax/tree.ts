import type { Relation } from "./relations.ts";

/** The words of a sentence with their heads. */
export interface Tree {
  /** For each word the number of its head among them; -1 for the root. */
  readonly heads: Int16Array;
  /** For each word what it is to its head. */
  readonly relations: readonly Relation[];
}

/** Words of a sentence by number: `first` up to, not including, `end`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** A tree that can be read from the head down. */
export interface Branches {
  /** The words that hang on a word, in order. */
  readonly children: readonly (readonly number[])[];
  /** The words that a word and all below it span. */
  readonly spans: readonly WordRange[];
}

/** Turns a tree round. */
export function branchesOf({ heads }: Tree): Branches {
  const children: number[][] = Array.from(heads, () => []);
  const waiting = new Int16Array(heads.length);
  heads.forEach((head, word) => {
    if (head < 0) return;
    children[head]?.push(word);
    waiting[head] = (waiting[head] ?? 0) + 1;
  });
  const spans: { first: number; end: number }[] = Array.from(heads, (_, word) => ({
    first: word,
    end: word + 1,
  }));
  const ready = [...heads.keys()].filter((word) => waiting[word] === 0);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const head = heads[word] ?? -1;
    const span = spans[word];
    const above = spans[head];
    if (span === undefined || above === undefined) continue;
    above.first = Math.min(above.first, span.first);
    above.end = Math.max(above.end, span.end);
    waiting[head] = (waiting[head] ?? 0) - 1;
    if (waiting[head] === 0) ready.push(head);
  }
  return { children, spans };
}

/** The first word that hangs on a word in one of some ways; -1 for none. */
export function childBy(tree: Tree, branches: Branches, head: number, ways: ReadonlySet<Relation>): number {
  for (const child of branches.children[head] ?? []) {
    const relation = tree.relations[child];
    if (relation !== undefined && ways.has(relation)) return child;
  }
  return -1;
}
