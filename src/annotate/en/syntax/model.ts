import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { KNOWN_BITS } from "./describe.ts";
import { LABEL_FEATURES, MOVE_FEATURES } from "./features.ts";
import { RELATIONS } from "./relations.ts";
import { LEFT, RIGHT, SHIFT } from "./state.ts";

/** Places of the two tables: powers of two. */
export const MOVE_PLACES: number = 1 << 20;
export const LABEL_PLACES: number = 1 << 20;

/** Keys of the table of relations that were seen: side, tag of the head, tag of the child. */
export const PAIRS: number = 2 * 64 * 64;
export const pairOf = (action: number, head: number, child: number): number =>
  ((action === LEFT ? 0 : 64) + head) * 64 + child;

/** What the parser knows. */
export interface Weights {
  readonly known: Uint8Array;
  /** For each place how much it speaks for `LEFT` and for `RIGHT`, against `SHIFT`. */
  readonly lefts: Int16Array | Float32Array;
  readonly rights: Int16Array | Float32Array;
  readonly labels: Int16Array | Float32Array;
  /** For each pair of tags the relations that may stand between them. */
  readonly relations: readonly Uint8Array[];
}

/** All relations but the root's: for a pair of tags that was hardly ever seen. */
export const ANY: Uint8Array = Uint8Array.from(RELATIONS.keys()).slice(1);

/** The best move of those that are allowed. */
export function bestMove(
  { lefts, rights }: Weights,
  features: Int32Array,
  mayShift: boolean,
  mayLeft: boolean,
  mayRight: boolean,
): number {
  let left = 0;
  let right = 0;
  for (let at = 0; at < MOVE_FEATURES; at += 1) {
    const place = (features[at] as number) & (MOVE_PLACES - 1);
    left += lefts[place] as number;
    right += rights[place] as number;
  }
  let best = mayShift ? SHIFT : LEFT;
  let score = mayShift ? 0 : Number.NEGATIVE_INFINITY;
  if (mayLeft && left > score) {
    best = LEFT;
    score = left;
  }
  return mayRight && right > score ? RIGHT : best;
}

/** The best relation for a pair of tags. */
export function bestLabel({ labels, relations }: Weights, features: Int32Array, pair: number): number {
  const allowed = relations[pair] as Uint8Array;
  let best = allowed[0] as number;
  if (allowed.length === 1) return best;
  let most = Number.NEGATIVE_INFINITY;
  for (const relation of allowed) {
    let score = 0;
    for (let at = 0; at < LABEL_FEATURES; at += 1) {
      score += labels[((features[at] as number) ^ relation) & (LABEL_PLACES - 1)] as number;
    }
    if (score > most) {
      most = score;
      best = relation;
    }
  }
  return best;
}

/** Where a feature's weight for a relation lies: all relations of a feature lie together, for the sake of speed. */
export function labelPlace(feature: number, relation: number): number {
  return (feature ^ relation) & (LABEL_PLACES - 1);
}

let loaded: Weights | null = null;

/** The shipped weights, read on first use. */
export function shippedWeights(): Weights {
  loaded ??= unpack(gunzipSync(readFileSync(new URL("../data/syntax.weights", import.meta.url))));
  return loaded;
}

/**
 * The shipped form before it is compressed: known words, 64 bits for each pair of tags, then the tables. A byte holds
 * the root of a weight, with its sign: small weights keep their differences, and the few large ones their size.
 */
export function pack({ known, lefts, rights, labels, relations }: Weights): Uint8Array {
  const pairs = new Uint8Array(PAIRS * 8);
  relations.forEach((allowed, pair) => {
    if (allowed === ANY) return;
    for (const relation of allowed) {
      const place = pair * 8 + (relation >> 3);
      pairs[place] = (pairs[place] as number) | (1 << (relation & 7));
    }
  });
  const moves = rootStep(lefts, rights);
  const tables = [asRoots(lefts, moves), asRoots(rights, moves), asRoots(labels, rootStep(labels))];
  return Buffer.concat([known, pairs, ...tables.map((table) => Buffer.from(table.buffer))]);
}

/** The root of a weight that one step of a byte stands for. */
function rootStep(...tables: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (const table of tables) {
    for (let at = 0; at < table.length; at += 1) most = Math.max(most, Math.abs(table[at] as number));
  }
  return Math.sqrt(most) / 127;
}

function asRoots(table: ArrayLike<number>, step: number): Int8Array {
  return Int8Array.from(
    table,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)) / step),
  );
}

export function unpack(bytes: Uint8Array): Weights {
  let from = 0;
  const next = (length: number): Uint8Array => {
    from += length;
    return bytes.subarray(from - length, from);
  };
  const known = next(KNOWN_BITS / 8);
  const pairs = next(PAIRS * 8);
  const relations = Array.from({ length: PAIRS }, (_, pair) =>
    relationsIn(pairs.subarray(pair * 8, pair * 8 + 8)),
  );
  const table = (length: number): Int16Array => {
    const squares = new Int16Array(length);
    next(length).forEach((byte, at) => {
      if (byte !== 0) squares[at] = byte < 128 ? byte ** 2 : -((256 - byte) ** 2);
    });
    return squares;
  };
  return {
    known,
    relations,
    lefts: table(MOVE_PLACES),
    rights: table(MOVE_PLACES),
    labels: table(LABEL_PLACES),
  };
}

function relationsIn(bits: Uint8Array): Uint8Array {
  if (bits.every((byte) => byte === 0)) return ANY;
  const allowed: number[] = [];
  for (let at = 0; at < RELATIONS.length; at += 1) {
    if (((bits[at >> 3] as number) & (1 << (at & 7))) !== 0) allowed.push(at);
  }
  return Uint8Array.from(allowed);
}
