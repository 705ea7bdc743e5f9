import { RELATIONS, type Relation } from "./relations.ts";

/** A sentence as the parser sees it: for each word numbers, and at the end one more place for "no word". */
export interface Described {
  count: number;
  /** Hashes of the words, of the words with their tags, and the tags. */
  readonly words: Int32Array;
  readonly tagged: Int32Array;
  readonly tags: Uint8Array;
  /** How many quotation marks and commas stand before a word. */
  readonly quotes: Int16Array;
  readonly commas: Int16Array;
}

/** Sorts of children that tell whether a clause is whole: who, whom, auxiliary, "that", content, "and". */
const KINDS: readonly (readonly Relation[])[] = [
  ["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"],
  ["dobj", "attr", "acomp", "oprd", "pobj"],
  ["aux", "auxpass"],
  ["mark"],
  ["ccomp", "xcomp", "pcomp"],
  ["cc"],
  ["prep", "agent"],
  ["conj"],
];
const KIND_BITS = Uint8Array.from(RELATIONS, (relation) => {
  const kind = KINDS.findIndex((kinds) => kinds.includes(relation));
  return kind < 0 ? 0 : 1 << kind;
});

export const SHIFT = 0;
/** The top of the stack gets the next word as its head. */
export const LEFT = 1;
/** The top of the stack gets the word below it as its head. */
export const RIGHT = 2;

/**
 * Where a parse stands (arc-hybrid, Kuhlmann, Gómez-Rodríguez and Satta 2011): words read but without a head lie on
 * a stack, others wait. Every word goes on the stack once and comes off once, so a sentence takes twice its length.
 */
export class State {
  count = 0;
  depth = 0;
  next = 0;
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  readonly stack: Int16Array;
  /** Children on each side: the outermost and the one before it; `count` for none. */
  readonly left: Int16Array;
  readonly left2: Int16Array;
  readonly right: Int16Array;
  readonly right2: Int16Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  /** What sorts of children a word has: a bit each (see `KIND_BITS`). */
  readonly kinds: Uint8Array;

  /** Makes room for sentences of so many words. */
  constructor(most: number) {
    this.heads = new Int16Array(most + 1);
    this.labels = new Uint8Array(most + 1);
    this.stack = new Int16Array(most + 1);
    this.left = new Int16Array(most + 1);
    this.left2 = new Int16Array(most + 1);
    this.right = new Int16Array(most + 1);
    this.right2 = new Int16Array(most + 1);
    this.lefts = new Uint8Array(most + 1);
    this.rights = new Uint8Array(most + 1);
    this.kinds = new Uint8Array(most + 1);
  }

  /** Begins with a sentence of `count` words. */
  begin(count: number): void {
    this.count = count;
    this.depth = 0;
    this.next = 0;
    for (let at = 0; at <= count; at += 1) {
      this.heads[at] = -1;
      this.labels[at] = 0;
      this.left[at] = count;
      this.left2[at] = count;
      this.right[at] = count;
      this.right2[at] = count;
      this.lefts[at] = 0;
      this.rights[at] = 0;
      this.kinds[at] = 0;
    }
  }

  /** The word at a depth of the stack, 0 for its top; `count` for none. */
  top(depth: number): number {
    return depth < this.depth ? (this.stack[this.depth - 1 - depth] as number) : this.count;
  }

  get done(): boolean {
    return this.next >= this.count && this.depth <= 1;
  }

  mayShift(): boolean {
    return this.next < this.count;
  }

  mayLeft(): boolean {
    return this.next < this.count && this.depth > 0;
  }

  mayRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Gives the top of the stack its head, the next word (`LEFT`) or the word below it (`RIGHT`). */
  attach(action: number, label: number): void {
    const child = this.top(0);
    const head = action === LEFT ? this.next : this.top(1);
    this.depth -= 1;
    this.heads[child] = head;
    this.labels[child] = label;
    this.kinds[head] = (this.kinds[head] as number) | (KIND_BITS[label] as number);
    if (action === LEFT) {
      this.left2[head] = this.left[head] as number;
      this.left[head] = child;
      this.lefts[head] = (this.lefts[head] as number) + 1;
    } else {
      this.right2[head] = this.right[head] as number;
      this.right[head] = child;
      this.rights[head] = (this.rights[head] as number) + 1;
    }
  }
}
